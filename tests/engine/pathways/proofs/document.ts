import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentPathway } from '../../../../engine/pathways/document.ts';
import { isEventName, specOf } from '../../../../engine/pathways/events.ts';
import { seedKnowledge } from '../../knowledge/seeds.ts';
import type { Pathway } from '../../../../engine/pathways/pathway.ts';

/** The country's page is the one the chart makes, and shows everything in it. */
export function proveDocument(pathway: Pathway): void {
  const page = new URL(`../../../../docs/pathways/${pathway.country}.md`, import.meta.url);

  describe(`docs/pathways/${pathway.country}.md`, () => {
    const made = documentPathway(pathway, seedKnowledge().register);

    it('is the page the chart makes; if not, run this test with UPDATE=1 and read what changed', () => {
      if (process.env['UPDATE'] === '1') writeFileSync(page, made);
      expect(readFileSync(page, 'utf8')).toBe(made);
    });

    it('names all that an event may carry, so that a writer can look it up', () => {
      const carried = [...new Set(pathway.rules.map((rule) => rule.event))].filter(isEventName).flatMap((name) => Object.keys(specOf(name).with ?? {}).map((key) => `| \`${name}\` | \`${key}\``));
      expect(carried.length).toBeGreaterThan(20);
      expect(carried.filter((row) => !made.includes(row))).toEqual([]);
    });

    it('says what a no asks that is an ending in its own right: a plan for safety and a way back', () => {
      expect(made).toContain('| `OUT_INFORMED_EXIT` | assist is declined, and age is ADULT, and safetyPlan is true, and wayBackLeft is true, and not (routeUninformed holds PERSON_DECLINES) |');
    });

    it('shows every rule, every wait, every repair, every field and a picture of every region', () => {
      expect(pathway.rules.filter((rule) => !made.includes(`| ${rule.id}`))).toEqual([]);
      expect(pathway.repairs.filter((repair) => !made.includes(`| ${repair.id} | `))).toEqual([]);
      expect(pathway.clocks.filter((clock) => !made.includes(`| ${clock.region}.${clock.leaf}`))).toEqual([]);
      expect(pathway.fields.filter((field) => !made.includes(`| \`${field.name}\` | `))).toEqual([]);
      expect(made.match(/```mermaid/g)?.length).toBe(pathway.regions.length);
    });
  });
}
