import { durationMinutes } from '../calendar.ts';
import { specOf } from '../pathways/events.ts';
import type { RuleMeta } from '../pathways/pathway.ts';
import { intern } from './act-table.ts';
import type { Compilation } from './compile.ts';
import { compileWhen } from './compile-condition.ts';
import { compileAct, compileEffect, indexOf } from './compile-effect.ts';
import type { MenuEntry } from './program.ts';
import type { Scenario } from './schema.ts';

/** Minutes an act of law takes a seat when the case says nothing else [teaching value]. */
const ACT_MINUTES = 20;

/** What each seat may raise besides its moments: first the acts the case words itself, then those its roles have by law. */
export function compileMenu(compilation: Compilation): readonly MenuEntry[] {
  return compilation.scenario.seats.flatMap((seat) => {
    const authored = (seat.menu ?? []).map((entry) => compileAuthored(compilation, seat, entry));
    const worded = new Set((seat.menu ?? []).map((entry) => entry.event));
    return [...authored, ...byLaw(compilation, seat).filter((entry) => !worded.has(compilation.table.acts[entry.act]?.event ?? ''))];
  });
}

function compileAuthored(compilation: Compilation, seat: Scenario['seats'][number], entry: NonNullable<Scenario['seats'][number]['menu']>[number]): MenuEntry {
  const index = indexOf(compilation.scenario.seats, seat.id);
  const act = compileAct(compilation, { event: entry.event, by: entry.by, with: entry.with }, index);
  const place = indexOf(compilation.scenario.places, compilation.scenario.agencies.find((agency) => agency.id === seat.agency)?.place ?? '');
  return {
    id: entry.id, seat: index, act, minutes: durationMinutes(entry.takes), when: compileWhen(compilation.conditions, entry.when),
    effect: compileEffect(compilation, entry, { seat: index, place }), authored: true,
  };
}

function byLaw(compilation: Compilation, seat: Scenario['seats'][number]): readonly MenuEntry[] {
  const index = indexOf(compilation.scenario.seats, seat.id);
  const events = new Map<string, string>();
  for (const rule of compilation.pathway.rules) {
    const by = seat.roles.find((role) => rule.by.some((each) => each === role));
    if (by !== undefined && offeredByLaw(rule) && !events.has(rule.event)) events.set(rule.event, by);
  }
  return [...events].map(([event, by]) => ({
    id: event.toLowerCase().replaceAll('_', '-'), seat: index, act: intern(compilation.table, { event, by }), minutes: ACT_MINUTES, when: null,
    effect: compileEffect(compilation, {}, { seat: index, place: -1 }), authored: false,
  }));
}

/** Acts of law that need no words of their own. Conduct, and what must carry a payload, belongs to the moments of a case. */
const offeredByLaw = (rule: RuleMeta): boolean => rule.region !== 'conduct' && rule.kind === 'act' && (specOf(rule.event).required ?? []).length === 0;
