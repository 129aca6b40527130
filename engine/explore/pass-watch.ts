import { CODE, OPERAND_PAIR, type Sink } from '../fact.ts';
import type { Program } from '../scenario/program.ts';

/** A choice, or an answer to it, that passed on items which its seat had not come to know. A hole in who knows what. */
export interface BlindPass {
  /** `beat/choice` or `beat/choice/answer`. */
  readonly id: string;
  readonly seat: string;
  readonly items: readonly string[];
  /** Seed of the first play in which it happened. */
  readonly witness: string;
}

/** Listens to many plays for items that a seat passes on without knowing them. */
export interface PassWatch { readonly sinkFor: (seed: string) => Sink; readonly result: () => readonly BlindPass[] }

interface Found { readonly seat: number; readonly items: Set<number>; readonly witness: string }
/** What is unfolding: the deciding seat, or -1 where no seat decided. */
interface Now { seat: number; id: string }

const NOBODY: Now = { seat: -1, id: '' };

/** Begin to listen for one case: give each play its own sink, by seed, and ask for the result at any time. */
export function createPassWatch(program: Program): PassWatch {
  const found = new Map<string, Found>();
  const sinkFor = (seed: string): Sink => {
    const known = program.seats.map((seat) => new Set(seat.knows));
    let now = NOBODY;
    return (code, _minute, a, b) => {
      if (code === CODE['item.learnt']) known[b % OPERAND_PAIR]?.add(a);
      else if (code === CODE['case.passed']) note(found, program, { now, pass: a, seed, known: known[now.seat] });
      else now = unfolding(program, now, code, a);
    };
  };
  const result = (): readonly BlindPass[] => [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { seat, items, witness }]) =>
    ({ id, seat: program.names.seats[seat] ?? '', items: [...items].sort((a, b) => a - b).map((item) => program.names.items[item] ?? ''), witness }));
  return { sinkFor, result };
}

function unfolding(program: Program, now: Now, code: number, a: number): Now {
  switch (code) {
    case CODE['choice.landed']: {
      const beat = program.beats[program.choices[a]?.beat ?? -1];
      return { seat: beat?.seat ?? -1, id: `${beat?.id ?? ''}/${program.choices[a]?.id ?? ''}` };
    }
    case CODE['answer.given']:
      return { seat: now.seat, id: `${now.id}/${program.answers[a]?.id ?? ''}` };
    case CODE['beat.lapsed']: case CODE['clock.fired']: case CODE['hazard.came']: case CODE['inject.came']: case CODE['menu.made']:
      return NOBODY;
    default:
      return now;
  }
}

interface Passed { readonly now: Now; readonly pass: number; readonly seed: string; readonly known: ReadonlySet<number> | undefined }

function note(found: Map<string, Found>, program: Program, { now, pass, seed, known }: Passed): void {
  const blind = (program.passes[pass]?.items ?? []).filter((item) => known !== undefined && !known.has(item));
  if (blind.length === 0) return;
  const own = found.get(now.id) ?? { seat: now.seat, items: new Set<number>(), witness: seed };
  blind.forEach((item) => own.items.add(item));
  found.set(now.id, own);
}
