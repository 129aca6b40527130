import type { Fact } from '../fact.ts';
import type { Cause, HarmLine, Impact, Occurrence } from '../impact/impact.ts';
import type { Strength, Weights } from '../impact/weights.ts';
import type { Program } from '../scenario/program.ts';
import { stepKindOf } from './gather.ts';
import type { Gathered } from './gather.ts';
import type { Knot, ReferentStretch, Strand } from './step.ts';

const SIZE: Readonly<Record<Strength, 1 | 2 | 3>> = { low: 1, medium: 2, high: 3 };

/** Burdens that no choice and no office's act brought: what was there before, and waits beyond the usual time. They are steps too. */
export function stepsOfWaiting(impact: Impact, after: readonly Gathered[]): readonly Gathered[] {
  const causes = impact.load.harms.flatMap(({ occurrences }) => occurrences.map(({ cause }) => cause));
  const rights = after[0]?.rights ?? 0;
  const minds = after[0]?.minds ?? [];
  const step = (kind: 'start' | 'wait', cause: Cause): Gathered => ({ kind, entry: cause.root.index, fact: null, minute: cause.minute, decidedAt: cause.minute, minds, facts: [], rights });
  const starts = causes.filter(({ kind }) => kind === 'start').slice(0, 1).map((cause) => step('start', cause));
  const waits = new Map(causes.filter(({ kind }) => kind === 'wait').map((cause) => [`${cause.id}@${cause.minute}`, cause]));
  return [...starts, ...[...waits.values()].map((cause) => step('wait', cause))];
}

/** The step that a cause belongs to: of its kind, its entry and its minute; else what unfolded last by then. */
export function stepOf(steps: readonly Gathered[], cause: Cause): number | null {
  const kind = stepKindOf(cause.root.kind);
  const exact = steps.findLastIndex((step) => step.kind === kind && step.minute === cause.minute && step.entry === cause.root.index);
  if (exact >= 0) return exact;
  const near = steps.findLastIndex((step) => step.kind !== 'end' && step.minute === cause.minute);
  return near >= 0 ? near : null;
}

/** The knots of every step: one per factor and side, with all its times. */
export function knotsBySteps(steps: readonly Gathered[], impact: Impact): ReadonlyMap<number, readonly Knot[]> {
  const knots = new Map<number, Knot[]>();
  impact.load.harms.forEach((line) => {
    const times = new Map<number, Occurrence[]>();
    line.occurrences.forEach((each) => {
      const step = stepOf(steps, each.cause);
      if (step !== null) times.set(step, [...(times.get(step) ?? []), each]);
    });
    times.forEach((occurrences, step) => knots.set(step, [...(knots.get(step) ?? []), ...knotsOf(line, occurrences)]));
  });
  return knots;
}

function knotsOf(line: HarmLine, occurrences: readonly Occurrence[]): readonly Knot[] {
  return (['ours', 'system'] as const).flatMap((side) => {
    const own = occurrences.filter(({ cause }) => cause.side === side);
    const [first] = own;
    if (!first) return [];
    const open = own.some(({ loosenedAt }) => loosenedAt === null);
    return [{
      factor: line.factor, side, cause: first.cause, size: SIZE[line.strength], occurrences: own,
      loosenedAt: open ? null : Math.max(...own.map(({ loosenedAt }) => loosenedAt ?? 0)),
    }];
  });
}

/** By step, the factors whose burden was put right there. */
export function loosenedBySteps(steps: readonly Gathered[], impact: Impact): ReadonlyMap<number, readonly string[]> {
  const loosened = new Map<number, string[]>();
  impact.load.harms.forEach(({ factor, occurrences }) => occurrences.forEach(({ loosenedBy }) => {
    const step = loosenedBy ? stepOf(steps, loosenedBy) : null;
    if (step === null || loosened.get(step)?.includes(factor)) return;
    loosened.set(step, [...(loosened.get(step) ?? []), factor]);
  }));
  return loosened;
}

/** Every protection while it stands, and the step that tied it. */
export function strandsOf(steps: readonly Gathered[], impact: Impact): readonly Strand[] {
  return impact.reading.protections
    .flatMap(({ factor, spans }) => spans.map(({ from, to, cause }) => ({ factor, from, to, step: stepOf(steps, cause) })))
    .sort((a, b) => a.from - b.from);
}

/** The referent over time. A change is spliced when a hand-over in person came with it or before it, else broken. */
export function referentsOf(program: Program, facts: readonly Fact[]): readonly ReferentStretch[] {
  const field = program.pathway.fields.findIndex(({ name }) => name === 'referent');
  const values = program.pathway.fields[field]?.values ?? [];
  const stretches: ReferentStretch[] = [];
  let handedOver = false;
  facts.forEach((fact) => {
    if (fact.type === 'act.accepted' && program.acts[fact.a]?.event === 'WARM_HANDOVER_DONE') handedOver = true;
    if (fact.type !== 'field.set' || fact.a !== field) return;
    const last = stretches.at(-1);
    if (last && last.to === null) stretches[stretches.length - 1] = { ...last, to: fact.minute };
    if (fact.b > 0) stretches.push({ role: values[fact.b] ?? '', from: fact.minute, to: null, joined: last ? (handedOver ? 'spliced' : 'broken') : 'named' });
    handedOver = false;
  });
  return stretches;
}

/** Rights that these burdens breached and these protections honoured (revictimisation.md 5.5). */
export function rightsTouched(weights: Weights, touched: { readonly harms: readonly string[]; readonly protections: readonly string[] }): { readonly honoured: readonly string[]; readonly breached: readonly string[] } {
  return {
    honoured: weights.rights.filter(({ honouredBy }) => honouredBy.some((id) => touched.protections.includes(id))).map(({ id }) => id),
    breached: weights.rights.filter(({ breachedBy }) => breachedBy.some((id) => touched.harms.includes(id))).map(({ id }) => id),
  };
}
