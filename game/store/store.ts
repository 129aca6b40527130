import type { DBSchema } from 'idb';
import { databaseOf } from './database.ts';

/** What the list of sessions shows of one. The record itself is in its lines. */
export interface SessionEntry {
  readonly id: string;
  readonly caseId: string;
  readonly title: string;
  /** Titles of the seats played at this screen. */
  readonly seats: readonly string[];
  readonly seed: string;
  readonly steps: number;
  readonly ended: boolean;
  /** Wall clock, in milliseconds; only for the order of the list. */
  readonly changed: number;
}
/** What somebody wrote at the ending and ticked to keep. Never part of the log. */
export interface Reflection { readonly id: string; readonly stays: string; readonly asks: string }
interface StoredLine { readonly id: string; readonly place: number; readonly text: string }

interface Tables extends DBSchema {
  readonly entries: { key: string; value: SessionEntry };
  readonly lines: { key: [string, number]; value: StoredLine };
  readonly reflections: { key: string; value: Reflection };
}

const LAST = Number.MAX_SAFE_INTEGER;

/** Another window has written this step already: going on here would fork the record. */
export class WrittenElsewhere extends Error {}

/** The session is not on this machine, or not any more: nothing is kept beside a session that nobody could remove. */
export class SessionGone extends Error {}

const database = databaseOf<Tables>('ariadne', 1, (db) => {
  db.createObjectStore('entries', { keyPath: 'id' });
  db.createObjectStore('lines', { keyPath: ['id', 'place'] });
  db.createObjectStore('reflections', { keyPath: 'id' });
});

/**
 * Keep lines of a session and its entry, all or nothing. `from` is the place of the first line, 0 for the header.
 * Resolves when they are on disk. Throws WrittenElsewhere when a line of that place is there already, and SessionGone
 * when the line before it is not: a session that was removed in another window must not come back without its beginning.
 */
export async function keepLines(entry: SessionEntry, from: number, texts: readonly string[]): Promise<void> {
  const db = await database();
  const work = db.transaction(['entries', 'lines'], 'readwrite', { durability: 'strict' });
  // The transaction tells of its own failure below; unheard, it would count as a second error.
  work.done.catch(() => undefined);
  try {
    if (from > 0 && (await work.objectStore('lines').getKey([entry.id, from - 1])) === undefined) throw new SessionGone(entry.id);
    await Promise.all([
      ...texts.map((text, index) => work.objectStore('lines').add({ id: entry.id, place: from + index, text })),
      work.objectStore('entries').put(entry),
    ]);
    await work.done;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'ConstraintError') throw new WrittenElsewhere(entry.id);
    throw error;
  }
}

/** The lines of a session in order, header first; empty when there is none of this name. */
export async function readLines(id: string): Promise<readonly string[]> {
  const db = await database();
  const stored = await db.getAll('lines', IDBKeyRange.bound([id, 0], [id, LAST]));
  return stored.map((line) => line.text);
}

/** All sessions on this machine, the last changed first. */
export async function listSessions(): Promise<readonly SessionEntry[]> {
  const db = await database();
  const entries: readonly unknown[] = await db.getAll('entries');
  return entries.flatMap(entryFrom).sort((a, b) => b.changed - a.changed);
}

/** The last moment a calendar of this page can name, in milliseconds. */
const LAST_MOMENT = 8.64e15;

/** An entry as it was stored, perhaps by another version or by hand. What does not fit is shown as its id or as nothing, so that its lines can still be saved or removed. */
function entryFrom(stored: unknown): readonly SessionEntry[] {
  if (typeof stored !== 'object' || stored === null) return [];
  const at = (key: keyof SessionEntry): unknown => Reflect.get(stored, key);
  const id = at('id');
  if (typeof id !== 'string') return [];
  const text = (key: keyof SessionEntry, otherwise: string): string => { const value = at(key); return typeof value === 'string' ? value : otherwise; };
  const amount = (key: keyof SessionEntry): number => { const value = at(key); return typeof value === 'number' && value >= 0 && value <= LAST_MOMENT ? Math.floor(value) : 0; };
  const seats: readonly unknown[] = Array.isArray(at('seats')) ? Object.values(Object(at('seats'))) : [];
  return [{
    id, caseId: text('caseId', 'session'), title: text('title', id), seats: seats.filter((seat) => typeof seat === 'string'), seed: text('seed', ''),
    steps: amount('steps'), ended: at('ended') === true, changed: amount('changed'),
  }];
}

/** Remove a session with all that was kept beside it. */
export async function removeSession(id: string): Promise<void> {
  const db = await database();
  const work = db.transaction(['entries', 'lines', 'reflections'], 'readwrite');
  await Promise.all([
    work.objectStore('entries').delete(id),
    work.objectStore('lines').delete(IDBKeyRange.bound([id, 0], [id, LAST])),
    work.objectStore('reflections').delete(id),
    work.done,
  ]);
}

/** Whether there is an entry of this session. */
export async function isKept(id: string): Promise<boolean> {
  return (await (await database()).getKey('entries', id)) !== undefined;
}

/** Keep what was written at the ending. Throws SessionGone when its session is not there. */
export async function keepReflection(reflection: Reflection): Promise<void> {
  const work = (await database()).transaction(['entries', 'reflections'], 'readwrite');
  work.done.catch(() => undefined);
  if ((await work.objectStore('entries').getKey(reflection.id)) === undefined) throw new SessionGone(reflection.id);
  await work.objectStore('reflections').put(reflection);
  await work.done;
}

/** What was kept at the ending, or null. What another version or a hand wrote there is read as far as it is text. */
export async function readReflection(id: string): Promise<Reflection | null> {
  const stored: unknown = await (await database()).get('reflections', id);
  if (typeof stored !== 'object' || stored === null) return null;
  const text = (key: keyof Reflection): string => { const value: unknown = Reflect.get(stored, key); return typeof value === 'string' ? value : ''; };
  return { id, stays: text('stays'), asks: text('asks') };
}

export async function dropReflection(id: string): Promise<void> {
  await (await database()).delete('reflections', id);
}
