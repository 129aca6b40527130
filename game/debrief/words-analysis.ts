import type { Band, FactorKind, Measure, MeasureReason, Side, SystemPart } from '#engine';
import { count, spanWords } from './amounts.ts';

/** Words of the analysis. Numbers are teaching values, and each place that shows one says so. */
export const ANALYSIS = {
  closed: 'The analysis is closed. It shows numbers, and whose each burden was.',
  closedHint: 'Open it when everybody has told what happened. It stays open in this window.',
  open: 'Open the analysis',
  lead: 'Three dials and their reasons. They speak about services, never about a person or a player.',
  outcome: 'Outcome',
  thread: 'The thread, with whose each burden was',
  load: 'Load that was added',
  risk: 'Danger that is left',
  quality: 'How well the services worked',
  rights: 'Rights that were touched',
  missed: 'Contacts that passed unseen',
  flips: 'How firm is this?',
  choices: 'Notes on the choices',
  ours: 'From our choices',
  system: 'From the system',
  oursMark: 'Filled disc: a choice of a seat that was played here.',
  systemMark: 'Hollow square: the system. Offices, waiting times, missing places, law, stand-ins.',
  loosenedMark: 'Open ring: put right later. It stays counted.',
  asTable: 'The same as a table',
  reasons: 'Reasons',
  evidence: 'Evidence',
  sources: 'Sources',
  teachingValue: 'Teaching value. It measures nobody and predicts nothing.',
  noHarm: 'No burden of the list came up.',
  outOfReach: (name: string, when: string): string => `Nobody could reach ${name} in this time: ${when}. It stood, but it held nothing then.`,
  noProtection: 'No protection of the list was in force.',
  missedHint: 'CopeHope §5.1 reads such a contact as institutional violence: it comes from how a service is made.',
  noMissed: 'No contact with a service passed unseen.',
  noRights: 'No right of the list was touched.',
};

/** The warning that stands beside every number (model: revictimisation.md section 6). */
export const WARNING = {
  title: 'Read this beside every number',
  lines: [
    'All points are teaching values. Research and practice say what tends to matter more. We found no study that measures how much.',
    'The numbers describe this played case. They say nothing about a real person, and they predict nothing.',
    'Two people who are treated alike may fare differently.',
    'Never use these dials on a real case, and never to judge a colleague.',
  ],
  dials: [
    ['Load that was added, 0 to 100', 'Each burden that could have been spared adds 2, 5 or 9 points. Good practice takes points off, but at most six tenths.'],
    ['Danger that is left, 5 to 95', 'Each day counts what pulls a person back, and what holds: a safe place, a named contact, income, papers, friends.'],
    ['How well the services worked, 0 to 100', 'The mean of up to thirteen checks. A no by an adult never lowers it.'],
  ],
} as const;

export const BAND_WORDS: Readonly<Record<Band, string>> = { light: 'light', noticeable: 'noticeable', heavy: 'heavy', severe: 'severe' };

export const SIDE_WORDS: Readonly<Record<Side, string>> = { ours: ANALYSIS.ours, system: ANALYSIS.system };

export const PART_WORDS: Readonly<Record<SystemPart, string>> = {
  'stand-ins': 'Seats played by stand-ins',
  offices: 'Offices and waiting times',
  hazards: 'Events that no seat decided',
  case: 'What the case brings in',
  before: 'What was there before',
};

export const EVIDENCE_WORDS: Readonly<Record<string, string>> = {
  A: 'A: studies that count, with trafficked people',
  B: 'B: studies with a neighbouring group',
  C: 'C: interviews, files, expert practice',
  D: 'D: standards and agreement only',
  unproven: 'unproven: studies settle it neither way',
};

export const DECIDED_WORDS = {
  nothing: 'There was no burden to count.',
  difference: 'Burden minus protection decided.',
  floor: 'The floor decided: protection takes off six tenths at most.',
  cap: 'The scale ends at 100.',
} as const;

