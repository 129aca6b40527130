import type { HairStyle, Look, Posture } from './figure-kit.ts';
import type { PieceName, PlaceKind } from './places.ts';

export const PRESENCES = ['present', 'speaking', 'at-door', 'outside', 'gone', 'not-yet'] as const;
export type Presence = (typeof PRESENCES)[number];

/** Somebody who is, was or will be in the room, as the seat knows them. */
export interface RoomFigure {
  readonly id: string;
  /** What the seat knows: "a man who says he is her uncle". */
  readonly name: string;
  readonly look: Look;
  readonly presence: Presence;
  readonly posture: Posture;
  readonly seated: boolean;
  readonly child?: boolean;
  readonly you?: boolean;
  /** Id of the figure whose side this one keeps: a companion. */
  readonly beside?: string;
  /** Left out: dealt from the seed, so that no role has a look. */
  readonly headCovering?: boolean;
  readonly beard?: boolean;
  readonly skin?: 1 | 2 | 3 | 4 | 5;
  readonly hair?: 1 | 2 | 3 | 4 | 5;
  readonly hairStyle?: HairStyle;
  /** A bandaged hand: the most that is drawn of an injury. */
  readonly bandage?: boolean;
}

export interface RoomInput {
  readonly place: { readonly kind: PlaceKind; readonly name: string; readonly night: boolean; readonly pieces?: readonly PieceName[] };
  readonly figures: readonly RoomFigure[];
  readonly interpreter: 'none' | 'phone' | 'in-person';
  /** Who else is on the telephone, by name. */
  readonly line?: readonly string[];
  readonly seed: string;
  readonly width: number;
  readonly height: number;
}

/** The shell every room is drawn in, before it is fitted to its width and height. */
export const SHELL = { width: 744, height: 440, floor: 330, feet: 392, back: 352 } as const;
/** Eight places to stand or sit, 84 pixels apart. */
export const MARKS = [78, 162, 246, 330, 414, 498, 582, 666] as const;
export const DOOR = { left: 40, right: 128, top: 88, middle: 84, threshold: 336 } as const;

export const inRoom = (figure: RoomFigure): boolean => figure.presence === 'present' || figure.presence === 'speaking';

/** Whether a telephone stands on the table. */
export const hasTelephone = (input: RoomInput): boolean => input.interpreter === 'phone' || (input.line ?? []).length > 0;
