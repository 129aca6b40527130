import { computed, signal } from '@preact/signals';
import { canonicalJson, headerLine, openSession, stepLine, submit, viewFor, writeLog, type Branch, type Command, type Refusal, type Seating, type Session, type View } from '#engine';
import type { LoadedCase } from '../cases/cases.ts';
import { keepLines, SessionGone, WrittenElsewhere, type SessionEntry } from '../store/store.ts';
import { freshId } from './seed.ts';

/** The session that is played on this page. A new value for each accepted command. */
export interface Play {
  readonly id: string;
  readonly source: string;
  readonly session: Session;
  /** Where this session left another one, or null. */
  readonly branch: Branch | null;
  /** Checksum of the last line, to which the next one is chained. */
  readonly chain: string;
  /** Lines that are on disk, the header counted; the others wait for the next try. */
  readonly kept: number;
  readonly unkept: readonly string[];
  /** What is another one since the session was made: engine, law or case. Until the next step. */
  readonly notes: readonly string[];
}
/** How the disk is: all lines kept; the last ones not kept; another window went on with this session; another window removed it. */
export type DiskState = 'kept' | 'failed' | 'elsewhere' | 'gone';
export type Answered = { readonly accepted: true } | { readonly accepted: false; readonly refusal: Refusal | null };

/** The session on this page, or null. Only this folder writes it. */
export const play = signal<Play | null>(null);
export const disk = signal<DiskState>('kept');
let queue: Promise<unknown> = Promise.resolve();

/** Seats that people at this screen play, in the order of the case. Seats whose player has stepped out are left out. */
export const playedSeats = computed<readonly string[]>(() => {
  const session = play.value?.session;
  return session ? seatsOf(session) : [];
});

/** The seats played by trainees now: the seating, changed by what the facts say since. */
export function seatsOf(session: Session): readonly string[] {
  const player = new Map<string, string>(Object.entries(session.seating));
  for (const step of session.steps) {
    for (const fact of step.facts) if (fact.type === 'seat.changed') player.set(String(fact.names['seat']), String(fact.names['player']));
  }
  return session.program.names.seats.filter((seat) => player.get(seat) === 'trainee');
}

/** Open a session of a case and keep its first lines. Resolves with the session's id; the play signal holds it then. */
export async function openPlay(loaded: LoadedCase, seating: Seating, seed: string): Promise<string> {
  const session = openSession(loaded.program, { seed, seating });
  const header = headerLine(session, loaded.source);
  const lines = [canonicalJson(header)];
  let { chain } = header;
  for (const [place, step] of session.steps.entries()) {
    const line = stepLine(step, place, chain);
    ({ chain } = line);
    lines.push(canonicalJson(line));
  }
  await keepThenShow({ id: freshId(), source: loaded.source, session, branch: null, chain, kept: 0, unkept: lines, notes: [] });
  return play.value?.id ?? '';
}

/** Take up a session that was read from disk or file and is kept already. */
export function takeUp(id: string, { source, session, branch, chain, notes }: Pick<Play, 'source' | 'session' | 'branch' | 'chain' | 'notes'>): void {
  disk.value = 'kept';
  play.value = { id, source, session, branch, chain, kept: session.steps.length + 1, unkept: [], notes };
}

/** Lay the session down: the page shows none. It stays on disk. */
export function layDown(): void {
  play.value = null;
  disk.value = 'kept';
}

/**
 * Submit a command. It is on disk before the play signal changes; where the disk fails, play goes on and `disk` says so.
 * Commands run one after the other. Refused: the reason; `refusal` is null when there is no session to command.
 */
export function submitCommand(command: Command): Promise<Answered> {
  const answer = queue.then(() => carryOut(command));
  queue = answer.catch(() => undefined);
  return answer;
}

async function carryOut(command: Command): Promise<Answered> {
  const current = play.value;
  if (!current || disk.value === 'elsewhere') return { accepted: false, refusal: null };
  const answer = submit(current.session, command);
  if (!answer.accepted) return answer;
  const place = answer.session.steps.length - 1;
  const step = answer.session.steps[place];
  if (!step) return { accepted: false, refusal: null };
  const line = stepLine(step, place, current.chain);
  const shown = await keepThenShow({ ...current, session: answer.session, chain: line.chain, unkept: [...current.unkept, canonicalJson(line)], notes: [] });
  return shown ? { accepted: true } : { accepted: false, refusal: null };
}

/** False when another window has gone on with this session: then nothing is shown. */
async function keepThenShow(next: Play): Promise<boolean> {
  try {
    await keepLines(entryOf(next), next.kept, next.unkept);
    disk.value = 'kept';
    play.value = { ...next, kept: next.kept + next.unkept.length, unkept: [] };
  } catch (error) {
    if (error instanceof WrittenElsewhere) {
      disk.value = 'elsewhere';
      return false;
    }
    disk.value = error instanceof SessionGone ? 'gone' : 'failed';
    play.value = next;
  }
  return true;
}

/** What the list of sessions says of one. */
export function entryOf({ id, session }: Pick<Play, 'id' | 'session'>): SessionEntry {
  const { scenario } = session.program;
  const played = Object.entries(session.seating).filter(([, player]) => player === 'trainee').map(([seat]) => seat);
  return {
    id, caseId: scenario.id, title: scenario.title, seed: session.seed, steps: session.steps.length - 1, ended: hasEnded(session), changed: Date.now(),
    seats: scenario.seats.filter((seat) => played.includes(seat.id)).map((seat) => seat.title),
  };
}

export const hasEnded = (session: Session): boolean => session.steps.some((step) => step.facts.some((fact) => fact.type === 'case.ended'));

/** What one seat may know now, or null where there is no session or no such seat. */
export function viewOf(seat: string): View | null {
  const session = play.value?.session;
  return session?.program.names.seats.includes(seat) ? viewFor(session, seat) : null;
}

/** The session as the text of a file. A branch stays one. */
export const fileText = ({ session, source, branch }: Pick<Play, 'session' | 'source' | 'branch'>): string => writeLog(session, source, branch);
