import { RULE_KINDS, type RuleKind } from '#engine';
import { line as stroke, rect, text, type Picture, type Shape } from '../../present/shapes.ts';
import { outside } from './curve.ts';
import { LABEL_SIZE, PLATE_SIZE, placeLane, type Box, type PlacedStation, type PlacedTrack, type Point } from './lane-layout.ts';
import { coming, leaving, type Lane, type Track } from './lanes.ts';

/** The form of a line: what kind of rule takes this way. Form, not colour, tells the kinds apart. */
export type LineForm = RuleKind | 'mixed';

/** A line as SVG draws it: strokes with an arrow at the end. */
export interface TrackLine { readonly id: string; readonly form: LineForm; readonly strokes: readonly string[]; readonly arrow: string; readonly chosen: boolean }
/** Something to press on the picture: its middle and size in pixels, and what it opens. */
export interface LaneMark extends Box { readonly opens: string; readonly station: boolean }
export interface LanePicture extends Picture { readonly lines: readonly TrackLine[]; readonly marks: readonly LaneMark[] }

const LINE_HEIGHT = 18;
const BASE_LINE = 5;
const ROUND = 8;
const FOOT = { x: 12, y: 8 };

/** What is drawn strongly: one state or way that is open, or several ways that something else marks. */
export type Emphasis = string | null | ReadonlySet<string>;

/** A lane as a picture: stations as boxes, ways as lines with their plates. What is emphasised is drawn thick, in the colour of action. */
export function lanePicture(lane: Lane, words: { readonly title: string; readonly sentence: string }, emphasis: Emphasis): LanePicture {
  const placed = placeLane(lane);
  const near = nearTo(lane, emphasis);
  const chosen = typeof emphasis === 'string' ? emphasis : null;
  const [start = ''] = lane.stations.map(({ leaf }) => leaf);
  const stations = placed.stations.flatMap((station) => stationShapes(station, { chosen: station.leaf === chosen, near: near.leaves.has(station.leaf), start: station.leaf === start }));
  const plates = placed.tracks.flatMap((track) => plateShapes(track, near.tracks.has(track.track.id)));
  return {
    ...words, width: placed.width, height: placed.height,
    shapes: [...stations, ...plates],
    lines: placed.tracks.map((track) => trackLine(track, near.tracks.has(track.track.id))),
    marks: [
      ...placed.stations.map(({ leaf, x, y, w, h }) => ({ opens: leaf, station: true, x, y, w, h })),
      ...placed.tracks.map(({ track, plate: { x, y, w, h } }) => ({ opens: track.id, station: false, x, y, w, h })),
    ].sort((a, b) => a.x - a.w / 2 - (b.x - b.w / 2) || a.y - b.y),
  };
}

/** What is drawn strongly with a choice: a way with its two ends, or a state with its ways. */
function nearTo(lane: Lane, chosen: Emphasis): { readonly leaves: ReadonlySet<string>; readonly tracks: ReadonlySet<string> } {
  if (chosen !== null && typeof chosen !== 'string') return { leaves: new Set(), tracks: chosen };
  const track = lane.tracks.find(({ id }) => id === chosen);
  if (track) return { leaves: new Set([...track.from, track.to]), tracks: new Set([track.id]) };
  return { leaves: new Set(), tracks: new Set(chosen === null ? [] : [...leaving(lane, chosen), ...coming(lane, chosen)].map(({ id }) => id)) };
}

interface Look { readonly chosen: boolean; readonly near: boolean; readonly start: boolean }

function stationShapes({ x, y, w, h, lines }: PlacedStation, { chosen, near, start }: Look): readonly Shape[] {
  const box = (grow: number): readonly [number, number, number, number] => [x - w / 2 - grow, y - h / 2 - grow, w + 2 * grow, h + 2 * grow];
  const first = y - ((lines.length - 1) * LINE_HEIGHT) / 2 + BASE_LINE;
  return [
    // The start of a lane has a second edge: form tells it, in print too.
    ...(start ? [rect(box(4), { stroke: 'edge', width: 1 }, ROUND + 4)] : []),
    rect(box(0), { fill: 'card', stroke: chosen || near ? 'action' : 'ink2', width: chosen ? 3.5 : near ? 2.5 : 1.25 }, ROUND),
    ...lines.map((line, index) => text(x, first + index * LINE_HEIGHT, line, { size: LABEL_SIZE, weight: 600, fill: 'ink' })),
  ];
}

function plateShapes({ track, plate: { x, y, w, h, text: words } }: PlacedTrack, chosen: boolean): readonly Shape[] {
  const left = x - w / 2;
  return [
    // An entry stands on three feet: its rule starts from many states.
    ...(track.gathers ? [-FOOT.y, 0, FOOT.y].map((dy) => stroke([left - FOOT.x, y + dy, left, y], { stroke: chosen ? 'action' : 'ink2', width: 1.5 })) : []),
    rect([x - w / 2, y - h / 2 + 1, w, h - 2], { fill: track.named ? 'card' : 'paper', stroke: chosen ? 'action' : 'edge', width: chosen ? 2.5 : 1 }, track.named ? (h - 2) / 2 : 0),
    text(x, y + BASE_LINE - 0.5, words, { size: PLATE_SIZE, weight: 600, fill: chosen ? 'action' : 'ink' }),
  ];
}

const short = (value: number): number => Math.round(value * 10) / 10;
const pathOf = (points: readonly Point[]): string => points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');

function trackLine({ track, plate, line }: PlacedTrack, chosen: boolean): TrackLine {
  return { id: track.id, form: formOf(track), strokes: outside(line, plate).map(pathOf), arrow: arrowAt(line), chosen };
}

/** The kind all rules of a way share; `mixed` where they differ. */
export function formOf({ rules }: Track): LineForm {
  const kinds = RULE_KINDS.filter((kind) => rules.some((rule) => rule.kind === kind));
  const [only = 'act'] = kinds;
  return kinds.length > 1 ? 'mixed' : only;
}

const ARROW = { length: 9, half: 4.2, back: 12 };

/** The head of an arrow at the end of a line, as the points of a polygon. */
function arrowAt(line: readonly Point[]): string {
  const tip = line.at(-1) ?? { x: 0, y: 0 };
  const behind = [...line].reverse().find(({ x, y }) => Math.hypot(tip.x - x, tip.y - y) >= ARROW.back) ?? line[0] ?? tip;
  const length = Math.hypot(tip.x - behind.x, tip.y - behind.y) || 1;
  const [dx, dy] = [(tip.x - behind.x) / length, (tip.y - behind.y) / length];
  const root = { x: tip.x - dx * ARROW.length, y: tip.y - dy * ARROW.length };
  return [tip, { x: root.x - dy * ARROW.half, y: root.y + dx * ARROW.half }, { x: root.x + dy * ARROW.half, y: root.y - dx * ARROW.half }].map(({ x, y }) => `${short(x)},${short(y)}`).join(' ');
}
