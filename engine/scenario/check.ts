import type { Positions } from '../knowledge/positions.ts';
import { inReadingOrder, problemAt } from '../knowledge/problem.ts';
import type { Problem } from '../knowledge/problem.ts';
import type { Pathway } from '../pathways/pathway.ts';
import { checkActs } from './check-acts.ts';
import { checkConditions, checkStart } from './check-conditions.ts';
import { checkLanguages } from './check-languages.ts';
import { checkLooks } from './check-looks.ts';
import { checkNames } from './check-names.ts';
import { checkProse } from './check-prose.ts';
import { checkSources } from './check-sources.ts';
import type { Registers } from './check-sources.ts';
import { checkStory } from './check-story.ts';
import type { Report } from './check-walk.ts';
import type { Scenario } from './schema.ts';

/**
 * What the schema cannot see: names that lead nowhere, events that cannot be, chances that cannot be drawn, texts that
 * are no plain text (errors), and what is written but never used or hard to read (warnings). A case without errors
 * compiles. `pathway` is that of the case's country; undefined where the country has none yet.
 */
export function checkScenario(scenario: Scenario, pathway: Pathway | undefined, registers: Registers, positions: Positions): readonly Problem[] {
  const fitting = pathway !== undefined && pathway.country === scenario.country ? pathway : undefined;
  const reports: readonly Report[] = [
    ...(fitting === undefined ? [wrongCountry(scenario, pathway)] : [...checkStart(scenario, fitting), ...checkActs(scenario, fitting)]),
    ...checkLanguages(scenario), ...checkNames(scenario), ...checkConditions(scenario, fitting), ...checkStory(scenario), ...checkLooks(scenario), ...checkSources(scenario, registers), ...checkProse(scenario),
  ];
  return inReadingOrder(reports.map((report) => problemAt(positions.file, report.at === 'key' ? positions.keyAt(report.path) : positions.valueAt(report.path), report.path, withLine(report, positions))));
}

/** Of two things with one name the first is told by its line: a case has thousands. */
const withLine = (report: Report, positions: Positions): Report =>
  (report.first === undefined ? report : { ...report, message: `${report.message} in line ${positions.valueAt(report.first).line}.` });

function wrongCountry(scenario: Scenario, pathway: Pathway | undefined): Report {
  const path = ['country'];
  return pathway === undefined
    ? { path, message: `There is no pathway for ${scenario.country} yet.`, hint: 'Its states and events cannot be checked.' }
    : { path, message: `This case plays in ${scenario.country}, but the pathway is that of ${pathway.country}.` };
}
