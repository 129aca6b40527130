import type { Country } from '#engine';
import type { CountryOutline } from '../geo/outline-file.ts';

/** Kinds of places on the map; each has its fixed slot in the lens, in every case and country. */
export const MAP_KINDS = ['health', 'social', 'voice', 'ngo', 'justice', 'police', 'border', 'asylum', 'work', 'flat', 'shelter'] as const;
export type MapKind = (typeof MAP_KINDS)[number];

export interface MapPlace {
  readonly id: string;
  /** Short name from the catalogue, 22 letters at most. */
  readonly name: string;
  readonly kind: MapKind;
  /** Her home: it has no place on the map, like a shelter. */
  readonly hers?: boolean;
  /** A public office in another town stands at that town; kept only for kinds whose address may be shown. */
  readonly town?: { readonly lon: number; readonly lat: number };
}

export interface ThreadStep {
  readonly from: string | null;
  readonly to: string;
  readonly kind: 'stretch' | 'accompanied' | 'phone' | 'sent' | 'turn';
  readonly day: number;
  /** `plain` in play; whose it was is shown from the debrief's analysis on. */
  readonly knot?: 'plain' | 'ours' | 'system';
  readonly knotSize?: 1 | 2 | 3;
  readonly loosened?: boolean;
  readonly referent?: boolean;
  readonly wayBack?: boolean;
  /** The step as a sentence: it is the same in the list beside the picture. */
  readonly text: string;
}

/** What the map tells: enough for its sentence. */
export interface MapStory {
  readonly country: Country;
  readonly lens: { readonly town: string; readonly lon: number; readonly lat: number };
  readonly places: readonly MapPlace[];
  readonly thread: readonly ThreadStep[];
  readonly here: string;
}

/** What the map is drawn from. The outline is a file of its own, loaded with the first case of its country. */
export interface MapInput extends MapStory {
  readonly outline: CountryOutline;
  readonly width: number;
  readonly height: number;
}

/** Shelters and any home of hers stand in the tray beside the map, without a place. */
export const isUnplaced = (place: MapPlace): boolean => place.kind === 'shelter' || place.hers === true;

/** Longest name on the map. */
export const LONGEST_NAME = 22;
