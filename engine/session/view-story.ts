import type { Fact } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { factsOf, type Session } from './session.ts';

/** One line of the story as a seat lived it. `kind` says who speaks; `step` is the session step it belongs to. */
export interface StoryLine {
  readonly kind: 'moment' | 'done' | 'answer' | 'news' | 'hazard' | 'inject' | 'lapse' | 'told' | 'closed' | 'seat';
  readonly minute: number;
  readonly text: string;
  readonly title: string | null;
  /** Who acted, where it was a seat. */
  readonly seat: string | null;
  /** Place of the fact in the session, counted from 0. */
  readonly fact: number;
}

/** What a seat has lived so far, oldest first. Only facts the seat came to know are told. */
export function storyFor(session: Session, seat: number): readonly StoryLine[] {
  const id = session.program.names.seats[seat] ?? '';
  return factsOf(session).flatMap((fact, index) => {
    if (!fact.seenBy.includes(id)) return [];
    const told = tell(session.program, fact);
    return told ? [{ ...told, minute: fact.minute, fact: index }] : [];
  });
}

type Told = Omit<StoryLine, 'minute' | 'fact'>;

/** The words of one fact, or null where the story says nothing of it. */
export function tell(program: Program, fact: Fact): Told | null {
  const { scenario } = program;
  switch (fact.type) {
    case 'beat.opened':
      return line('moment', openingText(program, fact.a, fact.b), { title: scenario.beats[fact.a]?.title ?? null, seat: scenario.beats[fact.a]?.seat ?? '' });
    case 'choice.landed':
      return line('done', writtenChoice(program, fact.a)?.done, { seat: String(program.scenario.beats[program.choices[fact.a]?.beat ?? -1]?.seat ?? '') });
    case 'answer.given':
      return line('answer', writtenChoice(program, fact.b)?.answers?.find((answer) => answer.id === fact.names['answer'])?.text);
    case 'news.came':
      return line('news', scenario.news[fact.a]?.text);
    case 'hazard.came':
      return line('hazard', scenario.hazards[fact.a]?.text);
    case 'inject.came':
      return line('inject', scenario.injects[fact.a]?.text);
    case 'beat.lapsed':
      return line('lapse', scenario.beats[fact.a]?.lapse?.text);
    case 'items.told':
      return line('told', scenario.items[fact.a]?.text, { seat: String(fact.names['seat'] ?? '') });
    default:
      return null;
  }
}

function line(kind: StoryLine['kind'], text: string | undefined, more: { readonly title?: string | null; readonly seat?: string } = {}): Told | null {
  return text === undefined ? null : { kind, text, title: more.title ?? null, seat: more.seat ?? null };
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

/** Words of a menu act of the case that has come about. */
export const menuText = (program: Program, index: number): string | undefined => {
  const entry = program.menu[index];
  return program.scenario.seats[entry?.seat ?? -1]?.menu?.find((each) => each.id === entry?.id)?.done;
};

