import { chanceKey } from '../../chance.ts';
import type { Program } from '../../scenario/program.ts';
import { NO_POINT } from '../../session/agenda.ts';
import { hasEnded } from '../../session/endings.ts';
import { openBeatOf } from '../../session/happen.ts';
import { begin, seatedState } from '../../session/open.ts';
import { createRun, lookAt, standAs } from '../../session/create-run.ts';
import type { Run } from '../../session/run.ts';
import { leansTo, NO_CHOICE } from '../../session/stand-in.ts';
import { HEADER, headerOf, setKey } from '../../session/state.ts';
import { COMMAND_LIMIT, decideFor, decidersOf, decidingSeat, NO_SEAT, seatingOf, type AutoSeats, type Deciders } from '../auto-play.ts';
import type { AnyPolicy } from '../policy.ts';
import { drawnBefore, keepDrawn } from './drawn-before.ts';
import { playedSeats } from './sample.ts';
import { openChoices } from './ways.ts';

/** Where a plan begins: with the opening, its played seats and the kind of its stand-ins, or in a state. */
export type PlanStart = { readonly auto: AutoSeats } | { readonly before: Int32Array };

/** A policy, and choices by their place in the case that are made wherever they are open. */
export interface FixedPlan { readonly policy: AnyPolicy; readonly fixed: readonly number[] }

/** One moment of a play: which choices were open, and which was taken. */
export interface MetMoment { readonly taken: number; readonly open: readonly number[] }

/** One play of a plan: where it ended (-1 for nowhere), and by beat the moments in which it had two ways or more. */
export interface PlanPlay { readonly ending: number; readonly met: ReadonlyMap<number, MetMoment> }

/** Plays plans of one case, each to its end, with the luck of a seed. What was drawn before the start stays. */
export type PlanPlayer = (plan: FixedPlan, luck: string) => PlanPlay;

/** A player for many plans: nothing is made anew for each play. Throws a RangeError for a table that does not fit the case. */
export function createPlanPlayer(program: Program, start: PlanStart): PlanPlayer {
  const standing = lookAt(program, 'before' in start ? start.before : seatedState(program, seatingOf(program, start.auto)));
  const run = createRun(program, standing.state.slice(), null);
  const drawn = 'before' in start ? drawnBefore(standing) : [];
  const seats = playedSeats(program, standing.state);
  const known = new Map<AnyPolicy, Deciders>();
  const decidersFor = (policy: AnyPolicy): Deciders => {
    const deciders = known.get(policy) ?? decidersOf(program, { policy, seats });
    known.set(policy, deciders);
    return deciders;
  };
  return (plan, luck) => {
    standAs(run, standing);
    if ('before' in start) {
      setKey(run.state, ...chanceKey(luck));
      keepDrawn(run, drawn);
    } else begin(run, luck);
    return playPlan(run, plan, decidersFor(plan.policy));
  };
}

function playPlan(run: Run, { fixed }: FixedPlan, deciders: Deciders): PlanPlay {
  const { state } = run;
  const met = new Map<number, MetMoment>();
  for (let commands = 0; commands < COMMAND_LIMIT && !hasEnded(state); commands += 1) {
    const seat = decidingSeat(run, deciders);
    if (seat === NO_SEAT) break;
    const choice = decision(run, seat, { fixed, leanings: deciders.leanings, met });
    if (!decideFor(run, seat, choice)) return { ending: -1, met };
  }
  return { ending: headerOf(state, HEADER.ended) - 1, met };
}

/** What a seat does in its first moment that lets anything be chosen: a fixed choice where one is open, else what it leans to. */
function decision(run: Run, seat: number, by: { readonly fixed: readonly number[]; readonly leanings: Int32Array; readonly met: Map<number, MetMoment> }): number {
  for (let beat = openBeatOf(run, seat, 0); beat !== NO_POINT; beat = openBeatOf(run, seat, beat + 1)) {
    const open = openChoices(run, beat);
    if (open.length === 0) continue;
    const taken = open.find((choice) => by.fixed.includes(choice)) ?? leansTo(run, beat, by.leanings);
    if (open.length > 1) by.met.set(beat, { taken, open });
    return taken;
  }
  return NO_CHOICE;
}
