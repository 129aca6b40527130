import type { JSX } from 'preact';
import type { Session, View } from '#engine';
import type { PlayMarks } from '../marks/marks.ts';
import { threadSteps } from '../present/from-view.ts';
import { say } from '../text/say.ts';
import { strandName } from '../text/strand-words.ts';

interface Props { readonly session: Session; readonly view: View; readonly marks: PlayMarks }

/** The thread the seat knows of, as a list: what map and ribbon show, in words. Steps in one place are told where a mark stands on them. */
export function ThreadList({ session, view, marks }: Props): JSX.Element {
  const told = view.thread.filter((mark) => mark.kind !== 'turn' || marks.byFact.has(mark.fact));
  const steps = threadSteps(session.program, told, marks);
  const knots = steps.some((step) => step.knot !== undefined);
  return (
    <details class="fold thread-list">
      <summary>{say('stage.thread')}</summary>
      {steps.length === 0 ? <p class="small">{say('stage.thread.none')}</p> : <ol class="plain">{steps.map((step, index) => <li key={index}>{step.text}</li>)}</ol>}
      {knots && <p class="small">{say('thread.knot.means')}</p>}
    </details>
  );
}

/** Protections in force as the seat knows them: the ribbon draws three, the page names all. */
export function Strands({ marks }: { readonly marks: PlayMarks }): JSX.Element | null {
  const names = [...new Set(marks.strands.filter(({ to }) => to === null).map(({ factor }) => strandName(factor)))];
  if (names.length === 0) return null;
  return <p class="strands"><strong>{say('strands.title')}:</strong> {names.join('; ')}.</p>;
}
