import type { Program, StepKind, TimelineStep, WayOfKnowing } from '#engine';
import { eventWords } from '../text/events.ts';
import { quoted } from '../text/quoted.ts';
import { say } from '../text/say.ts';
import { listed } from '../text/listed.ts';
import { idWords, spanWords } from './amounts.ts';
import { byName } from './by-name.ts';
import { answerById, choiceById, itemText, seatTitle } from './case-words.ts';
import { DESCRIPTION } from './words.ts';

/** What happened in a step, as one text in past tense. The case's own words come first; events have words where the case has none. */
export function stepText(program: Program, step: TimelineStep): string {
  switch (step.kind) {
    case 'choice': return choiceById(program, step.id)?.done ?? step.id;
    case 'menu': return written(program, step, 'menu') ?? actWords(program, step) ?? step.id;
    case 'told': return toldText(program, step);
    case 'lapse': return program.scenario.beats.find((beat) => beat.id === step.id)?.lapse?.text ?? `The moment passed undecided: ${program.scenario.beats.find((beat) => beat.id === step.id)?.title ?? step.id}.`;
    case 'clock': return written(program, step, 'news') ?? actWords(program, step) ?? 'A waiting time ran out.';
    case 'hazard': return written(program, step, 'hazard') ?? written(program, step, 'news') ?? actWords(program, step) ?? step.id;
    case 'inject': return written(program, step, 'inject') ?? step.id;
    case 'wait': return waitWords(step.id, step.knots[0]?.cause.waited);
    case 'start': return 'So it was before the case began.';
    case 'end': return 'The record stops here.';
  }
}

/** Which wait grew longer than is usual, and how long it had lasted by then. Of first needs the model counts from a day on. */
export function waitWords(factor: string, waited: number | undefined): string {
  const subject = WAITING[factor];
  if (subject === undefined || waited === undefined) return 'A wait grew longer than is usual.';
  return `${subject} for ${spanWords(waited)}.${factor === FIRST_NEEDS ? '' : ' That is longer than is usual.'}`;
}

const FIRST_NEEDS = 'unmet-basic-needs';
const WAITING: Readonly<Record<string, string>> = {
  'delayed-identification': 'Recognition had not moved', 'long-limbo': 'No paper and no decision had come', [FIRST_NEEDS]: 'First needs had been open',
};

