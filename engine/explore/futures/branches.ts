import type { Program } from '../../scenario/program.ts';
import type { Luck } from '../../session/luck.ts';

/** What a state does not hold while chance is followed branch by branch. It is part of what makes two situations the same. */
export interface Unsettled {
  /** By slot of a question: an answer that was drawn and not used yet. */
  readonly drawn: ReadonlyMap<number, number>;
  /** By clock: the minute since which it runs, while nobody asked yet how long it takes. */
  readonly running: ReadonlyMap<number, number>;
}

/** A wait whose length would open more branches than anybody can follow. */
export class TooWide extends Error {
  readonly clock: number;
  constructor(clock: number) {
    super('A wait takes any of too many minutes.');
    this.clock = clock;
  }
}

/** The luck of one branch; when the stretch is over, it says how likely that was. */
export interface BranchLuck extends Luck { readonly probability: () => number; readonly unsettled: () => Unsettled }

interface Turn { at: number; readonly odds: readonly number[] }

/**
 * Every branch of chance of one stretch of interpreting, which has to be the same function of its luck each time: go through
 * the stretch with one luck before asking for the next. `most` is the number of different lengths that a wait may have; a luck
 * throws TooWide beyond.
 */
export function* branchesOf(program: Program, before: Unsettled, most: number): Generator<BranchLuck, void> {
  const turns: Turn[] = [];
  do yield luckOf(program, before, { turns, most }); while (nextBranch(turns));
}

/** Turn to the next branch: the last question that has another answer. False when there is none. */
function nextBranch(turns: Turn[]): boolean {
  for (let last = turns.pop(); last !== undefined; last = turns.pop()) {
    if (last.at + 1 >= last.odds.length) continue;
    turns.push({ at: last.at + 1, odds: last.odds });
    return true;
  }
  return false;
}

function luckOf(program: Program, before: Unsettled, { turns, most }: { readonly turns: Turn[]; readonly most: number }): BranchLuck {
  const drawn = new Map(before.drawn);
  const running = new Map(before.running);
  let next = 0;
  let probability = 1;
  const answer = (odds: () => readonly number[]): number => {
    const turn = turns[next] ?? { at: 0, odds: odds() };
    if (turns[next] === undefined) turns.push(turn);
    next += 1;
    probability *= turn.odds[turn.at] ?? 0;
    return turn.at;
  };
  return {
    probability: () => probability,
    unsettled: () => ({ drawn, running }),
    weighted: (slot, weights, { count, total }) => {
      const known = drawn.get(slot);
      if (known !== undefined) return known;
      const places = placesOf(weights, count);
      const place = places[places.length === 1 ? 0 : answer(() => places.map((each) => (weights[each] ?? 0) / total))] ?? -1;
      drawn.set(slot, place);
      return place;
    },
    settled: (slot) => { drawn.delete(slot); },
    perMille: (_, perMille) => answer(() => [perMille / 1000, 1 - perMille / 1000]) === 0,
    wait: (clock, since) => {
      const { seatDecides, min, max } = program.clocks[clock] ?? { seatDecides: false, min: 0, max: 0 };
      if (seatDecides) return max;
      if (max > min) running.set(clock, since);
      return min;
    },
    due: (clock, now) => {
      const since = running.get(clock);
      if (since === undefined) return now;
      running.delete(clock);
      return since + lengthOf(program, clock, { most, answer });
    },
    stopped: (clock) => { running.delete(clock); },
  };
}

function placesOf(weights: Int32Array, count: number): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < count; at += 1) if ((weights[at] ?? 0) > 0) places.push(at);
  return places;
}

/** How long a wait takes: half the chance lies in [min, typ], half in [typ, max], each minute of either alike. */
function lengthOf(program: Program, clock: number, by: { readonly most: number; readonly answer: (odds: () => readonly number[]) => number }): number {
  const { min = 0, typ = 0, max = 0 } = program.clocks[clock] ?? {};
  if (max - min + 1 > by.most) throw new TooWide(clock);
  const early = 0.5 / (typ - min + 1);
  const late = 0.5 / (max - typ + 1);
  return min + by.answer(() => Array.from({ length: max - min + 1 }, (_, more) => (min + more <= typ ? early : 0) + (min + more >= typ ? late : 0)));
}
