import type { JSX } from 'preact';
import type { Session } from '#engine';
import { useFocusOn, useTitle } from '../app/focus.ts';
import { momentWords } from '../text/refusals.ts';
import { lower } from '../text/lower.ts';
import { say } from '../text/say.ts';
import { seatTitle } from './turn.ts';

/** Between two seats: nothing of either is on the page. */
export function Curtain({ session, next, onTaken }: { readonly session: Session; readonly next: string; readonly onTaken: () => void }): JSX.Element {
  const heading = useFocusOn<HTMLHeadingElement>(next);
  useTitle(say('name'));
  const seat = seatTitle(session, next);
  const minute = session.steps.at(-1)?.facts.at(-1)?.minute ?? 0;
  const { day } = momentWords(minute, session.program);
  return (
    <main id="text" class="page curtain" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>{say('curtain.title')}</h1>
      <p class="lead">{say('curtain.please', { seat: lower(seat) })}</p>
      <p>{say('curtain.all', { day, town: session.program.scenario.lens.town })}</p>
      <p><button type="button" class="button main" onClick={onTaken}>{say('curtain.i', { seat: lower(seat) })}</button></p>
    </main>
  );
}
