import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { checkScenario } from '../../../engine/scenario/check.ts';
import { parseScenario } from '../../../engine/scenario/parse.ts';
import { describeProblem } from '../../../engine/knowledge/problem.ts';
import { seedKnowledge } from '../knowledge/seeds.ts';
import { seedServices } from '../knowledge/services-seeds.ts';
import { SMALL_PATHWAY } from './small-pathway.ts';

const FOLDER = new URL('../../fixtures/scenario/', import.meta.url);
const BROKEN = new URL('broken/', FOLDER);
const KNOWLEDGE = { ...seedKnowledge(), services: seedServices().services };
const minimal = readFileSync(new URL('minimal.yaml', FOLDER), 'utf8');

/** One behaviour: what is changed in the smallest case, and every message that must follow. UPDATE=1 rewrites the messages. */
const fixture = z.strictObject({ says: z.string(), edits: z.array(z.strictObject({ from: z.string(), to: z.string() })), expect: z.array(z.string()) });

const messagesOf = (text: string): readonly string[] => {
  const parsed = parseScenario(text, 'case.yaml');
  const problems = parsed.ok ? checkScenario(parsed.scenario, SMALL_PATHWAY, KNOWLEDGE, parsed.positions) : parsed.problems;
  return problems.map(describeProblem);
};

describe('a case with one mistake gives one clear message at its line and column', () => {
  it('the unbroken case gives none', () => {
    expect(messagesOf(minimal)).toEqual([]);
  });

  for (const file of readdirSync(BROKEN).toSorted()) {
    const path = new URL(file, BROKEN);
    const wanted = fixture.parse(parse(readFileSync(path, 'utf8')));
    it(`${file.replace('.yaml', '').replaceAll('-', ' ')}: ${wanted.says}`, () => {
      const broken = wanted.edits.reduce((text, { from, to }) => text.replaceAll(from, () => to), minimal);
      const messages = messagesOf(broken);
      const update = process.env['UPDATE'] === '1';
      if (update) writeFileSync(path, stringify({ ...wanted, expect: messages }, { lineWidth: 0 }));
      expect(messages.length).toBeGreaterThan(0);
      expect(messages).toEqual(update ? messages : wanted.expect);
    });
  }
});
