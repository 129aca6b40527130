import type { JSX } from 'preact';
import { MINUTES_PER_DAY, type Session } from '#engine';
import { Latest, StorySoFar } from '../panels/story.tsx';
import { seatTitle } from '../panels/turn.ts';
import { quietLength } from '../session/lived.ts';
import { lower } from '../text/lower.ts';
import { quoted } from '../text/quoted.ts';
import { say } from '../text/say.ts';
import { spokenLength } from '../text/times.ts';
import { endedWhen } from './ending-terms.ts';
import type { LastOfSeat } from './last.ts';

interface Props { readonly session: Session; readonly last: LastOfSeat }

/** Day and hour of the end, and how long that is after the only player's last decision. */
export function EndedWhen({ session, last }: { readonly session: Session; readonly last: LastOfSeat | null }): JSX.Element {
  const quiet = last && isAlone(session) ? quietLength(session, last.view) : null;
  return <p class="ended-when">{endedWhen(session)}{quiet && !quiet.first && ` ${say('end.gap', { length: spokenLength(quiet.length) })}`}</p>;
}

/** What came of the last act of the seat at the screen: the page would else go from its choice to the ending without a word. */
export function LastLines({ session, last }: Props): JSX.Element {
  const { view: { seat }, older, latest, undone } = last;
  return (
    <section class="ending-last" aria-labelledby="happened-last">
      <h2 id="happened-last">{isAlone(session) ? say('end.last') : say('end.last.of', { seat: lower(seatTitle(session, seat)) })}</h2>
      <StorySoFar session={session} seat={seat} lines={older} />
      <Latest session={session} seat={seat} lines={latest} days />
      {undone !== null && <p>{say('end.undone')} {quoted(undone)}</p>}
      {isQuiet(last) && <p>{say(latest.length === 0 ? 'end.last.none' : 'end.last.silent')}</p>}
    </section>
  );
}

/** Whether the seat heard nothing for a day or more before the end, or nothing at all. */
const isQuiet = ({ view, latest, undone }: LastOfSeat): boolean => undone === null && view.minute - (latest.at(-1)?.minute ?? -MINUTES_PER_DAY) >= MINUTES_PER_DAY;

const isAlone = ({ seating }: Session): boolean => Object.values(seating).filter((player) => player === 'trainee').length === 1;
