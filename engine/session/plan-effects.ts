import type { Effect, Program } from '../scenario/program.ts';

/** What one entry of an effect does. Its operands are places in the tables of the program. */
export const DOES = { act: 0, presence: 1, posture: 2, move: 3, notice: 4, reveal: 5, meet: 6, pass: 7, set: 8, clear: 9, lead: 10 } as const;

/** Each entry is what it does and two operands. */
export const ENTRY_SIZE = 3;

/** Before its entries, an effect has: the seats it tells, where what it leads to begins, and where that ends. */
export const EFFECT = { tells: 0, leads: 1, end: 2, entries: 3 } as const;

/** All effects of a case in one list of integers. By table: where the effect of each entry begins. */
export interface Effects {
  readonly list: Int32Array;
  readonly choices: Int32Array; readonly answers: Int32Array; readonly lapses: Int32Array; readonly openings: Int32Array;
  readonly injects: Int32Array; readonly hazards: Int32Array; readonly news: Int32Array; readonly menu: Int32Array;
}

/** No effect. */
export const NOTHING = -1;

/** Lay out the effects of a case, each in the order the format gives (docs/trainers/format.md). */
export function effectsOf(program: Program): Effects {
  const list: number[] = [];
  const add = (effect: Effect | undefined): number => (effect === undefined ? NOTHING : addEffect(list, effect));
  const all = (entries: readonly { readonly effect: Effect }[]): Int32Array => Int32Array.from(entries, ({ effect }) => add(effect));
  const tables = {
    choices: all(program.choices), answers: all(program.answers), lapses: Int32Array.from(program.beats, ({ lapse }) => add(lapse)), openings: Int32Array.from(program.beats, ({ opening }) => add(opening)),
    injects: all(program.injects), hazards: all(program.hazards), news: all(program.news), menu: all(program.menu),
  };
  return { ...tables, list: Int32Array.from(list) };
}

function addEffect(list: number[], effect: Effect): number {
  const happenings = happeningsOf(effect);
  const leads = effect.leads.flatMap(([beat, minutes]) => [DOES.lead, beat, minutes]);
  const at = list.length;
  const leadsAt = at + EFFECT.entries + happenings.length;
  list.push(effect.tells, leadsAt, leadsAt + leads.length, ...happenings, ...leads);
  return at;
}

function happeningsOf(effect: Effect): readonly number[] {
  const each = (does: number, places: readonly number[]): readonly number[] => places.flatMap((place) => [does, place, 0]);
  const pairs = (does: number, entries: readonly (readonly [number, number])[]): readonly number[] => entries.flatMap(([first, second]) => [does, first, second]);
  return [
    ...each(DOES.act, effect.acts), ...pairs(DOES.presence, effect.presence), ...pairs(DOES.posture, effect.postures), ...(effect.moves >= 0 ? [DOES.move, effect.moves, 0] : []),
    ...each(DOES.notice, effect.notices), ...effect.reveals.flatMap(({ item, seats }) => [DOES.reveal, item, seats]), ...each(DOES.meet, effect.meets), ...each(DOES.pass, effect.passes),
    ...each(DOES.set, effect.sets), ...each(DOES.clear, effect.clears),
  ];
}
