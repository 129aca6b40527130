import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { seatAll, viewFor } from '#engine';
import { readCase, type LoadedCase } from '../../../game/cases/cases.ts';
import { headOf } from '../../../game/cases/heads.ts';
import { readRecord } from '../../../game/debrief/record.ts';
import { keepBranch } from '../../../game/debrief/shelf.ts';
import { fileName } from '../../../game/session/files.ts';
import { latestFrom, livedStory } from '../../../game/session/lived.ts';
import { disk, fileText, layDown, openPlay, play, seatsOf, submitCommand, viewOf } from '../../../game/session/port.ts';
import { importText, openKept, openText, takeUpKept } from '../../../game/session/resume.ts';
import { freshId, freshSeed } from '../../../game/session/seed.ts';
import * as store from '../../../game/store/store.ts';
import { logWith } from '../log-with.ts';

const source = readFileSync(fileURLToPath(new URL('../../fixtures/scenario/minimal.yaml', import.meta.url)), 'utf8');
const SEED = 'amber-river-17';

function minimal(): LoadedCase {
  const reading = readCase(source, 'minimal.yaml');
  if (!reading.ok) throw new Error(reading.problem.reason);
  return reading.loaded;
}

async function opened(): Promise<string> {
  const loaded = minimal();
  return openPlay(loaded, seatAll(loaded.program, 'trainee'), SEED);
}

const held = (): NonNullable<typeof play.value> => {
  if (!play.value) throw new Error('No session is open.');
  return play.value;
};

beforeEach(() => {
  vi.restoreAllMocks();
  layDown();
});

describe('opening a session', () => {
  it('keeps the header and the opening before the page shows them', async () => {
    const id = await opened();
    expect(await store.readLines(id)).toHaveLength(2);
    expect(held().session.seed).toBe(SEED);
    expect(seatsOf(held().session)).toEqual(['nurse']);
  });

  it('lists it with its case, seats and seed', async () => {
    const id = await opened();
    const entry = (await store.listSessions()).find((each) => each.id === id);
    expect(entry).toMatchObject({ caseId: 'minimal', title: 'The last appointment', seats: ['Nurse'], seed: SEED, steps: 0, ended: false });
  });
});

