import { describe, expect, it } from 'vitest';
import type { ThreadStep } from '../../../game/present/map.ts';
import { straightThread } from '../../../game/present/straight-thread.ts';
import { places, tenSteps } from './example.ts';

const lanes = places.map(({ id, name }) => ({ id, name }));
const repeated = (times: number): readonly ThreadStep[] => Array.from({ length: times }, () => tenSteps).flat();

describe('the straight thread', () => {
  it('gives each service a lane in order of first appearance, and none to services the case never met', () => {
    const names = straightThread({ steps: tenSteps, lanes, width: 1240 }).shapes.flatMap((shape) => (shape.kind === 'text' && shape.anchor === 'start' ? [shape.text] : []));
    expect(names).toEqual(['Emergency ward', 'Interpreter', 'Hospital social work', 'Helpline', 'NGO shelter', 'NGO office', 'Prosecutor', 'Anti-trafficking unit', 'Asylum service']);
  });

  it('has a mark for every step, left to right, with its sentence and a button of 24 pixels or more that meets no other', () => {
    const { marks } = straightThread({ steps: repeated(3), lanes, width: 700 });
    expect(marks.map(({ step }) => step)).toEqual(Array.from({ length: 30 }, (_, index) => index));
    for (const [index, mark] of marks.entries()) {
      expect(mark.size).toBeGreaterThanOrEqual(24);
      expect(mark.text).toBe(repeated(3)[index]?.text);
      expect((marks[index + 1]?.x ?? Infinity) - mark.x).toBeGreaterThanOrEqual(24);
    }
  });

  it('grows wider than asked rather than closer than 24 pixels a step', () => {
    expect(straightThread({ steps: repeated(5), lanes, width: 744 }).width).toBeGreaterThan(744);
    expect(straightThread({ steps: tenSteps, lanes, width: 744 }).width).toBe(744);
  });

  it('folds runs at one place beyond sixty steps, but never one with a knot', () => {
    const visits = Array.from({ length: 70 }, (_, day): ThreadStep => ({ from: 'ward', to: 'ward', kind: 'turn', day, text: `visit ${day}`, ...(day === 35 ? { knot: 'plain' } : {}) }));
    const folded = straightThread({ steps: visits, lanes, width: 1240 });
    expect(folded.marks.map(({ step }) => step)).toEqual([0, 35]);
    expect(straightThread({ steps: visits.slice(0, 60), lanes, width: 1240 }).marks).toHaveLength(60);
  });

  it('folds no steps of two places into one, however many there are', () => {
    const ways = Array.from({ length: 70 }, (_, day): ThreadStep => ({ from: 'ward', to: day % 2 === 0 ? 'ward' : 'ngo', kind: 'turn', day, text: `step ${day}` }));
    expect(straightThread({ steps: ways, lanes, width: 1240 }).marks).toHaveLength(70);
  });

  it('begins and ends a strand at the marks of its steps', () => {
    const picture = straightThread({ steps: tenSteps, lanes, width: 1240, strands: [{ from: 2, to: 5, name: 'a lawyer' }] });
    const ends = picture.shapes.flatMap((shape) => (shape.kind === 'circle' && shape.key === 'strand:a lawyer' ? [shape.cx] : []));
    expect(ends).toEqual([2, 5].map((step) => picture.marks[step]?.x));
  });

  it('tells ours from the system by form, and how heavy by size, when the analysis is open', () => {
    const knot = (more: Partial<ThreadStep>): readonly string[] => straightThread({ steps: tenSteps.map((step) => (step.knot ? { ...step, ...more } : step)), lanes, width: 1240 })
      .shapes.filter((shape) => shape.key === 'knot:7').map((shape) => JSON.stringify(shape));
    const drawings = [knot({ knot: 'plain' }), knot({ knot: 'ours', knotSize: 1 }), knot({ knot: 'ours', knotSize: 3 }), knot({ knot: 'system', knotSize: 1 })];
    expect(new Set(drawings.map((shapes) => shapes.join())).size).toBe(4);
    expect(knot({ knot: 'plain', knotSize: 1 })).toEqual(knot({ knot: 'plain', knotSize: 3 }));
  });

  it('keeps the mark of a step under a knot of ours that was put right: an open ring hides nothing, a full disc is the mark itself', () => {
    const dots = (more: Partial<ThreadStep>): number => straightThread({ steps: tenSteps.map((step) => (step.knot ? { ...step, ...more } : step)), lanes, width: 1240 }).shapes.filter(({ key }) => key === 'step:7').length;
    expect([dots({ knot: 'ours' }), dots({ knot: 'ours', loosened: true }), dots({ knot: 'system' })]).toEqual([0, 1, 1]);
  });

  it('rings the step that is talked about', () => {
    const rings = (current?: number): number => straightThread({ steps: tenSteps, lanes, width: 1240, ...(current === undefined ? {} : { current }) }).shapes.filter(({ key }) => key === 'current').length;
    expect([rings(), rings(4)]).toEqual([0, 1]);
  });

  it('says in words how long it is', () => {
    const picture = straightThread({ steps: tenSteps, lanes, width: 1240 });
    expect(picture.sentence).toBe('10 steps between 9 services, 8 of them hand-overs, until day 20.');
    expect(picture.steps).toHaveLength(10);
  });
});
