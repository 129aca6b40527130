import { OPERAND_PAIR, PLAYERS } from '../fact.ts';
import type { Fact, Player } from '../fact.ts';
import { idOf } from '../impact/causes.ts';
import type { Program } from '../scenario/program.ts';
import type { Choice } from '../scenario/schema.ts';
import type { Gathered } from './gather.ts';
import type { Actor, Knot, TimelineStep, WordKey } from './step.ts';

/** The seat that acted in a step, or -1. */
export function seatOf(program: Program, step: Gathered): number {
  switch (step.kind) {
    case 'choice':
      return program.beats[program.choices[step.entry]?.beat ?? -1]?.seat ?? -1;
    case 'lapse':
      return program.beats[step.entry]?.seat ?? -1;
    case 'menu':
      return program.menu[step.entry]?.seat ?? -1;
    case 'told':
      return (step.facts[0]?.b ?? -1) % OPERAND_PAIR;
    case 'start': case 'clock': case 'hazard': case 'inject': case 'wait': case 'end':
      return -1;
  }
}

/** Who acted: a seat with its agency and player, an office with its role, or nobody. */
export function actorOf(program: Program, step: Gathered, facts: readonly Fact[]): Actor {
  const seat = program.seats[seatOf(program, step)];
  if (seat) {
    const player = playerOf(program, step, facts);
    return { kind: 'seat', seat: seat.id, agency: program.agencies[seat.agency]?.id ?? '', player, side: player === 'trainee' ? 'ours' : 'system' };
  }
  if (step.kind !== 'clock') return { kind: 'nobody' };
  const act = step.facts.find(({ type }) => type === 'act.accepted');
  return { kind: 'office', role: program.acts[act?.a ?? -1]?.by ?? 'system' };
}

/** A choice was made by whoever decided it, also when a stand-in stepped over it; only a played seat uses its menu. */
function playerOf(program: Program, step: Gathered, facts: readonly Fact[]): Player {
  const earlier = facts.slice(0, (step.fact ?? 0) + 1);
  const made = earlier.findLast(({ type, a }) => type === (step.kind === 'choice' ? 'choice.made' : 'menu.made') && a === step.entry);
  if (step.kind === 'choice') return PLAYERS[made?.b ?? step.facts[0]?.b ?? 1] ?? 'typical';
  if (step.kind === 'menu' && made) return PLAYERS[made.b] ?? 'trainee';
  const seat = seatOf(program, step);
  const known = earlier.findLast(({ type, a }) => type === 'seat.changed' && a === seat);
  return PLAYERS[known?.b ?? (step.kind === 'lapse' ? 1 : 0)] ?? 'typical';
}

/** Where a step happened. */
export function placeOf(program: Program, step: Gathered): string | null {
  const at = step.kind === 'choice' ? program.beats[program.choices[step.entry]?.beat ?? -1]?.place
    : step.kind === 'lapse' ? program.beats[step.entry]?.place
      : program.agencies[program.seats[seatOf(program, step)]?.agency ?? -1]?.place;
  return program.names.places[at ?? -1] ?? null;
}

/** Keys of the texts that tell a step, in the order in which they came. */
export function wordsOf(program: Program, step: Gathered, knots: readonly Knot[]): readonly WordKey[] {
  if (step.kind === 'wait' || step.kind === 'start') return knots.map(({ factor }) => ({ kind: 'factor', id: factor, index: -1 }));
  if (step.kind === 'menu') return [{ kind: 'menu', id: idOf(program, 'menu', step.entry), index: step.entry }, ...step.facts.flatMap((fact) => wordOf(program, fact))];
  return step.facts.flatMap((fact) => wordOf(program, fact));
}

function wordOf(program: Program, fact: Fact): readonly WordKey[] {
  switch (fact.type) {
    case 'choice.landed':
      return [{ kind: 'choice', id: idOf(program, 'choice', fact.a), index: fact.a }];
    case 'answer.given':
      return [{ kind: 'answer', id: idOf(program, 'answer', fact.a), index: fact.a }];
    case 'beat.lapsed':
      return [{ kind: 'lapse', id: idOf(program, 'beat', fact.a), index: fact.a }];
    case 'clock.fired':
      return [{ kind: 'clock', id: idOf(program, 'clock', fact.a), index: fact.a }];
    case 'news.came':
      return [{ kind: 'news', id: idOf(program, 'news', fact.a), index: fact.a }];
    case 'hazard.came':
      return [{ kind: 'hazard', id: idOf(program, 'hazard', fact.a), index: fact.a }];
    case 'inject.came':
      return [{ kind: 'inject', id: idOf(program, 'inject', fact.a), index: fact.a }];
    case 'items.told':
      return [{ kind: 'item', id: program.names.items[fact.a] ?? '', index: fact.a }];
    case 'case.ended':
      return [{ kind: 'ending', id: program.endings[fact.a]?.id ?? 'open', index: fact.a }];
    default:
      return [];
  }
}

/** The written form of a step's choice. */
export function writtenChoice(program: Program, step: Gathered): Choice | undefined {
  const entry = step.kind === 'choice' ? program.choices[step.entry] : undefined;
  return program.scenario.beats[entry?.beat ?? -1]?.choices.find(({ id }) => id === entry?.id);
}

/** The teaching note of a step's choice, which only the debrief shows. */
export const writtenNote = (program: Program, step: Gathered): Choice['note'] | undefined => writtenChoice(program, step)?.note;

/** All choices of the moment, the taken one marked. */
export function possibleAt(program: Program, step: Gathered): TimelineStep['possible'] {
  if (step.kind !== 'choice' && step.kind !== 'lapse') return [];
  const beat = step.kind === 'choice' ? program.choices[step.entry]?.beat ?? -1 : step.entry;
  return (program.beats[beat]?.choices ?? []).map((choice) => ({
    id: idOf(program, 'choice', choice), taken: step.kind === 'choice' && choice === step.entry, variant: (program.choices[choice]?.when ?? null) !== null,
  }));
}
