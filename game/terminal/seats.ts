import type { Program } from '#engine';
import { Usage } from './answer.ts';

/** Check seats that the user named against the case. Throws `Usage` for a name it does not have. */
export function namedSeats(program: Program, names: readonly string[]): readonly string[] {
  const wanted = names.flatMap((name) => name.split(',')).map((name) => name.trim()).filter(Boolean);
  const stranger = wanted.find((name) => !program.names.seats.includes(name));
  if (stranger !== undefined) throw new Usage(`The case has no seat "${stranger}". Its seats are ${program.names.seats.join(', ')}.`);
  return [...new Set(wanted)];
}

/** Check a seed: 1 to 200 letters. */
export function seedFrom(text: string | undefined): string {
  const seed = text ?? '1';
  if (seed.length === 0 || seed.length > 200) throw new Usage('--seed needs 1 to 200 letters.');
  return seed;
}
