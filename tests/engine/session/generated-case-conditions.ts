import type { FieldLayout } from '../../../engine/pathways/pathway.ts';
import { pick } from '../pathways/support/random.ts';
import { ANSWERED, ANSWERS, BEATS, CAST, chance, CHOICES, FLAGS, ITEMS, moment, oneOrFew, SEATS, SIGNS, some, type Draft } from './generated-case-draft.ts';

/** A list of conditions, all of which must hold. */
export const when = (draft: Draft): readonly object[] => Array.from({ length: 1 + (chance(draft.random, 25) ? 1 : 0) }, () => condition(draft, 2));

/** Every kind of condition, several of them in one at times, joined with `any` and `not` to some depth. */
export function condition(draft: Draft, depth: number): object {
  const { random } = draft;
  const parts = Array.from({ length: chance(random, 80) ? 1 : 2 + random(2) }, () => pick(random, depth > 0 ? [...PLAIN, ...JOINED] : PLAIN)(draft, depth - 1));
  return Object.assign({}, ...parts);
}

type Kind = (draft: Draft, depth: number) => object;
const several = (draft: Draft, depth: number): readonly object[] => Array.from({ length: 1 + draft.random(3) }, () => condition(draft, depth));
const JOINED: readonly Kind[] = [(draft, depth) => ({ any: several(draft, depth) }), (draft, depth) => ({ not: condition(draft, depth) })];

const PLAIN: readonly Kind[] = [
  (draft) => ({ state: leavesOf(draft) }), (draft) => ({ state: leavesOf(draft) }), (draft) => ({ fact: factsOf(draft) }), (draft) => ({ fact: factsOf(draft) }),
  ({ random, pathway }) => ({ atLeast: { [pick(random, pathway.fields.filter(({ kind }) => kind === 'count')).name]: random(3) } }),
  ({ random }) => ({ flag: oneOrFew(random, FLAGS, 2) }), ({ random }) => ({ noFlag: oneOrFew(random, FLAGS, 2) }),
  (draft) => ({ chose: chance(draft.random, 60) ? path(draft) : [path(draft), path(draft)] }), ({ random }) => ({ over: oneOrFew(random, BEATS, 2) }),
  ({ random }) => ({ knows: { [pick(random, SEATS)]: oneOrFew(random, ITEMS, 2) } }), ({ random }) => ({ noticed: { [pick(random, SEATS)]: oneOrFew(random, SIGNS, 2) } }),
  ({ random }) => ({ here: oneOrFew(random, CAST, 2) }), ({ random }) => ({ away: oneOrFew(random, CAST, 2) }),
  (draft) => ({ after: moment(draft) }), (draft) => ({ before: moment(draft) }),
];

/** What was chosen: a choice, or an answer to one. */
function path({ random }: Draft): string {
  const choice = random(CHOICES.length);
  const chosen = `${pick(random, BEATS)}/${CHOICES[choice] ?? ''}`;
  return ANSWERED[choice] === true && chance(random, 50) ? `${chosen}/${pick(random, ANSWERS)}` : chosen;
}

/** One region or two: most often where the case begins, so that something holds. */
function leavesOf({ random, pathway, start }: Draft): object {
  return Object.fromEntries([pick(random, pathway.regions), ...some(random, pathway.regions, 1)].map((region) => {
    const now = start.starts[region.id] ?? region.leaves[0] ?? '';
    return [region.id, chance(random, 40) ? now : chance(random, 40) ? pick(random, region.leaves) : [...new Set([now, ...some(random, region.leaves, 6)])]];
  }));
}

const factsOf = ({ random, pathway }: Draft): object => Object.fromEntries([pick(random, pathway.fields), ...some(random, pathway.fields, 1)].map((field) => [field.name, valueFor(field, random)]));

function valueFor(field: FieldLayout, random: Draft['random']): unknown {
  switch (field.kind) {
    case 'flag':
      return chance(random, 80) ? chance(random, 50) : [true, false];
    case 'count':
      return oneOrFew(random, [0, 1, 2].filter((value) => value <= (field.max ?? 0)), 2);
    case 'enum': case 'set':
      return oneOrFew(random, field.values ?? [], 3);
  }
}
