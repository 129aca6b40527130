import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, EMPTY_NOTES, type DebriefNotes } from '../../../game/debrief/notes.ts';
import { keepNotes, readKeptNotes, removeWithNotes } from '../../../game/debrief/notes-store.ts';
import * as store from '../../../game/store/store.ts';

const written = (text: string): DebriefNotes => ({ ...answer(EMPTY_NOTES, 'stays', text), keep: true });

async function session(id: string): Promise<void> {
  await store.keepLines({ id, caseId: 'minimal', title: 'The last appointment', seats: ['Nurse'], seed: 'amber-river-17', steps: 2, ended: true, changed: 1000 }, 0, ['{}']);
}

/** Everything that stands on this machine, in whatever database, as one text. */
async function everything(): Promise<string> {
  const found: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await openDB(name);
    for (const table of db.objectStoreNames) found.push(table, await db.getAll(table));
    db.close();
  }
  return JSON.stringify(found);
}

beforeEach(async () => {
  vi.restoreAllMocks();
  for (const { id } of await store.listSessions()) await removeWithNotes(id);
});

describe('removing a session', () => {
  it('takes with it what people wrote in its debrief and at its ending, and nothing that belongs to another session', async () => {
    for (const id of ['gone', 'stays']) {
      await session(id);
      await keepNotes(id, written(`the blue thermos of ${id}`));
      await store.keepReflection({ id, stays: `the chair of ${id}`, asks: '' });
    }
    await removeWithNotes('gone');
    const left = await everything();
    expect(left).not.toContain('of gone');
    expect(left).toContain('the blue thermos of stays');
    expect(left).toContain('the chair of stays');
    expect((await readKeptNotes('stays')).answers['stays']).toBe('the blue thermos of stays');
  });

  it('leaves the session in the list when its notes cannot be removed, so that it can be removed again', async () => {
    await session('stuck');
    await keepNotes('stuck', written('words'));
    const refuse = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => { throw new DOMException('no', 'UnknownError'); });
    await expect(removeWithNotes('stuck')).rejects.toThrow('no');
    refuse.mockRestore();
    expect((await store.listSessions()).map(({ id }) => id)).toEqual(['stuck']);
    await removeWithNotes('stuck');
    expect(await everything()).not.toContain('words');
  });
});

describe('notes of a debrief', () => {
  it('are not kept for a session that was removed meanwhile, and whoever writes is told', async () => {
    await session('gone');
    await removeWithNotes('gone');
    await expect(keepNotes('gone', written('words'))).rejects.toBeInstanceOf(store.SessionGone);
    await expect(store.keepReflection({ id: 'gone', stays: 'words', asks: '' })).rejects.toBeInstanceOf(store.SessionGone);
    expect(await everything()).not.toContain('words');
  });

  it('stay when the debrief of another session is opened, and those of no session go', async () => {
    await session('one');
    await session('two');
    await keepNotes('one', written('words of one'));
    await keepNotes('two', written('words of two'));
    await store.removeSession('two');
    await readKeptNotes('one');
    expect(await everything()).toContain('words of one');
    expect(await everything()).not.toContain('words of two');
  });

  it('are forgotten where the tick is taken away, with what was kept at the ending', async () => {
    await session('one');
    await store.keepReflection({ id: 'one', stays: 'words of the ending', asks: '' });
    await keepNotes('one', written('words'));
    await keepNotes('one', { ...written('words'), keep: false });
    expect(await everything()).not.toContain('words');
  });

  it.each([[{ id: 'odd', stays: 5, asks: ['x'] }], [{ id: 'odd' }], [{ id: 'odd', stays: null, asks: 'a question' }]])('are read as text from whatever stands where the ending keeps its answers: %j', async (stored) => {
    await session('odd');
    const db = await openDB('ariadne', 1);
    await db.put('reflections', stored);
    db.close();
    const { answers } = await readKeptNotes('odd');
    expect(answers).toEqual({ stays: '', asks: 'asks' in stored && typeof stored.asks === 'string' ? stored.asks : '' });
  });
});
