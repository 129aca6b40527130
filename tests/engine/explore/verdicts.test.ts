import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { compileScenario, COUNTRIES, parseScenario, pathwayOf, ruleVerdicts, verdictsOf, type Program, type Verdict } from '#engine';
import { mayReach } from '../../../engine/explore/verdicts/may-reach.ts';
import { truthOf, type Values } from '../../../engine/explore/verdicts/truth.ts';
import { playOut } from '../../../engine/explore/auto-play.ts';
import { createCoverage } from '../../../engine/explore/coverage.ts';
import { generatedCase } from '../session/generated-case.ts';
import { HEART, programAt } from './case.ts';

vi.setConfig({ testTimeout: 120_000 });

const heart = readFileSync(new URL('../session/heart.yaml', import.meta.url), 'utf8');

/** The small case with some of its text replaced; each part must be there. */
function planted(...changes: readonly (readonly [from: string, to: string])[]): Program {
  const text = changes.reduce((so, [from, to]) => {
    if (!so.includes(from)) throw new Error(`The case has no "${from}".`);
    return so.replace(from, to);
  }, heart);
  const parsed = parseScenario(text, 'planted.yaml');
  const pathway = parsed.ok ? pathwayOf(parsed.scenario.country) : undefined;
  if (!parsed.ok || !pathway) throw new Error(parsed.ok ? 'There is no such pathway.' : parsed.problems.map(({ message }) => message).join(' '));
  return compileScenario(parsed.scenario, pathway);
}

const verdictOf = (verdicts: readonly Verdict[], part: string, id: string): Verdict | undefined => verdicts.find((each) => each.part === part && each.id === id);
const kinds = (verdicts: readonly Verdict[], kind: Verdict['verdict']): readonly string[] => verdicts.filter(({ verdict }) => verdict === kind).map(({ part, id }) => `${part} ${id}`);

const TAKE_TO_DESK = ['        typical: 500\n', '        typical: 500\n        when: [{ flag: unheard-of }]\n'] as const;
const NEW_FLAG = ['flags: [asked,', 'flags: [unheard-of, asked,'] as const;
const RARE = [
  ['odds: [{ perMille: 900, when: [{ flag: warned }] }, { perMille: 600 }], reveals', 'odds: 997, reveals'],
  ['text: She counts the tiles on the floor., odds: 400 }', 'text: She counts the tiles on the floor., odds: 3 }'],
] as const;

