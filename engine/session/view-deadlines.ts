import { MINUTES_PER_DAY } from '../calendar.ts';
import type { Fact } from '../fact.ts';
import { lawfulLimit } from '../pathways/lawful-limit.ts';
import type { Days } from '../pathways/pathway.ts';
import type { Program } from '../scenario/program.ts';
import { factsOf, type Session } from './session.ts';
import { minuteOf } from './state.ts';

/** A wait that a seat knows of. The drawn end is never shown, only what is published or lawful: least, usual, most. */
export interface Deadline {
  readonly clock: string;
  readonly events: readonly string[];
  readonly rules: readonly string[];
  readonly startedMinute: number;
  readonly days: Days;
  /** The minute the usual length is over; of a length by law, the minute of the limit that the law sets. */
  readonly usualMinute: number;
  readonly state: 'running' | 'last-fifth' | 'met' | 'lapsed';
}

export function deadlinesFor(session: Session, seat: number): readonly Deadline[] {
  const { program, state } = session;
  const id = program.names.seats[seat] ?? '';
  const now = minuteOf(state);
  const facts = factsOf(session).filter((fact) => fact.seenBy.includes(id));
  return program.pathway.clocks.flatMap((clock, index) => {
    const place = facts.findLastIndex((fact) => fact.type === 'clock.started' && fact.a === index);
    const started = facts[place];
    if (!started) return [];
    // By order, not by minute: a wait may stop and begin again within one minute.
    const over = facts.find((fact, at) => at > place && isOver(program, index, fact));
    const usualMinute = started.minute + Math.round((lawfulLimit(clock.days)?.days ?? clock.days.typ) * MINUTES_PER_DAY);
    return [{
      clock: clock.id, events: clock.outcomes.map((outcome) => outcome.event), rules: clock.rules, startedMinute: started.minute, days: clock.days, usualMinute,
      state: over ? (over.type === 'clock.fired' && clock.by === 'system' ? 'lapsed' as const : 'met' as const) : running(started.minute, usualMinute, now),
    }];
  });
}

/** Whether a fact ends a wait: it stopped, it ran out, or what it waits for came by another hand, though no state was left. */
export function isOver({ clocks, acts }: Program, clock: number, { type, a }: Fact): boolean {
  if (type === 'clock.stopped' || type === 'clock.fired') return a === clock;
  return type === 'act.accepted' && clocks[clock]?.outcomes.some(({ act }) => acts[act]?.event === acts[a]?.event) === true;
}

function running(started: number, usual: number, now: number): 'running' | 'last-fifth' {
  return (now - started) * 5 >= (usual - started) * 4 ? 'last-fifth' : 'running';
}
