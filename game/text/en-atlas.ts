import { lawfulLimit, ROLE_WORDS, type Days, type Role, type RuleKind, type Standing, type TimeClass } from '#engine';
import type { AtlasPart } from '../app/routes.ts';
import { capital } from './lower.ts';

/** The parts of the atlas, as its menu names them. */
export const PART_NAMES: Readonly<Record<AtlasPart, string>> = {
  pathway: 'The pathway', rules: 'Find a rule', beside: 'Beside another country', roles: 'What each body may do', services: 'Services', figures: 'Figures', needs: 'Needs', sources: 'Law and sources',
};

/** Words around the atlas. */
export const ATLAS = {
  title: 'Atlas',
  chooseTitle: 'Atlas: five countries',
  chooseWhat: 'How each country notices, recognises and supports a person who may have been trafficked. Choose a country.',
  chooseSteps: (rules: number, situations: number): string => `${rules} rules between ${situations} situations`,
  countries: 'Countries',
  parts: 'Parts of the atlas',
  unknown: (name: string): string => `The atlas has no country called “${name.length > 40 ? `${name.slice(0, 40)}…` : name}”. These are the five it has.`,
  chooseCaution: 'A model for teaching, not legal advice. Each rule and each record shows its source: check it before you rely on it.',
} as const;

const OF_RULES = 'A model for teaching, not legal advice. Nobody has compared the rules with their sources: check before you rely on one.';

/** What to beware of in each part: the lanes hold rules, the others what documents print. */
export const CAUTIONS: Readonly<Record<AtlasPart, string>> = {
  pathway: OF_RULES,
  rules: OF_RULES,
  beside: 'A model for teaching, not legal advice. Each rule shows its number and date. “The pathway” has its source.',
  roles: OF_RULES,
  services: 'A list for training, as a document printed it. It is no directory of today.',
  figures: 'Figures as documents print them, each with its source. The newest figures may be elsewhere.',
  needs: 'What documents report and ask for, each with its source. It is neither law nor advice.',
  sources: 'Law as documents name it, not legal advice. It may have changed since: check the law itself.',
};

/** What the marks and short names beside the rules mean. */
export const MARKS = {
  what: '“Teaching value”: a number set for teaching, not measured. “A source is named”: a document is named, and nobody has compared the rule with it.',
  everywhere: 'NGO: a non-governmental organisation. IOM: the International Organization for Migration.',
  greece: 'EMA: the National Referral Mechanism of Greece. EKKA: the National Centre for Social Solidarity, which runs it.',
} as const;

/** Words of the map of lanes. */
export const MAP = {
  what: 'Each lane is one side of a case. Boxes are situations, lines are ways between them. Press one to read its rules.',
  keys: 'By keyboard: Tab goes to a lane, the arrow keys go along it, Enter opens.',
  allLanes: 'All lanes',
  lanes: 'Lanes',
  laneCount: (situations: number, rules: number): string => `${situations} situations, ${rules} rules`,
  picture: (region: string, country: string): string => `The lane “${region}” of ${country}`,
  pictureSentence: (situations: number, ways: number, start: string): string => `${situations} situations from left to right, beginning with “${start}”, and ${ways} ways between them. The list below says the same.`,
  marks: 'Situations and ways of this lane',
  state: (words: string, ways: number): string => `Situation: ${words}. ${ways === 1 ? '1 way leads' : `${ways} ways lead`} on.`,
  way: (from: string, to: string): string => `Way from ${from} to ${to}`,
  wayOfMany: (to: string, from: number): string => `Ways from ${from} situations to ${to}`,
  asList: (region: string): string => `The lane “${region}” as a list`,
  statesHeading: 'Situations, and where each leads',
  leadsNowhere: 'No rule leads on from here.',
  rulesHeading: 'Rules',
  waitsHeading: 'Waits',
  waitsWhat: 'A wait begins when its situation is entered. It ends with one of these answers. Shares are teaching values.',
  onward: 'Leads on',
  inward: 'Leads here',
  kept: 'Possible here, and the situation stays',
  close: 'Close',
  from: 'From',
  to: 'To',
  stays: 'the situation stays as it is',
  legend: 'How to read the lines',
  anywhere: 'any situation',
} as const;

