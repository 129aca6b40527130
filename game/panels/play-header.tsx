import type { JSX } from 'preact';
import { largeView, textSize } from '../app/settings.ts';
import { ViewMenu } from '../app/view-menu.tsx';
import { say } from '../text/say.ts';

interface Props { readonly title: string; readonly seat: string; readonly when: string; readonly onStop: () => void; readonly onDossier: () => void }

/** The bar of the play page. Stop comes first in the order of the page, and stands at the right. */
export function PlayHeader({ title, seat, when, onStop, onDossier }: Props): JSX.Element {
  return (
    <header class="bar play-bar">
      <button type="button" class="button stop" onClick={onStop}>{say('play.stop')} <span class="stop-key">{say('play.stop.key')}</span></button>
      <span class="brand">{say('name')}</span>
      <h1 class="case-title">{title}</h1>
      <p class="bar-seat"><span class="bar-you">{say('play.you')} </span>{seat}</p>
      <p class="bar-when">{when}</p>
      <button type="button" class="button quiet bar-wide bar-size" aria-pressed={textSize.value !== 'normal'} onClick={() => { textSize.value = textSize.value === 'normal' ? 'large' : 'normal'; }}>{say('setting.size.large')}</button>
      <button type="button" class="button quiet bar-wide" aria-pressed={largeView.value} onClick={() => { largeView.value = !largeView.value; }}>{say('play.large')}</button>
      <button type="button" class="button quiet bar-wide bar-dossier" onClick={onDossier}>{say('dossier.title')}</button>
      <ViewMenu />
    </header>
  );
}
