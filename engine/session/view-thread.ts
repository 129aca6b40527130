import type { Fact } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { PASSING_WAYS } from '../scenario/words.ts';
import { factsOf, type Session } from './session.ts';

/** One mark of the thread: a hand-over, or another step in the same place. Places are ids of the case. */
export interface ThreadMark {
  readonly kind: 'stretch' | 'accompanied' | 'phone' | 'sent' | 'turn';
  readonly from: string | null;
  readonly to: string;
  readonly minute: number;
  /** Place of the fact in the session. */
  readonly fact: number;
  /** Whether a sent file was answered by the body it went to. */
  readonly answered: boolean;
}

const KIND_OF_WAY: Readonly<Record<(typeof PASSING_WAYS)[number], ThreadMark['kind']>> = { met: 'stretch', accompanied: 'accompanied', phone: 'phone', sent: 'sent' };

/** The thread as a seat knows it. With seat -1, as everybody together knows it: the debrief's thread. */
export function threadFor(session: Session, seat: number): readonly ThreadMark[] {
  const id = session.program.names.seats[seat];
  const known = factsOf(session).flatMap((fact, index) => (id === undefined || fact.seenBy.includes(id) ? [{ fact, index }] : []));
  return known.flatMap((each, place) => markOf(session.program, each, () => known.slice(place + 1).map(({ fact }) => fact)));
}

/** Whether a body did anything after it got a file, as far as these facts tell: one of its seats decided, or it met her. */
export function actsLater(program: Program, agency: number, later: readonly Fact[]): boolean {
  return later.some((fact) => (fact.type === 'agency.met' && fact.a === agency)
    || (fact.type === 'choice.landed' && program.seats[program.beats[program.choices[fact.a]?.beat ?? -1]?.seat ?? -1]?.agency === agency));
}

function markOf(program: Program, { fact, index }: { readonly fact: Fact; readonly index: number }, later: () => readonly Fact[]): readonly ThreadMark[] {
  const place = (at: number): string => program.names.places[at] ?? '';
  if (fact.type === 'case.passed') {
    const pass = program.passes[fact.a];
    const to = program.agencies[pass?.agency ?? -1]?.place ?? -1;
    const way = PASSING_WAYS[pass?.how ?? 0] ?? 'met';
    return [{ kind: KIND_OF_WAY[way], from: place(pass?.from ?? -1) || null, to: place(to), minute: fact.minute, fact: index, answered: way !== 'sent' || actsLater(program, pass?.agency ?? -1, later()) }];
  }
  if (fact.type === 'choice.landed') {
    const beat = program.beats[program.choices[fact.a]?.beat ?? -1];
    return [{ kind: 'turn', from: place(beat?.place ?? -1), to: place(beat?.place ?? -1), minute: fact.minute, fact: index, answered: true }];
  }
  return [];
}
