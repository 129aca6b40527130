import type { DBSchema, IDBPDatabase } from 'idb';
import { databaseOf } from '../store/database.ts';
import { dropReflection, isKept, listSessions, readReflection, removeSession, SessionGone } from '../store/store.ts';
import { EMPTY_NOTES, answer, readNotes, type DebriefNotes } from './notes.ts';
import { forgetOpened } from './opened-here.ts';

/** Notes of debriefs, beside the sessions and never in them. A database of its own: sessions stay readable without it. */
interface Tables extends DBSchema { readonly notes: { key: string; value: { readonly id: string; readonly notes: DebriefNotes } } }

const database = databaseOf<Tables>('ariadne-debrief', 1, (db) => void db.createObjectStore('notes', { keyPath: 'id' }));

/** Notes of a session: those kept earlier, else what was kept at the ending. Notes of sessions that are gone are removed. */
export async function readKeptNotes(id: string): Promise<DebriefNotes> {
  const db = await database();
  const kept = await db.get('notes', id);
  await dropOrphans(db);
  if (kept) return readNotes(kept.notes);
  const reflection = await readReflection(id);
  return reflection ? answer(answer(EMPTY_NOTES, 'stays', reflection.stays), 'asks', reflection.asks) : EMPTY_NOTES;
}

async function dropOrphans(db: IDBPDatabase<Tables>): Promise<void> {
  // Notes first, sessions second: notes that are kept meanwhile for a new session are not looked at.
  const noted = await db.getAllKeys('notes');
  const sessions = new Set((await listSessions()).map((entry) => entry.id));
  await Promise.all(noted.filter((id) => !sessions.has(id)).map((id) => db.delete('notes', id)));
}

/**
 * Keep the notes where somebody ticked that they shall be kept; forget them where not, with what was kept at the ending.
 * Throws SessionGone when the session was removed meanwhile, perhaps in another window: then nothing is kept.
 */
export async function keepNotes(id: string, notes: DebriefNotes): Promise<void> {
  const db = await database();
  if (!notes.keep) {
    await db.delete('notes', id);
    return dropReflection(id);
  }
  await db.put('notes', { id, notes });
  // Looked at last: a removal that runs beside this either finds the notes or has taken the session.
  if (await isKept(id)) return;
  await db.delete('notes', id);
  throw new SessionGone(id);
}

/**
 * Remove a session for good, with everything people wrote about it. Their notes go first: where that fails, this throws
 * and the session still stands in the list, so that it can be removed again.
 */
export async function removeWithNotes(id: string): Promise<void> {
  const db = await database();
  await db.delete('notes', id);
  await removeSession(id);
  forgetOpened(id);
  // The session is gone by now: a broom that fails is no failed removal.
  await dropOrphans(db).catch(() => undefined);
}
