import { autoPlay, decisionsOf, exactWay, memoryFigures, packMemory, pathwayOf, sampleWay, statesBefore, USUAL_BUDGET, type ExactFuture, type Pathway, type Program, type Tally } from '#engine';
import { startNodeLine } from '../../game/futures/node-line.ts';
import { nodeTable } from '../../game/futures/node-table.ts';
import { walkByGraph, walkByMemory, walkOf } from '../engine/pathways/regions-explored.ts';
import type { BenchCase } from './cases.ts';
import { figure, reading, unmeasured, type Figure, type Reading } from './figures.ts';
import { lookInBrowser } from './in-browser.ts';
import { lookTwice, type Looked, type LookOrder } from './look-twice.ts';
import { median } from './rounds.ts';
import type { Equality, Measured } from './throughput.ts';

export interface AheadOrder { readonly quick: boolean; /** For each way of each decision. */ readonly continuations: number; readonly browser: boolean; readonly say: (line: string) => void }
type Ahead = Measured & { readonly leftOut: readonly string[]; readonly browser: string | null };

/** Where nobody asked to look ahead. */
export const NOTHING_AHEAD: Ahead = { figures: [], readings: [], equal: [], leftOut: [], browser: null };

/** Everything that looks ahead or back: exploration, exact futures, the debrief's look, seeking, workers, the table's size. */
export async function measureLookingAhead(cases: readonly BenchCase[], order: AheadOrder): Promise<Ahead> {
  order.say('exploring regions');
  const explored = measureExploration(order.quick);
  order.say('following every branch');
  const exact = measureExact(cases, order.quick ? 5 : 15);
  const seek = measureSeek(cases, order.quick ? 3 : 9);
  order.say('looking ahead with workers');
  const looked = await measureLooks(cases, order);
  const groups = [explored, exact, seek, looked];
  return {
    figures: groups.flatMap((group) => group.figures), readings: [...groups.flatMap((group) => group.readings), ...tableSizes(cases)], equal: groups.flatMap((group) => group.equal),
    leftOut: looked.leftOut, browser: looked.browser,
  };
}

