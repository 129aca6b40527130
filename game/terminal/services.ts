import { ASKED_GROUPS, COUNTRIES, EXPLOITATIONS, findServices, LISTED_SERVICES, plainWords, provincesOf, suggest, territoryNames, territoryOf, weekMinute } from '#engine';
import type { Country, Judged, ListedBody, ServiceAnswer, ServiceList, ServiceQuestion, Territory } from '#engine';
import { ADDRESS_HIDDEN, countryWords, isHome, kindWords, languageWords, NRM_WORDS, phoneUseWords, reasonWords, ruledOut, territorySentence, whereWords, whomWords, withoutHome, wordAmong, yearOf } from '../service-words/entry-words.ts';
import { Usage, type Answer } from './answer.ts';
import type { Given, TerminalCommand } from './command.ts';
import { readKnowledge, readServices } from './files.ts';
import { capital } from '../text/lower.ts';

/** `services`: the printed list of services of four countries, asked as one asks in a case. */
export const servicesCommand: TerminalCommand = {
  name: 'services', takes: '', about: 'who is listed for a place, a need, a person, a time; and who is the nearest way on', count: [0, 0], run: services,
  options: {
    country: { kind: 'word', value: 'CODE', about: 'BE, DE, GR, IT or ES, or the name of the country' },
    province: { kind: 'word', value: 'NAME', about: 'a province; the list names territories for Italy only' },
    region: { kind: 'word', value: 'NAME', about: 'a region, in the same way' },
    need: { kind: 'word', value: 'SERVICE', about: 'what is needed, such as shelter or legal_advice' },
    for: { kind: 'word', value: 'GROUP', about: `for whom: ${ASKED_GROUPS.join(', ')}` },
    form: { kind: 'word', value: 'FORM', about: `form of exploitation: ${EXPLOITATIONS.map((form) => form.toLowerCase()).join(', ')}` },
    at: { kind: 'word', value: 'TIME', about: 'day and time, such as "sat 20:00"' },
    text: { kind: 'word', value: 'WORDS', about: 'words that stand in the entry: a name, a town, a number' },
    why: { kind: 'mark', about: 'give the reason for each entry that is ruled out' },
  },
  more: [
    'An entry is listed where the print says that it answers. Where the print is silent, it may answer: ask first.',
    'The list is as of 2023. Check every contact before use.',
  ],
};

function services(given: Given): Answer {
  const list = readServices(readKnowledge());
  const asked = questionOf(given, list);
  const answer = findServices(list, asked);
  return { exit: 0, lines: [...answerLines(answer, asked), ...(given.mark('why') ? whyLines(answer) : [])], json: jsonOf(answer, asked) };
}

const CODES: ReadonlyMap<string, Country> = new Map([['be', 'belgium'], ['de', 'germany'], ['gr', 'greece'], ['el', 'greece'], ['it', 'italy'], ['es', 'spain']]);

function questionOf(given: Given, list: ServiceList): ServiceQuestion {
  const country = countryOf(given.word('country'));
  const territory = territoryAsked(given, list, country);
  const at = given.word('at');
  const minute = at === undefined ? undefined : weekMinute(at);
  if (minute === null) throw new Usage(`--at is a day and a time, such as "sat 20:00", not "${at ?? ''}".`);
  const question: ServiceQuestion = {
    country: country ?? territory?.country, territory, need: wordOf(given, 'need', LISTED_SERVICES), for: wordOf(given, 'for', ASKED_GROUPS),
    form: wordOf(given, 'form', EXPLOITATIONS), at: minute, text: given.word('text'),
  };
  return question;
}

function countryOf(text: string | undefined): Country | undefined {
  if (text === undefined) return undefined;
  const country = CODES.get(text.toLowerCase()) ?? COUNTRIES.find((each) => each === text.toLowerCase());
  if (country === undefined) throw new Usage(`--country is BE, DE, GR, IT or ES, or a name (${COUNTRIES.join(', ')}), not "${text}".`);
  return country;
}

/** A region or province that the user named. A country without a list of territories, and a mistyped name, are wrong usage. */
function territoryAsked(given: Given, list: ServiceList, country: Country | undefined): Territory | undefined {
  const region = given.word('region'), province = given.word('province');
  if (region === undefined && province === undefined) return undefined;
  const countries = list.territories.map((each) => each.country).filter((each) => country === undefined || each === country);
  if (countries.length === 0) throw new Usage(`The printed list names no provinces or regions for ${country === undefined ? 'this country' : countryWords(country)}. Leave them out.`);
  const found = countries.map((each) => territoryOf(list.territories, each, { region, province })).find((each) => each !== null);
  if (found) return found;
  const both = region !== undefined && countries.some((each) => territoryOf(list.territories, each, { region }) !== null);
  const wrong = province !== undefined && (region === undefined || both) ? { level: 'province' as const, name: province } : { level: 'region' as const, name: region ?? '' };
  const names = countries.flatMap((each) => (wrong.level === 'province' && region !== undefined
    ? provincesOf(list.territories, each, territoryOf(list.territories, each, { region })?.region ?? '') : territoryNames(list.territories, each, wrong.level)));
  throw new Usage(`No ${wrong.level} ${region !== undefined && wrong.level === 'province' ? `of ${region} ` : ''}is called "${wrong.name}". ${suggest(wrong.name, names) ?? ''}`.trim());
}

