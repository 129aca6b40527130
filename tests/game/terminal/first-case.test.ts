import { expect, it } from 'vitest';
import { json } from './run.ts';

it('the small case that trainers learn from has no problem, and plays come by every part of it', async () => {
  const answer = await json('check', 'docs/trainers/first-case.yaml', '--plays', '100');
  expect(answer).toMatchObject({ ok: true, files: [{ problems: [], played: 400 }] });
});
