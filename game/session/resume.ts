import { readLog, replayLog, viewFor, type Branch, type ReadLog, type Session } from '#engine';
import { notesOnCarried } from '../cases/carried.ts';
import { readCase } from '../cases/cases.ts';
import { keepLines, readLines, type SessionEntry } from '../store/store.ts';
import { momentWords } from '../text/refusals.ts';
import { entryOf, takeUp } from './port.ts';
import { freshId } from './seed.ts';

/** What stopped a session from being opened: one message, with line and step where they are known. */
export interface FileProblem {
  readonly line: number | null;
  readonly step: number | null;
  readonly message: string;
  readonly hint: string;
  /** What was recorded and what came, as data. */
  readonly detail?: string;
  /** What is another one since the session was made: engine, law or case. */
  readonly notes?: readonly string[];
}
/** Why a session of this machine is not taken up: there is none of this name, the browser did not hand it out, or it does not replay. */
export type NotOpened = 'none' | 'unread' | FileProblem;
export type Opened = { readonly ok: true; readonly source: string; readonly session: Session; readonly branch: Branch | null; readonly chain: string; readonly notes: readonly string[] } | { readonly ok: false; readonly problem: FileProblem };

/**
 * Make a session again from the text of a file: read it, compile the case inside it, decide every command again and
 * compare. Nothing is kept, nothing is repaired; the first thing that is wrong comes back.
 */
export function openText(text: string): Opened {
  const read = readLog(text);
  if (!read.ok) return { ok: false, problem: read.problem };
  const { header } = read.log;
  const loaded = readCase(header.case.source, `${header.case.id}.yaml`);
  if (!loaded.ok) return problem(`The case inside the session could not be read: ${loaded.problem.reason}`, 'Use another copy of the file.');
  const replay = replayLog(read.log, loaded.loaded.program);
  if (!replay.same) return { ok: false, problem: { ...replay.problem, notes: replay.notes } };
  return { ok: true, source: header.case.source, session: replay.session, branch: header.branch, chain: lastChain(read.log), notes: replay.notes };
}

const lastChain = (log: ReadLog): string => log.steps.at(-1)?.chain ?? log.header.chain;

function problem(message: string, hint: string): Opened {
  return { ok: false, problem: { line: 1, step: null, message, hint } };
}

/** Read a session of this machine by its id, without taking it up; null when there is none. */
export async function openKept(id: string): Promise<Opened | null> {
  const lines = await readLines(id);
  return lines.length === 0 ? null : openText(`${lines.join('\n')}\n`);
}

/**
 * Take up a session of this machine where it was left. Otherwise the reason; nothing was changed then. `wanted` is asked at
 * the end: whoever has gone on to another session meanwhile keeps that one.
 */
export async function takeUpKept(id: string, wanted = (): boolean => true): Promise<NotOpened | 'ready'> {
  const lines = await readLines(id).catch(() => null);
  if (lines === null) return 'unread';
  if (lines.length === 0) return 'none';
  const opened = openText(`${lines.join('\n')}\n`);
  if (!opened.ok) return opened.problem;
  const notes = await allNotes(opened);
  if (wanted()) takeUp(id, { ...opened, notes });
  return 'ready';
}

/** A file that is kept as a session of this machine now, and the day of the case that its record reaches. */
export interface Imported { readonly entry: SessionEntry; readonly day: number; readonly notes: readonly string[] }

/** What the check has against the case inside, then what is another one since. */
const allNotes = async ({ source, session, notes }: Extract<Opened, { readonly ok: true }>): Promise<readonly string[]> => [...await notesOnCarried(source, session.program.scenario), ...notes];

/** The clock is the same for every seat. */
const dayReached = (session: Session): number => momentWords(viewFor(session, session.program.names.seats[0] ?? '').minute, session.program).day;

/** Keep a session file on this machine. Resolves with the new session, or with the one problem; then nothing was kept. */
export async function importText(text: string): Promise<(Imported & { readonly ok: true }) | { readonly ok: false; readonly problem: FileProblem }> {
  const opened = openText(text);
  if (!opened.ok) return opened;
  const entry = entryOf({ id: freshId(), session: opened.session });
  const lines = text.replaceAll('\r\n', '\n').split('\n').filter((line) => line !== '');
  try {
    await keepLines(entry, 0, lines);
  } catch {
    return { ok: false, problem: { line: null, step: null, message: 'This browser could not keep the session.', hint: 'Free some space, or allow this page to store data, and open the file again.' } };
  }
  return { ok: true, entry, day: dayReached(opened.session), notes: await allNotes(opened) };
}