/** One word of a closed list, whether written with blanks, hyphens or capitals. */
function wordOf<T extends string>(given: Given, option: string, words: readonly T[]): T | undefined {
  const text = given.word(option);
  if (text === undefined) return undefined;
  const word = wordAmong(words, text);
  if (word === undefined) throw new Usage(`--${option} cannot be "${text}". ${suggest(plainWords(text.trim().replaceAll('-', '_')), words.map(plainWords)) ?? `It is one of ${words.map(plainWords).join(', ')}.`}`);
  return word;
}

function answerLines(answer: ServiceAnswer, { country }: ServiceQuestion): readonly string[] {
  const { fits, unsure, waysOn, territory } = answer;
  if (!answer.listed) return [`None listed. The documents list no services for ${country === undefined ? 'this country' : countryWords(country)}.`];
  return [
    ...(territory ? [territorySentence(territory), ''] : []),
    ...(fits.length > 0 ? fits.flatMap(entryLines) : ['None listed: no entry of the print surely answers this.']),
    ...section('May answer; the print does not say. Ask first:', unsure.flatMap((each) => [`  ${head(each.service)}`, `      ${reasonWords(each)}`])),
    ...section(fits.length > 0 ? 'Passed on to:' : 'Nearest way on:', waysOn.flatMap(({ service, why }) => [`  ${head(service)}`, `      ${why}`, ...contactLines(service)])),
    '', `${fits.length} listed, ${unsure.length} unsure, ${ruledOut(answer).length} ruled out. As of ${yearOf(answer)}: check every contact before use.`,
  ];
}

const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length > 0 ? ['', title, ...lines] : []);
const head = (service: ListedBody): string => `${service.name}${service.body === undefined ? '' : `, ${service.body}`}  [${service.id}]`;

function entryLines(service: ListedBody): readonly string[] {
  const { languages, hours, leadsOn, note } = service;
  const whom = whomWords(service), where = isHome(service) ? ADDRESS_HIDDEN.toLowerCase() : whereWords(service).join('; ');
  const facts = [
    kindWords(service.kind), whom === undefined ? undefined : `for ${whom}`, where === '' ? undefined : where,
    NRM_WORDS[service.nrm], service.free === true ? 'free' : undefined, service.anonymous === true ? 'anonymous' : undefined,
  ];
  return [
    head(service), `    ${facts.filter((each) => each !== undefined).join('; ')}`,
    ...(service.services.length > 0 ? [`    services: ${service.services.map(plainWords).join(', ')}`] : []),
    ...(hours === undefined ? [] : [`    hours: ${hours.printed}`]), ...(languages === undefined ? [] : [`    languages: ${languageWords(languages)}`]),
    ...(service.address === undefined || isHome(service) ? [] : [`    ${service.address}`]), ...contactLines(service).map((line) => line.slice(2)),
    ...(leadsOn === undefined ? [] : [`    ${capital(leadsOn)}.`]), ...(note === undefined ? [] : [`    ${note}`]), `    ${service.source}, as of ${service.asOf}`,
  ];
}

function contactLines({ phones, emails, sites, siteTitle }: ListedBody): readonly string[] {
  const numbers = (phones ?? []).map((phone) => `${phone.number}${phoneUseWords(phone)}`);
  const all = [...numbers, ...(emails ?? []), ...(sites ?? []), ...(siteTitle === undefined ? [] : [`site “${siteTitle}”`])];
  return all.length > 0 ? [`      ${all.join(', ')}`] : ['      No contact is printed.'];
}

function whyLines(answer: ServiceAnswer): readonly string[] {
  return section('Ruled out:', ruledOut(answer).flatMap((each) => [`  ${head(each.service)}`, `      ${reasonWords(each)}`]));
}

function jsonOf(answer: ServiceAnswer, question: ServiceQuestion): unknown {
  const { listed, fits, unsure, excluded, territory, waysOn } = answer;
  const judged = ({ service, doubts }: Judged): unknown => ({ id: service.id, name: service.name, doubts });
  const entry = ({ service, doubts }: Judged): unknown => ({ service: withoutHome(service), doubts });
  return {
    question, listed, asOf: yearOf(answer), noneListed: fits.length === 0, fits: fits.map(withoutHome), unsure: unsure.map(entry), excluded: excluded.map(judged),
    territory: territory === null ? null : { ...territory.territory, projects: territory.projects.map(({ id }) => id), others: territory.others.map(({ id }) => id) },
    waysOn: waysOn.map((way) => ({ ...way, service: withoutHome(way.service) })),
  };
}
