import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openSession, seatAll, submit, viewFor, type Command, type Program, type Session } from '#engine';
import { readCase, type LoadedCase } from '../../game/cases/cases.ts';

const MOST_STEPS = 300;

/** The first case, as it is shipped. */
export function firstCase(): LoadedCase {
  const reading = readCase(readFileSync(fileURLToPath(new URL('../../scenarios/greece/gr-1.yaml', import.meta.url)), 'utf8'), 'gr-1.yaml');
  if (!reading.ok) throw new Error(reading.problem.reason);
  return reading.loaded;
}

/** The first case, played to its end by some seats, each taking the last open choice; stand-ins play the others. */
export const played = (seats: readonly string[]): Session => playedCase(firstCase().program, seats, 'amber-river-17');

/** A case, played to its end in the same way. */
export function playedCase(program: Program, seats: readonly string[], seed: string): Session {
  let session = openSession(program, { seed, seating: { ...seatAll(program, 'typical'), ...Object.fromEntries(seats.map((seat) => [seat, 'trainee' as const])) } });
  for (let left = MOST_STEPS; left > 0; left -= 1) {
    const next = nextStep(session, seats);
    if (!next) return session;
    session = next;
  }
  return session;
}

function nextStep(session: Session, seats: readonly string[]): Session | null {
  const choices = seats.flatMap((seat): readonly Command[] => viewFor(session, seat).moments.slice(0, 1).flatMap(({ beat, choices: all }) => {
    const choice = all.findLast(({ refusal }) => refusal === null);
    return choice ? [{ type: 'choose' as const, seat, beat, choice: choice.id }] : [];
  }));
  for (const command of [...choices, ...seats.map((seat) => ({ type: 'wait' as const, seat }))]) {
    const answer = submit(session, command);
    if (answer.accepted) return answer.session;
  }
  return null;
}
