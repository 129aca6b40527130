import { MINUTES_PER_DAY } from '../calendar.ts';
import type { Fact } from '../fact.ts';
import { atomsOf } from '../pathways/condition.ts';
import { conditionOf } from '../pathways/guards.ts';
import { outcomesInForce, SAFE_PLACES, sensesOf } from '../pathways/outcome.ts';
import { ask } from '../pathways/port.ts';
import type { Lack } from '../pathways/port.ts';
import { leafOf } from '../pathways/situation.ts';
import type { Program } from '../scenario/program.ts';
import { isOver } from '../session/view-deadlines.ts';
import { OUTCOMES } from '../vocabulary.ts';
import type { Outcome } from '../vocabulary.ts';

/** How a session stopped. An outcome is not a verdict; words come from the case and the catalogue. */
export interface Closing {
  readonly minute: number;
  /** The ending of the case; null when it was left open. */
  readonly ending: string | null;
  readonly outcome: Outcome | null;
  /** Other outcomes that were in force as well, good ones only: protection and reintegration may come together. */
  readonly also: readonly Outcome[];
  /** A hard ending can follow good work; the debrief keeps the two apart. */
  readonly hard: boolean;
  /** No title to stay was held, and none was needless: recognised and helped, somebody may still be without a permit. */
  readonly untitled: boolean;
  /** Waits that were still running, in the order in which they began. None whose decision is never taken on somebody of her nationality. */
  readonly pending: readonly { readonly clock: string; readonly since: number }[];
}

/** Outcomes that may stand beside another one. */
const GOOD: readonly Outcome[] = [
  'OUT_REINTEGRATED', 'OUT_LONG_TERM_RESIDENCE', 'OUT_INT_PROTECTION', 'OUT_ASSISTED_RETURN', 'OUT_ASSISTED_NO_RECOGNITION', 'OUT_INFORMED_EXIT',
];

/** How a recorded session stopped; null while it still runs. */
export function closingOf(program: Program, facts: readonly Fact[]): Closing | null {
  const ended = facts.findLast(({ type }) => type === 'case.ended');
  if (!ended) return null;
  const outcome = OUTCOMES[ended.b] ?? null;
  const { situation, wasSafe, lostSince } = situationAtEnd(program, facts);
  const lostForDays = lostSince === null ? 0 : Math.floor((ended.minute - lostSince) / MINUTES_PER_DAY);
  const inForce = outcomesInForce(program.pathway, situation, { wasSafe, lostForDays });
  const ending = program.endings[ended.a];
  return {
    minute: ended.minute, ending: ending?.id ?? null, outcome, also: inForce.filter((each) => each !== outcome && GOOD.includes(each)),
    hard: program.scenario.endings.find(({ id }) => id === ending?.id)?.hard ?? false, untitled: isUntitled(program, situation),
    pending: runningClocks(program, facts).filter(({ clock }) => mayEnd(program, situation, clock)),
  };
}

function isUntitled({ pathway }: Program, situation: Int32Array): boolean {
  return !sensesOf(pathway).titles.includes(leafOf(pathway, situation, 'res')) && leafOf(pathway, situation, 'asylum') !== 'int_protection';
}

interface AtEnd { readonly situation: Int32Array; readonly wasSafe: boolean; readonly lostSince: number | null }

function situationAtEnd(program: Program, facts: readonly Fact[]): AtEnd {
  const { pathway } = program;
  const { regions, size } = pathway;
  const situation = new Int32Array(size);
  let wasSafe = false;
  let lostSince: number | null = null;
  facts.forEach((fact) => {
    if (fact.type === 'leaf.entered') situation[fact.a] = fact.b;
    if (fact.type === 'field.set') situation[regions.length + fact.a] = fact.b;
    if (fact.type !== 'leaf.entered') return;
    wasSafe ||= SAFE_PLACES.includes(leafOf(pathway, situation, 'place'));
    lostSince = leafOf(pathway, situation, 'contact') === 'lost' ? lostSince ?? fact.minute : null;
  });
  return { situation, wasSafe, lostSince };
}

function runningClocks(program: Program, facts: readonly Fact[]): Closing['pending'] {
  const running = new Map<number, number>();
  facts.forEach((fact) => {
    if (fact.type === 'clock.started') running.set(fact.a, fact.minute);
    else [...running.keys()].filter((clock) => isOver(program, clock, fact)).forEach((clock) => running.delete(clock));
  });
  return [...running].map(([clock, since]) => ({ clock: program.clocks[clock]?.id ?? '', since }));
}

/** Whether anything that ends a wait is open to her, or may still become so. */
function mayEnd(program: Program, situation: Int32Array, clock: string): boolean {
  const outcomes = program.clocks.find(({ id }) => id === clock)?.outcomes ?? [];
  const events = outcomes.flatMap(({ act }) => program.acts[act] ?? []);
  return events.length === 0 || events.some((event) => {
    const answer = ask(program.pathway, situation, event);
    return answer.accepted || answer.closed.some(({ lacks }) => !lacks.some(forGood));
  });
}

/** A nationality is the one thing a guard reads that no event changes. */
const forGood = (lack: Lack): boolean => lack.kind === 'guard' && atomsOf(conditionOf(lack.guard)).every((atom) => atom.is === 'one' && atom.field === 'nationality');
