import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { listSessions, readReflection } from '../store/store.ts';
import { EMPTY_NOTES, answer, readNotes, type DebriefNotes } from './notes.ts';

/** Notes of debriefs, beside the sessions and never in them. A database of its own: sessions stay readable without it. */
interface Tables extends DBSchema { readonly notes: { key: string; value: { readonly id: string; readonly notes: DebriefNotes } } }

let opening: Promise<IDBPDatabase<Tables>> | undefined;

function database(): Promise<IDBPDatabase<Tables>> {
  opening ??= openDB<Tables>('ariadne-debrief', 1, { upgrade: (db) => void db.createObjectStore('notes', { keyPath: 'id' }) });
  opening.catch(() => { opening = undefined; });
  return opening;
}

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
  const sessions = new Set((await listSessions()).map((entry) => entry.id));
  const orphans = (await db.getAllKeys('notes')).filter((id) => !sessions.has(id));
  await Promise.all(orphans.map((id) => db.delete('notes', id)));
}

/** Keep the notes where somebody ticked that they shall be kept; forget them where not. */
export async function keepNotes(id: string, notes: DebriefNotes): Promise<void> {
  const db = await database();
  await (notes.keep ? db.put('notes', { id, notes }) : db.delete('notes', id));
}
