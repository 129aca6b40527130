import { beforeAll, describe, expect, it } from 'vitest';
import type { PathwayEvent, WithValue } from '../../../../engine/pathways/events.ts';
import { outcomesInForce, SAFE_PLACES } from '../../../../engine/pathways/outcome.ts';
import type { Pathway } from '../../../../engine/pathways/pathway.ts';
import { ask } from '../../../../engine/pathways/port.ts';
import { fieldIndex, fieldOf, initialSituation, leafOf } from '../../../../engine/pathways/situation.ts';
import type { Outcome } from '../../../../engine/vocabulary.ts';
import { AGES, NATIONALITIES, OUTCOMES, RIGHTS, STAYS } from '../../../../engine/vocabulary.ts';
import { anyEvent, eventsOf, pick, seeded } from '../support/random.ts';

/** States no event leaves. */
const FINAL: Readonly<Record<string, readonly string[]>> = {
  res: ['returned_assisted', 'removed'], asylum: ['transferred', 'int_protection'], case: ['convicted', 'acquitted', 'dropped'], claim: ['paid', 'unpaid'],
};
const WALKS = 300;
/** More walks, only while some transition has not been taken yet. */
const MORE = 1500;
const STEPS = 90;

type Random = (below: number) => number;
interface Tally { readonly taken: Set<number>; readonly outcomes: Set<string>; readonly broken: string[]; readonly seen: Set<string>; readonly kept: Int32Array[]; accepted: number; refused: number }

/** Facts of a country a walk may start with, besides age, nationality and stay. */
export type StartFacts = (random: Random) => Readonly<Record<string, WithValue>>;

const startOf = (pathway: Pathway, random: Random, more: StartFacts): Int32Array => initialSituation(pathway, {
  age: pick(random, AGES), nationality: pick(random, NATIONALITIES), stay: pick(random, STAYS), fingerprintsElsewhere: random(2) === 1, ...more(random),
});

/** Mostly an event some rule waits for in the present states, with that rule's role: a rule nobody has seen taken, if there is one. */
function nextEvent(pathway: Pathway, random: Random, situation: Int32Array, { taken, talkative }: { readonly taken: ReadonlySet<number>; readonly talkative: boolean }): PathwayEvent {
  if (random(30) === 0) return { event: 'CONSENT_RECORDED', by: 'health', with: { referral: 'YES', dataShare: 'YES', police: 'YES' } };
  if (random(20) === 0) return { event: 'INTERPRETER_ARRANGED', by: 'health', with: { interpreter: 'TRAINED' } };
  if (random(talkative ? 10 : 80) === 0) return { event: 'RIGHTS_EXPLAINED', by: 'specialised', with: { rights: [...RIGHTS] } };
  if (random(4) === 0) return anyEvent(pathway, random);
  const waiting = pathway.rules.flatMap((rule, index) => (rule.region !== 'conduct' && rule.from.includes(leafOf(pathway, situation, rule.region)) ? [index] : []));
  const fresh = waiting.filter((index) => !taken.has(index));
  const rule = pathway.rules[pick(random, fresh.length > 0 && random(2) === 0 ? fresh : waiting)];
  return rule === undefined ? anyEvent(pathway, random) : { ...anyEvent(pathway, random, rule.event), by: pick(random, rule.by) };
}

function walkOnce(pathway: Pathway, tally: Tally, { random, talkative, start }: { readonly random: Random; readonly talkative: boolean; readonly start: Int32Array }): void {
  const { taken, seen, kept, broken, outcomes } = tally;
  let situation = start;
  let wasSafe = false;
  for (let step = 0; step < STEPS; step += 1) {
    const event = nextEvent(pathway, random, situation, { taken, talkative });
    const answer = ask(pathway, situation, event);
    if (!answer.accepted) { tally.refused += 1; if (answer.closed.length === 0) broken.push(`${event.event}: an empty refusal`); continue; }
    tally.accepted += 1;
    if (answer.rules.some((rule) => !taken.has(rule)) || !seen.has(kindOf(pathway, answer.next))) kept.push(answer.next);
    seen.add(kindOf(pathway, answer.next));
    answer.rules.forEach((rule) => taken.add(rule));
    broken.push(...problemsOf(pathway, { before: situation, next: answer.next, rules: answer.rules }));
    situation = answer.next;
    wasSafe ||= SAFE_PLACES.includes(leafOf(pathway, situation, 'place'));
    outcomesInForce(pathway, situation, { wasSafe, lostForDays: random(2) * 90 }).forEach((outcome) => outcomes.add(outcome));
  }
  if (!ask(pathway, situation, { event: 'PERSON_DECLINES', by: 'person' }).accepted) broken.push('a no was refused');
}

/** A story that leads to rare rules: it is played from the start, before the walks; every step of it must be open. */
export type Story = readonly PathwayEvent[];

