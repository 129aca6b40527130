import { PLAYERS, type Player } from '../fact.ts';
import { suggest } from '../knowledge/nearest.ts';
import type { Program } from '../scenario/program.ts';
import { planOf } from '../session/plan.ts';

/** How an automatic player leans: by the case's weights for typical or careful people, or to all choices alike [teaching value]. */
export const POLICIES = ['typical', 'careful', 'random'] as const satisfies readonly Player[];
export type Policy = (typeof POLICIES)[number];

/**
 * A policy of somebody's own, as plain data that may be cloned: weights by `beat/choice`, whole numbers from 0 to MOST_WEIGHT.
 * Choices that it does not name keep the weight of `otherwise`. Where all open choices of a moment weigh 0, they are alike.
 */
export interface LeaningTable {
  readonly name: string;
  readonly weights: Readonly<Record<string, number>>;
  readonly otherwise: Policy;
}

/** Who plays on: people as the case knows them, or as a table says. */
export type AnyPolicy = Policy | LeaningTable;

/** The most that a choice may weigh, as in a case. A beat has twenty choices at most, so that no sum overflows. */
export const MOST_WEIGHT = 1000;

/** The kind of people behind a policy: stand-ins are of this kind, for the record knows no other. */
export const kindOf = (policy: AnyPolicy): Policy => (typeof policy === 'string' ? policy : policy.otherwise);

/** How much a policy leans to each choice of a case, by place. Throws a RangeError that names the first thing wrong with a table. */
export function leaningsOf(program: Program, policy: AnyPolicy): Int32Array {
  const leanings = planOf(program).leanings[PLAYERS.indexOf(kindOf(policy))];
  if (leanings === undefined) throw new RangeError(`There is no policy “${String(kindOf(policy))}”. There are ${POLICIES.join(', ')}.`);
  if (typeof policy === 'string') return leanings;
  const [wrong] = faultsOf(program, policy.weights);
  if (wrong) throw new RangeError(`${policy.name}: ${wrong.message}${wrong.hint === undefined ? '' : ` ${wrong.hint}`}`);
  const own = leanings.slice();
  waysOf(program).forEach((way, choice) => { own[choice] = policy.weights[way] ?? own[choice] ?? 0; });
  return own;
}

/** What is wrong with a line of a table, and what would be right. */
export interface WeightFault { readonly way: string; readonly message: string; readonly hint?: string }

/** Lines that do not fit a case: choices that it does not have, with the nearest one, and weights out of bounds. */
export function faultsOf(program: Program, weights: LeaningTable['weights']): readonly WeightFault[] {
  const ways = new Set(waysOf(program));
  return Object.entries(weights).flatMap(([way, weight]): readonly WeightFault[] => {
    if (!ways.has(way)) return [unknownWay(program, way)];
    return Number.isInteger(weight) && weight >= 0 && weight <= MOST_WEIGHT ? [] : [{ way, message: `The weight of “${way}” is a whole number from 0 to ${MOST_WEIGHT}, not ${weight}.` }];
  });
}

/** Every choice of a case as `beat/choice`, by its place. */
const waysOf = ({ beats, choices }: Program): readonly string[] => choices.map(({ beat, id }) => `${beats[beat]?.id ?? ''}/${id}`);

function unknownWay(program: Program, way: string): WeightFault {
  const shown = way.slice(0, 80);
  const all = waysOf(program);
  const beat = program.beats.find(({ id }) => id === way.split('/')[0]);
  const hint = suggest(shown, beat ? beat.choices.map((place) => all[place] ?? '') : all) ?? `Write a moment and a choice of this case, such as “${all[0] ?? ''}”.`;
  return { way, message: beat ? `The moment ${beat.id} has no choice “${shown}”.` : `This case has no choice “${shown}”.`, hint };
}
