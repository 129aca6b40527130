import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentPathway } from '../../../engine/pathways/document.ts';
import { GREECE } from '../../../engine/pathways/greece/chart.ts';

const PAGE = new URL('../../../docs/pathways/greece.md', import.meta.url);

describe('docs/pathways/greece.md', () => {
  const made = documentPathway(GREECE);

  it('is the page the chart makes; if not, run this test with UPDATE=1 and read what changed', () => {
    if (process.env['UPDATE'] === '1') writeFileSync(PAGE, made);
    expect(readFileSync(PAGE, 'utf8')).toBe(made);
  });

  it('shows every rule, every wait, every repair and a picture of every region', () => {
    for (const rule of GREECE.rules) expect(made).toContain(`| ${rule.id}`);
    for (const repair of GREECE.repairs) expect(made).toContain(`| ${repair.id} | `);
    for (const clock of GREECE.clocks) expect(made).toContain(`| ${clock.region}.${clock.leaf}`);
    expect(made.match(/```mermaid/g)?.length).toBe(GREECE.regions.length);
  });
});
