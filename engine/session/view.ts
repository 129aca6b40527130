import { momentOf, type Moment } from '../calendar.ts';
import type { Refusal } from '../refusal.ts';
import type { Program } from '../scenario/program.ts';
import type { Scenario } from '../scenario/schema.ts';
import { holds } from './condition.ts';
import { refusalFrom } from './decide.ts';
import { deadlinesFor, type Deadline } from './view-deadlines.ts';
import { dossierFor, type Dossier } from './view-dossier.ts';
import { menuVerdict, offered, openBeats, verdictOf } from './legal.ts';
import { sceneFor, type Scene } from './view-scene.ts';
import { openedVersion, openingText, storyFor, type StoryLine } from './view-story.ts';
import { threadFor, type ThreadMark } from './view-thread.ts';
import { dealOrder } from './order.ts';
import type { Session } from './session.ts';
import { HEADER, headerOf, minuteOf, SEAT, seatField, TRAINEE } from './state.ts';

/** What one seat may know now, and what it may do. The only way from a session to a screen. */
export interface View {
  readonly seat: string;
  readonly minute: number;
  readonly moment: Moment;
  readonly ended: EndedView | null;
  /** Minute until which the seat is busy, or null. */
  readonly busyUntil: number | null;
  readonly waiting: boolean;
  /** Played seats, other than this one, that have an open moment. */
  readonly awaited: readonly string[];
  readonly scene: Scene;
  readonly story: readonly StoryLine[];
  readonly moments: readonly MomentView[];
  readonly menu: readonly OptionView[];
  readonly dossier: Dossier;
  readonly deadlines: readonly Deadline[];
  readonly thread: readonly ThreadMark[];
}

/** One open beat of the seat, with its choices in an order dealt from the seed. */
export interface MomentView { readonly beat: string; readonly title: string; readonly place: string; readonly text: string; readonly choices: readonly OptionView[] }

/** A choice or an act of the menu: its cost before, never a hint of its worth. `refusal` is null while it is open. */
export interface OptionView {
  readonly id: string;
  /** The choice's own words, or null where the event's name has to be worded (an act by law). */
  readonly text: string | null;
  readonly event: string | null;
  readonly minutes: number;
  readonly needsInterpreter: boolean;
  /** Names of the bodies and seats that will know. */
  readonly tells: readonly string[];
  readonly refusal: Refusal | null;
}

/** How the record stops. Words come from the case; an open end has none. */
export interface EndedView {
  readonly ending: string | null;
  readonly outcome: number;
  readonly hard: boolean;
  readonly lines: readonly string[];
  readonly lastWords: string | null;
  readonly mayLook: string | null;
}

/** Compute what a seat may know and do. Pure; throws a RangeError for a seat the case does not have. */
export function viewFor(session: Session, seatId: string): View {
  const { program, state } = session;
  const seat = program.names.seats.indexOf(seatId);
  if (seat < 0) throw new RangeError(`The case has no seat "${seatId}".`);
  const { start } = program.scenario;
  const minute = minuteOf(state);
  const busy = seatField(program, state, seat, SEAT.busyUntil);
  const ended = endedOf(program, state);
  return {
    seat: seatId, minute, moment: momentOf(minute, program.start.minuteOfDay, start.weekday), ended, busyUntil: busy < 0 ? null : busy,
    waiting: seatField(program, state, seat, SEAT.waiting) > 0, awaited: awaited(program, state, seat), scene: sceneFor(session, seat), story: storyFor(session, seat),
    moments: ended ? [] : openBeats(program, state, seat).map((beat) => momentView(session, beat)),
    menu: ended ? [] : menuFor(program, state, seat), dossier: dossierFor(session, seat), deadlines: deadlinesFor(session, seat), thread: threadFor(session, seat),
  };
}

function awaited(program: Program, state: Int32Array, seat: number): readonly string[] {
  return program.names.seats.filter((_, other) => other !== seat && seatField(program, state, other, SEAT.player) === TRAINEE && openBeats(program, state, other).length > 0);
}

function momentView(session: Session, index: number): MomentView {
  const { program, state, seed } = session;
  const written = beatOf(program.scenario, index);
  const choices = offered(program, state, index);
  return {
    beat: written.id, title: written.title, place: written.place, text: openingText(program, index, openedVersion(session, index)),
    choices: dealOrder(choices, `${seed}/${written.id}`).map((choice) => choiceView(program, state, choice)),
  };
}

function choiceView(program: Program, state: Int32Array, index: number): OptionView {
  const entry = program.choices[index];
  const beat = beatOf(program.scenario, entry?.beat ?? -1);
  const written = beat.choices.find((choice) => choice.id === entry?.id);
  const bodies = (written?.passes ?? []).map((pass) => nameIn(program.scenario.agencies, pass.to));
  return {
    id: written?.id ?? '', text: written?.text ?? '', event: null, minutes: entry?.minutes ?? 0, needsInterpreter: written?.needsInterpreter ?? false,
    tells: [...new Set([...bodies, ...(written?.tells ?? []).map((seat) => program.scenario.seats.find((each) => each.id === seat)?.title ?? seat)])],
    refusal: refusalFrom(program, verdictOf(program, state, index), index),
  };
}

function menuFor(program: Program, state: Int32Array, seat: number): readonly OptionView[] {
  return program.menu.flatMap((entry, index) => {
    if (entry.seat !== seat || !holds(entry.when, state)) return [];
    const written = program.scenario.seats[seat]?.menu?.find((each) => each.id === entry.id);
    return [{
      id: entry.id, text: written?.text ?? null, event: program.acts[entry.act]?.event ?? null, minutes: entry.minutes, needsInterpreter: false,
      tells: (written?.passes ?? []).map((pass) => nameIn(program.scenario.agencies, pass.to)), refusal: refusalFrom(program, menuVerdict(program, state, index), -1),
    }];
  });
}

function endedOf(program: Program, state: Int32Array): EndedView | null {
  const ended = headerOf(state, HEADER.ended);
  if (ended === 0) return null;
  const ending = program.scenario.endings[ended - 1];
  const outcome = headerOf(state, HEADER.outcome) - 1;
  if (!ending) return { ending: null, outcome, hard: false, lines: [], lastWords: null, mayLook: null };
  return { ending: ending.id, outcome, hard: ending.hard ?? false, lines: [ending.where, ending.beside, ending.open], lastWords: ending.lastWords, mayLook: ending.mayLook ?? null };
}

const nameIn = (things: readonly { readonly id: string; readonly name: string }[], id: string): string => things.find((thing) => thing.id === id)?.name ?? id;

function beatOf(scenario: Scenario, index: number): Scenario['beats'][number] {
  const beat = scenario.beats[index];
  if (!beat) throw new RangeError(`The case has no beat ${index}.`);
  return beat;
}
