import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { describeProblem } from '../../../engine/knowledge/problem.ts';
import { noPositions } from '../../../engine/knowledge/positions.ts';
import { PATHWAYS } from '../../../engine/pathways/registry.ts';
import { checkScenario } from '../../../engine/scenario/check.ts';
import { checkProse } from '../../../engine/scenario/check-prose.ts';
import { compileScenario } from '../../../engine/scenario/compile.ts';
import { parseScenario } from '../../../engine/scenario/parse.ts';
import { seedKnowledge } from '../knowledge/seeds.ts';
import { seedServices } from '../knowledge/services-seeds.ts';
import { SMALL_PATHWAY } from './small-pathway.ts';

const KNOWLEDGE = { ...seedKnowledge(), services: seedServices().services };
const minimal = readFileSync(new URL('../../fixtures/scenario/minimal.yaml', import.meta.url), 'utf8');

function parsed(text: string) {
  const result = parseScenario(text, 'case.yaml');
  if (!result.ok) throw new Error(result.problems.map(describeProblem).join('\n'));
  return result;
}

it('texts that stand in thousands of places are judged once, in less than two seconds of the processor', () => {
  const { scenario } = parsed(minimal);
  const [beat] = scenario.beats;
  const [choice] = beat?.choices ?? [];
  if (!beat || !choice) throw new Error('No moments.');
  const choices = Array.from({ length: 30 }, (_, index) => ({ ...choice, done: `${'['.repeat(1_990)}${index % 8}` }));
  const start = process.cpuUsage();
  checkProse({ ...scenario, beats: Array.from({ length: 400 }, () => ({ ...beat, choices })) });
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(2000);
});

it('a link and a picture are found after brackets that stay open', () => {
  for (const [text, message] of [['See [[the page](x).', 'A link cannot stand in a text.'], ['See [![her](x).', 'A picture cannot stand in a text.']] as const) {
    const { scenario, positions } = parsed(minimal.replace('Mina sits down.', text));
    expect(checkScenario(scenario, undefined, KNOWLEDGE, positions).map((problem) => problem.message)).toContain(message);
  }
});

describe('the smallest case', () => {
  const { scenario, positions } = parsed(minimal);

  it('is clean on the pathway of Greece, and compiles for it', () => {
    const greece = PATHWAYS.greece;
    expect(checkScenario(scenario, greece, KNOWLEDGE, positions)).toEqual([]);
    expect(greece && compileScenario(scenario, greece).beats.length).toBe(2);
  });

  it('says so where its country has no pathway yet', () => {
    expect(checkScenario(scenario, undefined, KNOWLEDGE, positions).map(describeProblem)).toEqual([
      'case.yaml:5:10 error: There is no pathway for greece yet. Its states and events cannot be checked.',
    ]);
  });

  it('is not changed by being checked', () => {
    const before = JSON.stringify(scenario);
    checkScenario(scenario, SMALL_PATHWAY, KNOWLEDGE, noPositions('case.yaml'));
    expect(JSON.stringify(scenario)).toBe(before);
  });
});

it('a case may have 24 seats: the sets of seats are bits of one number, and a 33rd seat would know what the first one knows', () => {
  const [, seat = ''] = /seats:\n( {2}- id: nurse\n(?: {4}.*\n)+)/.exec(minimal) ?? [];
  const seats = (count: number): string => minimal.replace(seat, Array.from({ length: count }, (_, index) => (index === 0 ? seat : seat.replace('id: nurse', `id: nurse-${index}`))).join(''));
  expect(parseScenario(seats(24), 'case.yaml').ok).toBe(true);
  expect(parseScenario(seats(25), 'case.yaml')).toMatchObject({ ok: false, problems: [{ line: 38, message: '“seats” is too long: at most 24 entries.' }] });
});

it('a case without errors compiles: whatever the fixtures change, the checks come first', () => {
  const folder = new URL('../../fixtures/scenario/broken/', import.meta.url);
  const thrown = readdirSync(folder).flatMap((file) => {
    const { edits } = z.object({ edits: z.array(z.object({ from: z.string(), to: z.string() })) }).parse(parse(readFileSync(new URL(file, folder), 'utf8')));
    const result = parseScenario(edits.reduce((text, { from, to }) => text.replaceAll(from, () => to), minimal), file);
    const greece = PATHWAYS.greece;
    if (!result.ok || !greece) return [];
    if (checkScenario(result.scenario, greece, KNOWLEDGE, result.positions).some(({ level }) => level === 'error')) return [];
    try {
      compileScenario(result.scenario, greece);
      return [];
    } catch (error) {
      return [`${file}: ${String(error)}`];
    }
  });
  expect(thrown).toEqual([]);
});

it('several mistakes in one case come back at once, in reading order', () => {
  const broken = minimal.replace('[N-GR-9]\nrec', '[N-XX-1]\nrec').replace('seat: nurse', 'seat: nobody').replace('event: WAY_BACK_LEFT', 'event: WAY_FORWARD_LEFT').replace('[{ flag: asked }]', '[{ flag: lost }]');
  const { scenario, positions } = parsed(broken);
  const errors = checkScenario(scenario, SMALL_PATHWAY, KNOWLEDGE, positions).filter(({ level }) => level === 'error');
  expect(errors.map(({ path }) => path)).toEqual(['needs.0', 'beats.0.seat', 'beats.1.text.0.when.0.flag', 'beats.1.choices.0.acts.0.event']);
});
