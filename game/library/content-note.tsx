import type { JSX } from 'preact';
import type { Scenario } from '#engine';
import { quoted } from '../text/quoted.ts';
import { say } from '../text/say.ts';

interface Props { readonly scenario: Scenario; readonly onTry: () => void; readonly onNext: () => void }

/** What the case is about, in three degrees: one line; themes and moments; the sentences themselves. */
export function ContentNote({ scenario, onTry, onNext }: Props): JSX.Element {
  const { short, themes } = scenario.content;
  const momentOf = (id: string): string => quoted(scenario.beats.find((beat) => beat.id === id)?.title ?? id);
  return (
    <>
      <p class="story">{short}</p>
      <details class="fold">
        <summary>{say('note.more')}</summary>
        <ul class="plain">{themes.map((theme) => <li key={theme.theme + theme.beat}>{say('note.in', { theme: theme.theme, beat: momentOf(theme.beat) })}</li>)}</ul>
        <details class="fold">
          <summary>{say('note.all')}</summary>
          <ul class="plain story">{themes.map((theme) => <li key={theme.theme + theme.beat}>{theme.sentence}</li>)}</ul>
        </details>
      </details>
      <p>{say('note.control')}</p>
      <p class="ways">
        <button type="button" class="button main" onClick={onNext}>{say('note.next')}</button>
        <button type="button" class="button" onClick={onTry}>{say('note.try')}</button>
      </p>
    </>
  );
}
