import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PathwayEvent } from '../../../engine/pathways/events.ts';
import { GREECE } from '../../../engine/pathways/greece/chart.ts';
import { outcomesInForce, SAFE_PLACES } from '../../../engine/pathways/outcome.ts';
import { ask } from '../../../engine/pathways/port.ts';
import { fieldIndex, fieldOf, initialSituation, leafOf } from '../../../engine/pathways/situation.ts';
import { AGES, NATIONALITIES, OUTCOMES, REGIONS, RIGHTS, STAYS } from '../../../engine/vocabulary.ts';
import { anyEvent, pick, seeded } from './support/random.ts';

vi.setConfig({ testTimeout: 60_000 });

/** States no event leaves. */
const FINAL: Readonly<Record<string, readonly string[]>> = {
  res: ['returned_assisted', 'removed'], asylum: ['transferred', 'int_protection'], case: ['convicted', 'acquitted', 'dropped'], claim: ['paid', 'unpaid'],
};
const WALKS = 300;
/** More walks, only while some transition has not been taken yet. */
const MORE = 1500;
const STEPS = 90;

type Random = (below: number) => number;

const startOf = (random: Random): Int32Array => initialSituation(GREECE, {
  age: pick(random, AGES), nationality: pick(random, NATIONALITIES), stay: pick(random, STAYS), fingerprintsElsewhere: random(2) === 1,
});

/** Mostly an event some rule waits for in the present states, with that rule's role: a rule nobody has seen taken, if there is one. */
function nextEvent(random: Random, situation: Int32Array, { taken, talkative }: { readonly taken: ReadonlySet<number>; readonly talkative: boolean }): PathwayEvent {
  if (random(30) === 0) return { event: 'CONSENT_RECORDED', by: 'health', with: { referral: 'YES', dataShare: 'YES', police: 'YES' } };
  if (random(20) === 0) return { event: 'INTERPRETER_ARRANGED', by: 'health', with: { interpreter: 'TRAINED' } };
  if (random(talkative ? 10 : 80) === 0) return { event: 'RIGHTS_EXPLAINED', by: 'specialised', with: { rights: [...RIGHTS] } };
  if (random(4) === 0) return anyEvent(GREECE, random);
  const waiting = GREECE.rules.flatMap((rule, index) => (rule.region !== 'conduct' && rule.from.includes(leafOf(GREECE, situation, rule.region)) ? [index] : []));
  const fresh = waiting.filter((index) => !taken.has(index));
  const rule = GREECE.rules[pick(random, fresh.length > 0 && random(2) === 0 ? fresh : waiting)];
  return rule === undefined ? anyEvent(GREECE, random) : { ...anyEvent(GREECE, random, rule.event), by: pick(random, rule.by) };
}

describe(`the whole machine, ${WALKS} walks of ${STEPS} steps with seeds from 41`, () => {
  const taken = new Set<number>();
  const outcomes = new Set<string>();
  const broken: string[] = [];
  const seen = new Set<string>();
  /** Situations of a new kind, or in which a transition was first taken: two walks of three go on from one of them, where a rule waits that nobody has seen taken. */
  const kept: Int32Array[] = [];
  let accepted = 0;
  let refused = 0;
  beforeAll(() => {
    const began = performance.now();
    for (let walk = 0; walk < WALKS || (walk < MORE && taken.size < GREECE.rules.length); walk += 1) {
      const random = seeded(41 + walk);
      let situation = walk % 3 === 0 ? startOf(random) : pick(random, promising(kept, taken)) ?? startOf(random);
      let wasSafe = false;
      for (let step = 0; step < STEPS; step += 1) {
        const event = nextEvent(random, situation, { taken, talkative: walk % 2 === 0 });
        const answer = ask(GREECE, situation, event);
        if (!answer.accepted) { refused += 1; if (answer.closed.length === 0) broken.push(`${event.event}: an empty refusal`); continue; }
        accepted += 1;
        if (answer.rules.some((rule) => !taken.has(rule)) || !seen.has(kindOf(answer.next))) kept.push(answer.next);
        seen.add(kindOf(answer.next));
        answer.rules.forEach((rule) => taken.add(rule));
        broken.push(...problemsOf(situation, answer.next, answer.rules));
        situation = answer.next;
        wasSafe ||= SAFE_PLACES.includes(leafOf(GREECE, situation, 'place'));
        outcomesInForce(GREECE, situation, { wasSafe, lostForDays: random(2) * 90 }).forEach((outcome) => outcomes.add(outcome));
      }
      if (!ask(GREECE, situation, { event: 'PERSON_DECLINES', by: 'person' }).accepted) broken.push('a no was refused');
    }
    console.log(`whole machine: ${accepted} accepted, ${refused} refused, ${taken.size} of ${GREECE.rules.length} transitions, ${Math.round(performance.now() - began)} ms`);
  }, 60_000);

  it('moves a region only by a rule of that region, leaves no final state and no value out of bounds', () => {
    expect(accepted).toBeGreaterThan(5000);
    expect(broken).toEqual([]);
  });

  it('takes every transition of every rule at least once: no rule is dead', () => {
    expect(GREECE.rules.flatMap((rule, index) => (taken.has(index) ? [] : [`${index} ${rule.id} ${rule.event} from ${rule.from.join()} ${rule.note ?? ''}`]))).toEqual([]);
  });

  it('meets every outcome but the longest road, which outcome.test.ts walks step by step', () => {
    expect(OUTCOMES.filter((outcome) => !outcomes.has(outcome) && outcome !== 'OUT_REINTEGRATED')).toEqual([]);
  });
});

/** Kinds of situations worth going on from: where identification, stay and claim are, and whether the options were explained. */
const kindOf = (situation: Int32Array): string =>
  [leafOf(GREECE, situation, 'id'), leafOf(GREECE, situation, 'res'), leafOf(GREECE, situation, 'asylum'), fieldOf(GREECE, situation, 'rightsExplained') === 255].join(' ');

const promising = (kept: readonly Int32Array[], taken: ReadonlySet<number>): readonly Int32Array[] => kept.filter((situation) =>
  GREECE.rules.some((rule, index) => !taken.has(index) && rule.region !== 'conduct' && rule.from.includes(leafOf(GREECE, situation, rule.region))));

function problemsOf(before: Int32Array, next: Int32Array, rules: readonly number[]): readonly string[] {
  const movers = rules.map((index) => GREECE.rules[index]?.region);
  const regions = REGIONS.flatMap((region, at) => {
    if (before[at] === next[at]) return [];
    const left = leafOf(GREECE, before, region);
    return [...(movers.includes(region) ? [] : [`${region} moved without a rule`]), ...((FINAL[region] ?? []).includes(left) ? [`${region} left ${left}`] : [])];
  });
  const bounds = GREECE.fields.flatMap((field) => {
    const value = next[fieldIndex(GREECE, field.name)] ?? -1;
    const most = field.kind === 'enum' ? (field.values?.length ?? 1) - 1 : field.kind === 'flag' ? 1 : field.kind === 'count' ? (field.max ?? 0) : 2 ** (field.values?.length ?? 0) - 1;
    return value < 0 || value > most ? [`${field.name} holds ${value}`] : [];
  });
  return [...regions, ...bounds];
}
