import type { Cause, Program } from '#engine';
import { choiceById, answerById } from './case-words.ts';
import { eventWords } from '../text/events.ts';
import { quoted } from '../text/quoted.ts';
import { byName } from './by-name.ts';
import { saysYou, waitWords } from './step-words.ts';

/** What brought something about, in the case's own words where it has any. A stand-in's stand in quotation marks: its “you” is nobody here. */
export function causeWords(program: Program, cause: Cause): string {
  const words = wordsOf(program, cause);
  return cause.seat !== null && cause.side === 'system' && saysYou(words) ? quoted(words) : words;
}

function wordsOf(program: Program, cause: Cause): string {
  const { scenario } = program;
  const doneWords = (event: string): string => byName(eventWords(event).done, scenario.person.name);
  switch (cause.kind) {
    case 'choice': return choiceById(program, cause.id)?.done ?? cause.id;
    case 'answer': return answerById(program, cause.id)?.text ?? cause.id;
    case 'beat': return scenario.beats.find((beat) => beat.id === cause.id)?.lapse?.text ?? 'A moment passed without a decision.';
    case 'hazard': return scenario.hazards.find((hazard) => hazard.id === cause.id)?.text ?? doneWords(cause.event ?? cause.id);
    case 'inject': return scenario.injects.find((inject) => inject.id === cause.id)?.text ?? doneWords(cause.event ?? cause.id);
    case 'menu': return scenario.seats.flatMap((seat) => seat.menu ?? []).find((entry) => entry.id === cause.id)?.done ?? doneWords(cause.event ?? cause.id);
    case 'wait': return waitWords(cause.id, cause.waited);
    case 'start': return 'It was so before the case began.';
    case 'clock': return cause.event ? doneWords(cause.event) : 'A waiting time ran out.';
    case 'news': case 'pass': return doneWords(cause.event ?? cause.id);
  }
}

/** Whose it was: the seat and how it was played, or the part of the system. */
export function causeOwner(program: Program, cause: Cause): string {
  const seat = program.scenario.seats.find((each) => each.id === cause.seat)?.title;
  if (seat === undefined) return cause.part === null ? 'a played seat' : OWNERLESS[cause.part];
  return cause.side === 'ours' ? `${seat}, played here` : `${seat}, played by a stand-in`;
}

const OWNERLESS = {
  'stand-ins': 'a stand-in', offices: 'an office or its waiting time', hazards: 'no seat decided it', case: 'brought in by the case', before: 'before the case',
} as const;
