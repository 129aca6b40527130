import type { Outcome, Proceedings } from '../vocabulary.ts';
import { OUTCOMES } from '../vocabulary.ts';
import { outcomeRules, recognisedTest } from './outcome-rules.ts';
import type { OutcomeRule, OutcomeTest } from './outcome-rules.ts';
import type { Pathway } from './pathway.ts';
import { sensesOf } from './senses.ts';
import { factOf, leafOf } from './situation.ts';

export { LOST_AFTER_DAYS } from './outcome-rules.ts';
export { SAFE_PLACES } from './fragments/leaves.ts';
export { sensesOf } from './senses.ts';

/** What an outcome asks of the past, which no situation holds. Days are whole days. */
export interface History { readonly wasSafe: boolean; readonly lostForDays: number }

/** When each outcome holds under a pathway, made once. */
export function rulesOfOutcomes(pathway: Pathway): Readonly<Record<Outcome, OutcomeRule>> {
  const known = RULES.get(pathway);
  if (known !== undefined) return known;
  const rules = outcomeRules(sensesOf(pathway));
  RULES.set(pathway, rules);
  return rules;
}

const RULES = new WeakMap<Pathway, Readonly<Record<Outcome, OutcomeRule>>>();

/** Every outcome in force, in the order in which they resolve. Two may hold, for example protection and reintegration. */
export function outcomesInForce(pathway: Pathway, situation: Int32Array, history: History): readonly Outcome[] {
  const rules = rulesOfOutcomes(pathway);
  return OUTCOMES.filter((outcome) => {
    const { when, lostForDays = 0 } = rules[outcome];
    return history.lostForDays >= lostForDays && holds(when, { pathway, situation, history });
  });
}

interface Reading { readonly pathway: Pathway; readonly situation: Int32Array; readonly history: History }

function holds(test: OutcomeTest, at: Reading): boolean {
  switch (test.is) {
    case 'in':
      return test.of.includes(leafOf(at.pathway, at.situation, test.region));
    case 'fact':
      return factOf(at.pathway, at.situation, test.field) === test.value;
    case 'member': {
      const value = factOf(at.pathway, at.situation, test.field);
      return typeof value === 'object' && value.includes(test.member);
    }
    case 'was-safe':
      return at.history.wasSafe;
    case 'all':
      return test.of.every((each) => holds(each, at));
    case 'any':
      return test.of.some((each) => holds(each, at));
    case 'not':
      return !holds(test.of, at);
  }
}

/** The outcome a run resolves to, or null when it stops open. */
export const outcomeOf = (pathway: Pathway, situation: Int32Array, history: History): Outcome | null => outcomesInForce(pathway, situation, history)[0] ?? null;

const NO_PAST: History = { wasSafe: false, lostForDays: 0 };

/** Whether the person is recognised in the national sense. */
export const isRecognised = (pathway: Pathway, situation: Int32Array): boolean => holds(recognisedTest(sensesOf(pathway)), { pathway, situation, history: NO_PAST });

/** The stage of the proceedings (0.4), read from region case. */
export function proceedingsOf(pathway: Pathway, situation: Int32Array): Proceedings {
  const leaf = leafOf(pathway, situation, 'case');
  if (leaf === 'investigation') return 'OPEN';
  if (leaf === 'charged') return 'CHARGED';
  if (leaf === 'trial') return 'TRIAL';
  return ['convicted', 'acquitted', 'dropped'].includes(leaf) ? 'ENDED' : 'NONE';
}
