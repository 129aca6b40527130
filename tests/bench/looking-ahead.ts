import { autoPlay, decisionsOf, exactWay, memoryFigures, packMemory, pathwayOf, statesBefore, USUAL_BUDGET, type Pathway, type Program } from '#engine';
import { startNodeLine } from '../../game/futures/node-line.ts';
import { chainText } from '../engine/explore/chain-case.ts';
import { walkByGraph, walkByMemory, walkOf } from '../engine/pathways/regions-explored.ts';
import type { BenchCase } from './cases.ts';
import { figure, reading, type Figure, type Reading } from './figures.ts';
import { lookInBrowser } from './in-browser.ts';
import { lookTwice, type Looked, type LookOrder } from './look-twice.ts';
import { median } from './rounds.ts';
import type { Equality, Measured } from './throughput.ts';

export interface AheadOrder { readonly quick: boolean; /** For each way of each decision. */ readonly continuations: number; readonly browser: boolean; readonly say: (line: string) => void }
type Ahead = Measured & { readonly leftOut: readonly string[]; readonly browser: string | null };

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
    leftOut: [...exact.leftOut, ...looked.leftOut], browser: looked.browser,
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
  const [found, ours] = [walkByMemory(walk), times(3, () => void walkByMemory(walk))];
  let byGraph = 0;
  const graph = times(quick ? 1 : 3, () => { byGraph = walkByGraph(walk); });
  const equal: Equality = { what: `situations of five regions of Greece, by memory ${found} and by xstate/graph ${byGraph}`, count: found, difference: found === byGraph ? null : 'the two walks do not reach the same number' };
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

function measureExact(cases: readonly BenchCase[], rounds: number): Measured & { readonly leftOut: readonly string[] } {
  const figures: Figure[] = [];
  const leftOut: string[] = [];
  for (const { name, program } of cases) {
    const decision = decisionWithTenLeft(program);
    if (!decision) {
      leftOut.push(`exact future of ${name}: no session of twenty has ten decisions`);
      continue;
    }
    const follow = () => exactWay(program, decision.before, decision.taken, { policy: 'typical', budget: USUAL_BUDGET });
    const future = follow();
    if (future.how === 'exact') figures.push(figure(`${name}: exact with ten decisions left`, 'exact', times(rounds, () => void follow()), `${future.states} situations`));
    else leftOut.push(`exact future of ${name} with ten decisions left: over the budget (${future.because === 'wait' ? `the wait ${future.wait ?? ''} has too many lengths` : `${future.states} situations and too many ${future.because === 'branches' ? 'branches' : 'of them'}`}); it is sampled instead`);
  }
  return { figures, readings: [], equal: [], leftOut };
}

/** Seeking plays the commands again up to a step: at worst all of them. */
function measureSeek(cases: readonly BenchCase[], rounds: number): Measured {
  const readings = cases.filter(({ source }) => source !== null).map(({ name, program }) => {
    const session = autoPlay(program, { seed: 'seek', auto: { policy: 'typical', seats: program.names.seats } });
    return reading(`${name}: seeking to the last of ${session.steps.length} steps of a replay`, times(rounds, () => void statesBefore(session)), 'ms');
  });
  return { figures: [], readings, equal: [] };
}

/** The continuations of the study's debrief. Looks of another size are scaled to it. */
const CONTINUATIONS = 57_000;

async function measureLooks(cases: readonly BenchCase[], { quick, continuations, browser }: AheadOrder): Promise<Ahead> {
  const own = cases.find(({ name }) => name === 'gr-1')?.source ?? '';
  const sources = [{ name: 'gr-1', source: own }, { name: 'chain-greece', source: chainText('greece', 15) }];
  const orders = sources.map(({ source }): LookOrder => ({ source, seed: 'debrief', runs: continuations, workers: 2, warmRounds: quick ? 1 : 2 }));
  const nodes: Looked[] = [];
  for (const order of orders) nodes.push(await lookTwice(startNodeLine, order));
  const there = browser ? await lookInBrowser(orders) : null;
  if (there === null) return { figures: [], readings: nodes.flatMap((looked, at) => inNode(sources[at]?.name ?? '', looked)), equal: [], leftOut: [browser ? 'the debrief in Chromium: no browser was found' : 'the debrief in Chromium: --no-browser'], browser: null };
  const equal = there.looked.map((looked, at): Equality => ({
    what: `continuations of ${sources[at]?.name ?? ''} counted in Chromium and in Node`, count: looked.continuations * 2,
    difference: looked.digest === nodes[at]?.digest && looked.warmDigest === nodes[at]?.warmDigest ? null : 'the counts differ',
  }));
  return {
    figures: there.looked.flatMap((looked, at) => looks(sources[at]?.name ?? '', looked)), readings: [...nodes.flatMap((looked, at) => inNode(sources[at]?.name ?? '', looked)), ...there.looked.slice(0, 1).map(({ start }) => reading('start of a worker in Chromium, to its first answer', { median: start, best: start }, 'ms'))],
    equal, leftOut: [], browser: there.browser,
  };
}

/** Warm looks grow with their continuations. A cold one has, once more, what opening the case and the first answers cost. */
function scaledLooks({ cold, warm, continuations }: Looked): { readonly cold: number; readonly warm: readonly number[] } {
  const factor = CONTINUATIONS / continuations / 1000;
  return { cold: Math.max(0, cold - Math.min(...warm)) / 1000 + Math.min(...warm) * factor, warm: warm.map((each) => each * factor) };
}

function looks(name: string, looked: Looked): readonly Figure[] {
  const note = `${looked.decisions} decisions, ${looked.ways} ways, ${looked.continuations} continuations, scaled to ${CONTINUATIONS}`;
  const { cold, warm } = scaledLooks(looked);
  return [
    figure(`${name}: debrief in Chromium, 2 workers, cold`, 'cold', { median: cold, best: cold }, note),
    figure(`${name}: debrief in Chromium, 2 workers, warm`, 'warm', { median: median(warm), best: Math.min(...warm) }, note),
  ];
}

function inNode(name: string, looked: Looked): readonly Reading[] {
  const { cold, warm } = scaledLooks(looked);
  return [
    reading(`${name}: the same in Node, 2 workers, cold`, { median: cold, best: cold }, 's'), reading(`${name}: the same in Node, 2 workers, warm`, { median: median(warm), best: Math.min(...warm) }, 's'),
    reading(`${name}: start of a worker in Node, to its first answer`, { median: looked.start, best: looked.start }, 'ms'),
  ];
}

function tableSizes(cases: readonly BenchCase[]): readonly Reading[] {
  return [...new Set(cases.map(({ program }: { readonly program: Program }) => program.pathway))].map((pathway: Pathway) => {
    const { nodes, roots, landings } = packMemory(pathway);
    const size = nodes.byteLength + roots.byteLength + landings.reduce((sum, { moves, writes }) => sum + moves.byteLength + writes.byteLength, 0);
    return reading(`table of ${pathway.country}, ${memoryFigures(pathway).missed} answers of XState`, { median: size / 1024, best: size / 1024 }, 'KB');
  });
}
