import type { Fact } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { readCause } from '../cause.ts';
import { factsOf, type Session } from './session.ts';

/** One line of the story as a seat lived it. `kind` says who speaks. */
export interface StoryLine {
  readonly kind: 'moment' | 'done' | 'answer' | 'news' | 'hazard' | 'inject' | 'lapse' | 'told' | 'act' | 'act-closed' | 'stepped-over';
  readonly minute: number;
  /** The words of the case, or null where it has none: then those of `event`, or of a moment stepped over. */
  readonly text: string | null;
  /** The event of an act from the menu, so that the edge can word it. */
  readonly event: string | null;
  readonly title: string | null;
  /** The moment the line belongs to. */
  readonly beat: string | null;
  /** Who acted, where it was a seat. */
  readonly seat: string | null;
  /** Place of the fact in the session, counted from 0. */
  readonly fact: number;
}

/**
 * What a seat has lived so far, oldest first. Only facts the seat came to know are told; a moment it stepped over is
 * told in one neutral line.
 */
export function storyFor(session: Session, seat: number): readonly StoryLine[] {
  const id = session.program.names.seats[seat] ?? '';
  const over = steppedOver(session, id);
  return factsOf(session).flatMap((fact, index) => {
    if (!fact.seenBy.includes(id)) return [];
    const told = tell(session.program, fact);
    const shown = told && told.beat !== null && over.has(told.beat) ? neutral(session.program, told) : told;
    return shown ? [{ ...shown, minute: fact.minute, fact: index }] : [];
  });
}

/** The moments this seat asked to step over. */
function steppedOver(session: Session, seat: string): ReadonlySet<string> {
  return new Set(session.steps.flatMap(({ command }) => (command?.type === 'step-over' && command.seat === seat ? [command.beat] : [])));
}

function neutral(program: Program, told: Told): Told | null {
  if (told.kind !== 'done') return null;
  const text = program.scenario.beats.find((beat) => beat.id === told.beat)?.stepOver ?? null;
  return { ...told, kind: 'stepped-over', title: null, text };
}

type Told = Omit<StoryLine, 'minute' | 'fact'>;

/** The words of one fact, or null where the story says nothing of it. */
export function tell(program: Program, fact: Fact): Told | null {
  const { scenario } = program;
  switch (fact.type) {
    case 'beat.opened':
      return line('moment', openingText(program, fact.a, fact.b), { title: scenario.beats[fact.a]?.title ?? null, ...ofBeat(program, fact.a) });
    case 'choice.landed':
      return line('done', writtenChoice(program, fact.a)?.done, ofBeat(program, program.choices[fact.a]?.beat ?? -1));
    case 'answer.given':
      return line('answer', answerText(program, fact), { beat: ofBeat(program, program.choices[fact.b]?.beat ?? -1).beat });
    case 'news.came':
      return line('news', scenario.news[fact.a]?.text);
    case 'hazard.came':
      return line('hazard', scenario.hazards[fact.a]?.text);
    case 'inject.came':
      return line('inject', scenario.injects[fact.a]?.text);
    case 'beat.lapsed':
      return line('lapse', scenario.beats[fact.a]?.lapse?.text, { beat: ofBeat(program, fact.a).beat });
    case 'items.told':
      return line('told', scenario.items[fact.a]?.text, { seat: String(fact.names['seat'] ?? '') });
    case 'act.accepted':
      return menuLine(program, fact);
    case 'act.closed':
      return menuLine(program, fact) ?? closedLine(program, fact);
    default:
      return null;
  }
}

interface More { readonly title?: string | null; readonly seat?: string | null; readonly beat?: string | null }

function line(kind: StoryLine['kind'], text: string | undefined, more: More = {}): Told | null {
  return text === undefined ? null : { kind, text, event: null, title: more.title ?? null, seat: more.seat ?? null, beat: more.beat ?? null };
}

function ofBeat({ scenario }: Program, index: number): { readonly beat: string | null; readonly seat: string | null } {
  const beat = scenario.beats[index];
  return { beat: beat?.id ?? null, seat: beat?.seat ?? null };
}

const answerText = (program: Program, fact: Fact): string | undefined =>
  writtenChoice(program, fact.b)?.answers?.find((answer) => answer.id === fact.names['answer'])?.text;

/** An act of the seat's menu that was taken, or that had closed before it was done. */
function menuLine(program: Program, fact: Fact): Told | null {
  const cause = readCause(fact.b);
  const entry = cause.kind === 'menu' ? program.menu[cause.index] : undefined;
  if (!entry || program.acts[entry.act] !== program.acts[fact.a]) return null;
  const written = program.scenario.seats[entry.seat]?.menu?.find((each) => each.id === entry.id);
  const taken = fact.type === 'act.accepted';
  return {
    kind: taken ? 'act' : 'act-closed', text: (taken ? written?.done : written?.text) ?? null, event: String(fact.names['event'] ?? ''),
    title: null, beat: null, seat: program.names.seats[entry.seat] ?? null,
  };
}

/** An act of a choice that was open when it was chosen and had closed when it was done: else the story would tell what did not happen. */
function closedLine(program: Program, fact: Fact): Told | null {
  const cause = readCause(fact.b);
  const choice = cause.kind === 'choice' ? program.choices[cause.index] : undefined;
  if (!choice?.effect.acts.includes(fact.a)) return null;
  return { kind: 'act-closed', text: null, event: String(fact.names['event'] ?? ''), title: null, ...ofBeat(program, choice.beat) };
}

/** The words of a beat as it opened: the version whose conditions held then. */
export const openingText = (program: Program, beat: number, version: number): string => program.beatTexts[beat]?.[version]?.text ?? '';

/** Which version of its words a beat opened with. */
export function openedVersion(session: Session, beat: number): number {
  return factsOf(session).findLast((fact) => fact.type === 'beat.opened' && fact.a === beat)?.b ?? 0;
}

/** The words of a choice by its place in the program's table. */
export function writtenChoice(program: Program, choice: number): Program['scenario']['beats'][number]['choices'][number] | undefined {
  const entry = program.choices[choice];
  return program.scenario.beats[entry?.beat ?? -1]?.choices.find((each) => each.id === entry?.id);
}