/** Milliseconds of the processor that some work takes. */
function spent(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

const times = (rounds: number, work: () => void): { readonly median: number; readonly best: number } => {
  const all = Array.from({ length: rounds }, () => spent(work));
  return { median: median(all), best: Math.min(...all) };
};

/** Five regions that `xstate/graph` walks in seconds. With `assist` in place of `res` there are 26,460 situations, and it takes minutes. */
const FIVE = ['asylum', 'claim', 'contact', 'place', 'res'] as const;

function measureExploration(quick: boolean): Measured {
  const pathway = pathwayOf('greece');
  if (!pathway) throw new Error('Greece has no pathway.');
  const walk = walkOf(pathway, FIVE);
  const [found, byGraph] = [walkByMemory(walk), walkByGraph(walk)];
  const equal: Equality = { what: `situations of five regions of Greece, by memory ${found} and by xstate/graph ${byGraph}`, count: found, difference: found === byGraph ? null : 'the two walks do not reach the same number' };
  if (equal.difference !== null) return { figures: [], readings: [], equal: [equal] };
  const ours = times(3, () => void walkByMemory(walk));
  const graph = times(quick ? 1 : 3, () => void walkByGraph(walk));
  const ratio = { median: graph.median / ours.median, best: graph.best / ours.best };
  return {
    figures: [figure('exploration of five regions against xstate/graph', 'exploration', ratio, `${found} situations, ${walk.events.length} events`)],
    readings: [reading('five regions by xstate/graph', graph, 'ms'), reading('five regions by memory', ours, 'ms')], equal: [equal],
  };
}

/** Decisions that are left, the one that is looked at among them. */
const LEFT = 10;

function decisionWithTenLeft(program: Program): ReturnType<typeof decisionsOf>[number] | undefined {
  for (let play = 0; play < 20; play += 1) {
    const decision = decisionsOf(autoPlay(program, { seed: `exact/${play}`, auto: { policy: 'typical', seats: program.names.seats } })).at(-LEFT);
    if (decision) return decision;
  }
  return undefined;
}

const SAMPLE = 1000;

/** Null where every share lies within four standard errors of what was counted. */
function differenceToSample({ endings }: ExactFuture, tally: Tally): string | null {
  const odd = endings.findIndex((share, at) => Math.abs(share - (tally.endings[at] ?? 0) / tally.runs) > 4 * Math.sqrt(Math.max(share * (1 - share), 1 / tally.runs) / tally.runs));
  return odd < 0 ? null : `ending ${odd} has the share ${endings[odd]} and was counted ${tally.endings[odd]} times of ${tally.runs}`;
}

/** Exact futures with ten decisions left: compared with a sample first, then timed. Beyond the budget there is no figure. */
export function measureExact(cases: readonly BenchCase[], rounds: number): Measured {
  const figures: Figure[] = [];
  const equal: Equality[] = [];
  for (const { name, program } of cases) {
    const words = `${name}: exact with ten decisions left`;
    const decision = decisionWithTenLeft(program);
    if (!decision) {
      figures.push(unmeasured(words, 'exact', 'no session of twenty has ten decisions'));
      continue;
    }
    const follow = () => exactWay(program, decision.before, decision.taken, { policy: 'typical', budget: USUAL_BUDGET });
    const future = follow();
    if (future.how === 'over-budget') {
      figures.push(unmeasured(words, 'exact', future.because === 'wait' ? `over the budget: the wait ${future.wait ?? ''} has too many lengths; it is sampled instead` : `over the budget: too many ${future.because}; it is sampled instead`));
      continue;
    }
    const difference = differenceToSample(future, sampleWay(program, decision.before, decision.taken, { policy: 'typical', seed: 'exact', from: 0, to: SAMPLE }));
    equal.push({ what: `shares of endings of ${name}, followed exactly and by a sample`, count: SAMPLE, difference });
    if (difference === null) figures.push(figure(words, 'exact', times(rounds, () => void follow()), `${future.states} situations`));
  }
  return { figures, readings: [], equal };
}

/** Seeking plays the commands again up to a step: at worst all of them. */
function measureSeek(cases: readonly BenchCase[], rounds: number): Measured {
  const readings = cases.filter(({ shipped }) => shipped).map(({ name, program }) => {
    const session = autoPlay(program, { seed: 'seek', auto: { policy: 'typical', seats: program.names.seats } });
    return reading(`${name}: seeking to the last of ${session.steps.length} steps of a replay`, times(rounds, () => void statesBefore(session)), 'ms');
  });
  return { figures: [], readings, equal: [] };
}

const DEBRIEF = [{ gate: 'cold', words: 'debrief in Chromium, 2 workers, cold' }, { gate: 'warm', words: 'debrief in Chromium, 2 workers, warm' }] as const;

/** The continuations of the study's debrief. Looks of another size are scaled to it. */
const CONTINUATIONS = 57_000;

/** A quick bench looks at the debrief of these alone. */
const QUICKLY_LOOKED_AT = ['gr-1', 'chain-greece'];

async function measureLooks(cases: readonly BenchCase[], { quick, continuations, browser }: AheadOrder): Promise<Ahead> {
  const sources = quick ? cases.filter(({ name }) => QUICKLY_LOOKED_AT.includes(name)) : cases;
  if (sources.length === 0) return { ...NOTHING_AHEAD, leftOut: [`the debrief: a quick bench looks at it in ${QUICKLY_LOOKED_AT.join(' and ')} alone`] };
  const orders = sources.map(({ source }): LookOrder => ({ source, seed: 'debrief', runs: continuations, workers: 2, warmRounds: quick ? 1 : 3 }));
  const nodes: Looked[] = [];
  for (const order of orders) nodes.push(await lookTwice({ start: startNodeLine, tableFor: nodeTable }, order));
  const there = browser ? await lookInBrowser(orders) : null;
  if (there === null) return { figures: browser ? sources.flatMap(({ name }) => DEBRIEF.map(({ gate, words }) => unmeasured(`${name}: ${words}`, gate, 'no browser was found'))) : [], readings: nodes.flatMap((looked, at) => inNode(sources[at]?.name ?? '', looked)), equal: [], leftOut: [browser ? 'the debrief in Chromium: no browser was found' : 'the debrief in Chromium: --no-browser'], browser: null };
  const equal = there.looked.map((looked, at): Equality => ({
    what: `continuations of ${sources[at]?.name ?? ''} counted in Chromium and in Node`, count: looked.continuations * 2,
    difference: looked.digest === nodes[at]?.digest && looked.warmDigest === nodes[at]?.warmDigest ? null : 'the counts differ',
  }));
  return {
    figures: there.looked.flatMap((looked, at) => (equal[at]?.difference === null ? looks(sources[at]?.name ?? '', looked) : [])), readings: [...nodes.flatMap((looked, at) => inNode(sources[at]?.name ?? '', looked)), ...there.looked.map((looked, at) => firstTaught(sources[at]?.name ?? '', looked)), ...there.looked.slice(0, 1).map(({ starts }) => reading('start of a worker in Chromium, to its first answer', { median: median(starts), best: Math.min(...starts) }, 'ms'))],
    equal, leftOut: [], browser: there.browser,
  };
}

/** Warm looks grow with their continuations. A cold one has, once more, what opening the case and the first answers cost. */
function scaledLooks({ cold, again, taught, warm, continuations }: Looked): { readonly cold: number; readonly taught: number; readonly warm: readonly number[] } {
  const factor = CONTINUATIONS / continuations / 1000;
  return { cold: Math.max(0, cold - again) / 1000 + again * factor, taught: taught * factor, warm: warm.map((each) => each * factor) };
}

function looks(name: string, looked: Looked): readonly Figure[] {
  const note = `${looked.decisions} decisions, ${looked.ways} ways, ${looked.continuations} continuations, scaled to ${CONTINUATIONS}`;
  const { cold, warm } = scaledLooks(looked);
  const measured = { cold: { median: cold, best: cold }, warm: { median: median(warm), best: Math.min(...warm) } };
  return DEBRIEF.map(({ gate, words }) => figure(`${name}: ${words}`, gate, measured[gate], note));
}

/** What somebody waits for who opens the debrief after playing. */
function firstTaught(name: string, looked: Looked): Reading {
  const { taught } = scaledLooks(looked);
  return reading(`${name}: debrief in Chromium, 2 workers, the first look once taught`, { median: taught, best: taught }, 's');
}

function inNode(name: string, looked: Looked): readonly Reading[] {
  const { cold, taught, warm } = scaledLooks(looked);
  return [
    reading(`${name}: the same in Node, 2 workers, cold`, { median: cold, best: cold }, 's'), reading(`${name}: the same in Node, 2 workers, warm`, { median: median(warm), best: Math.min(...warm) }, 's'),
    reading(`${name}: the same in Node, 2 workers, the first look once taught`, { median: taught, best: taught }, 's'),
    reading(`${name}: start of a worker in Node, to its first answer`, { median: median(looked.starts), best: Math.min(...looked.starts) }, 'ms'),
  ];
}

function tableSizes(cases: readonly BenchCase[]): readonly Reading[] {
  return [...new Set(cases.map(({ program }: { readonly program: Program }) => program.pathway))].map((pathway: Pathway) => {
    const { nodes, roots, landings } = packMemory(pathway);
    const size = nodes.byteLength + roots.byteLength + landings.reduce((sum, { moves, writes }) => sum + moves.byteLength + writes.byteLength, 0);
    return reading(`table of ${pathway.country}, ${memoryFigures(pathway).missed} answers of XState`, { median: size / 1024, best: size / 1024 }, 'KB');
  });
}
