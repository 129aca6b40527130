import { readdirSync, readFileSync } from 'node:fs';
import { autoPlay, factsOf, openSession, parseScenario, pathwayOf, compileScenario, submit, writeLog, readLog } from '#engine';
import type { AutoSeats, Command, Policy, Program, ReadLog, Session } from '#engine';

const top = new URL('../../', import.meta.url);

/** Where the recorded sessions stand. */
export const FOLDER = new URL('seeds/sessions/', top);

/** A session that is recorded: an automatic play that comes to an ending, or commands given one by one. */
export type Recording =
  | { readonly name: string; readonly path: string; readonly policy: Policy; readonly seats: readonly string[]; readonly ending: string }
  | { readonly name: string; readonly path: string; readonly seats: readonly string[]; readonly commands: readonly Command[] };

const GR1 = 'scenarios/greece/gr-1.yaml';
const IT3 = 'scenarios/italy/it-3.yaml';
const BE1 = 'scenarios/belgium/be-1.yaml';
const DE1 = 'scenarios/germany/de-1.yaml';
const ES1 = 'scenarios/spain/es-1.yaml';
const ALL: readonly string[] = [];

/** Every ending of GR-1, by different players in different seats, and two of every other case; an empty list of seats means all. */
export const RECORDINGS: readonly Recording[] = [
  { name: 'gr-1-back-with-him', path: GR1, policy: 'random', seats: ALL, ending: 'back-with-him' },
  { name: 'gr-1-sent-away', path: GR1, policy: 'random', seats: ['nurse', 'prosecutor'], ending: 'sent-away' },
  { name: 'gr-1-no-sign', path: GR1, policy: 'typical', seats: ['nurse'], ending: 'no-sign' },
  { name: 'gr-1-no-act-but-help', path: GR1, policy: 'typical', seats: ALL, ending: 'no-act-but-help' },
  { name: 'gr-1-own-door', path: GR1, policy: 'careful', seats: ALL, ending: 'own-door' },
  { name: 'gr-1-her-own-decision', path: GR1, policy: 'careful', seats: ['case-worker', 'social-worker'], ending: 'her-own-decision' },
  { name: 'gr-1-stays-with-a-title', path: GR1, policy: 'careful', seats: ['prosecutor'], ending: 'stays-with-a-title' },
  { name: 'gr-1-helped-without-act', path: GR1, policy: 'typical', seats: ['social-worker', 'case-worker'], ending: 'helped-without-act' },
  { name: 'de-1-one-key', path: DE1, policy: 'careful', seats: ALL, ending: 'one-key' },
  { name: 'de-1-helped-without-a-case', path: DE1, policy: 'typical', seats: ALL, ending: 'helped-without-a-case' },
  { name: 'be-1-own-window', path: BE1, policy: 'careful', seats: ALL, ending: 'own-window' },
  { name: 'be-1-waiting', path: BE1, policy: 'typical', seats: ALL, ending: 'waiting' },
  { name: 'it-3-own-van', path: IT3, policy: 'careful', seats: ALL, ending: 'own-van' },
  { name: 'it-3-in-the-van', path: IT3, policy: 'typical', seats: ALL, ending: 'in-the-van' },
  { name: 'es-1-own-stall', path: ES1, policy: 'careful', seats: ALL, ending: 'own-stall' },
  { name: 'es-1-taken-to-the-airport', path: ES1, policy: 'typical', seats: ALL, ending: 'taken-to-the-airport' },
  {
    name: 'heart-every-command', path: 'tests/engine/session/heart.yaml', seats: ALL, commands: [
      { type: 'tell', seat: 'nurse', to: 'worker', items: ['ward-note'] }, { type: 'ask', seat: 'nurse', to: 'officer' }, { type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'ask-her' },
      { type: 'inject', inject: 'warning' }, { type: 'step-over', seat: 'nurse', beat: 'handover' }, { type: 'act', seat: 'nurse', act: 'first-aid' }, { type: 'wait', seat: 'officer' },
      { type: 'step-out', seat: 'officer' }, { type: 'step-in', seat: 'officer' }, { type: 'end' },
    ],
  },
];

export const fileOf = (name: string): URL => new URL(`${name}.ariadne.jsonl`, FOLDER);

/** The names of the recorded sessions that are there. */
export const recordedNames = (): readonly string[] => readdirSync(FOLDER).filter((name) => name.endsWith('.ariadne.jsonl')).map((name) => name.replace('.ariadne.jsonl', '')).sort();

/** The program of a case's text. */
export function programFrom(source: string): Program {
  const parsed = parseScenario(source, 'case.yaml');
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message ?? 'The case cannot be read.');
  const pathway = pathwayOf(parsed.scenario.country);
  if (!pathway) throw new Error(`There is no pathway for ${parsed.scenario.country}.`);
  return compileScenario(parsed.scenario, pathway);
}

/** A log as it was read; throws with its line when it is damaged. */
export function readRecorded(name: string): ReadLog {
  const reading = readLog(readFileSync(fileOf(name), 'utf8'));
  if (!reading.ok) throw new Error(`${name}, line ${reading.problem.line}: ${reading.problem.message}`);
  return reading.log;
}

/** Play a recording anew with the engine as it is. The text is what its file should hold. */
export function recordAnew(recording: Recording): string {
  const source = readFileSync(new URL(recording.path, top), 'utf8');
  const program = programFrom(source);
  const seats = recording.seats.length > 0 ? recording.seats : program.names.seats;
  const session = 'commands' in recording ? byCommands(program, recording.name, recording.commands) : untilEnding(program, recording, { policy: recording.policy, seats });
  return writeLog(session, source);
}

function byCommands(program: Program, seed: string, commands: readonly Command[]): Session {
  const seating = Object.fromEntries(program.names.seats.map((seat) => [seat, 'trainee' as const]));
  return commands.reduce<Session>((session, command) => {
    const submitted = submit(session, command);
    if (!submitted.accepted) throw new Error(`${seed}: ${JSON.stringify(command)} is refused: ${submitted.refusal.reason}.`);
    return submitted.session;
  }, openSession(program, { seed, seating }));
}

/** The first seed, counted up, with which these players come to the ending. */
function untilEnding(program: Program, { name, ending }: { readonly name: string; readonly ending: string }, auto: AutoSeats): Session {
  for (let number = 1; number <= 3_000; number += 1) {
    const session = autoPlay(program, { seed: `${name} ${number}`, auto });
    if (factsOf(session).at(-1)?.names['ending'] === ending) return session;
  }
  throw new Error(`${name}: no seed up to 3000 comes to ${ending}. Choose other players for it.`);
}
