import { Graph, layout } from '@dagrejs/dagre';
import { textWidth, wrap } from '../../present/text-width.ts';
import { levelLine, type Level } from './curve.ts';
import { numbersOf, type Lane, type Track } from './lanes.ts';

/** A box on the lane; x and y are its middle, in pixels. */
export interface Box { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
export interface PlacedStation extends Box { readonly leaf: string; readonly lines: readonly string[] }
export interface Point { readonly x: number; readonly y: number }
/** A track with its plate, which carries the number of its rule, and its line from start to end. */
export interface PlacedTrack { readonly track: Track; readonly plate: Box & { readonly text: string }; readonly line: readonly Point[] }
export interface PlacedLane { readonly width: number; readonly height: number; readonly stations: readonly PlacedStation[]; readonly tracks: readonly PlacedTrack[] }

export const LABEL_SIZE = 15;
export const PLATE_SIZE = 15;
const LINE_HEIGHT = 18;
const STATION_WIDTH = 128;
const LEAST_HEIGHT = 44;
const PADDING = 7;
/** A target of at least 24 pixels, with room for two figures. `fork` is the room for the feet of an entry. */
const PLATE = { h: 26, least: 32, padding: 6, fork: 14 };
/** Room for one line on the side of a state: the head of its arrow. */
const DOOR = 9;
/** Half of the level piece before a state, on which the head of the arrow lies. */
const STUB = 5;
const SETTINGS = { rankdir: 'LR', nodesep: 14, edgesep: 12, ranksep: 48, marginx: 8, marginy: 8, ranker: 'network-simplex' } as const;

/** Where everything of a lane stands: states from left to right, every way with its plate. The same lane gives the same places. */
export function placeLane(lane: Lane): PlacedLane {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ ...SETTINGS });
  graph.setDefaultEdgeLabel(() => ({}));
  const words = lane.stations.map((station) => ({ leaf: station.leaf, lines: wrap(station.words, LABEL_SIZE, STATION_WIDTH - 2 * PADDING) }));
  const order = new Map(lane.stations.map(({ leaf }, index) => [leaf, index]));
  words.forEach(({ leaf, lines }) => graph.setNode(leaf, { width: STATION_WIDTH, height: Math.max(LEAST_HEIGHT, lines.length * LINE_HEIGHT + 2 * PADDING, busiestSide(lane, leaf, order) * DOOR + PADDING) }));
  lane.tracks.forEach((track) => addTrack(graph, track, order));
  layout(graph);
  const size = graph.graph();
  const stations = words.map((station) => ({ ...station, ...boxOf(graph.node(station.leaf)) }));
  const bare = lane.tracks.map((track) => bareTrack(graph, track, order));
  return { width: Math.ceil(Number(size.width)), height: Math.ceil(Number(size.height)), stations, tracks: withLines(stations, bare) };
}

type Order = ReadonlyMap<string, number>;

/** The ends of a track in the order in which it is laid: always away from the start, so that lanes read from left to right. */
function endsOf(track: Track, order: Order): { readonly v: string; readonly w: string; readonly back: boolean } {
  const [from = ''] = track.from;
  if (track.gathers) return { v: track.id, w: track.to, back: false };
  const back = (order.get(from) ?? 0) > (order.get(track.to) ?? 0);
  return back ? { v: track.to, w: from, back } : { v: from, w: track.to, back };
}

/** How many lines go through the busier side of a state: it is as high as they need. */
function busiestSide(lane: Lane, leaf: string, order: Order): number {
  const ends = lane.tracks.map((track) => endsOf(track, order));
  return Math.max(ends.filter(({ v }) => v === leaf).length, ends.filter(({ w }) => w === leaf).length);
}

function addTrack(graph: Graph, track: Track, order: Order): void {
  const plate = { width: plateWidth(track), height: PLATE.h };
  const { v, w } = endsOf(track, order);
  if (track.gathers) {
    graph.setNode(track.id, { ...plate, width: plate.width + 2 * PLATE.fork });
    graph.setEdge(v, w, { weight: 4 }, track.id);
  } else graph.setEdge(v, w, { ...plate, labelpos: 'c', weight: 1 }, track.id);
}

