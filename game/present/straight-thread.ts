import type { ThreadStep } from './map-kinds.ts';
import { isStretch } from './map-thread.ts';
import { baked, capsule, circle, keyed, line, rect, text } from './shapes.ts';
import type { Picture, Shape } from './shapes.ts';
import { beside, dotted, frayed, laneWay, solid } from './stroke.ts';
import type { Spot } from './stroke.ts';
import { textWidth } from './text-width.ts';
import { knotMark, wayBackMark } from './thread-marks.ts';

export interface Lane { readonly id: string; readonly name: string }

export interface StraightInput {
  readonly steps: readonly ThreadStep[];
  readonly lanes: readonly Lane[];
  /** Protections in force, by the numbers (from 0) of their first and last step; null while they last. */
  readonly strands?: readonly { readonly from: number; readonly to: number | null; readonly name: string }[];
  /** Number (from 0) of the step the debrief talks about now. */
  readonly current?: number;
  /** Laid once, stretch by stretch, when it first appears: for the ending. */
  readonly laidOnce?: boolean;
  readonly width: number;
}

/** A mark that can be opened: the page lays a button over it. */
export interface StepMark {
  readonly step: number;
  readonly x: number;
  readonly y: number;
  /** Edge of the square button in pixels; never under 24. */
  readonly size: number;
  readonly text: string;
}
export interface StraightPicture extends Picture { readonly marks: readonly StepMark[] }

const SIZE = 14.5;
const LANE = 40;
const STRAND_ROW = 20;
const NARROWEST = 24;
const WIDEST = 46;
const FOOT = 40;
const FOLD_FROM = 60;
const TOP = 14;

interface Column { readonly step: ThreadStep; readonly index: number; readonly folded: number }

/** Beyond sixty steps, runs of turns at one place share a column. */
function columns(steps: readonly ThreadStep[]): readonly Column[] {
  const result: Column[] = [];
  steps.forEach((step, index) => {
    const last = result[result.length - 1];
    const folds = steps.length > FOLD_FROM && last !== undefined && last.step.to === step.to && step.kind === 'turn' && step.knot === undefined;
    if (folds) result[result.length - 1] = { ...last, folded: last.folded + 1 };
    else result.push({ step, index, folded: 0 });
  });
  return result;
}

/** Lanes in order of first appearance; services the case never met have none. */
function usedLanes(input: StraightInput): readonly Lane[] {
  const order = [...new Set(input.steps.flatMap((step) => (step.from === null ? [step.to] : [step.from, step.to])))];
  return order.flatMap((id) => input.lanes.filter((lane) => lane.id === id).slice(0, 1));
}

