import { checkShape } from '../knowledge/check-shape.ts';
import type { Positions } from '../knowledge/positions.ts';
import type { Problem } from '../knowledge/problem.ts';
import { readYaml } from '../knowledge/read-yaml.ts';
import { scenarioSchema } from './schema.ts';
import type { Scenario } from './schema.ts';

export type ParsedScenario =
  | { readonly ok: true; readonly scenario: Scenario; readonly positions: Positions }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads the text of a case. The only maker of a `Scenario`: afterwards the type is the proof that the shape is right.
 * Never throws and never changes anything; every problem of one reading comes back at once, in reading order.
 * Whether the names in it lead anywhere is the question of `checkScenario`. `file` is only a name for the messages.
 */
export function parseScenario(text: string, file: string): ParsedScenario {
  const read = readYaml(text, file);
  if (!read.ok) return read;
  const shaped = checkShape(scenarioSchema, read.value, read.positions);
  return shaped.ok ? { ok: true, scenario: shaped.value, positions: read.positions } : shaped;
}
