import type { Country, Exploitation } from '../vocabulary.ts';
import { foldText } from './fold-text.ts';
import type { ListedBody, ListedService, UserGroup } from './service.ts';
import type { Territory } from './territory.ts';
import { isOpenAt, opensNext, weekMinuteWords } from './week.ts';
import type { WeekMinute } from './week.ts';

/** For whom somebody asks. `parents`: a parent with a child. `professionals`: somebody who wants advice or a form. */
export const ASKED_GROUPS = ['adults', 'women', 'men', 'children', 'parents', 'professionals'] as const;
export type AskedGroup = (typeof ASKED_GROUPS)[number];

/** A question to the list of services. What is left out is not asked. */
export interface ServiceQuestion {
  readonly country?: Country | undefined;
  readonly territory?: Territory | undefined;
  readonly need?: ListedService | undefined;
  readonly for?: AskedGroup | undefined;
  readonly form?: Exploitation | undefined;
  /** A minute of the week. */
  readonly at?: WeekMinute | undefined;
  /** Words that must all stand in the entry. */
  readonly text?: string | undefined;
}

export const CRITERIA = ['country', 'territory', 'singleCases', 'need', 'for', 'form', 'at', 'text'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Why an entry is no sure answer: `out` where the print rules it out, `unsure` where it does not say. */
export interface Doubt { readonly criterion: Criterion; readonly verdict: 'out' | 'unsure'; readonly why: string }

/** Everything that stands between an entry and a question. None: the print says it answers. Source: Amelie §4. */
export function judgeService(service: ListedBody, question: ServiceQuestion): readonly Doubt[] {
  return JUDGES.flatMap((judge) => judge(service, question) ?? []);
}

type Judge = (service: ListedBody, question: ServiceQuestion) => Doubt | null;
const out = (criterion: Criterion, why: string): Doubt => ({ criterion, verdict: 'out', why });
const unsure = (criterion: Criterion, why: string): Doubt => ({ criterion, verdict: 'unsure', why });

/** A word of the vocabulary as people write it. */
export const plainWords = (word: string): string => word.toLowerCase().replaceAll('_', ' ');

const byCountry: Judge = (service, { country }) => (country === undefined || service.country === country ? null : out('country', `It is in ${capital(service.country)}.`));

const byTerritory: Judge = (service, { territory }) => {
  if (territory === undefined || service.reach === 'country' || service.country !== territory.country) return null;
  const { regions, provinces } = service;
  if (regions === undefined) return unsure('territory', 'The print names no territory for it.');
  if (!regions.includes(territory.region)) return out('territory', `It is printed for ${listed(regions)}.`);
  if (provinces === undefined) return null;
  if (territory.province === null) return unsure('territory', `It covers only part of ${territory.region}: ${listed(provinces)}.`);
  return provinces.includes(territory.province) ? null : out('territory', `It is printed for ${listed(provinces)}.`);
};

/** Bodies that steer or search are no answer to a question about one person, unless that very service was asked for. */
const bySingleCases: Judge = (service, { need, for: group, form, at }) => {
  if (service.singleCases !== false || (need !== undefined && service.services.includes(need))) return null;
  if (group === 'professionals' && (service.for ?? []).includes('professionals')) return null;
  return need === undefined && group === undefined && form === undefined && at === undefined ? null : out('singleCases', 'It works with services and takes no single case.');
};

/** Printed words that may hold what was asked for, without saying so. */
const MAY_HOLD: Readonly<Partial<Record<ListedService, readonly ListedService[]>>> = {
  shelter: ['immediate_protection'], protection: ['immediate_protection'], health_care: ['assistance', 'mental_health_care'],
  psychosocial_support: ['assistance', 'consultation', 'mental_health_care'], mental_health_care: ['psychosocial_support', 'health_care'],
  legal_advice: ['assistance'], information: ['assistance', 'consultation'], economic_support: ['assistance', 'long_term_assistance'], company_to_authorities: ['assistance'],
  housing_search: ['integration'], job_search: ['integration'], training: ['integration'], language_course: ['integration'],
  return: ['return_counselling'], return_counselling: ['return'], referral: ['identification'], first_contact: ['consultation'],
};

const byNeed: Judge = (service, { need }) => {
  if (need === undefined || service.services.includes(need)) return null;
  if (service.services.length === 0) return unsure('need', 'The print names it and no service of it.');
  const near = (MAY_HOLD[need] ?? []).filter((each) => service.services.includes(each));
  if (near.length > 0) return unsure('need', `The print says ${listed(near.map(plainWords))}, not ${plainWords(need)}.`);
  return out('need', `The print does not list ${plainWords(need)} for it.`);
};

/** Which printed groups take the asked one in, and which may. */
const TAKES: Readonly<Record<AskedGroup, { readonly sure: readonly UserGroup[]; readonly maybe: readonly UserGroup[] }>> = {
  adults: { sure: ['anybody', 'trafficked_persons', 'adults'], maybe: ['women'] },
  women: { sure: ['anybody', 'trafficked_persons', 'adults', 'women'], maybe: [] },
  men: { sure: ['anybody', 'trafficked_persons', 'adults'], maybe: [] },
  children: { sure: ['anybody', 'children'], maybe: ['trafficked_persons'] },
  parents: { sure: ['anybody', 'parents'], maybe: ['trafficked_persons', 'adults', 'women'] },
  professionals: { sure: ['anybody', 'professionals'], maybe: ['teachers', 'trafficked_persons'] },
};

const byGroup: Judge = (service, { for: group }) => {
  if (group === undefined) return null;
  if (service.for === undefined) return unsure('for', 'The print does not say for whom it is.');
  const { sure, maybe } = TAKES[group];
  if (service.for.some((each) => sure.includes(each))) return null;
  const words = listed(service.for.map(groupWords));
  return service.for.some((each) => maybe.includes(each)) ? unsure('for', `It is printed for ${words}, without a word on ${group}.`) : out('for', `It is printed for ${words}.`);
};

/** Where the print limits an entry to some forms, it stays unsure until somebody names the form. */
const byForm: Judge = (service, { form, need, for: group, at }) => {
  const only = service.forms === undefined ? '' : `It is printed for ${listed(service.forms.map((each) => FORM_WORDS[each]))} only.`;
  if (form === undefined) return service.forms === undefined || (need === undefined && group === undefined && at === undefined) ? null : unsure('form', only);
  if (service.forms !== undefined) return service.forms.includes(form) ? null : out('form', only);
  if (service.topic === 'trafficking') return null;
  return unsure('form', service.topic === undefined ? 'The print does not speak of trafficking here.' : `It is printed for ${TOPIC_WORDS[service.topic]}.`);
};

const FORM_WORDS: Readonly<Record<Exploitation, string>> = {
  SEXUAL: 'sexual abuse or exploitation', LABOUR: 'labour exploitation', DOMESTIC: 'domestic work', BEGGING: 'begging', CRIMINALITY: 'forced criminality',
  FORCED_MARRIAGE: 'forced marriage', ORGAN_REMOVAL: 'organ removal', OTHER: 'other forms',
};

const byHours: Judge = (service, { at }) => {
  if (at === undefined) return null;
  if (service.hours === undefined) return unsure('at', 'The print gives no hours.');
  return isOpenAt(service.hours, at) ? null : out('at', `It is closed then. It opens next ${weekMinuteWords(opensNext(service.hours, at))}.`);
};

const byText: Judge = (service, { text }) => {
  if (text === undefined) return null;
  const words = foldText(text).split(' ');
  const own = foldText(wordsOf(service).join(' '));
  return words.every((word) => own.includes(word)) ? null : out('text', 'These words do not stand in its entry.');
};

/** In the order in which people would give reasons. */
const JUDGES: readonly Judge[] = [byCountry, byTerritory, bySingleCases, byNeed, byGroup, byForm, byHours, byText];

function wordsOf(service: ListedBody): readonly string[] {
  return [
    service.id, service.name, service.body, service.kind, service.town, service.address, service.note, service.leadsOn, service.siteTitle,
    ...(service.regions ?? []), ...(service.provinces ?? []), ...service.services, ...(service.emails ?? []), ...(service.sites ?? []), ...(service.phones ?? []).map(({ number }) => number),
    ...(service.languages?.spoken ?? []),
  ].flatMap((each) => (each === undefined ? [] : [plainWords(each)]));
}

const TOPIC_WORDS = {
  trafficking: 'trafficking', violence_against_women: 'violence against women', sexual_abuse: 'sexual abuse', child_protection: 'the protection of children', social_emergency: 'social emergencies',
} as const;

/** A printed group in words. */
export const groupWords = (group: UserGroup): string => (group === 'trafficked_persons' ? 'victims of trafficking' : group);

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
