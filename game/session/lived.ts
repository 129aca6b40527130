import { CAUSE_KINDS, factsOf, type Fact, type Session, type StoryLine, type View } from '#engine';
import { eventWords } from '../text/events.ts';
import { say } from '../text/say.ts';

/** One line of the story as the page shows it. `moment` is the beat it belongs to, where it belongs to one. */
export interface LivedLine { readonly fact: number; readonly minute: number; readonly kind: StoryLine['kind']; readonly title: string | null; readonly text: string; readonly moment: string | null; readonly seat: string | null }

/**
 * The story of a seat for its page: the view's lines; moments that were stepped over as one neutral line each;
 * and the seat's acts of law, which the case has no words for.
 */
export function livedStory(session: Session, view: View): readonly LivedLine[] {
  const facts = factsOf(session);
  const over = steppedOver(session, view.seat);
  const lines = view.story.flatMap((line) => shownLine(session, line, { fact: facts[line.fact], over }));
  const acts = facts.flatMap((fact, index) => (fact.seenBy.includes(view.seat) ? actLine(session, fact, index) : []));
  return [...lines, ...acts].sort((a, b) => a.fact - b.fact);
}

function steppedOver(session: Session, seat: string): ReadonlySet<string> {
  return new Set(session.steps.flatMap(({ command }) => (command?.type === 'step-over' && command.seat === seat ? [command.beat] : [])));
}

function shownLine(session: Session, line: StoryLine, from: { readonly fact: Fact | undefined; readonly over: ReadonlySet<string> }): readonly LivedLine[] {
  const moment = typeof from.fact?.names['beat'] === 'string' ? from.fact.names['beat'] : null;
  const shown = { fact: line.fact, minute: line.minute, kind: line.kind, title: line.title, text: line.text, moment, seat: line.seat };
  if (moment === null || !from.over.has(moment)) return [shown];
  if (line.kind !== 'done') return [];
  const written = session.program.scenario.beats.find((beat) => beat.id === moment)?.stepOver;
  return [{ ...shown, title: null, text: written ?? say('desk.over.done') }];
}

function actLine({ program }: Session, fact: Fact, index: number): readonly LivedLine[] {
  const accepted = fact.type === 'act.accepted';
  if (!accepted && fact.type !== 'act.closed') return [];
  if (CAUSE_KINDS[fact.b % CAUSE_KINDS.length] !== 'menu') return [];
  const entry = program.menu[Math.floor(fact.b / CAUSE_KINDS.length)];
  if (!entry) return [];
  const written = program.scenario.seats[entry.seat]?.menu?.find((each) => each.id === entry.id);
  const words = eventWords(String(fact.names['event'] ?? ''));
  const text = accepted ? written?.done ?? words.done : say('desk.act.closed', { act: written?.text ?? words.act });
  return [{ fact: index, minute: fact.minute, kind: accepted ? 'done' : 'closed', title: null, text, moment: null, seat: null }];
}

/** Where the newest part of a seat's story begins: the first fact of the last step it commanded; 0 before its first. */
export function latestFrom(session: Session, seat: string): number {
  const last = session.steps.findLastIndex(({ command }) => command !== null && 'seat' in command && command.seat === seat);
  return session.steps.slice(0, Math.max(0, last)).reduce((sum, step) => sum + step.facts.length, 0);
}
