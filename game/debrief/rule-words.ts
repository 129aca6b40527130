import type { StepRule } from '#engine';
import { eventWords } from '../text/events.ts';
import { ruleNumber } from '../text/rule-number.ts';
import { noteSentences } from '../text/table-notes.ts';
import { byName } from './by-name.ts';
import type { RuleLine } from './step.ts';

/** A rule as the debrief shows it: what it is about, then the number under which law and documents can be looked up. */
export const ruleWords = ({ id, event, note, ...rest }: StepRule, name: string): RuleLine =>
  ({ ...rest, words: byName(eventWords(event).act, name), id: ruleNumber(id), note: note === null ? null : noteSentences(note, (event) => byName(eventWords(event).act, name)) });
