import type { JSX } from 'preact';
import { lawfulLimit, MINUTES_PER_DAY, type Deadline, type Session, type View } from '#engine';
import { shownDeadlines } from '../present/from-view.ts';
import { deadlineName } from '../text/deadline-words.ts';
import { momentWords } from '../text/refusals.ts';
import { say } from '../text/say.ts';

const HOUR = 60;

/** All waits the seat knows of: what, when, which class, which rule. The nearest first; what is over comes last. */
export function Deadlines({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const shown = [...shownDeadlines(view)].sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || a.usualMinute - b.usualMinute);
  return (
    <section class="deadlines" aria-labelledby="deadlines-title">
      <h2 id="deadlines-title">{say('deadline.title')}</h2>
      {shown.length === 0 && <p class="small">{say('deadline.none')}</p>}
      {shown.length > 0 && <ul class="plain">
        {shown.map((deadline) => (
          <li key={deadline.clock}>
            <strong>{deadlineName(deadline.events)}</strong>, {whenWords(session, deadline, view.minute)}
            <span class="small"> {say(`deadline.class.${deadline.days.class}`)}, {say('deadline.rule', { rules: deadline.rules.join(', ') })}</span>
          </li>
        ))}
      </ul>}
    </section>
  );
}

/** The nearest wait, in the picture's place where there is no ribbon. The list below says it again, so it is kept from screen readers. */
export function Nearest({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const [next] = shownDeadlines(view).filter((deadline) => !isOver(deadline)).sort((a, b) => a.usualMinute - b.usualMinute);
  return next ? <p class="nearest" aria-hidden="true"><strong>{deadlineName(next.events)}</strong>, {whenWords(session, next, view.minute)}</p> : null;
}

const isOver = (deadline: Deadline): boolean => deadline.state === 'met' || deadline.state === 'lapsed';

/** When a wait ends, as far as may be known: of a length by law that has a span, its limit. */
export function whenWords(session: Session, deadline: Deadline, now: number): string {
  const { day } = momentWords(deadline.usualMinute, session.program);
  if (deadline.state === 'met') return say('deadline.met');
  if (deadline.state === 'lapsed') return say('deadline.lapsed', { day });
  const left = deadline.usualMinute - now;
  if (left <= 0) return say('deadline.past', { day });
  const limit = lawfulLimit(deadline.days)?.is ?? 'exact';
  const when = inWords(left, day);
  return limit === 'exact' ? when : say(`deadline.limit.${limit}`, { when });
}

function inWords(left: number, day: number): string {
  if (left < HOUR) return say('deadline.soon');
  return left < MINUTES_PER_DAY ? say('deadline.in.hours', { hours: Math.round(left / HOUR), day }) : say('deadline.in.days', { days: Math.round(left / MINUTES_PER_DAY), day });
}
