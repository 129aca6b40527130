import { ASKED_GROUPS, EXPLOITATIONS, LISTED_SERVICES, territoryOf, weekMinute } from '#engine';
import type { Country, ServiceList, ServiceQuestion, Territory } from '#engine';
import { wordAmong } from '../../service-words/entry-words.ts';

/** The filters of the services part. They bear the names of the terminal's options; `town` is the map's. */
export const FILTERS = ['region', 'province', 'need', 'for', 'form', 'at', 'text', 'town'] as const;
export type Filter = (typeof FILTERS)[number];
export type Filters = Readonly<Partial<Record<Filter, string>>>;

export interface Asked {
  readonly question: ServiceQuestion;
  /** Whether the region was named itself, and is not only that of the province. */
  readonly regionNamed: boolean;
  /** The town chosen on the map: it narrows what is shown, not what is judged. */
  readonly town: string | null;
  /** Filters whose value the list does not know. They are left out of the question. */
  readonly unknown: readonly Filter[];
}

/** The question that an address asks. A value that nobody knows is named, never guessed. */
export function readAsked(list: ServiceList, country: Country, filters: Filters): Asked {
  const value = (filter: Filter): string | undefined => (filters[filter] === undefined || filters[filter].trim() === '' ? undefined : filters[filter]);
  const read = <T>(filter: Filter, reader: (text: string) => T | null | undefined): T | undefined => {
    const text = value(filter);
    return text === undefined ? undefined : reader(text) ?? undefined;
  };
  const territory = territoryAsked(list, country, value('region'), value('province'));
  const question: ServiceQuestion = {
    country, territory: territory ?? undefined,
    need: read('need', (text) => wordAmong(LISTED_SERVICES, text)), for: read('for', (text) => wordAmong(ASKED_GROUPS, text)),
    form: read('form', (text) => wordAmong(EXPLOITATIONS, text)), at: read('at', weekMinute), text: value('text'),
  };
  const town = townsOf(list, country).find((each) => each === value('town')) ?? null;
  const known: Readonly<Record<Filter, unknown>> = {
    region: territory, province: territory?.province, need: question.need, for: question.for, form: question.form, at: question.at, text: question.text, town,
  };
  const regionNamed = value('region') !== undefined && territoryAsked(list, country, value('region'), undefined)?.region === territory?.region;
  return { question, regionNamed, town, unknown: FILTERS.filter((filter) => value(filter) !== undefined && (known[filter] ?? null) === null) };
}

/** A province is enough to know its region; a region that does not hold the province gives way to it. */
function territoryAsked({ territories }: ServiceList, country: Country, region: string | undefined, province: string | undefined): Territory | null {
  const byProvince = province === undefined ? null : territoryOf(territories, country, { region, province }) ?? territoryOf(territories, country, { province });
  return byProvince ?? (region === undefined ? null : territoryOf(territories, country, { region }));
}

/** Towns of a country that the map may show, in the order of the list. */
export function townsOf(list: ServiceList, country: Country): readonly string[] {
  return [...new Set(list.services.flatMap((service) => (service.country === country && service.place !== null ? [service.place.town] : [])))];
}

/** Whether anything is asked at all. */
export const isAsked = ({ question, town }: Asked): boolean => town !== null
  || [question.territory, question.need, question.for, question.form, question.at, question.text].some((each) => each !== undefined);
