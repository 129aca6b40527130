import type { Program } from '#engine';
import { compiled, eveningText, talkText, wayText, type Evening } from './chain-case.ts';

/** How many minutes a wait takes at least, typically and at most; the weights of its rival answers where they are not the pathway's; whether a seat of the case decides between them. */
export interface Wait { readonly minutes: readonly [min: number, typ: number, max: number]; readonly weights?: readonly number[]; readonly seatDecides?: boolean }

/** An evening of talks in which nothing comes by itself but waits: what differs between them. */
export type WaitEvening = Pick<Evening, 'country' | 'starts' | 'heard'> & Partial<Pick<Evening, 'outcome'>>;

/** Longer than any evening. */
const NEVER: Wait = { minutes: [100_000, 100_000, 100_000] };

/** A case of talks, each given by its ways, in which the waits named take the minutes named. No other wait ends on that evening. */
export function waitCase(evening: WaitEvening, talks: readonly (readonly string[])[], waits: Readonly<Record<string, Wait>>): Program {
  const beats = talks.map((ways, at) => talkText(at, ways.length > 1 ? ways : [...ways, SHUT])).join('\n');
  const text = eveningText({ outcome: 'OUT_ASSISTED_NO_RECOGNITION', ...evening, id: 'waits', horizon: '2 h', flags: '[over, never]', hazards: '[]', beats });
  return withWaits(compiled(text), (id) => waits[id] ?? NEVER);
}

/** A case whose waits take other times. */
export function withWaits(program: Program, waitOf: (id: string, min: number) => Wait): Program {
  return {
    ...program,
    clocks: program.clocks.map((clock) => {
      const { minutes: [min, typ, max], weights, seatDecides = clock.seatDecides } = waitOf(clock.id, clock.min);
      return { ...clock, min, typ, max, seatDecides, outcomes: clock.outcomes.map((outcome, at) => ({ ...outcome, perMille: weights?.[at] ?? outcome.perMille })) };
    }),
  };
}

/** A way that takes so many minutes. Half the people lean to each of two. */
export const way = (id: string, takes: number, ...brings: readonly string[]): string => wayText({ id, takes, typical: 500, careful: 500, brings });

/** The fields of a way that leads to another talk, after some minutes where they are named, and of one after which the evening is over. */
export const leadsTo = (talk: number, after = 0): string => `leads: [{ beat: talk-${talk}${after > 0 ? `, after: ${after} min` : ''} }]`;
export const OVER = 'sets: [over]';
/** A talk has two ways at least: this one never opens. */
const SHUT = way('shut', 1, 'when: [{ flag: never }]');