/** What a country adds to the walks. */
export interface WalkFacts {
  readonly more?: StartFacts;
  /** Outcomes another test of the country reaches step by step. */
  readonly elsewhere?: readonly Outcome[];
  readonly stories?: readonly Story[];
}

function playStory(pathway: Pathway, tally: Tally, story: Story): void {
  story.reduce((situation, event) => {
    const answer = ask(pathway, situation, event);
    if (!answer.accepted) throw new Error(`${event.event} is closed in its story: ${JSON.stringify(answer.closed)}`);
    answer.rules.forEach((rule) => tally.taken.add(rule));
    tally.kept.push(answer.next);
    return answer.next;
  }, initialSituation(pathway));
}

/** Seeded walks over the whole machine: nothing moves without a rule, nothing leaves its bounds, no rule is dead. */
export function proveWhole(pathway: Pathway, { more = () => ({}), elsewhere = [], stories = [] }: WalkFacts = {}): void {
  describe(`the whole machine of ${pathway.country}, ${WALKS} walks of ${STEPS} steps with seeds from 41`, () => {
    const tally: Tally = { taken: new Set(), outcomes: new Set(), broken: [], seen: new Set(), kept: [], accepted: 0, refused: 0 };
    beforeAll(() => {
      const began = performance.now();
      stories.forEach((story) => { playStory(pathway, tally, story); });
      for (let walk = 0; walk < WALKS || (walk < MORE && tally.taken.size < pathway.rules.length); walk += 1) {
        const random = seeded(41 + walk);
        const start = walk % 3 === 0 ? startOf(pathway, random, more) : pick(random, promising(pathway, tally)) ?? startOf(pathway, random, more);
        walkOnce(pathway, tally, { random, talkative: walk % 2 === 0, start });
      }
      console.log(`${pathway.country}, whole machine: ${stories.length} stories, ${tally.accepted} accepted, ${tally.refused} refused, ${tally.taken.size} of ${pathway.rules.length} transitions, ${Math.round(performance.now() - began)} ms`);
    }, 60_000);

    it('moves a region only by a rule of that region, leaves no final state and no value out of bounds', () => {
      expect(tally.accepted).toBeGreaterThan(5000);
      expect(tally.broken).toEqual([]);
    });

    it('takes every transition of every rule at least once: no rule is dead, every event is heard', () => {
      expect(pathway.rules.flatMap((rule, index) => (tally.taken.has(index) ? [] : [`${index} ${rule.id} ${rule.event} from ${rule.from.join()} ${rule.note ?? ''}`]))).toEqual([]);
      expect(eventsOf(pathway).length).toBeGreaterThan(100);
    });

    it('meets every outcome but the longest roads, which another test of the country walks step by step', () => {
      const met = new Set<string>([...tally.outcomes, 'OUT_REINTEGRATED', ...elsewhere]);
      expect(OUTCOMES.filter((outcome) => !met.has(outcome))).toEqual([]);
    });
  });
}

/** Kinds of situations worth going on from: where identification, stay and claim are, and whether the options were explained. */
const kindOf = (pathway: Pathway, situation: Int32Array): string =>
  [leafOf(pathway, situation, 'id'), leafOf(pathway, situation, 'res'), leafOf(pathway, situation, 'asylum'), fieldOf(pathway, situation, 'rightsExplained') === 255].join(' ');

/** Two walks of three go on from a situation of a new kind in which a rule waits that nobody has seen taken. */
const promising = (pathway: Pathway, { kept, taken }: Tally): readonly Int32Array[] => {
  const open = pathway.rules.filter((rule, index) => !taken.has(index) && rule.region !== 'conduct');
  return kept.filter((situation) => open.some((rule) => rule.region !== 'conduct' && rule.from.includes(leafOf(pathway, situation, rule.region))));
};

function problemsOf(pathway: Pathway, { before, next, rules }: { readonly before: Int32Array; readonly next: Int32Array; readonly rules: readonly number[] }): readonly string[] {
  const movers = rules.map((index) => pathway.rules[index]?.region);
  const regions = pathway.regions.flatMap(({ id: region }, at) => {
    if (before[at] === next[at]) return [];
    const left = leafOf(pathway, before, region);
    return [...(movers.includes(region) ? [] : [`${region} moved without a rule`]), ...((FINAL[region] ?? []).includes(left) ? [`${region} left ${left}`] : [])];
  });
  const bounds = pathway.fields.flatMap((field) => {
    const value = next[fieldIndex(pathway, field.name)] ?? -1;
    const most = field.kind === 'enum' ? (field.values?.length ?? 1) - 1 : field.kind === 'flag' ? 1 : field.kind === 'count' ? (field.max ?? 0) : 2 ** (field.values?.length ?? 0) - 1;
    return value < 0 || value > most ? [`${field.name} holds ${value}`] : [];
  });
  return [...regions, ...bounds];
}
