import type { StepRule } from '#engine';
import { eventWords } from '../text/events.ts';
import type { RuleLine } from './step.ts';

/** A rule as the debrief shows it: what it is about, then the number under which law and documents can be looked up. */
export const ruleWords = ({ id, event, note, ...rest }: StepRule): RuleLine =>
  ({ ...rest, words: eventWords(event).act, id: id.startsWith(CONDUCT) ? null : id, note: note === null ? null : noteWords(note) });

/** Rules of conduct are numbered by the name of their event, which is a word for the engine only. */
const CONDUCT = 'K-';

/** Notes of the tables name events by their code. */
const noteWords = (note: string): string => note.replaceAll(/\b[A-Z]+(?:_[A-Z\d]+)+\b/g, (code) => `“${eventWords(code).act}”`);
