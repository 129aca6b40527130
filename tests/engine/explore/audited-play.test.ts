import { afterEach, describe, expect, it } from 'vitest';
import { compileScenario, hashOfState, playOut, POLICIES, wander, type Program } from '#engine';
import { CLOSED, LANDING } from '../../../engine/pathways/memory/tree.ts';
import { questionOf } from '../../../engine/pathways/memory/memory.ts';
import { NODE, NODE_SIZE } from '../../../engine/decision.ts';
import { auditMemory, memoryFigures, memoryOf } from '../../../engine/pathways/remember.ts';
import { planOf } from '../../../engine/session/plan.ts';
import type { Landed } from '../../../engine/session/plan-landing.ts';
import { composedAnew } from '../pathways/support/anew.ts';
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

/** The same plays of a case on a pathway of its own, so that nothing else asks its memory. */
function ownCase(): Program {
  return compileScenario(GR1.scenario, composedAnew(GR1.pathway));
}
const playsOf = (program: Program): readonly string[] => [0, 1, 2].map((turn) => hashOfState(playOut(program, optionsOf(turn), null).state));

describe('what a case made of a landing', () => {
  it('is worked out again by an audit of every answer, which finds nothing over three plays of GR-1', () => {
    const program = ownCase();
    const before = playsOf(program);
    auditMemory(program.pathway, 1);
    expect(playsOf(program)).toEqual(before);
  });

  const TAMPERED_FORMS: Readonly<Record<string, (landed: Landed) => Landed>> = {
    'a rule': (landed) => ({ ...landed, rules: landed.rules.map((rule) => rule + 1) }),
    'the state that a region enters': (landed) => ({ ...landed, moves: landed.moves.map((value, at) => (at % 3 === 2 ? value ^ 1 : value)) }),
    'a write': (landed) => ({ ...landed, writes: landed.writes.map((value, at) => (at % 4 === 2 ? value + 1 : value)) }),
    'the waits it starts': (landed) => ({ ...landed, waits: new Int32Array(0) }),
    'the acts it posts': (landed) => ({ ...landed, posts: Int32Array.of(...landed.posts, 0) }),
  };
  it.each(Object.entries(TAMPERED_FORMS))('is found by an audit of every answer when it was tampered with: %s', (_, change) => {
    const program = ownCase();
    playsOf(program);
    const { landed } = planOf(program);
    landed.forEach((form, number) => { if (form !== undefined) landed[number] = change(form); });
    auditMemory(program.pathway, 1);
    expect(() => playsOf(program)).toThrow(/An audit found that gr-1 keeps .+ in another form/);
  });
});

describe('a plan made before its pathway was asked more than its memory holds', () => {
  /** Events that no case asks, until the memory has no room for another. */
  function fill(program: Program): void {
    for (let meetings = 0; questionOf(memoryOf(program.pathway), { event: 'TRUST_BUILT', by: 'ngo', with: { meetings } }) !== null; meetings += 1);
  }

  it('is under the audit that is set afterwards', () => {
    const program = ownCase();
    playsOf(program);
    fill(program);
    auditMemory(program.pathway, 1);
    const start = memoryFigures(program.pathway);
    playsOf(program);
    const { asked, missed } = memoryFigures(program.pathway);
    expect(asked - start.asked).toBeGreaterThan(300);
    expect(missed - start.missed).toBe(asked - start.asked);
  });

  it('and one made afterwards play the same, the one from memory, the other by asking XState each time', () => {
    const [early, late] = [ownCase(), ownCase()];
    const before = playsOf(early);
    fill(early);
    fill(late);
    const [start, lateStart] = [early, late].map(({ pathway: own }) => memoryFigures(own).missed);
    expect(playsOf(early)).toEqual(before);
    expect(playsOf(late)).toEqual(before);
    expect(memoryFigures(early.pathway).missed).toBe(start);
    expect(memoryFigures(late.pathway).missed - (lateStart ?? 0)).toBeGreaterThan(300);
  });
});

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
