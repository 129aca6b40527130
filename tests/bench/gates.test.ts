import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pathwayOf } from '#engine';
import { describe, expect, it } from 'vitest';
import { walkByGraph, walkByMemory, walkOf } from '../engine/pathways/regions-explored.ts';
import { generatedCases, shippedCases, type BenchCase } from './cases.ts';
import { contendersOf, firstDifference, workOf } from './contenders.ts';
import { countAsks } from './counters.ts';
import { measureExact } from './looking-ahead.ts';

const GENERATED = generatedCases();
const SHIPPED = shippedCases();
const named = (name: string): BenchCase => {
  const found = [...SHIPPED, ...GENERATED].find((each) => each.name === name);
  if (!found) throw new Error(`There is no case ${name}.`);
  return found;
};

/** Counts come first: the memory of a pathway begins empty in each test file, and these are the first plays. */
describe('how often XState has to answer', () => {
  it('is five times for 200 plays of fifteen generated decisions: 8708 questions, 5 of them put to XState', () => {
    const counted = Object.fromEntries(GENERATED.map(({ name, program }) => [name, countAsks(program, 200)]));
    expect(counted).toEqual(Object.fromEntries(GENERATED.map(({ name }) => [name, { plays: 200, asked: 8708, missed: 5, kept: 4 }])));
  });
});

describe('the contenders', () => {
  it.each([...SHIPPED, ...GENERATED].map(({ name }) => name))('end %s in the same state: remembered answers, one scope, transition() and plain objects', (name) => {
    expect(firstDifference(contendersOf(named(name)), ['one', 'two', 'three'])).toBeNull();
  });

  it('would be caught where they disagree', () => {
    const [ours, lean] = contendersOf(named('chain-greece'));
    if (!ours || !lean) throw new Error('Two contenders are needed.');
    expect(firstDifference([ours, { ...lean, finalHash: () => 'another' }], ['one'])).toMatch(/lean ends the seed one in another state/);
  });

  it('do the work that the figures are about', () => {
    expect(workOf(named('chain-greece'), ['one', 'two', 'three', 'four'])).toMatchObject({ decisions: 15, facts: 138.8, draws: 16, asks: 43.8 });
  });
});

/** What a piece of work finds, and the microseconds of the processor that it takes. */
function timed(work: () => number): { readonly found: number; readonly microseconds: number } {
  const begun = process.cpuUsage();
  const found = work();
  const { user, system } = process.cpuUsage(begun);
  return { found, microseconds: user + system };
}

const bench = (...words: readonly string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('start.mjs', import.meta.url)), '--sessions', '--quick', ...words], { encoding: 'utf8', maxBuffer: 1 << 24 });

describe('ratios within rounds', () => {
  it('are not measured of a case that there is not: one line, exit 2', () => {
    const { stdout, stderr, status } = bench('--case', 'gr-0');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^There is no case "gr-0"\. Cases: .*gr-1.*\n$/);
  }, 240_000);

  it('of exploration: three regions of Greece are walked at least 20 times as quickly as by xstate/graph, to as many situations', () => {
    const pathway = pathwayOf('greece');
    if (!pathway) throw new Error('Greece has no pathway.');
    const walk = walkOf(pathway, ['asylum', 'claim', 'contact']);
    walkByMemory(walk);
    // A few milliseconds each: the compiler or a collection may take as long again in one of them.
    const ours = Array.from({ length: 5 }, () => timed(() => walkByMemory(walk)));
    const graph = timed(() => walkByGraph(walk));
    expect(new Set(ours.map(({ found }) => found))).toEqual(new Set([graph.found]));
    expect(graph.found).toBeGreaterThan(100);
    expect(graph.microseconds / Math.min(...ours.map(({ microseconds }) => microseconds))).toBeGreaterThan(20);
  });
});

describe('exact futures of generated cases with ten decisions left', () => {
  it('agree with a sample and stay within the gate', () => {
    const { figures, equal } = measureExact(GENERATED, 3);
    expect(equal.map(({ difference }) => difference)).toEqual(GENERATED.map(() => null));
    expect(figures.map(({ holds }) => holds)).toEqual(GENERATED.map(() => true));
  });
});
