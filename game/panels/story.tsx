import type { JSX } from 'preact';
import type { Session } from '#engine';
import { doneFact } from '../session/done-fact.ts';
import type { LivedLine } from '../session/lived.ts';
import { eventWords } from '../text/events.ts';
import { say } from '../text/say.ts';
import { momentWords } from '../text/refusals.ts';
import { isConduct } from './conduct.ts';
import { lineWords } from './line-words.ts';
import { RuleGroundLine } from './rule-ground.tsx';

interface Props { readonly session: Session; readonly seat: string; readonly lines: readonly LivedLine[] }

/** What a seat has lived, folded; oldest first, with the day where it changes. */
export function StorySoFar({ session, seat, lines }: Props): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <details class="fold story-so-far">
      <summary>{say('desk.story', { lines: lines.length })}</summary>
      <ol class="plain">{lines.map((line, index) => <li key={line.fact}><Line session={session} seat={seat} line={line} day={isNewDay(session, line, lines[index - 1])} /></li>)}</ol>
    </details>
  );
}

/** What has come about since the seat's last step. Where that took more than a day, or it is asked for, each new day is named. */
export function Latest({ session, seat, lines, days }: Props & { readonly days?: boolean }): JSX.Element | null {
  if (lines.length === 0) return null;
  const marked = days === true || spansDays(session, lines);
  return <ol class="plain latest" aria-label={say('desk.latest')}>{lines.map((line, index) => <li key={line.fact}><Line session={session} seat={seat} line={line} day={marked && isNewDay(session, line, lines[index - 1])} /></li>)}</ol>;
}

/** Whether lines that stand together are of more than one day: a reader would take them for one evening. */
export const spansDays = (session: Session, lines: readonly LivedLine[]): boolean => new Set(lines.map((line) => dayOf(session, line))).size > 1;

const dayOf = (session: Session, line: LivedLine | undefined): number => (line ? momentWords(line.minute, session.program).day : -1);

const isNewDay = (session: Session, line: LivedLine, before: LivedLine | undefined): boolean => dayOf(session, line) !== dayOf(session, before);

function Line({ session, seat, line, day }: { readonly session: Session; readonly seat: string; readonly line: LivedLine; readonly day: boolean }): JSX.Element {
  return (
    <>
      {day && <p class="line-day">{say('desk.day', { day: dayOf(session, line) })}</p>}
      {line.title !== null && <p class="line-title">{line.title}</p>}
      {OPENS.has(line.kind) ? <DoneLine session={session} seat={seat} line={line} /> : <p class={`line ${line.kind}`}>{lineWords(session, seat, line)}</p>}
    </>
  );
}

/** Lines of what somebody did: they open the fact behind them. */
const OPENS: ReadonlySet<LivedLine['kind']> = new Set(['done', 'act']);

/** One line in past tense; opened, it says when, what it did in the pathway, and under which rule. */
function DoneLine({ session, seat, line }: Omit<Parameters<typeof Line>[0], 'day'>): JSX.Element {
  const { acts, rules } = doneFact(session, seat, line.fact);
  const told = acts.map((event) => eventWords(event).done).join(' ');
  return (
    <details class="done-fact">
      <summary class={`line ${line.kind}`}>{lineWords(session, seat, line)}</summary>
      <p class="small">{say('line.fact.when', momentWords(line.minute, session.program))}. {told === '' ? '' : say('line.fact.acts', { acts: told })}</p>
      {rules.filter(({ id }) => !isConduct(session.program, id)).map((rule) => <RuleGroundLine key={rule.id} rule={rule.id} ground={rule.ground} />)}
      {rules.length === 0 && <p class="rule">{say('line.fact.norule')}</p>}
    </details>
  );
}
