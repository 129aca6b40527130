import * as floor from './furniture.ts';
import * as small from './furniture-small.ts';
import * as wall from './furniture-wall.ts';
import type { Shape } from './shapes.ts';

/** The kit, by every name a case may use. A piece is drawn round its own origin; a place says where it stands. */
export const PIECES = {
  bench: floor.bench, sofa: floor.sofa, couch: floor.couch, bed: floor.bed, desk: floor.desk, 'low-table': floor.lowTable,
  'round-table': floor.roundTable, cabinet: floor.cabinet, 'file-cabinet': floor.fileCabinet, shelf: floor.shelf, sink: floor.sink,
  trolley: floor.trolley, plant: floor.plant, kitchen: floor.kitchen, 'toy-box': floor.toyBox, 'water-cooler': floor.waterCooler,
  'sewing-table': floor.sewingTable, crates: floor.crates, tree: floor.tree, 'street-lamp': floor.streetLamp, 'bus-stop': floor.busStop,
  'plant-rows': floor.plantRows, chair: floor.chair,
  stretcher: floor.couch, table: floor.roundTable, basin: floor.sink, 'sewing-machine': floor.sewingTable, armchair: small.armchair,
  screen: small.foldingScreen, lamp: small.floorLamp, computer: small.computerTable, telephone: small.telephoneTable,
  'file-pile': small.filePile, 'coat-stand': small.coatStand,
  'x-ray-box': small.xRayBox, clock: wall.clock, 'notice-board': wall.noticeBoard, whiteboard: wall.whiteboard, 'coat-hooks': wall.coatHooks, curtain: wall.curtain,
  'wall-cupboard': wall.wallCupboard, pendant: wall.pendant, landscape: wall.landscape,
} as const satisfies Record<string, () => readonly Shape[]>;
export type PieceName = keyof typeof PIECES;

const ON_WALL: ReadonlySet<PieceName> = new Set(['x-ray-box', 'clock', 'notice-board', 'whiteboard', 'coat-hooks', 'curtain', 'wall-cupboard', 'pendant', 'landscape']);

/** True for pieces that hang: their origin is their middle, not their foot. */
export const hangs = (piece: PieceName): boolean => ON_WALL.has(piece);

/** Places a moment can happen in. `voices` and `desk` are a seat's own view, without a room. */
export const PLACE_KINDS = [
  'emergency', 'ward', 'health-office', 'social-office', 'ngo-office', 'shelter', 'flat', 'police-office', 'court', 'asylum-office',
  'border-post', 'labour-office', 'meeting-room', 'workshop', 'street', 'field', 'voices', 'desk',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

interface Furnishing { readonly open: boolean; readonly pieces: readonly (readonly [PieceName, number])[] }
const indoors = (...pieces: (readonly [PieceName, number])[]): Furnishing => ({ open: false, pieces });
const outdoors = (...pieces: (readonly [PieceName, number])[]): Furnishing => ({ open: true, pieces });

/** What stands where, by the x of the 744 px shell: at most six pieces, none on her way to the door. */
export const FURNISHINGS: Readonly<Record<PlaceKind, Furnishing>> = {
  'emergency': indoors(['curtain', 206], ['couch', 316], ['clock', 456], ['sink', 432], ['trolley', 654]),
  'ward': indoors(['bed', 390], ['curtain', 250], ['landscape', 470], ['cabinet', 560]),
  'health-office': indoors(['notice-board', 240], ['couch', 400], ['desk', 590], ['clock', 480]),
  'social-office': indoors(['coat-hooks', 190], ['landscape', 300], ['shelf', 418], ['desk', 610], ['plant', 712]),
  'ngo-office': indoors(['notice-board', 220], ['pendant', 330], ['shelf', 418], ['plant', 580], ['toy-box', 670]),
  'shelter': indoors(['landscape', 220], ['pendant', 372], ['sofa', 320], ['plant', 440], ['kitchen', 640]),
  'flat': indoors(['coat-hooks', 200], ['pendant', 288], ['kitchen', 420], ['wall-cupboard', 420], ['plant', 690]),
  'police-office': indoors(['notice-board', 240], ['clock', 350], ['file-cabinet', 430], ['desk', 590], ['water-cooler', 712]),
  'court': indoors(['landscape', 236], ['shelf', 418], ['desk', 610], ['plant', 712]),
  'asylum-office': indoors(['bench', 250], ['clock', 360], ['notice-board', 460], ['desk', 600]),
  'border-post': indoors(['bench', 250], ['notice-board', 380], ['file-cabinet', 500], ['desk', 610]),
  'labour-office': indoors(['whiteboard', 230], ['file-cabinet', 380], ['shelf', 440], ['desk', 620]),
  'meeting-room': indoors(['whiteboard', 414], ['plant', 590], ['water-cooler', 712], ['clock', 240]),
  'workshop': indoors(['pendant', 300], ['sewing-table', 260], ['sewing-table', 430], ['crates', 590]),
  'street': outdoors(['tree', 90], ['bus-stop', 330], ['street-lamp', 520], ['tree', 680]),
  'field': outdoors(['plant-rows', 180], ['plant-rows', 360], ['crates', 560], ['tree', 690]),
  'voices': indoors(),
  'desk': indoors(['landscape', 236], ['shelf', 418], ['desk', 610], ['plant', 712]),
};

/** Whether a place is under the open sky: two open edges instead of door and window. */
export const isOutdoors = (kind: PlaceKind): boolean => FURNISHINGS[kind].open;