/** Words of one rule. */
export const RULE = {
  who: 'Who may do it',
  needs: 'Stays closed while',
  opens: 'What opens it',
  days: 'Days',
  sources: 'Source',
  standing: 'Standing',
  teaching: 'teaching value',
  derived: 'Not in the printed tables',
  repaired: 'Changed by us',
  note: 'Note',
  follows: 'Follows at once',
  writes: 'Goes on record',
  share: 'Share of this answer',
  shareOf: (perMille: number): string => `${perMille} in 1000, teaching value`,
  anyProfessional: 'any professional',
  unnumbered: 'the rule',
  way: 'Way',
} as const;

export const KIND_WORDS: Readonly<Record<RuleKind, string>> = { act: 'act', clock: 'wait', hazard: 'hazard', conduct: 'conduct' };

/** What the form of a line means. */
export const KIND_MEANINGS: Readonly<Record<RuleKind | 'mixed', string>> = {
  act: 'Full line: an act. A body decides it.',
  clock: 'Dashes: a wait. It ends by itself, or an office answers.',
  hazard: 'Dots: a hazard. It comes only with odds that a case gives.',
  mixed: 'Dash and dot: rules of different kinds go this way.',
  conduct: 'Conduct: how a talk is held. It moves no situation.',
};

export const PLATE_MEANINGS = {
  named: 'Round plate: each rule names a source about this country, or about none. Nobody has compared them.',
  unnamed: 'Square plate with “?”: a rule here names no such source, or not for all of it.',
  teaching: '“T” on a plate: its days are a teaching value.',
  start: 'Double edge: here the lane begins.',
  entry: 'Plate on three feet: the rule starts from many situations.',
} as const;

export const CLASS_WORDS: Readonly<Record<TimeClass, string>> = { L: 'fixed by law', O: 'observed or published', T: 'teaching value' };

export const STANDING_WORDS: Readonly<Record<Standing, string>> = { law: 'law', practice: 'practice of offices', recommended: 'recommended, not law', model: 'part of the teaching model' };

/** Words of what stands below the lanes. */
export const BELOW = {
  conduct: 'Conduct: how a talk is held',
  conductWhat: 'Conduct moves no situation. It is recorded, and the debrief weighs it.',
  repairs: (count: number): string => `What we changed in the printed tables (${count})`,
  repairsWhat: 'Where the printed tables cannot work as they stand, we changed them and say why.',
  touches: 'Touches',
  questions: (count: number): string => `Questions for a national practitioner (${count})`,
  questionsWhat: 'What the tables leave open. We kept what is printed.',
} as const;

/** An amount of days as people say it; parts of a day in hours. */
export function amountOfDays(days: number): string {
  if (days === 0) return 'the same day';
  if (days < 1) return `${Math.round(days * 24)} hours`;
  return days === 1 ? '1 day' : `${days} days`;
}

/** A range of days: "0 to 30 days, usually 5". Of a span by law only what the law sets is told as law: "in play usually 3 (teaching value), at most 5 days". */
export function rangeOfDays(days: Days): string {
  const { min, typ, max } = days;
  if (min === max) return amountOfDays(typ);
  const limit = lawfulLimit(days);
  if (limit) return `in play usually ${typ} (${RULE.teaching}), at ${limit.is} ${amountOfDays(limit.days)}`;
  return max < 1 ? `${amountOfDays(min)} to ${amountOfDays(max)}, usually ${amountOfDays(typ)}` : `${min < 1 && min > 0 ? amountOfDays(min) : min} to ${amountOfDays(max)}, usually ${typ < 1 && typ > 0 ? amountOfDays(typ) : typ}`;
}


/** A body at the beginning of a line. */
export const roleName = (role: Role): string => capital(ROLE_WORDS[role]);
