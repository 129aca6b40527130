import { checkEvent, specOf } from '../../../engine/pathways/events.ts';
import type { PathwayEvent } from '../../../engine/pathways/events.ts';
import type { FieldLayout, Pathway } from '../../../engine/pathways/pathway.ts';
import { ask } from '../../../engine/pathways/port.ts';
import { initialSituation } from '../../../engine/pathways/situation.ts';
import { anyEvent, eventsOf, pick, seeded } from '../pathways/support/random.ts';
import { chance, dealer, type Draft, type Random } from './generated-case-draft.ts';

/** Starts that are tried; the one with the most open doors is taken. */
const STARTS = 3;
const STEPS = 400;
/** Short cases and long ones: some waits of the law take years. */
const LENGTHS = [80, 300, 1200, 2800];

/** Everything that the parts of a text are drawn with. The pathway itself is asked what it would take: acts that land make sessions. */
export function draftOf(pathway: Pathway, seed: number): Draft {
  const random = seeded(seed);
  const deal = dealer(seed);
  const starts = Array.from({ length: STARTS }, () => startOf(pathway, random, deal)).map((start) => ({ start, open: openAt(pathway, random, start) }));
  const best = starts.reduce((so, each) => (each.open.length > so.open.length ? each : so));
  return { random, pathway, deal, days: deal('length', LENGTHS) + random(60), ...best, walk: walkFrom(pathway, random, best.start) };
}

function startOf(pathway: Pathway, random: Random, deal: Draft['deal']): Draft['start'] {
  const starts = Object.fromEntries(pathway.regions.flatMap((region) => (chance(random, 80) ? [[region.id, deal(`starts ${region.id}`, region.leaves)]] : [])));
  const facts = pathway.fields.flatMap((field) => (chance(random, 40) ? [[field.name, factFor(field, random)] as const] : []));
  return { starts, facts: Object.fromEntries([...facts, ['age', pick(random, ['ADULT', 'ADULT', 'CHILD'])], ['consent.referral', 'YES'], ['consent.info', 'YES']]) };
}

function factFor(field: FieldLayout, random: Random): string | number | boolean | readonly string[] {
  switch (field.kind) {
    case 'flag':
      return chance(random, 60);
    case 'count':
      return random(Math.min(4, (field.max ?? 0) + 1));
    case 'enum':
      return pick(random, field.values ?? []);
    case 'set':
      return (field.values ?? []).filter(() => chance(random, 50));
  }
}

/** Two forms of every event, those that the pathway takes where the case begins. */
function openAt(pathway: Pathway, random: Random, { starts, facts }: Draft['start']): readonly PathwayEvent[] {
  const situation = initialSituation(pathway, facts, starts);
  const forms = eventsOf(pathway).filter((name) => specOf(name).conduct !== true).flatMap((name) => [anyEvent(pathway, random, name), anyEvent(pathway, random, name)]);
  return forms.filter((event) => checkEvent(event).ok && ask(pathway, situation, event).accepted);
}

/** Events that the pathway takes one after the other, each by a rule that none before it was taken by. */
function walkFrom(pathway: Pathway, random: Random, { starts, facts }: Draft['start']): readonly PathwayEvent[] {
  let situation = initialSituation(pathway, facts, starts);
  const names = eventsOf(pathway).filter((name) => specOf(name).conduct !== true);
  const walked: PathwayEvent[] = [];
  const applied = new Set<number>();
  for (let step = 0; step < STEPS; step += 1) {
    const event = anyEvent(pathway, random, pick(random, names));
    const answer = checkEvent(event).ok ? ask(pathway, situation, event) : null;
    if (!answer?.accepted || answer.rules.every((rule) => applied.has(rule))) continue;
    answer.rules.forEach((rule) => applied.add(rule));
    walked.push(event);
    situation = answer.next;
  }
  return walked;
}
