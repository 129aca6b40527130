import { durationMinutes } from '../calendar.ts';
import type { Condition } from '../pathways/condition.ts';
import { specOf, type EventName } from '../pathways/events.ts';
import { conditionOf } from '../pathways/guards.ts';
import type { RuleMeta } from '../pathways/pathway.ts';
import type { Role } from '../vocabulary.ts';
import { intern } from './act-table.ts';
import type { Compilation } from './compile.ts';
import { compileWhen } from './compile-condition.ts';
import { compileAct, compileEffect } from './compile-effect.ts';
import { indexOf, within } from './named.ts';
import type { MenuEntry } from './program.ts';
import type { Scenario } from './schema.ts';

/** Minutes an act of law takes a seat when the case says nothing else [teaching value]. */
const ACT_MINUTES = 20;

/** What each seat may raise besides its moments: first the acts the case words itself, then those its roles may raise by law without a word or a scene. */
export function compileMenu(compilation: Compilation): readonly MenuEntry[] {
  return compilation.scenario.seats.flatMap((seat) => {
    const authored = (seat.menu ?? []).map((entry) => within(`seat ${seat.id}`, () => within(`menu ${entry.id}`, () => compileAuthored(compilation, seat, entry))));
    const worded = new Set((seat.menu ?? []).map((entry) => entry.event));
    return [...authored, ...byLaw(compilation, seat).filter((entry) => !worded.has(compilation.table.acts[entry.act]?.event ?? ''))];
  });
}

function compileAuthored(compilation: Compilation, seat: Scenario['seats'][number], entry: NonNullable<Scenario['seats'][number]['menu']>[number]): MenuEntry {
  const { scenario } = compilation;
  const index = indexOf('seat', scenario.seats, seat.id);
  const act = compileAct(compilation, { event: entry.event, by: entry.by, with: entry.with }, index);
  const agency = scenario.agencies[indexOf('agency', scenario.agencies, seat.agency)];
  const place = indexOf('place', scenario.places, agency?.place ?? '');
  return {
    id: entry.id, seat: index, act, minutes: durationMinutes(entry.takes), when: compileWhen(compilation.conditions, entry.when),
    effect: compileEffect(compilation, entry, { seat: index, place }), authored: true,
  };
}

/**
 * What is seen, said or taken with her in the room, and answers to a request: as a bare act it would happen in no scene.
 * A moment of the case tells it, or the case words it in the seat's own menu.
 */
const OF_A_MOMENT: readonly EventName[] = [
  'FIRST_CONTACT', 'INDICATOR_NOTICED', 'INDICATOR_DISMISSED', 'SEPARATE_FROM_COMPANION', 'EMERGENCY_NEEDS_MET', 'SAFE_PLACE_ACCEPTED', 'INTAKE_DONE', 'PLAN_AGREED',
  'TRUST_BUILT', 'REFERENT_REACHES_OUT', 'STATEMENT_TAKEN', 'STATEMENT_REPEATED', 'RECORDED_TESTIMONY_TAKEN', 'PROTECTION_ORDER_REFUSED', 'LEGAL_AID_REFUSED',
];

function byLaw(compilation: Compilation, seat: Scenario['seats'][number]): readonly MenuEntry[] {
  const index = indexOf('seat', compilation.scenario.seats, seat.id);
  const events = new Map<EventName, Role>();
  for (const rule of compilation.pathway.rules) {
    const by = seat.roles.find((role) => rule.by.some((each) => each === role));
    if (by !== undefined && offeredByLaw(rule) && !events.has(rule.event) && canOpen(compilation, rule, by)) events.set(rule.event, by);
  }
  return [...events].map(([event, by]) => ({
    id: event.toLowerCase().replaceAll('_', '-'), seat: index, act: intern(compilation.table, { event, by }), minutes: ACT_MINUTES, when: null,
    effect: compileEffect(compilation, {}, { seat: index, place: -1 }), authored: false,
  }));
}

/** Acts of law that need no words of their own. Conduct, and what must carry a payload, belongs to the moments of a case. */
const offeredByLaw = (rule: RuleMeta): boolean =>
  rule.region !== 'conduct' && rule.kind === 'act' && !OF_A_MOMENT.includes(rule.event) && (specOf(rule.event).required ?? []).length === 0;

/** Whether a rule can ever open for an act that attests nothing. One that cannot would be a card that is closed for ever. */
function canOpen(compilation: Compilation, rule: RuleMeta, by: Role): boolean {
  return rule.needs.every((guard) => canHold(conditionOf(guard), { by, adult: compilation.scenario.person.facts['age'] === 'ADULT' }));
}

/** What a condition asks of the situation may come; what it asks of the act itself is known now. An adult does not become a child. */
function canHold(condition: Condition, bare: { readonly by: Role; readonly adult: boolean }): boolean {
  switch (condition.is) {
    case 'all':
      return condition.of.every((part) => canHold(part, bare));
    case 'any':
      return condition.of.some((part) => canHold(part, bare));
    case 'attested': case 'attestedAmount': case 'said':
      return false;
    case 'by':
      return condition.roles.includes(bare.by);
    case 'one':
      return condition.field !== 'age' || !bare.adult || condition.of.includes('ADULT');
    case 'flag': case 'atLeast': case 'holds': case 'leaf':
      return true;
  }
}
