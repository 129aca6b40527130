import { judgeService } from './judge-service.ts';
import type { Criterion, Doubt, ServiceQuestion } from './judge-service.ts';
import type { ServiceList } from './load-services.ts';
import type { ListedBody } from './service.ts';
import type { Territory } from './territory.ts';
import { isOpenAt, opensNext, weekMinuteWords } from './week.ts';

/** An entry that the print neither confirms nor rules out, or that it rules out, with every reason. */
export interface Judged { readonly service: ListedBody; readonly doubts: readonly Doubt[] }

/** Somebody to turn to when nobody in the list is a sure answer, or in whose hands the answer lies. */
export interface WayOn { readonly service: ListedBody; readonly why: string }

/** What the printed list says about a territory: its projects, or that none is printed. */
export interface TerritoryAnswer { readonly territory: Territory; readonly projects: readonly ListedBody[]; readonly others: readonly ListedBody[] }

export interface ServiceAnswer {
  /** False where the documents hold no list for the country at all. */
  readonly listed: boolean;
  /** The print says that they answer. */
  readonly fits: readonly ListedBody[];
  /** They may: the print does not say. Ask first. */
  readonly unsure: readonly Judged[];
  readonly excluded: readonly Judged[];
  readonly territory: TerritoryAnswer | null;
  /** Empty while somebody fits, unless a line passes on to the project of the territory. */
  readonly waysOn: readonly WayOn[];
}

/**
 * Searches the printed list of services, as of its year. Nothing is guessed: an entry fits where the print says so,
 * is unsure where the print is silent, and is excluded with each reason otherwise. Source: Amelie §4.
 */
export function findServices(list: ServiceList, question: ServiceQuestion): ServiceAnswer {
  const asked: ServiceQuestion = question.territory === undefined ? question : { ...question, country: question.country ?? question.territory.country };
  const judged = list.services.map((service) => ({ service, doubts: judgeService(service, asked) }));
  const excluded = judged.filter(({ doubts }) => doubts.some(({ verdict }) => verdict === 'out'));
  const fits = judged.filter(({ doubts }) => doubts.length === 0).map(({ service }) => service);
  const unsure = judged.filter((each) => each.doubts.length > 0 && !excluded.includes(each));
  const territory = asked.territory === undefined ? null : territoryAnswer(list, asked.territory);
  return {
    listed: asked.country === undefined || list.rows.has(asked.country), fits, unsure, excluded, territory,
    waysOn: waysOn(fits, nearestWaysOn(judged, asked), territory),
  };
}

/** The projects printed for a territory (the competent ones), and the other bodies printed for it. */
export function territoryAnswer(list: ServiceList, territory: Territory): TerritoryAnswer {
  const here = list.services.filter((service) => service.country === territory.country && service.regions !== undefined
    && judgeService(service, { territory }).every(({ verdict }) => verdict !== 'out'));
  return { territory, projects: here.filter(({ kind }) => kind === 'regional_project'), others: here.filter(({ kind }) => kind !== 'regional_project') };
}

/** Where a line of the whole country answers or leads on, the territory's own project is the next step. */
function waysOn(fits: readonly ListedBody[], nearest: readonly WayOn[], territory: TerritoryAnswer | null): readonly WayOn[] {
  const first = fits.length > 0 ? [] : nearest;
  const line = [...fits, ...first.map(({ service }) => service)].find(({ kind, reach, leadsOn }) => kind === 'helpline' && reach === 'country' && leadsOn !== undefined);
  if (line === undefined || territory === null) return first;
  const next = territory.projects.filter((project) => !fits.includes(project) && !first.some(({ service }) => service === project));
  return [...first, ...next.map((service) => ({ service, why: `${line.name} passes on to it.` }))];
}

/** A body leads on, unless it is in another place, serves other people, or is limited to another form. */
const BARS_THE_WAY: readonly Criterion[] = ['country', 'territory', 'for', 'form'];
const MOST_WAYS = 3;

function nearestWaysOn(judged: readonly Judged[], question: ServiceQuestion): readonly WayOn[] {
  const reachable = judged.filter(({ doubts }) => !doubts.some(({ criterion, verdict }) => verdict === 'out' && BARS_THE_WAY.includes(criterion)));
  const leading = reachable.filter(({ service }) => service.leadsOn !== undefined).sort((a, b) => distance(a, question) - distance(b, question));
  if (leading.length > 0) return leading.slice(0, MOST_WAYS).map(({ service }) => ({ service, why: sentence(service.leadsOn ?? '') + hoursWords(service, question) }));
  return judged.filter(({ doubts }) => doubts.filter(({ verdict }) => verdict === 'out').length === 1 && doubts.every(({ criterion }) => criterion !== 'country'))
    .slice(0, MOST_WAYS).map(({ service, doubts }) => ({ service, why: doubts.filter(({ verdict }) => verdict === 'out').map(({ why }) => why).join(' ') }));
}

/** Who is open comes first, then who is ruled out for the fewest reasons, then who is in the fewest doubts. */
function distance({ service, doubts }: Judged, question: ServiceQuestion): number {
  const out = doubts.filter(({ verdict }) => verdict === 'out').length;
  return Number(closed(service, question)) * 10_000 + out * 100 + doubts.length;
}

const closed = ({ hours }: ListedBody, { at }: ServiceQuestion): boolean => at !== undefined && hours !== undefined && !isOpenAt(hours, at);

function hoursWords(service: ListedBody, question: ServiceQuestion): string {
  const { at } = question;
  if (at === undefined) return '';
  if (service.hours === undefined) return ' The print gives no hours.';
  return isOpenAt(service.hours, at) ? '' : ` It opens next ${weekMinuteWords(opensNext(service.hours, at))}.`;
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
