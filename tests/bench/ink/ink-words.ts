import type { Program } from '#engine';
import { both, either, hasBits } from '../../engine/pathways/ink-pathway.ts';
import type { Test } from '../../engine/session/bare-tables.ts';

/** Every integer of a session is a variable of the story, named by its place. */
export const named = (place: number): string => `v${place}`;
export const MINUTE = named(0);
export const ENDED = named(3);
export const OUTCOME = named(4);
export const PLACE = named(5);
export const WAS_SAFE = named(6);
export const LOST_SINCE = named(7);
export const COMMANDS = named(8);

/** A function of ink from its lines. One that would be empty returns at once. */
export const inkFunction = (head: string, lines: readonly string[]): string => [`=== function ${head} ===`, ...(lines.length === 0 ? ['~ return false'] : lines), ''].join('\n');

/** Lines that happen where a condition holds. */
export function where(condition: string, lines: readonly string[]): readonly string[] {
  if (condition === 'true') return lines;
  return condition === 'false' || lines.length === 0 ? [] : [`{${condition}:`, ...lines, '}'];
}

/** The contrary of a condition. */
export const unless = (condition: string): string => (condition === 'true' ? 'false' : condition === 'false' ? 'true' : `not (${condition})`);

/** The first branch whose condition holds. What comes after one that always holds is never reached. */
export function firstOf(branches: readonly { readonly when: string; readonly lines: readonly string[] }[]): readonly string[] {
  const open = branches.filter(({ when }) => when !== 'false');
  const sure = open.findIndex(({ when }) => when === 'true');
  const [first] = open;
  if (first === undefined) return [];
  if (sure === 0) return first.lines;
  const reached = sure < 0 ? open : open.slice(0, sure + 1);
  return ['{', ...reached.flatMap(({ when, lines }) => [`- ${when === 'true' ? 'else' : when}:`, ...lines]), '}'];
}

/** A compiled condition of a case in ink. */
export function testInInk(test: Test | null): string {
  if (test === null) return 'true';
  switch (test.op) {
    case 'leaf': case 'field':
      return either(test.values.map((value) => `${named(test.at)} == ${value}`));
    case 'bits':
      return hasBits(named(test.at), test.mask);
    case 'atLeast':
      return `${named(test.at)} >= ${test.value}`;
    case 'since':
      return `${MINUTE} >= ${test.minute}`;
    case 'until':
      return `${MINUTE} < ${test.minute}`;
    case 'all':
      return both(test.tests.map(testInInk));
    case 'any':
      return either(test.tests.map(testInInk));
    case 'not':
      return unless(testInInk(test.test));
  }
}

/** Integers that a session keeps for each seat. */
const SEAT_SIZE = 4;

/** The variables of a seat: until when it is busy, with what, since when it waits. */
export function seatNames({ layout }: Program, seat: number): { readonly busy: string; readonly pending: string; readonly waiting: string } {
  const at = layout.seats.at + seat * SEAT_SIZE;
  return { busy: named(at + 1), pending: named(at + 2), waiting: named(at + 3) };
}
