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
  const own = leanings.slice();
  for (const [way, weight] of Object.entries(policy.weights)) {
    const wrong = wrongWeight(program, way, weight);
    if (wrong !== null) throw new RangeError(`${policy.name}: ${wrong.message}${wrong.hint === undefined ? '' : ` ${wrong.hint}`}`);
    own[choicePlace(program, way)] = weight;
  }
  return own;
}

/** What is wrong with one line of a table, or null: a choice that the case does not have, with the nearest one, or a weight out of bounds. */
export function wrongWeight(program: Program, way: string, weight: number): { readonly message: string; readonly hint?: string } | null {
  if (choicePlace(program, way) < 0) return unknownWay(program, way);
  return Number.isInteger(weight) && weight >= 0 && weight <= MOST_WEIGHT ? null : { message: `The weight of “${way}” is a whole number from 0 to ${MOST_WEIGHT}, not ${weight}.` };
}

const choicePlace = ({ beats, choices }: Program, way: string): number => choices.findIndex(({ beat, id }) => `${beats[beat]?.id ?? ''}/${id}` === way);

function unknownWay({ beats, choices }: Program, way: string): { readonly message: string; readonly hint: string } {
  const shown = way.slice(0, 80);
  const beat = beats.find(({ id }) => id === way.split('/')[0]);
  const all = choices.map((choice) => `${beats[choice.beat]?.id ?? ''}/${choice.id}`);
  const hint = suggest(shown, beat ? beat.choices.map((place) => all[place] ?? '') : all) ?? `Write a moment and a choice of this case, such as “${all[0] ?? ''}”.`;
  return { message: beat ? `The moment ${beat.id} has no choice “${shown}”.` : `This case has no choice “${shown}”.`, hint };
}
