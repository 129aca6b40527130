/** The page of the stage's own test: the same pictures by both painters, side by side. */
import { render } from 'preact';
import { mapPicture } from '../../game/present/map.ts';
import { ribbonPicture } from '../../game/present/ribbon.ts';
import { roomPicture } from '../../game/present/room.ts';
import type { Picture } from '../../game/present/shapes.ts';
import { openStage } from '../../game/stage/painter.ts';
import type { Stage, StageWishes } from '../../game/stage/painter.ts';
import { SvgPicture } from '../../game/stage/svg.tsx';
import type { ThemeName } from '../../game/present/theme.ts';
import { straightThread } from '../../game/present/straight-thread.ts';
import { athens, places, man, nadira, nurse, tenSteps, triage } from '../game/present/example.ts';

const PICTURES = {
  room: roomPicture(triage),
  alone: roomPicture({ ...triage, interpreter: 'phone', figures: [{ ...nadira, presence: 'speaking', posture: 'open-hands' }, nurse, { ...man, presence: 'outside' }] }),
  map: mapPicture({ ...athens, thread: tenSteps.slice(0, 8) }),
  later: mapPicture(athens),
  ribbon: ribbonPicture({
    nowMinute: 20_160, clockAtZero: 160, events: [{ minute: 0, text: 'triage' }], nights: [{ from: -400, to: 200 }], width: 744, height: 104,
    pins: [{ minute: 260, label: 'shift ends', class: 'O', state: 'met' }, { minute: 43_200, label: 'report', class: 'L', state: 'running' }],
    strands: [{ from: 1500, to: null, name: 'safe place' }],
  }),
  ending: straightThread({ steps: tenSteps, lanes: places.map(({ id, name }) => ({ id, name })), width: 744, laidOnce: true }),
} as const satisfies Record<string, Picture>;
export type PictureName = keyof typeof PICTURES;

let stage: Stage | null = null;

const element = (id: string): HTMLElement => document.getElementById(id) ?? document.body;

/** What the test may ask of the page. */
const stagePage = {
  async open(wishes: StageWishes): Promise<void> {
    stage = await openStage(element('stage'), wishes);
  },
  show(name: 'room' | 'alone' | 'map' | 'later', options: { theme: ThemeName; reducedMotion: boolean; ribbon?: boolean }): void {
    const which = name === 'map' || name === 'later' ? 'map' : 'room';
    stage?.show({ [which]: PICTURES[name], ...(options.ribbon ? { ribbon: PICTURES.ribbon } : {}) }, which, options);
  },
  svg(name: PictureName, theme: ThemeName, still = false): void {
    render(<SvgPicture picture={PICTURES[name]} theme={theme} still={still} />, element('svg'));
  },
  forget(): void { render(null, element('svg')); },
  clear(): void { stage?.clear(); },
  destroy(): void { stage?.destroy(); },
};
export type StagePage = typeof stagePage;
Object.assign(globalThis, { stagePage });
