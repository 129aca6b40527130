import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it, vi } from 'vitest';
import { NODE, NODE_SIZE } from '../../../../engine/decision.ts';
import { compiledOf } from '../../../../engine/pathways/adapter.ts';
import { GREECE } from '../../../../engine/pathways/greece/chart.ts';
import { ITALY } from '../../../../engine/pathways/italy/chart.ts';
import { emptyMemory } from '../../../../engine/pathways/memory/memory.ts';
import type { Memory } from '../../../../engine/pathways/memory/memory.ts';
import { packOf, unpackInto } from '../../../../engine/pathways/memory/pack.ts';
import type { PackedMemory } from '../../../../engine/pathways/memory/pack.ts';
import { askMemory } from '../../../../engine/pathways/remember.ts';
import { anyEvent, anySituation, seeded } from '../support/random.ts';

vi.setConfig({ testTimeout: 60_000 });

const fresh = (): Memory => emptyMemory(compiledOf(GREECE));

/** Ask the same 400 questions and tell the answers. */
function askAll(memory: Memory): readonly unknown[] {
  const random = seeded(5);
  return Array.from({ length: 400 }, () => askMemory(memory, anySituation(GREECE, random), anyEvent(GREECE, random)));
}

const first = fresh();
const answers = askAll(first);
const packed = structuredClone(packOf(first));

describe('a packed memory', () => {
  it('gives another worker the same answers, and XState is asked nothing that it was asked before', () => {
    const second = fresh();
    const taken = unpackInto(second, packed);
    expect(taken).toEqual({ ok: true, kept: first.landings.length });
    expect(askAll(second)).toEqual(answers);
    expect({ asked: second.asked, missed: second.missed }).toEqual({ asked: 400, missed: 0 });
    expect(packOf(second)).toEqual(packed);
  });

  it('goes on learning after it was taken', () => {
    const second = fresh();
    unpackInto(second, packed);
    const random = seeded(6);
    const [situation, event] = [anySituation(GREECE, random), anyEvent(GREECE, random)];
    for (let turn = 0; turn < 100; turn += 1) askMemory(second, anySituation(GREECE, random), anyEvent(GREECE, random));
    expect(askMemory(second, situation, event)).toEqual(askMemory(first, situation, event));
    expect(second.missed).toBeGreaterThan(0);
  });

  it('is not taken by a memory that has been asked', () => {
    expect(unpackInto(first, packed)).toMatchObject({ ok: false, problem: expect.stringContaining('asked already') });
    expect(askAll(first)).toEqual(answers);
  });

  it.each([
    ['is audited one answer in 4,999, where nobody asked for an audit before', 0, 4_999],
    ['is audited as often as was asked for before, where that is more often', 7, 7],
    ['is audited one answer in 4,999, where less was asked for before', 10_000, 4_999],
  ])('%s', (_, before, after) => {
    const second = fresh();
    Object.assign(second, { auditEvery: before, untilAudit: before });
    expect(unpackInto(second, packed).ok).toBe(true);
    expect([second.auditEvery, second.untilAudit]).toEqual([after, after]);
  });

  it('leaves the audits as they are where it is refused', () => {
    const second = fresh();
    Object.assign(second, { auditEvery: 7, untilAudit: 3 });
    expect(unpackInto(second, { ...packed, roots: packed.roots.slice(1) }).ok).toBe(false);
    expect([second.auditEvery, second.untilAudit]).toEqual([7, 3]);
  });

  it('names the XState that is installed', () => {
    const { version } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('xstate/package.json'), 'utf8'));
    expect(packed.xstate).toBe(version);
  });
});

const spoilt = (from: Int32Array, at: number, value: number): Int32Array => from.map((each, place) => (place === at ? value : each));

describe('a table that does not fit is refused in words, and the pathway is asked anew', () => {
  it.each<readonly [string, (table: PackedMemory) => unknown]>([
    ['nothing at all', () => null],
    ['a text', () => 'table'],
    ['another form', (table) => ({ ...table, form: 2 })],
    ['another pathway', (table) => ({ ...table, pathway: ITALY.hash })],
    ['another XState', (table) => ({ ...table, xstate: '5.0.0' })],
    ['another engine', (table) => ({ ...table, engine: '0.0.1' })],
    ['an event that there is not', (table) => ({ ...table, questions: [{ event: 'FLY', by: 'police' }] })],
    ['a question too few', (table) => ({ ...table, questions: table.questions.slice(1) })],
    ['a question twice', (table) => ({ ...table, questions: [...table.questions, ...table.questions] })],
    ['roots that are no integers', (table) => ({ ...table, roots: [...table.roots] })],
    ['a root that leads nowhere', (table) => ({ ...table, roots: spoilt(table.roots, 0, table.nodes.length) })],
    ['an end without a landing', (table) => ({ ...table, roots: spoilt(table.roots, 0, -3 - table.landings.length) })],
    ['a node that leads back to itself', (table) => ({ ...table, nodes: spoilt(table.nodes, 3, 0) })],
    ['a node that asks beyond the situation', (table) => ({ ...table, nodes: spoilt(table.nodes, 0, GREECE.size) })],
    ['half a node', (table) => ({ ...table, nodes: table.nodes.slice(0, -1) })],
    ['a landing by a rule that there is not', (table) => ({ ...table, landings: table.landings.map((each) => ({ ...each, rules: [9999] })) })],
    ['a move to a state that there is not', (table) => ({ ...table, landings: table.landings.map((each) => ({ ...each, moves: Int32Array.of(0, 0, 99) })) })],
    ['a write beyond the situation', (table) => ({ ...table, landings: table.landings.map((each) => ({ ...each, writes: Int32Array.of(GREECE.size, 0, 1, 0) })) })],
  ])('%s', (_, spoil) => {
    const second = fresh();
    expect(unpackInto(second, spoil(packed))).toMatchObject({ ok: false, problem: expect.stringMatching(/\.$/) });
    expect(askAll(second)).toEqual(answers);
  });

  it('one of more than four million numbers, however well formed', () => {
    const blank = packed.nodes.slice(0, NODE_SIZE).map((number, part) => (part === NODE.no || part === NODE.yes ? -2 : number));
    const withNodes = (count: number): PackedMemory => {
      const nodes = new Int32Array(count);
      for (let at = 0; at < count; at += NODE_SIZE) nodes.set(blank, at);
      nodes.set(packed.nodes);
      return { ...packed, nodes };
    };
    expect(unpackInto(fresh(), withNodes(4_000_000)).ok).toBe(true);
    expect(unpackInto(fresh(), withNodes(4_000_000 + NODE_SIZE)).ok).toBe(false);
  });

  it('one that is well formed but untrue is found out when it is asked again', () => {
    const second = fresh();
    const lying = { ...packed, landings: packed.landings.map((each) => ({ ...each, writes: Int32Array.of(GREECE.regions.length, 0, 0, 0) })) };
    expect(unpackInto(second, lying).ok).toBe(true);
    expect(() => { for (let turn = 0; turn < 300; turn += 1) askAll(second); }).toThrow(/audit/);
  });
});
