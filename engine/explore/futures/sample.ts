import { chanceKey, draw, questionNumber } from '../../chance.ts';
import type { Program } from '../../scenario/program.ts';
import { choiceIndex, refusalOf } from '../../session/decide.ts';
import { beginChoice } from '../../session/happen.ts';
import { createRun, lookAt, standAs } from '../../session/create-run.ts';
import { settle } from '../../session/settle.ts';
import { HEADER, headerOf, SEAT, seatField, setHeader, setKey, TRAINEE } from '../../session/state.ts';
import { goByTraces, playersOf } from '../../session/traces/traces.ts';
import { OUTCOMES } from '../../vocabulary.ts';
import { decidersOf, playOn } from '../auto-play.ts';
import type { AnyPolicy } from '../policy.ts';
import { drawnBefore, keepDrawn } from './drawn-before.ts';
import type { Way } from './ways.ts';

/** Who plays on, which luck, and which of the continuations: from `from` up to, not including, `to`. */
export interface SampleOrder { readonly policy: AnyPolicy; readonly seed: string; readonly from: number; readonly to: number }

/**
 * How continuations came out, in counts that may be added: by ending of the case and, last, without an ending; by outcome in
 * the order of OUTCOMES and, last, without one.
 */
export interface Tally { readonly runs: number; readonly stuck: number; readonly endings: readonly number[]; readonly outcomes: readonly number[] }

const LUCK = questionNumber('future');

/**
 * Play a decision on many times, one way. Every way gets the same luck: continuation 7 of each meets the same answers wherever
 * the same question is asked, so that what differs comes from the way. What was drawn before the decision stays.
 * The played seats are decided by the policy; stand-ins stay who they are. The given state is not changed.
 * Throws a RangeError when the way is not open, or the policy is a table that does not fit the case.
 */
export function sampleWay(program: Program, before: Int32Array, way: Way, order: SampleOrder): Tally {
  const command = { type: 'choose', ...way } as const;
  const refusal = refusalOf(program, before, command);
  if (refusal) throw new RangeError(`The way ${way.beat}/${way.choice} is not open here (${refusal.reason}).`);
  const choice = choiceIndex(program, way.beat, way.choice);
  const deciders = decidersOf(program, { policy: order.policy, seats: playedSeats(program, before) });
  const key = chanceKey(order.seed);
  const endings = zeros(program.endings.length + 1);
  const outcomes = zeros(OUTCOMES.length + 1);
  let stuck = 0;
  const standing = lookAt(program, before);
  const drawn = drawnBefore(standing);
  const run = createRun(program, before.slice(), null);
  goByTraces(run, playersOf(run));
  const { state } = run;
  for (let index = order.from; index < order.to; index += 1) {
    standAs(run, standing);
    giveLuck(state, key, index);
    keepDrawn(run, drawn);
    setHeader(state, HEADER.commands, headerOf(state, HEADER.commands) + 1);
    beginChoice(run, choice, TRAINEE);
    settle(run);
    if (playOn(run, deciders).stuck) stuck += 1;
    count(endings, headerOf(state, HEADER.ended) - 1);
    count(outcomes, headerOf(state, HEADER.outcome) - 1);
  }
  return { runs: Math.max(0, order.to - order.from), stuck, endings, outcomes };
}

function count(counts: number[], place: number): void {
  const at = place < 0 ? counts.length - 1 : place;
  counts[at] = (counts[at] ?? 0) + 1;
}

/** So many zeros to count in. */
export const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

/** Give a state the luck of one continuation. */
function giveLuck(state: Int32Array, [key0, key1]: readonly [number, number], index: number): void {
  setKey(state, draw(key0, key1, LUCK, 2 * index), draw(key0, key1, LUCK, 2 * index + 1));
}

/** Seats that somebody plays in a state. */
export const playedSeats = (program: Program, state: Int32Array): readonly string[] =>
  program.names.seats.filter((_, seat) => seatField(program, state, seat, SEAT.player) === TRAINEE);

/** A tally of nothing, to add to. */
export const emptyTally = (program: Program): Tally =>
  ({ runs: 0, stuck: 0, endings: zeros(program.endings.length + 1), outcomes: zeros(OUTCOMES.length + 1) });

/** Two tallies of the same case and way as one. */
export function addTallies(one: Tally, other: Tally): Tally {
  const sum = (first: readonly number[], second: readonly number[]): readonly number[] => first.map((value, at) => value + (second[at] ?? 0));
  return { runs: one.runs + other.runs, stuck: one.stuck + other.stuck, endings: sum(one.endings, other.endings), outcomes: sum(one.outcomes, other.outcomes) };
}
