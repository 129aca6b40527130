import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { keepLines, listSessions, type SessionEntry } from '../../../game/store/store.ts';

const GOOD: SessionEntry = { id: 'good', caseId: 'minimal', title: 'The last appointment', seats: ['Nurse'], seed: 'amber-river-17', steps: 2, ended: true, changed: 1000 };

it('entries changed by hand or by another version never keep the list from being shown', async () => {
  await keepLines(GOOD, 0, ['{}']);
  const db = await openDB('ariadne', 1);
  for (const entry of [
    { id: 'bare' }, { id: 'odd', caseId: 7, title: {}, seats: 'x', seed: null, steps: '<b>', ended: 'no', changed: 'never' },
    { ...GOOD, id: 'beyond', seats: ['Nurse', 3], changed: Number.POSITIVE_INFINITY, steps: -1 }, { ...GOOD, id: 'nan', changed: Number.NaN }, { ...GOOD, id: 7 },
  ]) await db.put('entries', entry);
  db.close();
  const entries = await listSessions();
  expect(entries.map(({ id }) => id)).toEqual(['good', 'bare', 'beyond', 'nan', 'odd']);
  expect(entries[0]).toEqual(GOOD);
  expect(entries[1]).toEqual({ id: 'bare', caseId: 'session', title: 'bare', seats: [], seed: '', steps: 0, ended: false, changed: 0 });
  expect(entries[2]).toMatchObject({ seats: ['Nurse'], steps: 0, changed: 0 });
  for (const { changed } of entries) expect(() => new Date(changed).toISOString()).not.toThrow();
});
