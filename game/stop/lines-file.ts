import { plainWords, type Country, type ListedBody, type ServiceList } from '#engine';
import { languageWords, whomWords } from '../service-words/entry-words.ts';

/** A line to call, or a place to look, as the list of the source prints it. What the list does not say stays out. */
export interface Line {
  /** Id of the entry in the list of services. */
  readonly id: string;
  readonly name: string;
  readonly town?: string;
  /** Numbers as printed. Empty where only a site is printed. */
  readonly numbers: readonly string[];
  readonly abroad?: string;
  readonly site?: string;
  /** For whom, about what, and what it does. */
  readonly whom?: string;
  readonly about?: string;
  readonly does: string;
  readonly hours?: string;
  readonly languages?: string;
  readonly free?: true;
  readonly anonymous?: true;
}
export interface LineList { readonly year: number; readonly source: string; readonly lines: readonly Line[] }
/** By country; one without a printed list is left out. */
export type LineLists = Partial<Readonly<Record<Country, LineList>>>;

/** Work between services: nothing that a caller could ask for. */
const BETWEEN_SERVICES: readonly string[] = ['awareness', 'prevention', 'data_collection', 'professional_training', 'network_transfer', 'advocacy', 'law_making', 'coordination', 'reporting_forms'];
const DAYS: Readonly<Record<string, string>> = { mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday', sat: 'Saturday', sun: 'Sunday' };

/**
 * The lines of the stop page, from the printed lists of services: helplines, and specialised centres too where no helpline
 * has a printed number. Lines about trafficking for adults stand first, then the order of the print.
 */
export function linesFrom({ services }: Pick<ServiceList, 'services'>): LineLists {
  const countries = [...new Set(services.map(({ country }) => country))];
  return Object.fromEntries(countries.map((country) => [country, listOf(services.filter((each) => each.country === country))]));
}

function listOf(services: readonly ListedBody[]): LineList {
  const called = (kind: ListedBody['kind']): readonly ListedBody[] => services.filter((each) => each.kind === kind && each.singleCases !== false);
  const helplines = called('helpline');
  const centres = helplines.some(({ phones }) => phones) ? [] : called('specialised_centre').filter(({ phones }) => phones);
  const first = (each: ListedBody): boolean => each.topic === 'trafficking' && !(each.for ?? []).includes('children');
  const all = [...helplines, ...centres];
  const [entry] = services;
  return { year: entry?.asOf ?? 0, source: entry?.source ?? '', lines: [...all.filter(first), ...all.filter((each) => !first(each))].map(lineOf) };
}

function lineOf(body: ListedBody): Line {
  const numbers = (body.phones ?? []).filter(({ use }) => use === undefined).map(({ number }) => number);
  const abroad = body.phones?.find(({ use }) => use === 'abroad')?.number;
  const whom = whomWords(body);
  const does = body.services.filter((each) => !BETWEEN_SERVICES.includes(each)).map(plainWords).join(', ');
  return {
    id: body.id, name: body.name, ...(body.town === undefined ? {} : { town: body.town }), numbers, does,
    ...(abroad === undefined ? {} : { abroad }), ...(numbers.length === 0 && body.sites?.[0] !== undefined ? { site: body.sites[0] } : {}),
    ...(whom === undefined ? {} : { whom }), ...(body.topic === undefined ? {} : { about: plainWords(body.topic) }),
    ...(body.hours === undefined ? {} : { hours: hoursWords(body.hours) }), ...(body.languages === undefined ? {} : { languages: languageWords(body.languages) }),
    ...(body.free === undefined ? {} : { free: body.free }), ...(body.anonymous === undefined ? {} : { anonymous: body.anonymous }),
  };
}

function hoursWords(hours: NonNullable<ListedBody['hours']>): string {
  if ('always' in hours) return 'day and night, every day';
  return hours.weekly.map(({ days, from, to }) => `${days.map((day) => DAYS[day] ?? day).join(', ')} ${from} to ${to}`).join('; ');
}
