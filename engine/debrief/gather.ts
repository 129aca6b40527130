import { readCause } from '../cause.ts';
import type { CauseKind, Fact, FactType } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { learn, mindsAtStart } from './knowledge-at.ts';
import type { Minds } from './knowledge-at.ts';
import type { StepKind } from './step.ts';

/** The facts of one step, before anything is read from them. */
export interface Gathered {
  readonly kind: StepKind;
  readonly entry: number;
  readonly fact: number | null;
  readonly minute: number;
  readonly decidedAt: number;
  /** What every seat knew when it was decided. */
  readonly minds: Minds;
  readonly facts: Fact[];
  /** Rights explained (bit set) before it happened. */
  readonly rights: number;
}

const OPENS: Readonly<Partial<Record<FactType, StepKind>>> = {
  'choice.landed': 'choice', 'beat.lapsed': 'lapse', 'clock.fired': 'clock', 'hazard.came': 'hazard', 'inject.came': 'inject', 'items.told': 'told', 'case.ended': 'end',
};

/** What kind of step brought an act about; null for acts that belong to the step that is unfolding. */
export function stepKindOf(cause: CauseKind | 'start' | 'wait'): StepKind | null {
  switch (cause) {
    case 'choice': case 'answer':
      return 'choice';
    case 'beat':
      return 'lapse';
    case 'menu': case 'clock': case 'hazard': case 'inject': case 'start': case 'wait':
      return cause;
    case 'news': case 'pass':
      return null;
  }
}

/** Cut a session into steps: each choice, menu act, word passed on, lapse, due clock, hazard and inject, with what followed at once. */
export function gather(program: Program, facts: readonly Fact[]): readonly Gathered[] {
  const steps: Gathered[] = [];
  const decided = new Map<number, Pick<Gathered, 'decidedAt' | 'minds'>>();
  let minds = mindsAtStart(program);
  let rights = 0;
  const rightsField = program.pathway.fields.findIndex(({ name }) => name === 'rightsExplained');
  facts.forEach((fact, index) => {
    if (fact.type === 'choice.made') decided.set(fact.a, { decidedAt: fact.minute, minds });
    const kind = opening(program, fact, steps.at(-1));
    if (kind) {
      const before = (kind === 'choice' ? decided.get(fact.a) : undefined) ?? { decidedAt: fact.minute, minds };
      steps.push({ kind, entry: entryOf(fact, kind), fact: index, minute: fact.minute, ...before, facts: [], rights });
    }
    const current = steps.at(-1);
    if (current && current.minute === fact.minute && !LOOSE.includes(fact.type)) current.facts.push(fact);
    if (fact.type === 'field.set' && fact.a === rightsField) rights = fact.b;
    minds = learn(minds, fact);
  });
  return steps.filter((step) => step.kind !== 'clock' || step.facts.some(({ type }) => type === 'act.accepted'));
}

/** Facts that belong to no step: they only say that something may come. */
const LOOSE: readonly FactType[] = ['beat.opened', 'choice.made', 'clock.started', 'clock.stopped', 'waited', 'seat.changed', 'menu.made', 'seat.asked', 'beat.stepped-over'];

function opening(program: Program, fact: Fact, current: Gathered | undefined): StepKind | null {
  const cause = fact.type === 'act.accepted' ? readCause(fact.b) : null;
  if (cause?.kind === 'menu') {
    const entry = cause.index;
    const same = current?.kind === 'menu' && current.entry === entry && current.minute === fact.minute;
    return same || entry >= program.menu.length ? null : 'menu';
  }
  const kind = OPENS[fact.type] ?? null;
  const again = kind === 'told' && current?.kind === 'told' && current.minute === fact.minute && current.facts[0]?.b === fact.b;
  return again ? null : kind;
}

const entryOf = (fact: Fact, kind: StepKind): number => (kind === 'menu' ? readCause(fact.b).index : fact.a);
