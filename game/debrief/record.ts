import { openSession, readLog, submit, writeLog } from '#engine';
import type { Branch, Session } from '#engine';
import { openText, type FileProblem } from '../session/resume.ts';

/** A session read from its lines and replayed here, step by step, with the same result. */
export interface SessionRecord {
  readonly session: Session;
  /** The case's text as the header holds it. */
  readonly source: string;
  /** Where this session left another one, or null. */
  readonly branch: Branch | null;
  /** Checksum of each step's line, by step. */
  readonly chains: readonly string[];
  readonly notes: readonly string[];
}
export type RecordReading = { readonly ok: true; readonly record: SessionRecord } | { readonly ok: false; readonly problem: FileProblem };

/** Read a session's text, replay it and compare every step. The first difference is named; nothing is stored. */
export function readRecord(text: string): RecordReading {
  const opened = openText(text);
  if (!opened.ok) return opened;
  const { session, source, notes } = opened;
  const read = readLog(text);
  if (!read.ok) return read;
  return { ok: true, record: { session, source, notes, branch: read.log.header.branch, chains: read.log.steps.map((step) => step.chain) } };
}

/** A new session that shares its beginning with another one, and where it left it. */
export interface BranchedSession { readonly session: Session; readonly branch: Branch }

/**
 * The session as it was before one of its steps, ready to go another way: same case, seed and seating, and the commands
 * before that step replayed. The given session stays as it is. Throws a RangeError for a step that has no command.
 */
export function branchBefore({ session, chains }: Pick<SessionRecord, 'session' | 'chains'>, step: number): BranchedSession {
  const of = chains[step - 1];
  if (of === undefined || step >= session.steps.length) throw new RangeError(`The session has no step ${step} that could be tried again.`);
  const start = openSession(session.program, { seed: session.seed, seating: session.seating });
  const replayed = session.steps.slice(1, step).reduce((so, { command }) => {
    const submitted = command ? submit(so, command) : null;
    if (!submitted?.accepted) throw new RangeError('The session could not be replayed up to this step.');
    return submitted.session;
  }, start);
  return { session: replayed, branch: { of, step: step - 1 } };
}

/** The lines of a session as they are stored, header first. */
export const linesOf = ({ session, source, branch }: Pick<SessionRecord, 'session' | 'source' | 'branch'>): readonly string[] =>
  writeLog(session, source, branch).trimEnd().split('\n');
