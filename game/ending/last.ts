import { viewFor, type Session, type View } from '#engine';
import { latestFrom, livedStory, type LivedLine } from '../session/lived.ts';
import { eventWords } from '../text/events.ts';

/** The end of a case as the seat lived it that was last at the screen. */
export interface LastOfSeat {
  readonly view: View;
  /** The story before, and what came of the seat's last act, oldest first. */
  readonly older: readonly LivedLine[];
  readonly latest: readonly LivedLine[];
  /** What the seat had begun and the case did not wait for, in the words of its card; null where all was done. */
  readonly undone: string | null;
}

/** Lines of a stand-in that stand in the open; what it did before is folded. */
const MOST_OF_STAND_IN = 6;

/** What the last seat at the screen met last. Null where nobody played at this screen. */
export function lastOfSeat(session: Session): LastOfSeat | null {
  const seat = lastSeat(session);
  if (seat === null) return null;
  const view = viewFor(session, seat);
  const lines = livedStory(view);
  const command = lastCommand(session, seat);
  // A moment that opened as the case ended asked nobody anything.
  const since = lines.filter(({ fact, kind }) => fact >= latestFrom(session, seat) && kind !== 'moment');
  const latest = command?.type === 'step-out' || command === null ? since.slice(-MOST_OF_STAND_IN) : since;
  const from = latest[0]?.fact ?? latestFrom(session, seat);
  return { view, older: lines.filter(({ fact }) => fact < from), latest, undone: view.busyUntil === null ? null : begunBy(session, command) };
}

function lastSeat({ steps, seating, program }: Session): string | null {
  const played = program.names.seats.filter((seat) => seating[seat] === 'trainee');
  const last = steps.findLast(({ command }) => command !== null && 'seat' in command && played.includes(command.seat))?.command;
  return last && 'seat' in last ? last.seat : played[0] ?? null;
}

type Command = NonNullable<Session['steps'][number]['command']>;

const lastCommand = ({ steps }: Session, seat: string): Command | null =>
  steps.findLast(({ command }) => command !== null && 'seat' in command && command.seat === seat)?.command ?? null;

function begunBy({ program }: Session, command: Command | null): string | null {
  const { beats, seats } = program.scenario;
  switch (command?.type) {
    case 'choose': return beats.find(({ id }) => id === command.beat)?.choices.find(({ id }) => id === command.choice)?.text ?? null;
    case 'act': {
      const act = program.menu.find(({ id }) => id === command.act)?.act ?? -1;
      const written = seats.find(({ id }) => id === command.seat)?.menu?.find(({ id }) => id === command.act)?.text;
      return written ?? eventWords(program.acts[act]?.event ?? command.act).act;
    }
    default: return null;
  }
}
