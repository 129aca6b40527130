import { expect, it } from 'vitest';
import { textOf } from '../../../game/session/files.ts';

it('does not read a chosen file that is too large to be a session, and says so in one message', async () => {
  let read = false;
  const huge = { size: 1024 * 1024 * 1024, text: async () => { read = true; return ''; } };
  expect(await textOf(huge)).toMatchObject({ ok: false, problem: { message: 'The file is larger than 32 MiB, so it was not read.' } });
  expect(read).toBe(false);
  expect(await textOf({ size: 3, text: async () => 'abc' })).toEqual({ ok: true, text: 'abc' });
});

it('says in one message that a chosen file cannot be read, as one that was moved since', async () => {
  const moved = { size: 3, text: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
  expect(await textOf(moved)).toEqual({ ok: false, problem: { line: null, step: null, message: 'This file could not be read.', hint: 'It may have been moved or changed since it was chosen; choose it again.' } });
});
