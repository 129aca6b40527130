import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { addressOf } from '../app/routes.ts';
import { useFocusOn, useTitle } from '../app/focus.ts';
import { forgetWritten } from '../ending/written-here.ts';
import { say } from '../text/say.ts';

/** What is left when somebody empties the window: nothing of any case, and nothing that was typed. */
export function EmptyPage(): JSX.Element {
  const heading = useFocusOn<HTMLHeadingElement>('empty');
  useTitle(say('name'));
  useEffect(forgetWritten, []);
  return (
    <main id="text" class="page" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>{say('empty.title')}</h1>
      <p>{say('empty.line')}</p>
      <p>{say('empty.kept')}</p>
      <p><a href={addressOf({ page: 'start' })}>{say('empty.back')}</a></p>
    </main>
  );
}