describe('three verdicts on a case', () => {
  it('give a witness for what is reached: the play with that seed comes by', () => {
    const reached = verdictsOf(HEART, { plays: 20, seed: 'witness' }).filter(({ verdict }) => verdict === 'reached');
    expect(reached.length).toBeGreaterThan(20);
    const typical = reached.filter(({ witness }) => witness?.includes('/typical/'));
    expect(typical.length).toBeGreaterThan(0);
    for (const { part, id, witness } of typical) {
      const coverage = createCoverage(HEART);
      playOut(HEART, { seed: witness ?? '', auto: { policy: 'typical', seats: HEART.names.seats } }, coverage.sinkFor('again'));
      expect(coverage.result().find((each) => each.part === part && each.id === id)?.verdict).toBe('reached');
    }
  });

  it('prove that a choice behind a flag that nothing sets never comes, and everything that hangs on it alone', () => {
    const verdicts = verdictsOf(planted(NEW_FLAG, TAKE_TO_DESK), { plays: 5, seed: 'x' });
    expect(verdictOf(verdicts, 'choice', 'arrival/go-on')?.verdict).toBe('never');
    expect(verdictOf(verdicts, 'choice', 'arrival/ask-her')?.verdict).toBe('reached');
  });

  it('do not call it never where something, however unlikely, sets the flag', () => {
    const verdicts = verdictsOf(planted(NEW_FLAG, TAKE_TO_DESK, ['sets: [lapsed]', 'sets: [lapsed, unheard-of]']), { plays: 0, seed: 'x' });
    expect(verdictOf(verdicts, 'choice', 'arrival/go-on')?.verdict).toBe('unknown');
  });

  it('prove by the law that a form nobody may send stays unsent, and play on shows the same', () => {
    expect(kinds(verdictsOf(HEART, { plays: 400, seed: 'law' }), 'never')).toEqual(['choice arrival/send-form']);
  });

  it('prove that a beat never opens that waits for an age she has not', () => {
    const verdicts = verdictsOf(planted(['    when: [{ after: D+0 }]', '    when: [{ after: D+0, fact: { age: CHILD } }]']), { plays: 2, seed: 'x' });
    expect(verdictOf(verdicts, 'beat', 'arrival')?.verdict).toBe('never');
    expect(verdictOf(verdicts, 'beat', 'handover')?.verdict).toBe('never');
  });

  it('leave a rare answer unknown after few plays, and reach it with many', () => {
    const program = planted(...RARE);
    expect(verdictOf(verdictsOf(program, { plays: 3, seed: 'rare' }), 'answer', 'arrival/ask-her/silent')?.verdict).toBe('unknown');
    const found = verdictOf(verdictsOf(program, { plays: 600, seed: 'rare' }), 'answer', 'arrival/ask-her/silent');
    expect(found).toMatchObject({ verdict: 'reached', witness: expect.stringMatching(/^rare\//) });
  });

  it.each(['scenarios/greece/gr-1.yaml', 'scenarios/italy/it-3.yaml', 'scenarios/germany/de-1.yaml', 'scenarios/belgium/be-1.yaml', 'scenarios/spain/es-1.yaml'])('hold nothing impossible in %s that a play came by', (path) => {
    const program = programAt(path);
    const verdicts = verdictsOf(program, { plays: 15, seed: 'sound' });
    expect(kinds(verdicts, 'never')).toEqual([]);
    expect(mayReach(program).choice.size).toBe(program.choices.length);
  });
});

describe('a proof of never', () => {
  it.each(COUNTRIES)('never calls impossible what some play of a drawn case in %s comes by', (country) => {
    const pathway = pathwayOf(country);
    const verdicts = pathway ? [11, 12, 13].flatMap((seed) => verdictsOf(generatedCase(pathway, seed), { plays: 20, seed: `drawn ${seed}` })) : [];
    expect(kinds(verdicts, 'never').length).toBeGreaterThan(0);
    expect(kinds(verdicts, 'reached').length).toBeGreaterThan(0);
  });
});

describe('a condition over possible values', () => {
  const values: Values = new Map([[1, new Set([0])], [2, new Set([0, 3])]]);
  it.each([
    [{ op: 'field', at: 1, values: [1] }, { yes: false, no: true }],
    [{ op: 'not', test: { op: 'field', at: 1, values: [1] } }, { yes: true, no: false }],
    [{ op: 'bits', at: 2, mask: 2 }, { yes: true, no: true }],
    [{ op: 'atLeast', at: 9, value: 4 }, { yes: true, no: true }],
    [{ op: 'since', minute: 50 }, { yes: false, no: true }],
    [{ op: 'until', minute: 0 }, { yes: false, no: true }],
    [{ op: 'all', tests: [{ op: 'bits', at: 2, mask: 2 }, { op: 'field', at: 1, values: [1] }] }, { yes: false, no: true }],
    [{ op: 'any', tests: [{ op: 'bits', at: 2, mask: 2 }, { op: 'field', at: 1, values: [0] }] }, { yes: true, no: false }],
  ] as const)('%j comes to %j', (test, truth) => {
    expect(truthOf(test, values, 40)).toEqual(truth);
  });
});

describe('three verdicts on a country', () => {
  it.each(COUNTRIES)('reach most rules of %s with a witness, and find none that can never be applied', (country) => {
    const pathway = pathwayOf(country);
    const verdicts = pathway ? ruleVerdicts(pathway, { plays: 30, seed: 'walk' }) : [];
    expect(verdicts.length).toBe(pathway?.rules.length);
    expect(verdicts.filter(({ verdict }) => verdict === 'never')).toEqual([]);
    expect(verdicts.filter(({ verdict }) => verdict === 'reached').length / verdicts.length).toBeGreaterThan(0.6);
  });
});
