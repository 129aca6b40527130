import { describe, expect, it } from 'vitest';
import { pathwayOf } from '../../../../engine/pathways/registry.ts';
import { auditMemory } from '../../../../engine/pathways/remember.ts';
import { DONE } from '../../../../engine/session/traces/tree.ts';
import { compileScenario, createPlayer, learnTraces, useTraces, type PackedTraces, type Program } from '#engine';
import { generatedCase } from '../generated-case.ts';

const GREECE = pathwayOf('greece');
if (!GREECE) throw new Error('There is no pathway of Greece.');
const CASE = generatedCase(GREECE, 1);
const anew = (): Program => compileScenario(CASE.scenario, CASE.pathway);
const AUTO = { policy: 'typical', seats: CASE.names.seats } as const;
const HEAD = 9;
const SIZES = [4, 1, 3, 3, 2];

/** Where a list of a trace begins, as deeds.ts lays it out; null where it is empty. */
function listAt(deeds: Int32Array, from: number, list: number): number | null {
  const before = SIZES.slice(0, list).reduce((sum, size, each) => sum + size * (deeds[from + 4 + each] ?? 0), 0);
  return (deeds[from + 4 + list] ?? 0) > 0 ? from + HEAD + before : null;
}

/** Changes one number of a trace, by what stands there; nothing where the trace has no such number. */
type Harm = (deeds: Int32Array, from: number) => void;
const add = (place: (deeds: Int32Array, from: number) => number | null, by: number): Harm => (deeds, from) => {
  const at = place(deeds, from);
  if (at !== null) deeds[at] = (deeds[at] ?? 0) + by;
};
const inList = (list: number, part: number, by: number): Harm => add((deeds, from) => {
  const at = listAt(deeds, from, list);
  return at === null ? null : at + part;
}, by);

/** The last place of the state that is written, where it counts how often a question of chance was asked. */
const lastUse = (deeds: Int32Array, from: number): number | null => {
  const at = from + HEAD + 4 * ((deeds[from + 4] ?? 0) - 1);
  return (deeds[from + 4] ?? 0) > 0 && deeds[at] === deeds[at + 1] ? at + 3 : null;
};

const HARMS: readonly (readonly [string, Harm])[] = [
  ['whose hands are full', add((_, from) => from + 1, 1 << 6)], ['how much was told', add((_, from) => from + 2, 1)], ['what a place of the state holds', inList(0, 3, 1)],
  ['how often chance was asked', add(lastUse, 1)], ['which place of the state was written', inList(0, 0, 1)], ['which wait starts', inList(1, 0, 1)], ['how a word of the agenda stands', inList(2, 2, 1)],
  ['when a point is looked at', inList(3, 2, 1)], ['how many moments are open', inList(4, 1, 1)],
];

/** The same traces with one harm done to each that asks the pathway: those are audited when every answer is. */
function harmed(learnt: PackedTraces, harm: Harm): PackedTraces {
  const deeds = learnt.deeds.slice();
  const ends = new Set([...learnt.nodes, ...learnt.roots].filter((end) => end <= DONE && DONE - end < deeds.length));
  const starts = new Set<number>();
  for (let from = 0; from < deeds.length; from += HEAD + SIZES.reduce((sum, size, list) => sum + size * (deeds[from + 4 + list] ?? 0), 0)) starts.add(from);
  for (const from of starts) if (ends.has(DONE - from) && (deeds[from + 3] ?? 0) > 0) harm(deeds, from);
  return { ...learnt, deeds };
}

/** Plays by traces while every answer is audited. */
function playAudited(traces: PackedTraces): void {
  const pupil = anew();
  useTraces(pupil, traces);
  auditMemory(CASE.pathway, 1);
  try {
    const play = createPlayer(pupil, AUTO);
    for (let seed = 0; seed < 12; seed += 1) play(`play/${seed}`, null);
  } finally {
    auditMemory(CASE.pathway, 0);
  }
}

describe('an audit of every answer', () => {
  const learnt = learnTraces(anew(), { auto: AUTO, seed: 'lessons', from: 0, to: 40 });
  if (learnt === null) throw new Error('Nothing was learnt.');

  it('finds nothing in what was learnt', () => {
    expect(() => playAudited(learnt)).not.toThrow();
  });

  it.each(HARMS)('finds a trace that is untrue about %s', (_, harm) => {
    expect(() => playAudited(harmed(learnt, harm))).toThrow('An audit found that a trace leaves the case otherwise than the interpreter');
  });
});
