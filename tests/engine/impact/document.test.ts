import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { weightTables } from '../../../engine/impact/document.ts';
import { shippedWeights } from './hand-made.ts';

const PAGE = new URL('../../../docs/evaluators/impact.md', import.meta.url);
const [START, END] = ['<!-- weights -->\n', '<!-- end of weights -->'];

test('The tables in docs/evaluators/impact.md are those of the shipped weights (UPDATE=1 writes them)', () => {
  const page = readFileSync(PAGE, 'utf8');
  const [before = '', rest = ''] = page.split(START);
  const after = rest.slice(rest.indexOf(END));
  const fresh = `${before}${START}\n${weightTables(shippedWeights())}\n${after}`;
  if (process.env['UPDATE'] === '1') writeFileSync(PAGE, fresh);
  expect(readFileSync(PAGE, 'utf8')).toBe(fresh);
});