/** Why a measure has its value, or why it has none. `name` is the person's. */
export function measureReason(why: MeasureReason, name: string): string {
  switch (why) {
    case 'measured': return 'Counted from the record.';
    case 'not-reached': return 'It did not come before the record stops.';
    case 'stopped-at-her-no': return `It stopped when ${name} said no or left. That lowers nothing.`;
    case 'never-asked': return 'It does not apply, because it never came up.';
    case 'too-early': return 'It does not apply, because the record is too short to say.';
    case 'none-told': return 'It does not apply, because no full account was told.';
    case 'nothing-passed': return 'It does not apply, because no named item was passed on.';
    case 'no-talk': return 'It does not apply, because no talk of substance took place.';
    case 'no-decision': return 'It does not apply, because no main decision came up.';
    case 'nobody-met': return 'It does not apply, because no meeting face to face is recorded.';
    case 'nothing-wanted': return 'It does not apply, because none of these services was wanted.';
    case 'adult': return `It does not apply, because ${name} is an adult.`;
    case 'paper-not-needed': return `It does not apply, because ${name} needs no such paper.`;
    case 'explained-before': return 'It was explained before any statement.';
    case 'explained-after': return 'It was explained, but after a statement.';
    case 'never-explained': return 'It was not explained.';
  }
}

/** What is counted in measures that are shares. */
const COUNTED: Readonly<Record<string, string>> = { Q6: 'transfer', Q7: 'talk', Q9: 'service', Q10: 'item', Q12: 'decision' };

/** From when a wait is counted. Nobody needs to have asked for a step that a first sign makes due. */
const SINCE: Readonly<Record<string, string>> = { Q1: 'Counted from the first sign. ', Q2: 'It was asked for or accepted. ', Q13: 'Counted from the first contact or sign. ' };

/** Reason of a measure in full: what was counted, and what that means. */
export function measureWords({ id, why, inputs }: Pick<Measure, 'id' | 'why' | 'inputs'>, name: string): string {
  const { minutes } = inputs;
  if (why === 'not-reached' && minutes !== undefined) return `${SINCE[id] ?? ''}After ${spanWords(minutes)} it had not come.`;
  if (why === 'stopped-at-her-no' && minutes !== undefined) return `It had run for ${spanWords(minutes)}. ${measureReason(why, name)}`;
  const counted = countedWords(id, inputs);
  return counted === null || measureReason(why, name).startsWith('It does not apply') ? measureReason(why, name) : `${counted}${why === 'measured' ? '' : ` ${measureReason(why, name)}`}`;
}

function countedWords(id: string, inputs: Readonly<Record<string, number>>): string | null {
  const { minutes, accounts, met, needed, count: heard, part, whole } = inputs;
  if (minutes !== undefined) return minutes === 0 ? 'It came at once.' : `It took ${spanWords(minutes)}.`;
  if (accounts !== undefined) return `${count(accounts, 'full account')}.`;
  if (met !== undefined) return `Recorded as met face to face: ${met === 1 ? '1 body' : `${met} bodies`}. The case needs ${needed ?? 0}.`;
  if (heard !== undefined) return `${heard} of 8 rights.`;
  if (part === undefined || whole === undefined) return null;
  return id === 'Q8' ? `${spanWords(part)} of ${spanWords(whole)}.` : `${part} of ${COUNTED[id] === undefined ? whole : count(whole, COUNTED[id])}.`;
}

/** How an occurrence counts: the first time whole, further times half. */
export const shareWords = (halves: number): string => (halves === 1 ? ' It counts half.' : '');

/** Occurrences beyond the cap, in one line. */
export function addsNothing(kind: FactorKind, times: number): string {
  return `And ${kind === 'E' ? count(times, 'more time') : `${times} more ${times === 1 ? 'block' : 'blocks'} of 30 days`} that ${times === 1 ? 'adds' : 'add'} nothing.`;
}
