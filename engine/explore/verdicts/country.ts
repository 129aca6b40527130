import { chanceKey, draw, questionNumber } from '../../chance.ts';
import { specOf, type PathwayEvent } from '../../pathways/events.ts';
import type { FieldLayout, Pathway } from '../../pathways/pathway.ts';
import { askRemembered } from '../../pathways/remember.ts';
import { initialSituation } from '../../pathways/situation.ts';
import { seedOfRun } from '../simulate.ts';
import { drawnValue, type Lots } from '../../pathways/drawn-value.ts';
import { fire, rulesFor } from './law.ts';
import type { Values } from './truth.ts';
import type { Exploring, Verdict } from './verdicts.ts';

/** What is known of a rule of a country: a walk applied it (its seed is the witness), no walk can (proved), or neither. */
export interface RuleVerdict extends Pick<Verdict, 'verdict' | 'witness' | 'plays'> { readonly rule: string; readonly region: string; readonly event: string }

/** Events put to the pathway in one walk. */
export const WALK_EVENTS = 200;

/**
 * One verdict for every rule of a country, in table order. A walk begins in the first state of every region with facts drawn at
 * random, and puts events to the pathway that some rule waits for. `plays` of a rule are the walks that applied it.
 * Throws when a walk applied what was proved never to be applied.
 */
export function ruleVerdicts(pathway: Pathway, { plays: walks, seed }: Exploring): readonly RuleVerdict[] {
  const found = pathway.rules.map((): { witness: string | null; plays: number; last: string | null } => ({ witness: null, plays: 0, last: null }));
  for (let at = 0; at < walks; at += 1) {
    const own = seedOfRun(seed, at);
    walk(pathway, own, (rule) => {
      const tally = found[rule];
      if (!tally || tally.last === own) return;
      Object.assign(tally, { witness: tally.witness ?? own, plays: tally.plays + 1, last: own });
    });
  }
  const possible = rulesThatMayApply(pathway);
  return pathway.rules.map(({ id, region, event }, at): RuleVerdict => {
    const { witness = null, plays = 0 } = found[at] ?? {};
    if (witness !== null && !possible.has(at)) throw new Error(`The proof is unsound: rule ${id} was applied in the walk ${witness}.`);
    return { rule: id, region, event, witness, plays, verdict: witness !== null ? 'reached' : possible.has(at) ? 'unknown' : 'never' };
  });
}

/** Rules that might apply from the first states on, whatever the facts: every event may be raised by everybody at any time. */
function rulesThatMayApply(pathway: Pathway): ReadonlySet<number> {
  const first = initialSituation(pathway);
  const values: Values = new Map(pathway.regions.map((_, region) => [region, new Set([first[region] ?? 0])]));
  const law = { pathway, values, base: 0 };
  const possible = new Set<number>();
  for (let grew = true; grew;) {
    grew = false;
    for (const { event, by } of pathway.rules) {
      for (const role of by) {
        for (const rule of rulesFor(law, { event, by: role })) possible.add(rule);
        grew = fire(law, { event, by: role }, () => undefined) || grew;
      }
    }
  }
  return possible;
}

function walk(pathway: Pathway, seed: string, applied: (rule: number) => void): void {
  const random = lots(seed);
  let situation = initialSituation(pathway);
  pathway.fields.forEach((field, at) => { if (random(2) === 1) situation[pathway.regions.length + at] = random(valuesOf(field)); });
  const put = (event: PathwayEvent, depth: number): void => {
    const answer = askRemembered(pathway, situation, event);
    if (!answer.accepted) return;
    answer.rules.forEach(applied);
    situation = answer.next;
    if (depth < MOST_DEEP) answer.posts.forEach((posted) => put(posted, depth + 1));
  };
  for (let count = 0; count < WALK_EVENTS; count += 1) {
    const waiting = pathway.rules.filter(({ region, from }) => waits(pathway, situation, region, from));
    const rule = waiting[random(waiting.length)];
    if (rule) put(eventOf(rule, random), 0);
  }
}

/** Events raised by rules raise few more in turn. */
const MOST_DEEP = 8;

function waits(pathway: Pathway, situation: Int32Array, region: string, from: readonly string[]): boolean {
  const at = pathway.regions.findIndex(({ id }) => id === region);
  return at < 0 || from.includes(pathway.regions[at]?.leaves[situation[at] ?? -1] ?? '');
}

/** A sequence of lots from a seed. */
function lots(seed: string): Lots {
  const [key0, key1] = chanceKey(seed);
  const question = questionNumber('walk');
  let asked = 0;
  return (below) => {
    asked += 1;
    return draw(key0, key1, question, asked) % Math.max(1, below);
  };
}

function valuesOf({ kind, values, max }: FieldLayout): number {
  switch (kind) {
    case 'enum':
      return values?.length ?? 1;
    case 'flag':
      return 2;
    case 'count':
      return (max ?? 0) + 1;
    case 'set':
      return 1 << (values?.length ?? 0);
  }
}

function eventOf({ event, by }: Pathway['rules'][number], random: Lots): PathwayEvent {
  const { with: keys = {}, required = [] } = specOf(event);
  const carried = Object.entries(keys).flatMap(([key, spec]) => (required.includes(key) || random(4) > 0 ? [[key, drawnValue(spec, random)] as const] : []));
  return { event, by: by[random(by.length)] ?? 'system', with: Object.fromEntries(carried) };
}
