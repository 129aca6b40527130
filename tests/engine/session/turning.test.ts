import { describe, expect, it } from 'vitest';
import { PATHWAYS } from '../../../engine/pathways/registry.ts';
import type { Program } from '../../../engine/scenario/program.ts';
import { NO_POINT, setOver, takeMarked } from '../../../engine/session/agenda.ts';
import { seatedState } from '../../../engine/session/open.ts';
import { MARK_SIZE } from '../../../engine/session/plan-conditions.ts';
import { createRun } from '../../../engine/session/create-run.ts';
import type { Run } from '../../../engine/session/run.ts';
import { HEADER } from '../../../engine/session/state.ts';
import { programAt } from '../explore/case.ts';
import { generatedCase } from './generated-case.ts';

const CASES: readonly (readonly [string, Program])[] = [
  ...['belgium/be-1', 'germany/de-1', 'greece/gr-1', 'italy/it-3', 'spain/es-1'].map((path) => [path, programAt(`scenarios/${path}.yaml`)] as const),
  ...Object.values(PATHWAYS).map((pathway) => [`a drawn case of ${pathway.country}`, generatedCase(pathway, 7)] as const),
];

/** A run in which nothing is marked and nothing is over. */
function calm(program: Program): Run {
  const run = createRun(program, seatedState(program, {}), null);
  for (let point = 0; point < run.plan.points.count; point += 1) setOver(run.agenda, run.plan.points.words, point, false);
  marked(run);
  return run;
}

/** The points that are marked, taken off the agenda. */
function marked(run: Run): ReadonlySet<number> {
  const points = new Set<number>();
  for (let point = takeMarked(run.agenda, run.plan.points.words); point !== NO_POINT; point = takeMarked(run.agenda, run.plan.points.words)) points.add(point);
  return points;
}

/** How many points wait for some question about a place. */
function readersOf({ plan: { points, conditions: { marks, marksFrom } } }: Run, place: number): number {
  const words = new Int32Array(points.words);
  for (let at = marksFrom[place] ?? 0; at < (marksFrom[place + 1] ?? 0); at += MARK_SIZE) words[marks[at + 2] ?? 0] = (words[marks[at + 2] ?? 0] ?? 0) | (marks[at + 3] ?? 0);
  return words.reduce((sum, bits) => sum + [...(bits >>> 0).toString(2)].filter((bit) => bit === '1').length, 0);
}

/** Every point that waits for a condition, and the number of that condition. */
function waiting({ plan: { points, when, outcomeOfEnding } }: Run): readonly (readonly [point: number, condition: number])[] {
  const of = (first: number, numbers: Int32Array): readonly (readonly [number, number])[] => Array.from(numbers, (condition, index) => [first + index, condition] as const);
  return [
    ...of(points.endings, when.endings), ...of(points.endings, outcomeOfEnding.map((outcome) => when.outcomes[outcome] ?? 0)),
    ...of(points.hazards, when.hazards), ...of(points.injects, when.injects), ...of(points.lapses, when.untils), ...of(points.openings, when.beats),
  ];
}

const VALUES = [0, 1, 2, 3, 5, 8, 31, 32, 1000, -1];

describe.each(CASES)('Who is looked at when a number of %s changes (decision 9)', (_, program) => {
  it('is among others everybody whose condition comes out otherwise, for every place and values of every size', () => {
    const run = calm(program);
    const all = waiting(run);
    let turned = 0;
    for (let place = 0; place < run.state.length; place += 1) {
      if (run.plan.conditions.isRead[place] !== 1) continue;
      for (const value of VALUES) {
        const before = all.map(([, condition]) => run.holds(condition));
        run.write(place, value);
        const points = marked(run);
        const missing = all.filter(([point, condition], at) => run.holds(condition) !== before[at] && !points.has(point));
        expect({ place, value, missing }).toEqual({ place, value, missing: [] });
        turned += all.filter(([, condition], at) => run.holds(condition) !== before[at]).length;
      }
    }
    expect(turned).toBeGreaterThan(0);
  });

  it('is nobody when the number is written once more, and not everybody who reads it when it changes', () => {
    const run = calm(program);
    let [looks, reads] = [0, 0];
    for (let place = 0; place < run.state.length; place += 1) {
      const readers = readersOf(run, place);
      for (const value of readers > 0 ? VALUES : []) {
        run.write(place, value);
        looks += marked(run).size;
        reads += readers;
        run.write(place, value);
        expect(marked(run)).toEqual(new Set());
      }
    }
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(reads);
  });
});

it('An ending that asks for silence is looked at when silence begins and when it ends, whatever else its outcome asks', () => {
  let silent = 0;
  for (const [, program] of CASES) {
    const run = calm(program);
    const { outcomeOfEnding, lostFor, points } = run.plan;
    const endings = Array.from(outcomeOfEnding).flatMap((outcome, ending) => ((lostFor[outcome] ?? 0) > 0 ? [points.endings + ending] : []));
    for (const since of [1, 0]) {
      run.write(HEADER.lostSince, since);
      const looked = marked(run);
      expect(endings.filter((point) => !looked.has(point))).toEqual([]);
    }
    silent += endings.length;
  }
  expect(silent).toBeGreaterThan(0);
});
