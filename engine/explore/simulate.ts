import type { Sink } from '../fact.ts';
import { createImpact } from '../impact/fold.ts';
import type { Impact } from '../impact/impact.ts';
import type { Weights } from '../impact/weights.ts';
import type { Program } from '../scenario/program.ts';
import { HEADER, headerOf, minuteOf } from '../session/state.ts';
import { OUTCOMES } from '../vocabulary.ts';
import { createActWatch, type LateAct } from './act-watch.ts';
import { createPlayer, type AutoSeats, type PlayedState } from './auto-play.ts';
import { createCoverage, type Covered } from './coverage.ts';
import { createPassWatch, type BlindPass } from './pass-watch.ts';
import { shareOf, spreadOf, type Share, type Spread } from './figures.ts';

/** How many plays, from which seed, and who decides. `weights` is null where nobody asks for impact: the plays are then quicker. */
export interface SimulationOptions { readonly runs: number; readonly seed: string; readonly auto: AutoSeats; readonly weights: Weights | null }

/** What one play came to. `ending` and `outcome` are null where the record was left open. */
export interface Played {
  readonly seed: string;
  readonly ending: string | null;
  readonly outcome: string | null;
  readonly minutes: number;
  readonly commands: number;
  readonly stuck: boolean;
}

/** Load, risk and quality over many plays. Teaching values, all of them. Tenths are integers. */
export interface SimulatedImpact {
  readonly teachingValue: true;
  readonly svl: Spread | null;
  /** Harm before protection, in tenths: the part of the seats that were played, and of everything else. */
  readonly oursTenths: Spread | null;
  readonly systemTenths: Spread | null;
  readonly rtrTenths: Spread | null;
  readonly rqiTenths: Spread | null;
  /** Plays in which no measure of quality applied. */
  readonly withoutQuality: number;
}

/** Many automatic plays of one case. The same options give the same figures on every machine. */
export interface Simulation {
  readonly runs: number;
  readonly endings: readonly (Share & { readonly ending: string; readonly outcome: string })[];
  /** Plays that reached the horizon, or stopped, without an ending of the case. */
  readonly open: Share;
  readonly days: Spread | null;
  readonly commands: Spread | null;
  readonly stuck: readonly string[];
  readonly impact: SimulatedImpact | null;
  readonly coverage: readonly Covered[];
  /** Choices that passed on what their seat did not know. */
  readonly blindPasses: readonly BlindPass[];
  /** Acts of choices and answers that were closed when their time came. */
  readonly lateActs: readonly LateAct[];
}

/** The seed of one of many plays. */
export const seedOfRun = (seed: string, run: number): string => `${seed}/${run + 1}`;

/** Play a case many times and say what came of it. Throws what a broken case throws. */
export function simulate(program: Program, options: SimulationOptions): Simulation {
  const coverage = createCoverage(program);
  const passes = createPassWatch(program);
  const acts = createActWatch(program);
  const play = createPlayer(program, options.auto);
  const played: Played[] = [];
  const impacts: Impact[] = [];
  for (let run = 0; run < options.runs; run += 1) {
    const seed = seedOfRun(options.seed, run);
    const fold = options.weights ? createImpact(program, options.weights) : null;
    played.push(inALine(program, seed, play(seed, all([coverage.sinkFor(seed), passes.sinkFor(seed), acts.sinkFor(seed), ...(fold ? [fold.sink] : [])]))));
    if (fold) impacts.push(fold.result());
  }
  const { endings, open } = endingsOf(program, played);
  return {
    runs: options.runs, endings, open, days: spreadOf(played.map((each) => Math.floor(each.minutes / 1440))), commands: spreadOf(played.map((each) => each.commands)),
    stuck: played.filter((each) => each.stuck).map((each) => each.seed), impact: options.weights ? impactOfAll(impacts) : null, coverage: coverage.result(), blindPasses: passes.result(), lateActs: acts.result(),
  };
}

function inALine(program: Program, seed: string, { state, commands, stuck }: PlayedState): Played {
  const ending = program.endings[headerOf(state, HEADER.ended) - 1]?.id ?? null;
  return { seed, ending, outcome: OUTCOMES[headerOf(state, HEADER.outcome) - 1] ?? null, minutes: minuteOf(state), commands, stuck };
}

const all = (sinks: readonly Sink[]): Sink => (code, minute, a, b, seats) => {
  for (const sink of sinks) sink(code, minute, a, b, seats);
};

function endingsOf(program: Program, played: readonly Played[]): Pick<Simulation, 'endings' | 'open'> {
  const count = (ending: string | null): number => played.filter((each) => each.ending === ending).length;
  return {
    endings: program.endings.map(({ id, outcome }) => ({ ending: id, outcome, ...shareOf(count(id), played.length) })),
    open: shareOf(count(null), played.length),
  };
}

function impactOfAll(impacts: readonly Impact[]): SimulatedImpact {
  const quality = impacts.flatMap((impact) => impact.quality.rqiTenths ?? []);
  return {
    teachingValue: true,
    svl: spreadOf(impacts.map((impact) => impact.load.svl)),
    oursTenths: spreadOf(impacts.map((impact) => impact.load.ours.harmTenths)),
    systemTenths: spreadOf(impacts.map((impact) => impact.load.system.harmTenths)),
    rtrTenths: spreadOf(impacts.map((impact) => impact.risk.meanTenths)),
    rqiTenths: spreadOf(quality),
    withoutQuality: impacts.length - quality.length,
  };
}