interface Grid {
  readonly columns: readonly Column[];
  readonly lanes: readonly Lane[];
  readonly left: number;
  readonly step: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function gridOf(input: StraightInput): Grid {
  const all = columns(input.steps);
  const lanes = usedLanes(input);
  const left = Math.max(60, ...lanes.map(({ name }) => textWidth(name, SIZE))) + 28;
  const step = Math.min(WIDEST, Math.max(NARROWEST, (input.width - left - 34) / Math.max(1, all.length)));
  const top = TOP + Math.min(3, input.strands?.length ?? 0) * STRAND_ROW;
  return { columns: all, lanes, left, step, top, width: Math.max(input.width, left + all.length * step + 34), height: top + lanes.length * LANE + FOOT };
}

const columnX = (grid: Grid, column: number): number => grid.left + (column + 0.5) * grid.step;
const laneY = (grid: Grid, id: string): number => grid.top + (grid.lanes.findIndex((lane) => lane.id === id) + 0.5) * LANE;

function frame(grid: Grid): readonly Shape[] {
  return [
    rect([0, 0, grid.width, grid.height], { fill: 'paper' }),
    ...grid.lanes.flatMap((lane, index) => [
      ...(index % 2 === 0 ? [rect([0, grid.top + index * LANE, grid.width, LANE], { fill: 'sunken', opacity: 0.6 })] : []),
      text(12, laneY(grid, lane.id) + 5, lane.name, { fill: 'ink', size: SIZE, anchor: 'start', weight: 600 }),
    ]),
  ];
}

function days(grid: Grid): readonly Shape[] {
  const y = grid.top + grid.lanes.length * LANE;
  let free = -Infinity;
  let before = -1;
  return grid.columns.flatMap(({ step }, column): readonly Shape[] => {
    if (step.day === before) return [];
    const words = before === -1 ? `Day ${step.day}` : String(step.day);
    const x = columnX(grid, column);
    before = step.day;
    const tick = line([x, y + 3, x, y + 9], { stroke: 'edge', width: 1.4 });
    if (x - textWidth(words, SIZE) / 2 < free) return [tick];
    free = x + textWidth(words, SIZE) / 2 + 8;
    return [tick, text(x, y + 25, words, { fill: 'ink2', size: SIZE })];
  });
}

function strandRows(input: StraightInput, grid: Grid): readonly Shape[] {
  const columnOf = (step: number): number => Math.max(0, grid.columns.findLastIndex(({ index }) => index <= step));
  return (input.strands ?? []).slice(0, 3).flatMap(({ from, to, name }, row): readonly Shape[] => {
    const y = TOP + row * STRAND_ROW + 4;
    const start = columnX(grid, columnOf(from));
    const end = columnX(grid, to === null ? grid.columns.length - 1 : columnOf(to));
    const before = start - textWidth(name, SIZE) - 10 > 8;
    return keyed(`strand:${name}`, [
      capsule([start, y, Math.max(start, end), y], [0.9, 0.9], { fill: 'strand' }), circle(start, y, 3, { fill: 'strand' }),
      ...(to === null ? [] : [circle(end, y, 3, { fill: 'paper', stroke: 'strand', width: 1.8 })]),
      text(before ? start - 9 : start + 8, before ? y + 5 : y - 4, name, { fill: 'ink2', size: SIZE, anchor: before ? 'end' : 'start' }),
    ]);
  });
}

function link({ step }: Column, from: Spot, to: Spot, turn: number): readonly Shape[] {
  const way = laneWay(from, to, turn);
  const paint = { fill: 'thread' } as const;
  const referent = step.referent ? solid(beside(way, -6), { from: 2.6, to: 2.6 }, { fill: 'referent' }) : [];
  switch (step.kind) {
    case 'phone': return [...dotted(way, { from: 5, to: 4 }, paint), ...referent];
    case 'sent': return [...frayed(way, { from: 3.6, to: 2.6 }, paint), ...referent];
    case 'accompanied': return [2.6, -2.6].flatMap((offset) => solid(beside(way, offset), { from: 2.8, to: 2 }, paint)).concat(referent);
    case 'stretch': return [...solid(way, { from: 5, to: 2.4 }, paint), ...referent];
    case 'turn': return [...solid(way, { from: 2.6, to: 2.6 }, paint), ...referent];
  }
}

function markShapes({ step, index, folded }: Column, at: Spot, current: boolean): readonly Shape[] {
  const ground = 'paper';
  const many = folded > 0 ? [text(at[0], at[1] - 9, `${folded + 1}`, { fill: 'ink', size: SIZE, weight: 700, halo: ground })] : [];
  return [
    ...(current ? keyed('current', [circle(at[0], at[1], 13, { stroke: 'here', width: 2.5 })]) : []),
    ...keyed(`knot:${index}`, knotMark(step, at, ground)),
    ...keyed(`step:${index}`, step.knot === 'ours' && !step.loosened ? [] : [circle(at[0], at[1], 3.6, { fill: 'thread' })]),
    ...(step.wayBack ? keyed(`way-back:${index}`, wayBackMark([at[0], at[1] - 14], ground)) : []),
    ...many,
  ];
}

/** The thread in drawing order, and where its marks are. */
function laidOut(input: StraightInput, grid: Grid): { readonly shapes: readonly Shape[]; readonly marks: readonly StepMark[] } {
  const last = new Map<string, Spot>();
  const links: Shape[] = [];
  const dots: Shape[] = [];
  const marks: StepMark[] = [];
  grid.columns.forEach((column, number) => {
    const { step, index } = column;
    const at: Spot = [columnX(grid, number), laneY(grid, step.to)];
    const from = last.get(step.from ?? step.to);
    if (from) links.push(...keyed(`stretch:${index}`, link(column, from, at, grid.step)));
    last.set(step.to, at);
    dots.push(...markShapes(column, at, input.current === index));
    marks.push({ step: index, x: at[0], y: at[1], size: NARROWEST, text: step.text });
  });
  return { shapes: [...links, ...dots], marks };
}

/**
 * The thread laid out straight, for the ending and the debrief: a lane a service in order of first appearance,
 * a column a step, days below. It stays readable at thirty steps and folds same-place runs beyond sixty.
 * Wider than asked for when its columns would fall under 24 pixels. Stage direction, section 5.
 */
export function straightThread(input: StraightInput): StraightPicture {
  const grid = gridOf(input);
  const thread = laidOut(input, grid);
  const handOvers = input.steps.filter((step) => isStretch(step) && step.kind !== 'sent').length;
  const lastDay = input.steps[input.steps.length - 1]?.day ?? 0;
  return {
    width: grid.width, height: grid.height,
    shapes: [...baked(frame(grid)), ...baked(days(grid)), ...strandRows(input, grid), ...thread.shapes],
    title: 'The thread, laid out straight',
    sentence: `${input.steps.length} steps between ${grid.lanes.length} services, ${handOvers} of them hand-overs, until day ${lastDay}.`,
    steps: input.steps.map((step) => step.text),
    marks: thread.marks,
    ...(input.laidOnce ? { laidOnce: true } : {}),
  };
}
