import type { JSX } from 'preact';
import { themeNow } from '../app/settings.ts';
import { straightThread } from '../present/straight-thread.ts';
import { SvgPicture } from '../stage/svg.tsx';
import { say } from '../text/say.ts';

const PICTURE = straightThread({
  width: 660,
  lanes: [{ id: 'ward', name: 'Emergency ward' }, { id: 'voice', name: 'Interpreter' }, { id: 'social', name: 'Social service' }, { id: 'shelter', name: 'Shelter' }, { id: 'court', name: 'Prosecutor' }],
  steps: [
    { from: null, to: 'ward', kind: 'turn', day: 0, text: '' },
    { from: 'ward', to: 'voice', kind: 'phone', day: 0, text: '' },
    { from: 'voice', to: 'ward', kind: 'phone', day: 0, text: '' },
    { from: 'ward', to: 'social', kind: 'stretch', day: 0, text: '' },
    { from: 'social', to: 'social', kind: 'turn', day: 1, text: '' },
    { from: 'social', to: 'shelter', kind: 'accompanied', day: 3, text: '' },
    { from: 'shelter', to: 'voice', kind: 'phone', day: 7, text: '' },
    { from: 'voice', to: 'shelter', kind: 'phone', day: 7, text: '' },
    { from: 'shelter', to: 'shelter', kind: 'turn', day: 12, text: '' },
    { from: 'shelter', to: 'court', kind: 'accompanied', day: 20, text: '' },
    { from: 'court', to: 'shelter', kind: 'stretch', day: 41, text: '' },
  ],
});

/** The picture of the first page: what a case leaves behind. */
export function StartThread(): JSX.Element {
  const picture = { ...PICTURE, title: say('start.picture.title'), sentence: say('start.picture.sentence') };
  return <div class="start-thread"><SvgPicture picture={picture} theme={themeNow()} /></div>;
}
