import 'fake-indexeddb/auto';
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { describe, expect, it } from 'vitest';
import { databaseOf } from '../../../game/store/database.ts';

interface Tables extends DBSchema { readonly things: { key: string; value: string } }

const upgrade = (db: IDBPDatabase<Tables>): void => { db.createObjectStore('things'); };

describe('a database of the page', () => {
  it('makes way for a newer Ariadne in another window: it does not wait for this one to be closed', async () => {
    await databaseOf('makes-way', 1, upgrade)();
    const newer = await openDB('makes-way', 2);
    expect(newer.version).toBe(2);
    newer.close();
  });

  it('opens anew after the browser cleared what the site kept', async () => {
    const open = databaseOf('cleared', 1, upgrade);
    const first = await open();
    await deleteDB('cleared');
    const second = await open();
    expect(second).not.toBe(first);
    expect(await second.getAllKeys('things')).toEqual([]);
  });

  it('opens once for all who ask', async () => {
    const open = databaseOf('once', 1, upgrade);
    expect(await open()).toBe(await open());
  });

  it('tries again after it could not be opened', async () => {
    (await openDB('again', 2)).close();
    const open = databaseOf('again', 1, upgrade);
    await expect(open()).rejects.toThrow(/version/);
    await deleteDB('again');
    await open();
  });
});
