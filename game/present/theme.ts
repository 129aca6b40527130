/** The one table of colours. The style sheet `game/theme.css` is written from it and checked against it. */
export const THEMES = ['light', 'dark', 'forced', 'print'] as const;
export type ThemeName = (typeof THEMES)[number];

interface Colour {
  readonly light: string;
  readonly dark: string;
  /** System keyword in forced colours: grounds take `Canvas`, marks take a colour of text. */
  readonly forced: 'Canvas' | 'CanvasText' | 'LinkText' | 'GrayText' | 'Highlight' | 'HighlightText' | 'ButtonText' | 'ButtonFace';
}

const ground = (light: string, dark: string): Colour => ({ light, dark, forced: 'Canvas' });
const mark = (light: string, dark: string, forced: Colour['forced'] = 'CanvasText'): Colour => ({ light, dark, forced });
const both = (colour: string): Colour => ({ light: colour, dark: colour, forced: 'Canvas' });

/** Tokens of section 2 of the stage direction, light and dark. `shade` (folds, shadows) is always
 * see-through; `linen` is paper, bandage and shirts, `trim` frames and sills, and `leaf`,
 * `cloth`, `clay` furnish rooms more quietly than any garment. `threadOld` and `here` differ from thread and ink in forced colours only. */
export const TOKENS = {
  paper: ground('#FAF7F1', '#12181E'),
  card: ground('#FFFFFF', '#1B232A'),
  sunken: ground('#F0EBE1', '#0D1217'),
  sea: ground('#DDE7EA', '#152129'),
  land: ground('#F4ECDD', '#2A3331'),
  beyond: ground('#E8E5DD', '#202829'),
  ink: mark('#1C2630', '#EDE7DB'),
  ink2: mark('#4B5661', '#B6BCC0'),
  edge: mark('#7C7568', '#858F98'),
  coast: mark('#766E5F', '#858F97'),
  action: mark('#1F4E6B', '#9CC7E0', 'ButtonText'),
  actionText: mark('#FFFFFF', '#0F1A22', 'ButtonFace'),
  focus: mark('#0A58A6', '#9CCBFF', 'Highlight'),
  thread: mark('#A33B27', '#EE9880'),
  threadOld: mark('#A33B27', '#EE9880', 'GrayText'),
  strand: mark('#4A4FA0', '#B7B4F3', 'LinkText'),
  referent: mark('#17665E', '#74C9BB'),
  time: mark('#7A5200', '#E3B765'),
  here: mark('#1C2630', '#EDE7DB', 'Highlight'),
  wall: ground('#EFE8DB', '#222B31'),
  floor: ground('#E1D8C8', '#1A2126'),
  health: ground('#2F7A78', '#6FBDB8'),
  social: ground('#5F7030', '#A9BC74'),
  police: ground('#44566B', '#9DB0C6'),
  justice: ground('#6C4A72', '#C3A0CA'),
  asylum: ground('#3E6A93', '#8FB9E0'),
  mediator: ground('#8F6410', '#DDB25A'),
  labour: ground('#8A5136', '#DD9C7C'),
  person: ground('#B0472F', '#F0957B'),
  ordinary: ground('#6B645A', '#B5ADA1'),
  skin1: both('#F1CFB3'),
  skin2: both('#E0B08A'),
  skin3: both('#C68F66'),
  skin4: both('#9C6A47'),
  skin5: both('#6E4630'),
  hair1: both('#2A211C'),
  hair2: both('#4A3426'),
  hair3: both('#7A5A3A'),
  hair4: both('#8C8A86'),
  hair5: both('#B9B2A6'),
  wood: ground('#A98F6B', '#5D5140'),
  door: ground('#B9A88A', '#4A4436'),
  leaf: ground('#6C7C45', '#4C5B3C'),
  cloth: ground('#7F97A6', '#3C4F5C'),
  clay: ground('#A0714F', '#5E4638'),
  windowDay: ground('#CFE0E6', '#3B515C'),
  windowNight: ground('#33475C', '#0C1722'),
  linen: ground('#F7F4EE', '#D9D3C6'),
  trim: ground('#F7F4EE', '#39434B'),
  shade: ground('#1C2630', '#0D1217'),
} as const satisfies Record<string, Colour>;

export type Token = keyof typeof TOKENS;

/** The colour of a token in a theme: `#RRGGBB` on screen and paper, a system keyword in forced colours. */
export function resolve(token: Token, theme: ThemeName): string {
  const colour = TOKENS[token];
  switch (theme) {
    case 'light': return colour.light;
    case 'dark': return colour.dark;
    case 'forced': return colour.forced;
    case 'print': return colour.forced === 'Canvas' ? '#FFFFFF' : '#000000';
  }
}

/** True if the token is a ground: in forced colours and print such a surface needs an outline to be seen. */
export function isGround(token: Token): boolean {
  return TOKENS[token].forced === 'Canvas';
}

const cssName = (token: string): string => `--${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const declarations = (indent: string, value: (colour: Colour) => string): string =>
  Object.entries(TOKENS).map(([token, colour]) => `${indent}${cssName(token)}: ${value(colour)};\n`).join('');

const lightDark = ({ light, dark }: Colour): string => (light === dark ? light : `light-dark(${light}, ${dark})`);

/** The text of `game/theme.css`: custom properties only. Each has its light and dark colour once; `color-scheme` decides. The build writes it for older browsers too. */
export function themeCss(): string {
  return [
    '/* Written from game/present/theme.ts by game/present/write-theme.ts; a test compares them. */\n',
    `:root {\n  color-scheme: light dark;\n${declarations('  ', lightDark)}}\n`,
    `:root[data-theme='light'] {\n  color-scheme: light;\n}\n`,
    `:root[data-theme='dark'] {\n  color-scheme: dark;\n}\n`,
    `@media (forced-colors: active) {\n  :root,\n  :root[data-theme] {\n${declarations('    ', ({ forced }) => forced)}  }\n}\n`,
  ].join('\n');
}