/** A track as the layout leaves it: its plate, and the corners between its two ends. */
interface BareTrack { readonly track: Track; readonly plate: PlacedTrack['plate']; readonly corners: readonly Point[]; readonly back: boolean }

function bareTrack(graph: Graph, track: Track, order: Order): BareTrack {
  const { v, w, back } = endsOf(track, order);
  const edge = graph.edge({ v, w, name: track.id });
  const points: readonly Point[] = (edge.points ?? []).map(({ x, y }: Point) => ({ x, y }));
  const inner = points.slice(1, -1);
  const at = track.gathers ? graph.node(track.id) : edge;
  return { track, back, corners: back ? [...inner].reverse() : inner, plate: { x: Number(at.x), y: Number(at.y), w: plateWidth(track), h: PLATE.h, text: plateText(track) } };
}

/** Lines leave a state and arrive at it on its sides, spread over the side by where they come from. */
function withLines(stations: readonly PlacedStation[], tracks: readonly BareTrack[]): readonly PlacedTrack[] {
  const doors = tracks.flatMap((track): readonly Door[] => {
    const [first, last] = [track.corners[0] ?? track.plate, track.corners.at(-1) ?? track.plate];
    const [out, into] = track.back ? ['left', 'right'] as const : ['right', 'left'] as const;
    return [...(track.track.gathers ? [] : [{ leaf: track.track.from[0] ?? '', side: out, track: track.track.id, arrives: false, y: first.y }]), { leaf: track.track.to, side: into, track: track.track.id, arrives: true, y: last.y }];
  });
  const columns = [...stations, ...tracks.map(({ plate }) => plate)];
  return tracks.map(({ track, plate, corners }) => {
    const start: Level = track.gathers ? { x: plate.x + plate.w / 2, y: plate.y, half: 0 } : doorOf(stations, doors, { track: track.id, arrives: false });
    const end = doorOf(stations, doors, { track: track.id, arrives: true });
    return { track, plate, line: levelLine([start, ...corners.map((corner) => levelAt(columns, corner)), end]) };
  });
}

interface Door { readonly leaf: string; readonly side: 'left' | 'right'; readonly track: string; readonly arrives: boolean; readonly y: number }

/** The point on the side of a state through which a line goes: in the order of heights, so that lines do not cross at the door. */
function doorOf(stations: readonly PlacedStation[], doors: readonly Door[], { track, arrives }: { readonly track: string; readonly arrives: boolean }): Level {
  const own = doors.find((door) => door.track === track && door.arrives === arrives);
  const station = stations.find(({ leaf }) => leaf === own?.leaf);
  if (!own || !station) return { x: 0, y: 0, half: 0 };
  const beside = doors.filter(({ leaf, side }) => leaf === own.leaf && side === own.side).sort((a, b) => a.y - b.y);
  const share = (beside.indexOf(own) + 1) / (beside.length + 1);
  const outward = own.side === 'right' ? 1 : -1;
  return { x: station.x + outward * (station.w / 2 + STUB), y: station.y - station.h / 2 + station.h * share, half: STUB };
}

/** How far a line runs level around a corner: past everything that stands in the same column. */
function levelAt(columns: readonly Box[], corner: Point): Level {
  const near = 1;
  return { ...corner, half: Math.max(0, ...columns.filter(({ x }) => Math.abs(x - corner.x) < near).map(({ w }) => w / 2)) };
}

const boxOf = (node: { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number }): Box => ({ x: node.x ?? 0, y: node.y ?? 0, w: node.width, h: node.height });

const plateWidth = (track: Track): number => Math.max(PLATE.least, Math.ceil(textWidth(plateText(track), PLATE_SIZE)) + 2 * PLATE.padding);

/** What a plate says: the number of its rule, or how many there are; `?` where one names no source about the country, `T` where days are a teaching value. */
function plateText({ rules, named }: Track): string {
  const numbers = numbersOf(rules);
  const marks = [rules.some((rule) => rule.days?.class === 'T') ? 'T' : '', named ? '' : '?'].join('');
  const [only = ''] = numbers;
  return `${numbers.length === 1 ? only : `${numbers.length} rules`}${marks === '' ? '' : ` ${marks}`}`;
}
