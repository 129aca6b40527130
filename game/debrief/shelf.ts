import { entryOf } from '../session/port.ts';
import { freshId } from '../session/seed.ts';
import { keepLines, listSessions, readLines, type SessionEntry } from '../store/store.ts';
import { branchBefore, linesOf, readRecord, type RecordReading, type SessionRecord } from './record.ts';

/** A session of this machine by its id, replayed and compared; null when there is none. */
export async function openRecord(id: string): Promise<RecordReading | null> {
  const lines = await readLines(id);
  return lines.length === 0 ? null : readRecord(textOf(lines));
}

const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** Keep a branch that leaves the record before a step; resolves with the new session's id. The record stays as it is. */
export async function keepBranch(record: SessionRecord, step: number): Promise<string> {
  const branched = branchBefore(record, step);
  const id = freshId();
  await keepLines(entryOf({ id, session: branched.session }), 0, linesOf({ ...branched, source: record.source }));
  return id;
}

/** Another session of this machine that shares its beginning with this one. */
export interface Relative { readonly entry: SessionEntry; readonly relation: 'original' | 'branch' }

/** The session this one branched from, and the branches that left it, as far as they are on this machine. */
export async function relativesOf(id: string, record: SessionRecord): Promise<readonly Relative[]> {
  const entries = (await listSessions()).filter((entry) => entry.id !== id && entry.caseId === record.session.program.scenario.id);
  const related = await Promise.all(entries.map(async (entry): Promise<readonly Relative[]> => {
    const lines = await readLines(entry.id);
    if (record.branch !== null && chainIn(lines[record.branch.step + 1]) === record.branch.of) return [{ entry, relation: 'original' }];
    return record.chains.includes(branchPointIn(lines[0]) ?? '') ? [{ entry, relation: 'branch' }] : [];
  }));
  return related.flat();
}

const chainIn = (line: string | undefined): unknown => valueIn(line, ['chain']);

function branchPointIn(line: string | undefined): string | null {
  const of = valueIn(line, ['branch', 'of']);
  return typeof of === 'string' ? of : null;
}

/** Where a session of this machine left another one: the step that was the last common one. Null when it left none. */
export async function branchStep(id: string): Promise<number | null> {
  const [header] = await readLines(id);
  const step = valueIn(header, ['branch', 'step']);
  return typeof step === 'number' ? step : null;
}

function valueIn(line: string | undefined, path: readonly string[]): unknown {
  try {
    let value: unknown = JSON.parse(line ?? 'null');
    for (const key of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : null;
    return value;
  } catch {
    return null;
  }
}
