import type { JSX } from 'preact';
import { say } from '../text/say.ts';

const LINES = ['agree.1', 'agree.2', 'agree.3', 'agree.4'] as const;

/** What everybody at the table agrees on before a case. */
export function Agreement({ onBack, onNext }: { readonly onBack: () => void; readonly onNext: () => void }): JSX.Element {
  return (
    <>
      <ul class="agreement story">{LINES.map((line) => <li key={line}>{say(line)}</li>)}</ul>
      <p class="ways">
        <button type="button" class="button main" onClick={onNext}>{say('agree.next')}</button>
        <button type="button" class="button" onClick={onBack}>{say('back')}</button>
      </p>
    </>
  );
}
