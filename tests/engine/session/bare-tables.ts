import { chanceKey, draw } from '../../../engine/chance.ts';
import { LOST_AFTER_DAYS, rulesOfOutcomes, SAFE_PLACES } from '../../../engine/pathways/outcome.ts';
import { actKey } from '../../../engine/scenario/act-table.ts';
import type { Program, Test } from '../../../engine/scenario/program.ts';
import { attestedEvent } from '../../../engine/session/attest.ts';
import { blankState } from '../../../engine/session/blank.ts';
import { outcomeTest } from '../../../engine/session/outcome-test.ts';
import { OUTCOMES } from '../../../engine/vocabulary.ts';

/** What an interpreter written beside ours, for measuring, needs of the tables besides the program itself. */
export interface BareTables {
  /** In the order of OUTCOMES. */
  readonly outcomes: readonly { readonly when: Test; readonly lostForMinutes: number }[];
  readonly lostAfterMinutes: number;
  readonly safePlaces: readonly string[];
  /** Minutes at which some condition on time may turn, those of words left out; ascending. */
  readonly turns: readonly number[];
  readonly start: Int32Array;
}

/** The same tables that the interpreter reads, with no code of it. */
export function bareTables(program: Program): BareTables {
  const rules = rulesOfOutcomes(program.pathway);
  return {
    outcomes: OUTCOMES.map((outcome) => ({ when: outcomeTest(program, rules[outcome].when), lostForMinutes: (rules[outcome].lostForDays ?? 0) * 1440 })),
    lostAfterMinutes: LOST_AFTER_DAYS * 1440, safePlaces: SAFE_PLACES, start: blankState(program),
    turns: turnsIn(program),
  };
}

function turnsIn({ beats, choices, answers, clocks, hazards, news, injects, endings, menu }: Program): readonly number[] {
  const minutes = new Set(minutesIn([beats, choices, answers, clocks, hazards, news, injects, endings, menu]));
  return [...minutes].sort((one, other) => one - other);
}

/** The minutes of every condition on time below a value. */
function minutesIn(value: unknown): readonly number[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'op' in value && (value.op === 'since' || value.op === 'until') && 'minute' in value && typeof value.minute === 'number' ? [value.minute] : [];
  return [...own, ...Object.values(value).flatMap(minutesIn)];
}

export { actKey, attestedEvent, chanceKey, draw };
export type { Program, Test };
