import { readFileSync } from 'node:fs';
import { compileScenario, nextCommand, openSession, parseScenario, pathwayOf, seatAll, submit } from '#engine';
import type { Command, Fact, Policy, Program, Refusal, Scenario, Session } from '#engine';

/** The text of the case these tests play. */
export const HEART_TEXT = readFileSync(new URL('heart.yaml', import.meta.url), 'utf8');

export function parsedHeart(text = HEART_TEXT): Scenario {
  const parsed = parseScenario(text, 'heart.yaml');
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => `${problem.line}: ${problem.message}`).join('\n'));
  return parsed.scenario;
}

export function compiledHeart(scenario: Scenario = parsedHeart()): Program {
  const pathway = pathwayOf('greece');
  if (!pathway) throw new Error('There is no pathway for Greece.');
  return compileScenario(scenario, pathway);
}

export const HEART = compiledHeart();
export const SEATS = HEART.names.seats;

/** A session in which people play all seats, or those named. */
export function opened(seed: string, seats: readonly string[] = SEATS, program: Program = HEART): Session {
  const seating = { ...seatAll(program, 'typical'), ...Object.fromEntries(seats.map((seat) => [seat, 'trainee' as const])) };
  return openSession(program, { seed, seating });
}

/** The session after these commands; a refusal fails the test with its reason. */
export function after(session: Session, ...commands: readonly Command[]): Session {
  return commands.reduce((now, command) => {
    const submitted = submit(now, command);
    if (!submitted.accepted) throw new Error(`${JSON.stringify(command)} was refused: ${JSON.stringify(submitted.refusal)}`);
    return submitted.session;
  }, session);
}

/** Why a command is refused; fails the test when it is not. */
export function refusal(session: Session, command: Command): Refusal {
  const submitted = submit(session, command);
  if (submitted.accepted) throw new Error(`${JSON.stringify(command)} was accepted.`);
  return submitted.refusal;
}

/** `choose('nurse', 'arrival/ask-her')`. */
export function choose(seat: string, path: string): Command {
  const [beat = '', choice = ''] = path.split('/');
  return { type: 'choose', seat, beat, choice };
}

/** Let a seat wait until something has happened, at most so often. */
export function waitUntil(session: Session, seat: string, done: (session: Session) => boolean): Session {
  let now = session;
  for (let turn = 0; turn < 400 && !done(now); turn += 1) now = after(now, { type: 'wait', seat });
  if (!done(now)) throw new Error('It did not happen.');
  return now;
}

/** Every moment between the opening and the end of an automatic play: the sessions after each command. */
export function moments(program: Program, seed: string, policy: Policy): readonly Session[] {
  const all: Session[] = [openSession(program, { seed, seating: seatAll(program, 'trainee') })];
  for (let now = all[0]; now !== undefined;) {
    const command = nextCommand(program, now.state, { policy, seats: program.names.seats });
    const submitted = command ? submit(now, command) : null;
    now = submitted?.accepted ? submitted.session : undefined;
    if (now) all.push(now);
  }
  return all;
}

/** The first seed, counted up, that does what a test needs: `seedThat((session) => ...)`. */
export function seedThat(does: (seed: string) => boolean): string {
  for (let number = 1; number <= 500; number += 1) if (does(String(number))) return String(number);
  throw new Error('No seed up to 500 does that.');
}

export const factsIn = (session: Session, type: Fact['type']): readonly Fact[] => session.steps.flatMap((step) => step.facts).filter((fact) => fact.type === type);

/** The minute the case has come to. */
export const minuteIn = (session: Session): number => session.state[0] ?? 0;
