import { OPERAND_PAIR, WAYS_OF_KNOWING } from '../fact.ts';
import type { Fact } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import type { Known, KnownBy } from './step.ts';

/** What every seat knows at one point of a session: by seat, then by item. */
export type Minds = readonly ReadonlyMap<number, Omit<Known, 'item'>>[];

/** Who knows what before anything happened. */
export const mindsAtStart = (program: Program): Minds =>
  program.seats.map((seat) => new Map(seat.knows.map((item) => [item, { how: 'at-start' as const, minute: 0 }])));

/** The same minds after one more fact; the same object when it taught nobody anything. */
export function learn(minds: Minds, fact: Fact): Minds {
  if (fact.type !== 'item.learnt') return minds;
  const seat = fact.b % OPERAND_PAIR;
  const how = WAYS_OF_KNOWING[Math.floor(fact.b / OPERAND_PAIR)] ?? 'unknown';
  return minds.map((mind, index) => (index === seat && !mind.has(fact.a) ? new Map([...mind, [fact.a, { how, minute: fact.minute }]]) : mind));
}

/** What one seat knew. */
export const knownBy = (program: Program, minds: Minds, seat: number): readonly Known[] =>
  [...(minds[seat] ?? new Map())].map(([item, known]) => ({ item: program.names.items[item] ?? '', ...known }));

/** What other seats knew and this one did not, item by item: who could have told whom. */
export function knownElsewhere(program: Program, minds: Minds, seat: number): readonly { readonly item: string; readonly by: readonly KnownBy[] }[] {
  const own = minds[seat];
  return program.names.items.flatMap((item, index) => {
    if (own?.has(index)) return [];
    const by = minds.flatMap((mind, other) => {
      const known = mind.get(index);
      return known && other !== seat ? [{ seat: program.names.seats[other] ?? '', ...known }] : [];
    });
    return by.length === 0 ? [] : [{ item, by }];
  });
}

/** What a seat knew after so many facts of a session, and how it came to know it. Throws a RangeError on a seat the case does not have. */
export function seatKnowledgeAt(program: Program, facts: readonly Fact[], at: { readonly seat: string; readonly fact: number }): readonly Known[] {
  const seat = program.names.seats.indexOf(at.seat);
  if (seat < 0) throw new RangeError(`The case has no seat “${at.seat}”. Its seats are ${program.names.seats.join(', ')}.`);
  return knownBy(program, facts.slice(0, at.fact).reduce(learn, mindsAtStart(program)), seat);
}
