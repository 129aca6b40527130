import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentPathway } from '../../../../engine/pathways/document.ts';
import type { Pathway } from '../../../../engine/pathways/pathway.ts';

/** The country's page is the one the chart makes, and shows everything in it. */
export function proveDocument(pathway: Pathway): void {
  const page = new URL(`../../../../docs/pathways/${pathway.country}.md`, import.meta.url);

  describe(`docs/pathways/${pathway.country}.md`, () => {
    const made = documentPathway(pathway);

    it('is the page the chart makes; if not, run this test with UPDATE=1 and read what changed', () => {
      if (process.env['UPDATE'] === '1') writeFileSync(page, made);
      expect(readFileSync(page, 'utf8')).toBe(made);
    });

    it('shows every rule, every wait, every repair and a picture of every region', () => {
      expect(pathway.rules.filter((rule) => !made.includes(`| ${rule.id}`))).toEqual([]);
      expect(pathway.repairs.filter((repair) => !made.includes(`| ${repair.id} | `))).toEqual([]);
      expect(pathway.clocks.filter((clock) => !made.includes(`| ${clock.region}.${clock.leaf}`))).toEqual([]);
      expect(made.match(/```mermaid/g)?.length).toBe(pathway.regions.length);
    });
  });
}
