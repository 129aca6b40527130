import { groupWords, plainWords } from '#engine';
import type { Country, Judged, ListedBody, ServiceAnswer, ServiceKind, TerritoryAnswer } from '#engine';
import { capital } from '../text/lower.ts';

/** A country as it is called in a sentence. */
export const countryWords = (country: Country): string => capital(country);

/** What a body is. */
export const kindWords = (kind: ServiceKind): string => (kind === 'ngo' ? 'NGO' : plainWords(kind));

/** A town in print without a place for the map is that of a home: neither its town nor its address is shown. */
export const isHome = ({ town, place }: ListedBody): boolean => town !== undefined && place === null;

export const ADDRESS_HIDDEN = 'Address not shown';

/** An entry as it may leave the list: a home goes without its town and street. */
export function withoutHome(service: ListedBody): ListedBody {
  if (!isHome(service)) return service;
  const { town: _town, address: _address, ...shown } = service;
  return shown;
}

/** Where an entry works, as far as the print says: its town, its territory, or the whole country. */
export function whereWords({ town, provinces, regions, reach, country }: ListedBody): readonly string[] {
  return [town, provinces?.join(', ') ?? regions?.join(', '), reach === undefined ? undefined : `all of ${countryWords(country)}`].filter((each) => each !== undefined);
}

/** Whom an entry is printed for; undefined where the print does not say. */
export const whomWords = ({ for: groups }: ListedBody): string | undefined => groups?.map(groupWords).join(', ');

/** What the print says about the referral mechanism. */
export const NRM_WORDS = { member: 'member of the referral mechanism', coordinator: 'coordinates the referral mechanism', not_printed: undefined } as const;
const PHONE_WORDS = { abroad: 'from abroad', fax: 'fax', forms: 'about the forms' } as const;

type Phone = NonNullable<ListedBody['phones']>[number];

/** What a number is for, where the print says more than the number. */
export const phoneUseWords = ({ use }: Phone): string => (use === undefined ? '' : ` (${PHONE_WORDS[use]})`);

/** Languages spoken, counted or interpreted. */
export function languageWords({ spoken, count, interpreted }: NonNullable<ListedBody['languages']>): string {
  return [spoken?.join(' and '), count === undefined ? undefined : `${count} languages`, interpreted === undefined ? undefined : `interpreting in ${interpreted} languages`].filter((each) => each !== undefined).join('; ');
}

/** `Catania (Sicilia)`, or the name of a region. */
export const territoryName = ({ territory }: TerritoryAnswer): string => (territory.province === null ? territory.region : `${territory.province} (${territory.region})`);

/** The project that is printed for a territory, or that there is none; then the other bodies printed for it. */
export function territorySentence(answer: TerritoryAnswer): string {
  const { projects, others } = answer;
  const rest = others.length === 0 ? '' : ` Other bodies printed for it: ${others.map(({ name }) => name).join('; ')}.`;
  const found = projects.length === 0 ? 'no project is listed for this territory' : projects.map(({ name }) => name).join('; ');
  return `${territoryName(answer)}: ${found}.${rest}`;
}

/** What the print rules out, without the entries of other countries than the one asked for. */
export const ruledOut = ({ excluded }: ServiceAnswer): readonly Judged[] => excluded.filter(({ doubts }) => doubts.every(({ criterion }) => criterion !== 'country'));

/** The year of the oldest list that took part in an answer. */
export const yearOf = ({ fits, unsure, excluded }: ServiceAnswer): number => Math.min(...[...fits, ...[...unsure, ...excluded].map(({ service }) => service)].map(({ asOf }) => asOf));

/** Every reason of a doubt, one after the other. */
export const reasonWords = ({ doubts }: Judged): string => doubts.map(({ why }) => why).join(' ');

/** The word of a closed list that a text means, whether written with blanks, hyphens or capitals. */
export function wordAmong<T extends string>(words: readonly T[], text: string): T | undefined {
  const plain = plainWords(text.trim().replaceAll('-', '_'));
  return words.find((each) => plainWords(each) === plain);
}