/** Whether a text speaks to whoever acted, outside what people in it say. */
export const saysYou = (text: string): boolean => /\byou(r|rs)?\b/i.test(text.replaceAll(/"[^"]*"/g, ''));

/** A deed with the seat whose it was. A text that says “you” to nobody, outside what people in it say, stays as it is. */
export function withSeat(program: Program, { actor }: Pick<TimelineStep, 'actor'>, text: string): string {
  return actor.kind === 'seat' && saysYou(text) ? say('line.done.by', { seat: seatTitle(program, actor.seat), words: quoted(text) }) : text;
}

/** The words of a step, or of what followed it, as everybody reads them: a played seat's say “you”, a stand-in's stand in quotation marks beside its seat. */
export const wordsOfStep = (program: Program, step: TimelineStep, words: string): string => (isPlayed(step) ? words : withSeat(program, step, words));

/** Whether somebody at this screen took the step. */
export const isPlayed = ({ actor }: TimelineStep): boolean => actor.kind === 'seat' && actor.player === 'trainee';

/** What followed at once: answers, news, the words of an ending. */
export function afterWords(program: Program, step: TimelineStep): readonly string[] {
  const main = stepText(program, step);
  const words = step.words.flatMap(({ kind, id, index }) => {
    switch (kind) {
      case 'answer': return answerById(program, id)?.text ?? [];
      case 'news': return program.scenario.news[index]?.text ?? [];
      case 'inject': return program.scenario.injects.find((each) => each.id === id)?.text ?? [];
      case 'hazard': return program.scenario.hazards.find((each) => each.id === id)?.text ?? [];
      case 'ending': return whereWords(program, id);
      case 'choice': case 'menu': case 'lapse': case 'item': case 'clock': case 'factor': return [];
    }
  });
  return [...new Set(words)].filter((text) => text !== main);
}

function whereWords(program: Program, ending: string): string {
  const { endings, person } = program.scenario;
  const where = endings.find(({ id }) => id === ending)?.where;
  return where === undefined ? 'The session was left before an ending.' : `${say('end.where.of', { name: person.name })}: ${where}`;
}

function written(program: Program, step: TimelineStep, kind: 'menu' | 'news' | 'hazard' | 'inject'): string | undefined {
  const { scenario } = program;
  const index = step.words.find((word) => word.kind === kind)?.index ?? -1;
  switch (kind) {
    case 'menu': {
      const entry = program.menu[step.entry];
      return scenario.seats[entry?.seat ?? -1]?.menu?.find(({ id }) => id === entry?.id)?.done;
    }
    case 'news': return scenario.news[index]?.text;
    case 'hazard': return scenario.hazards[index]?.text;
    case 'inject': return scenario.injects[index]?.text;
  }
}

const actWords = (program: Program, step: TimelineStep): string | undefined => {
  const event = step.acts.find(({ accepted }) => accepted)?.event;
  return event === undefined ? undefined : byName(eventWords(event).done, program.scenario.person.name);
};

function toldText(program: Program, step: TimelineStep): string {
  const from = step.actor.kind === 'seat' ? seatTitle(program, step.actor.seat) : 'A seat';
  const to = step.toldTo.filter((seat) => step.actor.kind === 'seat' && seat !== step.actor.seat).map((seat) => seatTitle(program, seat));
  const items = step.words.filter(({ kind }) => kind === 'item').map(({ id }) => itemText(program, id));
  return `${from} told ${to.length === 0 ? 'another seat' : listed(to)}: ${items.join(' ')}`;
}

/** Why a step lists no options: a seat acted outside the moments of the case, or no seat chose anything. */
export const noOptionsWords = (kind: StepKind): string => (kind === 'menu' || kind === 'told' ? DESCRIPTION.outsideMoments : DESCRIPTION.nothingElse);

const PLAYER_WORDS = { trainee: 'played here', typical: 'played by a stand-in', careful: 'played by a careful stand-in', random: 'played by chance' } as const;

/** Who acted, in words. */
export function actorWords(program: Program, { actor, kind }: TimelineStep): string {
  switch (actor.kind) {
    case 'seat': return `${seatTitle(program, actor.seat)}, ${PLAYER_WORDS[actor.player]}`;
    case 'office': return actor.role === 'person' ? program.scenario.person.name : ROLE_WORDS[actor.role] ?? idWords(actor.role);
    case 'nobody': return NOBODY[kind] ?? 'Nobody at this table';
  }
}

/** Bodies and people that act without a seat in the case. */
const ROLE_WORDS: Readonly<Record<string, string>> = {
  system: 'Time and the rules', police: 'Police', border: 'Border guard', labour_inspector: 'Labour inspectorate', health: 'Health service', ngo: 'An NGO',
  specialised: 'Specialised service', outreach: 'Street work', reception: 'Reception centre', teacher: 'School', social_services: 'Social service', helpline: 'Helpline',
  prosecutor: 'Prosecution', judge: 'Court', immigration: 'Immigration office', asylum: 'Asylum office', protocol: 'Protocol department', mediator: 'Mediator',
  lawyer: 'Lawyer', guardian: 'Guardian', child_protection: 'Child protection', trade_union: 'Trade union', iom: 'IOM', third_party: 'Somebody outside the services',
  exploiter: 'Somebody outside the services',
};

const NOBODY: Readonly<Record<string, string>> = {
  hazard: 'No seat decided it', inject: 'Brought in by the case', wait: 'The system', start: 'Before the case', end: 'The record',
};

/** How a seat came to know an item. What it learnt with the person she may have said, or it was seen, promised or written there. */
export function howWords({ scenario }: Program, item: string, how: WayOfKnowing): string {
  switch (how) {
    case 'unknown': return 'not known how';
    case 'at-start': return 'known from the start';
    case 'seen': return 'seen';
    case 'told-by-her': return withPersonWords(scenario.items.find(({ id }) => id === item)?.kind, scenario.person.name);
    case 'told-by-seat': return 'told by a colleague';
    case 'read': return 'read in a file';
  }
}

function withPersonWords(kind: Program['scenario']['items'][number]['kind'] | undefined, name: string): string {
  switch (kind) {
    case 'wish': return `told by ${name}`;
    case 'promise': return `promised to ${name}`;
    case 'note': return 'written down here';
    case 'fact': case 'sign': case undefined: return `heard or seen with ${name}`;
  }
}
