import { describe, expect, it } from 'vitest';
import { compiledOf } from '../../../../engine/pathways/adapter.ts';
import { GREECE } from '../../../../engine/pathways/greece/chart.ts';
import { ITALY } from '../../../../engine/pathways/italy/chart.ts';
import { emptyMemory } from '../../../../engine/pathways/memory/memory.ts';
import type { Memory } from '../../../../engine/pathways/memory/memory.ts';
import { packOf, unpackInto } from '../../../../engine/pathways/memory/pack.ts';
import type { Unpacked } from '../../../../engine/pathways/memory/pack.ts';
import { tableFrom, tableText } from '../../../../engine/pathways/memory/table.ts';
import { askMemory } from '../../../../engine/pathways/remember.ts';
import { anyEvent, anySituation, seeded } from '../support/random.ts';

const fresh = (of = GREECE): Memory => emptyMemory(compiledOf(of));

function askAll(memory: Memory): readonly unknown[] {
  const random = seeded(5);
  return Array.from({ length: 400 }, () => askMemory(memory, anySituation(GREECE, random), anyEvent(GREECE, random)));
}

/** What a worker does with a text: read it, then see whether it fits. */
function taken(memory: Memory, text: string): Unpacked {
  const read = tableFrom(text);
  return read.ok ? unpackInto(memory, read.table) : read;
}

const first = fresh();
const answers = askAll(first);
const text = tableText(packOf(first));

describe('a table as text', () => {
  it('comes back as it was packed, with its fingerprint, and XState is asked nothing that it was asked before', () => {
    expect(tableFrom(text)).toEqual({ ok: true, table: packOf(first) });
    expect(JSON.parse(text)).toMatchObject({ form: 1, pathway: GREECE.hash, xstate: packOf(first).xstate, engine: packOf(first).engine });
    const second = fresh();
    expect(taken(second, text)).toEqual({ ok: true, kept: first.landings.length });
    expect(askAll(second)).toEqual(answers);
    expect(second.missed).toBe(0);
    expect(tableText(packOf(second))).toBe(text);
  });

  it('of one pathway is not taken by another', () => {
    expect(taken(fresh(ITALY), text)).toEqual({ ok: false, problem: 'The table is of another pathway, or of another state of its law.' });
  });
});

interface Written { form: number; engine: string; xstate: string; questions: unknown[]; nodes: unknown[]; roots: unknown[]; landings: unknown[][] }
const written = (): Written => JSON.parse(text);
const spoilt = (spoil: (table: Written) => unknown): string => JSON.stringify(spoil(written()));

describe('a text that is no table, or one that does not fit, is refused in one sentence and the pathway is asked anew', () => {
  it.each<readonly [string, string]>([
    ['nothing', ''],
    ['no JSON', '{"form":1,'],
    ['a number', '7'],
    ['a list', '[]'],
    ['nothing, as JSON', 'null'],
    ['an object without anything', '{}'],
    ['an object with another parent', '{"__proto__":{"form":1},"nodes":[],"roots":[],"landings":[]}'],
    ['a hundred thousand open brackets', '['.repeat(100_000)],
    ['more characters than any table', `"${'x'.repeat(2_000_000)}"`],
    ['half a number', spoilt((table) => ({ ...table, nodes: [0.5, ...table.nodes] }))],
    ['a number that an integer cannot hold', spoilt((table) => ({ ...table, roots: [2 ** 32, ...table.roots.slice(1)] }))],
    ['a number in words', spoilt((table) => ({ ...table, roots: ['1', ...table.roots.slice(1)] }))],
    ['an object instead of a list', spoilt((table) => ({ ...table, nodes: { length: 5 } }))],
    ['landings of three lists', spoilt((table) => ({ ...table, landings: table.landings.map((each) => each.slice(1)) }))],
    ['landings that are numbers', spoilt((table) => ({ ...table, landings: table.landings.map(() => 1) }))],
    ['landings by rules in words', spoilt((table) => ({ ...table, landings: table.landings.map(([, ...rest]) => [['R1'], ...rest]) }))],
    ['landings by a rule that there is not', spoilt((table) => ({ ...table, landings: table.landings.map(([, ...rest]) => [[9999], ...rest]) }))],
    ['a post that is no event', spoilt((table) => ({ ...table, landings: table.landings.map((each) => [...each.slice(0, 3), [{ event: 'FLY', by: 'police' }]]) }))],
    ['an event that there is not', spoilt((table) => ({ ...table, questions: [{ event: 'FLY', by: 'police' }] }))],
    ['questions that are none', spoilt((table) => ({ ...table, questions: 'all' }))],
    ['a question too few', spoilt((table) => ({ ...table, questions: table.questions.slice(1) }))],
    ['a root beyond the nodes', spoilt((table) => ({ ...table, roots: [table.nodes.length, ...table.roots.slice(1)] }))],
    ['another form', spoilt((table) => ({ ...table, form: 2 }))],
    ['another engine', spoilt((table) => ({ ...table, engine: '0.0.1' }))],
    ['another XState', spoilt((table) => ({ ...table, xstate: '5.0.0' }))],
  ])('%s', (_, hostile) => {
    const second = fresh();
    expect(taken(second, hostile)).toEqual({ ok: false, problem: expect.stringMatching(/^[A-Z][^.]*\.$/) });
    expect(askAll(second)).toEqual(answers);
  });
});
