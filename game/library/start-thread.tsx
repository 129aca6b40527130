import type { JSX } from 'preact';
import { themeNow } from '../app/settings.ts';
import type { ThreadStep } from '../present/map.ts';
import { straightThread } from '../present/straight-thread.ts';
import { SvgPicture } from '../stage/svg.tsx';
import { say } from '../text/say.ts';

const LANES = [
  { id: 'ward', name: 'Emergency ward' }, { id: 'voice', name: 'Interpreter' }, { id: 'social', name: 'Social service' },
  { id: 'shelter', name: 'Shelter' }, { id: 'court', name: 'Prosecutor' },
];
const step = (from: string | null, to: string, kind: ThreadStep['kind'], day: number): ThreadStep => ({ from, to, kind, day, text: '' });
const STEPS: readonly ThreadStep[] = [
  step(null, 'ward', 'turn', 0), step('ward', 'voice', 'phone', 0), step('voice', 'ward', 'phone', 0), step('ward', 'social', 'stretch', 0),
  step('social', 'social', 'turn', 1), step('social', 'shelter', 'accompanied', 3), step('shelter', 'voice', 'phone', 7), step('voice', 'shelter', 'phone', 7),
  step('shelter', 'shelter', 'turn', 12), step('shelter', 'court', 'accompanied', 20), step('court', 'shelter', 'stretch', 41),
];
/** So many steps fit a telephone without making the labels small. */
const FEW = 6;
const WIDE = straightThread({ width: 660, lanes: LANES, steps: STEPS });
const SLIM = straightThread({ width: 320, lanes: LANES, steps: STEPS.slice(0, FEW) });

/** The picture of the first page: what a case leaves behind. On a narrow screen, its beginning. */
export function StartThread(): JSX.Element {
  const words = { title: say('start.picture.title'), sentence: say('start.picture.sentence') };
  return (
    <div class="start-thread">
      <div class="when-wide"><SvgPicture picture={{ ...WIDE, ...words }} theme={themeNow()} /></div>
      <div class="when-slim"><SvgPicture picture={{ ...SLIM, ...words }} theme={themeNow()} /></div>
    </div>
  );
}
