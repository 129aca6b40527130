import { factsOf, type Session, type View } from '#engine';
import { say } from '../text/say.ts';
import { spokenLength } from '../text/times.ts';

/** The question before time passes. It says when an open moment closes: nobody can see that otherwise. */
export function waitQuestion(session: Session, view: View): string {
  const open = view.moments.map(({ beat }) => closingOf(session, beat));
  const ends = open.flatMap(({ at }) => (at === null ? [] : [at]));
  if (ends.length > 0) return say('desk.wait.until', { length: spokenLength(Math.max(1, Math.min(...ends) - view.minute)) });
  if (open.some(({ may }) => may)) return say('desk.wait.may');
  return say(open.length > 0 ? 'desk.wait.stays' : 'desk.wait.confirm');
}

/** The minute at which an open moment closes, where the case gives it a length, and whether something may close it. */
function closingOf(session: Session, beat: string): { readonly at: number | null; readonly may: boolean } {
  const { program } = session;
  const index = program.scenario.beats.findIndex(({ id }) => id === beat);
  const { untilMinutes = -1, untilWhen = null } = program.beats[index] ?? {};
  const opened = factsOf(session).findLast((fact) => fact.type === 'beat.opened' && fact.a === index)?.minute;
  return { at: untilMinutes < 0 || opened === undefined ? null : opened + untilMinutes, may: untilWhen !== null };
}
