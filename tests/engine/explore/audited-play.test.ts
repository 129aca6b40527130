import { afterEach, describe, expect, it } from 'vitest';
import { hashOfState, playOut, POLICIES, wander } from '#engine';
import { CLOSED, LANDING } from '../../../engine/pathways/memory/tree.ts';
import { NODE, NODE_SIZE } from '../../../engine/decision.ts';
import { auditMemory, memoryFigures, memoryOf } from '../../../engine/pathways/remember.ts';
import { programAt } from './case.ts';

const GR1 = programAt('scenarios/greece/gr-1.yaml');
const { pathway } = GR1;
const EVERY = 7;

const optionsOf = (turn: number) => ({ seed: `audited/${turn}`, auto: { policy: POLICIES[turn % POLICIES.length] ?? 'typical', seats: GR1.names.seats } });

/** A play of the whole case: everything it tells, and the state it ends in. */
function recordOf(turn: number): string {
  const told: number[] = [];
  const { state, stuck } = playOut(GR1, optionsOf(turn), (code, minute, a, b, seats = 0) => void told.push(code, minute, a, b, seats));
  return `${stuck ? 'stuck' : 'ended'} ${hashOfState(state)} ${told.join()}`;
}

/** Change every end of all trees that stands for a landing. */
function tamper(change: (end: number) => number): void {
  const { forest } = memoryOf(pathway);
  const changed = (end: number): number => (end <= LANDING ? change(end) : end);
  forest.roots.set(forest.roots.map(changed));
  for (let at = 0; at < forest.used; at += NODE_SIZE) {
    for (const branch of [at + NODE.yes, at + NODE.no]) forest.nodes[branch] = changed(forest.nodes[branch] ?? 0);
  }
}

/** Plays until an audit throws; at a fact in the middle of the first play the memory is tampered with. Most answers are refusals, so it may take more than one play. */
function playTampered(change: (end: number) => number): void {
  let told = 0;
  for (let turn = 0; turn < 10; turn += 1) {
    playOut(GR1, optionsOf(turn), () => {
      told += 1;
      if (told === 150) tamper(change);
    });
  }
}

const TAMPERED: Readonly<Record<string, (end: number) => number>> = {
  'every open end closed': () => CLOSED,
  'every end in the place of its neighbour': (end) => LANDING - ((LANDING - end + 1) % memoryOf(pathway).landings.length),
};

describe('a case played whole under audit', () => {
  afterEach(() => { auditMemory(pathway, 0); });

  it(`asks XState again about one answer in ${EVERY}, finds nothing, and tells the same facts, over ${POLICIES.length} plays of GR-1`, () => {
    const before = POLICIES.map((_, turn) => recordOf(turn));
    expect(before.every((record) => record.startsWith('ended'))).toBe(true);
    const start = memoryFigures(pathway);
    auditMemory(pathway, EVERY);
    expect(POLICIES.map((_, turn) => recordOf(turn))).toEqual(before);
    const { asked, missed } = memoryFigures(pathway);
    // All of it is known from the first time: who asks XState now is the audit alone.
    expect(missed - start.missed).toBe(Math.floor((asked - start.asked) / EVERY));
    expect(missed - start.missed).toBeGreaterThan(20);
  });

  it('finds nothing off the main path either: waits, menus and stepping over, over 6 plays', () => {
    auditMemory(pathway, EVERY);
    const start = memoryFigures(pathway);
    for (let turn = 0; turn < 6; turn += 1) expect(wander(GR1, optionsOf(turn), () => undefined).stuck).toBe(false);
    const { asked, missed } = memoryFigures(pathway);
    expect(missed - start.missed).toBeGreaterThanOrEqual(Math.floor((asked - start.asked) / EVERY));
  });

  for (const [what, change] of Object.entries(TAMPERED)) {
    it(`throws during a session once its memory is tampered with: ${what}`, () => {
      const { forest } = memoryOf(pathway);
      const [roots, nodes] = [forest.roots.slice(), forest.nodes.slice()];
      auditMemory(pathway, EVERY);
      expect(() => { playTampered(change); }).toThrow(/in greece is unsound: an audit found another answer/);
      forest.roots.set(roots);
      forest.nodes.set(nodes);
      expect(() => recordOf(0)).not.toThrow();
    });
  }
});
