import { MINUTES_PER_DAY } from '../calendar.ts';
import type { Program } from '../scenario/program.ts';
import type { Cause, HarmReading, Occurrence, Reading, RiskPiece, Setting } from './impact.ts';
import { closedSpans } from './watch.ts';
import type { OpenSpan, Spans, Watch } from './watch.ts';
import type { HarmFactor, Weights } from './weights.ts';

/** State factors count by started blocks of 30 days of summed time (5.2). */
const BLOCK_MINUTES = 30 * MINUTES_PER_DAY;
/** At most four doses of a state, at most two of an event; in halves. */
const STATE_CAP = 8;
const EVENT_CAP = 4;

/** One time an event factor came. */
export interface Came { readonly minute: number; readonly cause: Cause; loosenedBy: Cause | null }

/** What was gathered from the stream. */
export interface Gathered {
  readonly watch: Watch;
  readonly spans: Spans;
  /** By harm, in the order of the weights. */
  readonly came: readonly (readonly Came[])[];
  readonly pieces: readonly RiskPiece[];
  readonly firstContact: number | null;
  readonly end: number;
  readonly ended: boolean;
}

/** Put together what the facts say, before any weight. */
export function readFacts(program: Program, weights: Weights, gathered: Gathered): Reading {
  const { watch, spans: held, firstContact, end } = gathered;
  const of = (group: 'protection' | 'risk'): readonly { readonly factor: string; readonly spans: ReturnType<typeof closedSpans> }[] =>
    watch.factors.map(({ id, group: own }, index) => ({ factor: id, spans: own === group ? closedSpans(held[index] ?? []) : [] })).filter(({ spans }) => spans.length > 0);
  const harms = weights.harms.map((factor, index) => harmOf(factor, gathered, index)).filter(({ occurrences }) => occurrences.length > 0);
  return {
    firstContact, end, ended: gathered.ended, baseline: program.scenario.person.baseline, harms,
    protections: of('protection'), risks: of('risk'), pieces: gathered.pieces, setting: settingOf(program),
  };
}

function harmOf(factor: HarmFactor, gathered: Gathered, index: number): HarmReading {
  const came = gathered.came[index] ?? [];
  if (factor.kind === 'E') return { factor: factor.id, occurrences: eventDoses(factor, came), spans: [], minutes: 0 };
  const spans = gathered.spans[index] ?? [];
  return { factor: factor.id, ...stateDoses(spans, gathered) };
}

/** 1 + 0.5 for each further time, at most 2; uncapped factors weigh in full each time. What a time adds is its share. */
function eventDoses(factor: HarmFactor, came: readonly Came[]): readonly Occurrence[] {
  let spent = 0;
  return came.map(({ minute, cause, loosenedBy }, place) => {
    const halves = place === 0 || factor.uncapped ? 2 : Math.min(1, EVENT_CAP - spent);
    spent += halves;
    return { minute, halves, cause, loosenedAt: loosenedBy?.minute ?? null, loosenedBy };
  });
}

/** Each block of 30 days that starts belongs to what brought the stretch in which it starts. Time counts from first contact on. */
function stateDoses(spans: readonly OpenSpan[], { firstContact, end }: Gathered): Omit<HarmReading, 'factor'> {
  const occurrences: Occurrence[] = [];
  const counted = firstContact === null ? [] : spans.filter(({ hers, to }) => !hers && (to ?? end) > firstContact);
  let minutes = 0;
  let spent = 0;
  for (const { from, to, cause, endedBy } of counted) {
    const start = Math.max(from, firstContact ?? 0);
    const length = (to ?? end) - start;
    for (let block = Math.ceil(minutes / BLOCK_MINUTES); block * BLOCK_MINUTES < minutes + length; block += 1) {
      const halves = block === 0 ? 2 : Math.min(1, STATE_CAP - spent);
      spent += halves;
      occurrences.push({ minute: start + block * BLOCK_MINUTES - minutes, halves, cause, loosenedAt: to, loosenedBy: endedBy });
    }
    minutes += length;
  }
  return { occurrences, spans: counted.map(({ from, to, cause, endedBy }) => ({ from, to, cause, endedBy })), minutes };
}

function settingOf(program: Program): Setting {
  const { caseload, onShift, teamTrained, places } = program.scenario.setting;
  return { caseload, onShift, teamTrained, places: Object.fromEntries(Object.entries(places).map(([kind, count]) => [kind, count ?? 0])) };
}
