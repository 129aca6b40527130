import type { Token } from './theme.ts';

/** Families of agency: they decide the colour and cut of clothes, never the look of a person. */
export const LOOKS = ['person', 'health', 'social', 'police', 'justice', 'asylum', 'mediator', 'labour', 'ordinary'] as const;
export type Look = (typeof LOOKS)[number];

/** The closed list of postures. None cowers, kneels or hides the face. Stage direction, section 6. */
export const POSTURES = ['upright', 'open-hands', 'hands-in-lap', 'arms-crossed', 'turned-away', 'on-the-phone'] as const;
export type Posture = (typeof POSTURES)[number];

export const HAIR_STYLES = ['short', 'crop', 'bob', 'long', 'bun', 'curls'] as const;
export type HairStyle = (typeof HAIR_STYLES)[number];

/** Head height in pixels; every other size of a figure is counted in it. */
export const HEAD = 42;
/** Height of adults and children, standing and seated, in head heights. */
export const HEIGHTS = { adultStanding: 5.5, adultSeated: 4.7, childStanding: 4.6, childSeated: 4 } as const;
/** The seat of every chair, in pixels above the floor: nobody sits higher than anybody else. */
export const SEAT_HEIGHT = 60;
/** How much lower head and trunk are when somebody sits. */
export const SEATED_DROP = (HEIGHTS.adultStanding - HEIGHTS.adultSeated) * HEAD;

/** Everything a figure is drawn from. The feet stand at 0, 0; the face turns to `facing`. */
export interface Build {
  readonly look: Look;
  readonly skin: Token;
  readonly hair: Token;
  readonly hairStyle: HairStyle;
  readonly headCovering: boolean;
  readonly beard: boolean;
  readonly posture: Posture;
  readonly seated: boolean;
  readonly child: boolean;
  readonly bandage: boolean;
  readonly facing: 1 | -1;
}

/** Cut of the clothes; the working object goes with it. */
export interface Cut {
  readonly hem: number;
  readonly sleeve: 'long' | 'short';
  readonly legs: Token;
  /** Trousers are the same cloth in shadow, or another colour as it is. */
  readonly legShade: number;
  readonly shoes: Token;
}

const SUIT: Cut = { hem: -88, sleeve: 'long', legs: 'ordinary', legShade: 0.45, shoes: 'hair1' };

export const CUTS: Readonly<Record<Look, Cut>> = {
  person: { hem: -74, sleeve: 'long', legs: 'ordinary', legShade: 0.3, shoes: 'hair2' },
  health: { hem: -82, sleeve: 'short', legs: 'health', legShade: 0.28, shoes: 'linen' },
  social: { ...SUIT, hem: -84 },
  police: { ...SUIT, hem: -98, legs: 'police', legShade: 0.4 },
  justice: { ...SUIT, legs: 'justice', legShade: 0.35 },
  asylum: { ...SUIT, hem: -94 },
  mediator: { ...SUIT, hem: -94 },
  labour: { ...SUIT, hem: -52 },
  ordinary: { ...SUIT, hem: -92, legs: 'police', legShade: 0.35 },
};
