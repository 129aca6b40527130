import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { LOG_LIMIT, LOG_TOO_LARGE } from '#engine';
import { textOf } from '../../../game/session/files.ts';
import { readNamed } from '../../../game/terminal/files.ts';

/** A chosen file of a size, and whether it was read. */
function chosen(size: number): { readonly file: Pick<File, 'size' | 'text'>; readonly wasRead: () => boolean } {
  let read = false;
  return { file: { size, text: async () => { read = true; return 'abc'; } }, wasRead: () => read };
}

it('does not read a chosen file that is too large to be a session, and says so in one message', async () => {
  const huge = chosen(LOG_LIMIT + 1);
  expect(await textOf(huge.file)).toEqual({ ok: false, problem: { line: null, step: null, message: 'The file is larger than 32 MiB, so it was not read.', hint: LOG_TOO_LARGE.hint } });
  expect(huge.wasRead()).toBe(false);
  expect(await textOf(chosen(LOG_LIMIT).file)).toEqual({ ok: true, text: 'abc' });
});

it('has one limit on the page and in the terminal, with one sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ariadne-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'long.ariadne.jsonl');
  writeFileSync(path, '');
  truncateSync(path, LOG_LIMIT);
  expect(readNamed(path)).toHaveLength(LOG_LIMIT);
  truncateSync(path, LOG_LIMIT + 1);
  expect(() => readNamed(path)).toThrow(`${path}:1:1 error: ${LOG_TOO_LARGE.message}`);
});

it('says in one message that a chosen file cannot be read, as one that was moved since', async () => {
  const moved = { size: 3, text: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
  expect(await textOf(moved)).toEqual({ ok: false, problem: { line: null, step: null, message: 'This file could not be read.', hint: 'It may have been moved or changed since it was chosen; choose it again.' } });
});