describe('a command', () => {
  it('is on disk before the page shows its effect', async () => {
    const id = await opened();
    const order: string[] = [];
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function spied(this: IDBDatabase, ...args) {
      const work = begin.apply(this, args);
      work.addEventListener('complete', () => order.push('on disk'));
      return work;
    });
    const stop = play.subscribe((now) => { if (now && now.session.steps.length > 1) order.push('shown'); });
    await submitCommand({ type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' });
    stop();
    expect(order).toEqual(['on disk', 'shown']);
    expect(await store.readLines(id)).toHaveLength(3);
  });

  it('that is refused keeps nothing and says why', async () => {
    const id = await opened();
    const answer = await submitCommand({ type: 'choose', seat: 'nurse', beat: 'goodbye', choice: 'wave' });
    expect(answer).toEqual({ accepted: false, refusal: { reason: 'not-open', seat: 'nurse', beat: 'goodbye' } });
    expect(await store.readLines(id)).toHaveLength(2);
  });

  it('given twice at once is carried out once', async () => {
    await opened();
    const choose = { type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' } as const;
    const answers = await Promise.all([submitCommand(choose), submitCommand(choose)]);
    expect(answers.map((answer) => answer.accepted)).toEqual([true, false]);
  });

  it('of another window does not fork the record', async () => {
    const id = await opened();
    const before = held();
    await submitCommand({ type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' });
    play.value = before;
    expect(await submitCommand({ type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' })).toEqual({ accepted: false, refusal: null });
    expect(disk.value).toBe('elsewhere');
    expect(held()).toBe(before);
    expect(await store.readLines(id)).toHaveLength(3);
  });
});

describe('a session that is removed while it is played', () => {
  it('does not come back without its beginning: play goes on, and the page says that it was removed', async () => {
    const id = await opened();
    await store.removeSession(id);
    expect(await submitCommand({ type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' })).toEqual({ accepted: true });
    expect(disk.value).toBe('gone');
    expect(await store.readLines(id)).toEqual([]);
    expect((await store.listSessions()).filter((entry) => entry.id === id)).toEqual([]);
  });
});

describe('a disk that fails', () => {
  it('does not stop play, says so, and keeps the missing lines with the next step', async () => {
    const id = await opened();
    const fail = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); });
    await submitCommand({ type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' });
    expect(disk.value).toBe('failed');
    expect(held().session.steps).toHaveLength(2);
    expect(await store.readLines(id)).toHaveLength(2);
    fail.mockRestore();
    await submitCommand({ type: 'choose', seat: 'nurse', beat: 'goodbye', choice: 'wave' });
    expect(disk.value).toBe('kept');
    expect(await store.readLines(id)).toHaveLength(4);
    expect((await openKept(id))?.ok).toBe(true);
  });
});

describe('taking a session up again', () => {
  it('leads to the same step, the same state and the same view', async () => {
    const id = await opened();
    await submitCommand({ type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' });
    const [view, hash] = [viewOf('nurse'), held().session.steps.at(-1)?.hash];
    layDown();
    expect(await takeUpKept(id)).toBe('ready');
    expect(viewOf('nurse')).toEqual(view);
    expect(held().session.steps.at(-1)?.hash).toBe(hash);
    await submitCommand({ type: 'choose', seat: 'nurse', beat: 'goodbye', choice: 'wave' });
    expect((await openKept(id))?.ok).toBe(true);
  });

  it('finds none of a name that was never kept', async () => {
    expect(await takeUpKept('nobody')).toBe('none');
  });

  it('leaves alone what somebody has gone on to meanwhile', async () => {
    const id = await opened();
    const other = await opened();
    expect(await takeUpKept(id, () => false)).toBe('ready');
    expect(held().id).toBe(other);
  });

  it('tells a session that the browser does not hand out from one that is not there', async () => {
    const id = await opened();
    layDown();
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => { throw new DOMException('closed', 'UnknownError'); });
    expect(await takeUpKept(id)).toBe('unread');
  });
});

describe('a session file', () => {
  it('comes back from its own text and can be played on', async () => {
    await opened();
    await submitCommand({ type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' });
    const result = await importText(fileText(held()));
    expect(result).toMatchObject({ ok: true, entry: { ended: false }, day: 0 });
    expect(await takeUpKept(result.ok ? result.entry.id : '')).toBe('ready');
  });

  it.each([
    ['is no session at all', () => 'hello', 1, null],
    ['was changed in a step', (text: string) => text.replace('"choice":"go-on"', '"choice":"ask-her"'), 3, 1],
    ['was cut', (text: string) => text.slice(0, -40), 3, 1],
  ])('that %s gives one message with its line, and nothing is kept', async (_, damage, line, step) => {
    await opened();
    await submitCommand({ type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' });
    const before = await store.listSessions();
    const result = await importText(damage(fileText(held())));
    expect(result).toMatchObject({ ok: false, problem: { line, step } });
    expect(await store.listSessions()).toEqual(before);
  });

  it('whose case our check would refuse opens all the same, and says first what the check has against it', async () => {
    await opened();
    const title = 'The last appointment, https://example.org';
    const carrying = { title, source: source.replace('title: The last appointment', `title: ${title}`) };
    const text = logWith(fileText(held()), (line, index) => (index === 0 ? { ...line, case: { ...Object(line['case']), ...carrying } } : line));
    const result = await importText(text);
    expect(result).toMatchObject({ ok: true, notes: ['This session carries a case that our check would refuse.', expect.stringContaining('At title: ')] });
    await takeUpKept(result.ok ? result.entry.id : '');
    expect(held().notes).toEqual(result.ok && result.notes);
    await submitCommand({ type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' });
    expect(held().notes).toEqual([]);
  });

  it('opens without being kept, for those who only read', async () => {
    await opened();
    const before = await store.listSessions();
    expect(openText(fileText(held())).ok).toBe(true);
    expect(await store.listSessions()).toEqual(before);
  });

  it('saved from a branch in play opens as a branch', async () => {
    await opened();
    await submitCommand({ type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' });
    const trunk = readRecord(fileText(held()));
    if (!trunk.ok) throw new Error(trunk.problem.message);
    const branch = await keepBranch(trunk.record, 1);
    expect(await takeUpKept(branch)).toBe('ready');
    await submitCommand({ type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' });
    const saved = readRecord(fileText(held()));
    expect(saved.ok && saved.record.branch).toEqual({ of: trunk.record.chains[0], step: 0 });
    expect(fileText(held()).trimEnd().split('\n')).toEqual(await store.readLines(branch));
  });

  it('is named after the case and the day', () => {
    expect(fileName('gr-1', new Date(2026, 10, 5))).toBe('gr-1-2026-11-05.ariadne.jsonl');
  });
});

describe('the story as the page tells it', () => {
  it('tells a moment that was stepped over in one line', async () => {
    await opened();
    await submitCommand({ type: 'step-over', seat: 'nurse', beat: 'arrival' });
    const { session } = held();
    const lines = livedStory(viewFor(session, 'nurse'));
    const over = lines.filter((line) => line.beat === 'arrival');
    expect(over.map((line) => line.text)).toEqual(['This moment was stepped over. A stand-in decided.']);
  });

  it('begins anew with the last step of the seat', async () => {
    await opened();
    expect(latestFrom(held().session, 'nurse')).toBe(0);
    await submitCommand({ type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' });
    expect(latestFrom(held().session, 'nurse')).toBe(held().session.steps[0]?.facts.length);
  });
});

describe('names made here', () => {
  it('are readable seeds and plain ids', () => {
    expect(freshSeed()).toMatch(/^[a-z]+-[a-z]+-\d\d$/);
    expect(freshId()).toMatch(/^[a-z0-9]{12}$/);
  });
});

describe('the head of a case', () => {
  it('is read without the rest of the file', () => {
    expect(headOf(source)).toMatchObject({ id: 'minimal', title: 'The last appointment', minutes: 10, seats: 1, note: 'Control by another person is named.' });
    expect(headOf('hello')).toBeNull();
    expect(headOf('title: [\nid: x')).toBeNull();
  });

  it('of the same text is put together once, and anew when a letter changes', () => {
    expect(minimal().program).toBe(minimal().program);
    const other = readCase(`${source}\n`, 'minimal.yaml');
    expect(other.ok && other.loaded.program).not.toBe(minimal().program);
  });

  it('of a case that cannot be read names the reason and the line', () => {
    const reading = readCase(source.replace('format: 1', 'format: 7'), 'minimal.yaml');
    expect(reading).toMatchObject({ ok: false, problem: { line: 2 } });
  });
});
