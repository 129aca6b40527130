import type { JSX } from 'preact';
import type { Session } from '#engine';
import type { LivedLine } from '../session/lived.ts';
import { say } from '../text/say.ts';
import { momentWords } from '../text/refusals.ts';
import { lower } from './curtain.tsx';
import { seatTitle } from './turn.ts';

interface Props { readonly session: Session; readonly seat: string; readonly lines: readonly LivedLine[] }

/** What a seat has lived, folded; oldest first, with the day where it changes. */
export function StorySoFar({ session, seat, lines }: Props): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <details class="fold story-so-far">
      <summary>{say('desk.story', { lines: lines.length })}</summary>
      <ol class="plain">{lines.map((line, index) => <li key={line.fact}><Line session={session} seat={seat} line={line} day={dayOf(session, line) !== dayOf(session, lines[index - 1])} /></li>)}</ol>
    </details>
  );
}

/** What has come about since the seat's last step. */
export function Latest({ session, seat, lines }: Props): JSX.Element | null {
  if (lines.length === 0) return null;
  return <ol class="plain latest" aria-label={say('desk.latest')}>{lines.map((line) => <li key={line.fact}><Line session={session} seat={seat} line={line} day={false} /></li>)}</ol>;
}

const dayOf = (session: Session, line: LivedLine | undefined): number => (line ? momentWords(line.minute, session.program).day : -1);

function Line({ session, seat, line, day }: { readonly session: Session; readonly seat: string; readonly line: LivedLine; readonly day: boolean }): JSX.Element {
  return (
    <>
      {day && <p class="line-day">{say('desk.day', { day: dayOf(session, line) })}</p>}
      {line.title !== null && <p class="line-title">{line.title}</p>}
      <p class={`line ${line.kind}`}>{wordsOf(session, seat, line)}</p>
    </>
  );
}

function wordsOf(session: Session, seat: string, line: LivedLine): string {
  if (line.kind !== 'told') return line.text;
  return line.seat === seat ? say('line.told.from', { text: line.text }) : say('line.told.to', { text: line.text, seat: lower(seatTitle(session, line.seat ?? '')) });
}
