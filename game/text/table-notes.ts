import { EVENT_WORDS, eventWords } from './events.ts';
import { capital } from './lower.ts';

/** How the page words an event inside a note. */
type NameOf = (event: string) => string;

/** Phrases of the tables, and what they say to somebody who has not read them. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^informed choice$/, 'The ways had been explained before this choice'],
  [/^uninformed choice$/, 'The ways had not been explained before this choice'],
  [/^options known$/, 'The ways are known'],
  [/^the leaf starts the waits? for (.+)$/, 'From here on runs the wait for $1'],
  [/^observed: (.+)$/, 'It was observed: $1'],
  [/^rival answers share the range of (.+)$/, 'Only one of the answers comes, within the days of $1'],
  [/^counts only where regionProfile is (.+)$/, 'It counts only in a region whose services are $1'],
  [/^silent where (.+)$/, 'It does not come where $1'],
  [/^grant and refusal share the draw and the length of the grant$/, 'Either a grant or a refusal comes, within the days of the grant'],
  [/^(.+) is a resting state$/, 'Nothing waits in $1'],
  [/^(?:law: )?valid (.+)$/, 'It is valid $1'],
  [/^law: (.+)$/, 'By law: $1'],
  [/^by system: /, 'By time: '],
  [/^by specialised: /, 'By specialised services: '],
];

/** Values of fields that the tables write in capitals. */
const VALUES = /\b(?:UNDECIDED|UNWILLING|WILLING|LIMITED|DISPUTED|IRREGULAR|REGULAR|ADULT|LABOUR|INTEGRATED|SPARSE)\b/g;

/** Events, values, states and fields as the tables name them, in words. */
const plainNames = (note: string, nameOf: NameOf): string => note
  .replaceAll(/(\w+)=([A-Z_]+)/g, (_, field: string, value: string) => `${spaced(field)} “${spaced(value)}”`)
  .replaceAll(/\b[A-Z]+\d*(?:_[A-Z\d]+)+\b|\b[A-Z]{6,}\b/g, (code) => (EVENT_WORDS[code] ? `“${nameOf(code)}”` : code.includes('_') ? `“${spaced(code)}”` : code))
  .replaceAll(VALUES, (value) => `“${spaced(value)}”`)
  .replaceAll(/\b[a-z]+\d*(?:_[a-z\d]+)+\b/g, (state) => `“${spaced(state)}”`)
  .replaceAll(/\b[a-z]+(?:[A-Z][a-z]+)+\b/g, (field) => `“${spaced(field)}”`)
  .replaceAll('`*`', '“any situation”')
  .replaceAll(/\[(teaching value)\]/g, '($1)')
  .replaceAll(/(?<!rule |[\w-])((?:[A-Z]{2}-)?[A-Z]\d{1,2}) (records|writes|does|keeps|clears|sets)\b/g, 'rule $1 $2');

const spaced = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();

/** A part of a note ends at a semicolon, but not within brackets. */
const partsOf = (note: string): readonly string[] => note.split(/;\s+(?![^(]*\))/);

const sentence = (part: string): string => (/[.?!]$/.test(part) ? capital(part) : `${capital(part)}.`);

/** A note of the pathway's tables in sentences: for whoever reads it beside the rule. The tables themselves stay as they are. */
export function noteSentences(note: string, nameOf: NameOf = (event) => eventWords(event).act): string {
  return partsOf(note).map((part) => sentence(plainNames(PHRASES.reduce((words, [pattern, said]) => words.replace(pattern, said), part), nameOf))).join(' ');
}
