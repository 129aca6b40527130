import { withHiddenShown } from '../knowledge/plain-text.ts';
import { noPositions } from '../knowledge/positions.ts';
import type { Problem } from '../knowledge/problem.ts';
import { pathwayOf } from '../pathways/registry.ts';
import { checkScenario } from './check.ts';
import { checkProse } from './check-prose.ts';
import type { Registers } from './check-sources.ts';
import type { Scenario } from './schema.ts';

/** Of what would not be seen in a text, one of each kind is told; of other errors so many, and how many more there are. */
const MOST_TOLD = 3;

/**
 * What our check says against the case that a session carries: sentences for whoever opens it, none where the case has no
 * error. Nobody checked that case on its way here. The session replays all the same: what was played was played.
 */
export function notesOnCase(scenario: Scenario, registers: Registers): readonly string[] {
  const errors = checkScenario(scenario, pathwayOf(scenario.country), registers, noPositions('case')).filter(({ level }) => level === 'error');
  const prose = new Set(checkProse(scenario).map(({ message }) => message));
  const kinds = new Map(errors.filter(({ message }) => prose.has(message)).toReversed().map((error) => [error.message, error]));
  const first = [...kinds.values(), ...errors.filter(({ message }) => !prose.has(message)).slice(0, MOST_TOLD)];
  const more = errors.length - first.length;
  return errors.length === 0 ? [] : [
    'This session carries a case that our check would refuse.',
    ...first.map((error) => withHiddenShown(told(scenario, error))),
    ...(more > 0 ? [`The check has ${more} more ${more === 1 ? 'error' : 'errors'} for it.`] : []),
  ];
}

function told(scenario: Scenario, { path, message, hint }: Problem): string {
  return `At ${partsOf(scenario, path).join(', ')}: ${message}${hint === undefined ? '' : ` ${hint}`}`;
}

/** A path with the ids of what it leads through: the case lies inside a session file, where nobody counts its lines. */
function partsOf(scenario: Scenario, path: string): readonly string[] {
  let inside: unknown = scenario;
  return path.split('.').map((part) => {
    const list = Array.isArray(inside);
    inside = Object(inside)[part];
    return list ? idOf(inside) ?? `number ${Number(part) + 1}` : part;
  });
}

const idOf = (thing: unknown): string | null => (typeof thing === 'object' && thing !== null && 'id' in thing && typeof thing.id === 'string' ? thing.id : null);
