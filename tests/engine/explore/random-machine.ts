import { checkEvent, specOf } from '../../../engine/pathways/events.ts';
import type { EventName } from '../../../engine/pathways/events.ts';
import { composePathway } from '../../../engine/pathways/compose.ts';
import { atomsOf } from '../../../engine/pathways/condition.ts';
import type { Effect } from '../../../engine/pathways/effects.ts';
import { FIELDS } from '../../../engine/pathways/fields.ts';
import { conditionOf, GUARD_NAMES } from '../../../engine/pathways/guards.ts';
import type { GuardName } from '../../../engine/pathways/guards.ts';
import type { Pathway, Post } from '../../../engine/pathways/pathway.ts';
import { PATHWAYS } from '../../../engine/pathways/registry.ts';
import { conductRule, inRegion, TEACHING } from '../../../engine/pathways/rule.ts';
import type { Rule } from '../../../engine/pathways/rule.ts';
import { ROLES } from '../../../engine/vocabulary.ts';
import { anyEvent, EVENT_NAMES, pick, seeded } from '../pathways/support/random.ts';

type Random = (below: number) => number;
type Field = (typeof FIELDS)[number];

const REGIONS = (PATHWAYS.greece?.regions ?? []).map((region) => region);
const KNOWN = new Map(REGIONS.map((region) => [region.id as string, region.leaves]));
const FIELD_NAMES = new Set<string>(FIELDS.map((field) => field.name));

/** Guards that ask only for what these machines have. */
const GUARDS: readonly GuardName[] = GUARD_NAMES.filter((name) => atomsOf(conditionOf(name)).every((atom) => {
  if (atom.is === 'leaf') return atom.of.every((leaf) => KNOWN.get(atom.region)?.includes(leaf) === true);
  return !('field' in atom) || FIELD_NAMES.has(atom.field);
}));

/**
 * A small table of rules drawn from a seed, through the builder every country uses: several branches of one event, guards
 * that read fields, states and attestations, effects of every kind, events heard in many regions, and events posted at once.
 */
export function randomMachine(seed: number): Pathway {
  const random = seeded(seed);
  const events = Array.from({ length: 6 + random(10) }, () => pick(random, EVENT_NAMES.filter((name) => !specOf(name).conduct)));
  const conduct = EVENT_NAMES.filter((name) => specOf(name).conduct);
  const rules = Array.from({ length: 20 + random(40) }, (_, index) => regionRule(random, `X-${index}`, events));
  const talks = Array.from({ length: random(8) }, (_, index) => conductRule({ id: `K-${index}`, event: pick(random, conduct), by: someRoles(random), sources: [TEACHING], needs: someGuards(random), effects: someEffects(random) }));
  return composePathway({ country: 'greece', regions: REGIONS, rules: [...rules, ...talks], clocks: [], repairs: [], questions: [] });
}

function regionRule(random: Random, id: string, events: readonly EventName[]): Rule {
  const region = pick(random, REGIONS);
  const table = inRegion(region.id, region.leaves);
  const posts: readonly Post[] = random(5) === 0 ? [{ event: pick(random, EVENT_NAMES), by: random(2) === 0 ? 'same' : pick(random, ROLES) }] : [];
  return table.rule({
    id, event: pick(random, events), from: some(random, region.leaves, 4), to: random(4) === 0 ? 'same' : pick(random, region.leaves), by: someRoles(random),
    sources: [TEACHING], needs: someGuards(random), effects: someEffects(random), ...(posts.length > 0 ? { posts } : {}),
  });
}

const some = <T>(random: Random, list: readonly T[], most: number): readonly T[] => [...new Set(Array.from({ length: 1 + random(most) }, () => pick(random, list)))];
const someRoles = (random: Random) => (random(3) === 0 ? ROLES : some(random, ROLES, 12));
const someGuards = (random: Random): readonly GuardName[] => (random(3) === 0 ? [] : some(random, GUARDS, 3));
const someEffects = (random: Random): readonly Effect[] => Array.from({ length: random(4) }, () => anEffect(random, pick(random, FIELDS)));

/** One effect on a field, of a kind the field can bear. No two kinds that cannot be told as one meet on a field: sets take bits, counts count. */
function anEffect(random: Random, { name: field, ...layout }: Field): Effect {
  switch (layout.kind) {
    case 'set': {
      const members = some(random, layout.values, 3);
      return random(2) === 0 ? { does: 'include', field, members } : { does: 'exclude', field, members };
    }
    case 'count':
      return random(3) === 0 ? { does: 'put', field, value: random(layout.max) } : { does: 'count', field };
    case 'flag':
      return { does: 'put', field, value: random(2) === 0 };
    case 'enum':
      return (field === 'referent' || field === 'referredBy') && random(2) === 0 ? { does: 'copyRole', field } : { does: 'put', field, value: pick(random, layout.values) };
  }
}

/** An event drawn for a machine: mostly one that some rule of it hears. */
export function anEventFor(pathway: Pathway, random: Random) {
  for (;;) {
    const event = anyEvent(pathway, random, random(12) === 0 ? pick(random, EVENT_NAMES) : pick(random, pathway.rules).event);
    if (checkEvent(event).ok) return event;
  }
}
