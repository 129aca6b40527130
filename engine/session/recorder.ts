import { CODES, CONSENT_STATES, FACT_OPERANDS, OPERAND_PAIR, PLAYERS, WAYS_OF_KNOWING, type Fact, type FactType, type Sink } from '../fact.ts';
import { placeOf } from '../scenario/named.ts';
import type { Program } from '../scenario/program.ts';
import { POSTURES, PRESENCES } from '../scenario/words.ts';
import { OUTCOMES } from '../vocabulary.ts';
import { inMask } from './state.ts';
import { readCause } from '../cause.ts';

/** A sink that keeps what it hears as frozen, past-tense JSON. */
export function createRecorder(program: Program): { readonly sink: Sink; take(): readonly Fact[] } {
  let facts: Fact[] = [];
  return {
    sink: (code, minute, a, b, seats = 0) => {
      const type = CODES[code] ?? 'session.opened';
      const seenBy = program.names.seats.filter((_, seat) => inMask(seats, seat));
      facts.push(Object.freeze({ type, minute, a, b, names: Object.freeze(namesOf(program, type, [a, b])), seenBy: Object.freeze(seenBy) }));
    },
    take: () => {
      const taken = Object.freeze(facts);
      facts = [];
      return taken;
    },
  };
}

/** Give recorded facts to a sink, as if they happened now. Throws a RangeError on a seat the case does not have. */
export function replayFacts(facts: readonly Fact[], program: Program, sink: Sink): void {
  for (const fact of facts) {
    const seats = fact.seenBy.reduce((mask, id) => mask | (1 << placeOf('seat', program.names.seats, id)), 0);
    sink(CODES.indexOf(fact.type), fact.minute, fact.a, fact.b, seats);
  }
}

/** The readable names of a fact's operands. */
export function namesOf(program: Program, type: FactType, operands: readonly [number, number]): Readonly<Record<string, string | number>> {
  const [first, second] = FACT_OPERANDS[type];
  return { ...nameOf(program, first, operands[0]), ...nameOf(program, second, operands[1]), ...(second === 'leaf' ? leafName(program, operands) : {}), ...(first === 'field' ? fieldValue(program, operands) : {}) };
}

function leafName(program: Program, [region, leaf]: readonly [number, number]): Readonly<Record<string, string>> {
  return { leaf: program.pathway.regions[region]?.leaves[leaf] ?? '' };
}

function fieldValue(program: Program, [field, value]: readonly [number, number]): Readonly<Record<string, string | number>> {
  const layout = program.pathway.fields[field];
  return { value: layout?.kind === 'enum' ? layout.values?.[value] ?? value : value };
}

type Operand = (typeof FACT_OPERANDS)[FactType][number];
type Names = Readonly<Record<string, string | number>>;

/** How to name each kind of operand. */
const NAMERS: Readonly<Record<Operand, (program: Program, index: number) => Names>> = {
  zero: () => ({}),
  leaf: () => ({}),
  beat: (program, index) => ({ beat: program.beats[index]?.id ?? '', seat: program.names.seats[program.beats[index]?.seat ?? -1] ?? '' }),
  version: (_, index) => ({ version: index }),
  seat: (program, index) => ({ seat: program.names.seats[index] ?? '' }),
  menu: (program, index) => ({ ...nameOf(program, 'seat', program.menu[index]?.seat ?? -1), act: program.menu[index]?.id ?? '' }),
  choice: (program, index) => ({ ...nameOf(program, 'beat', program.choices[index]?.beat ?? -1), choice: program.choices[index]?.id ?? '' }),
  player: (_, index) => ({ player: PLAYERS[index] ?? '' }),
  answer: (program, index) => ({ answer: program.answers[index]?.id ?? '' }),
  act: (program, index) => ({ event: program.acts[index]?.event ?? '', by: program.acts[index]?.by ?? '' }),
  cause: (_, index) => ({ cause: readCause(index).kind }),
  rule: (program, index) => ({ rule: program.pathway.rules[index]?.id ?? '' }),
  region: (program, index) => ({ region: program.pathway.regions[index]?.id ?? '' }),
  field: (program, index) => ({ field: program.pathway.fields[index]?.name ?? '' }),
  value: (_, index) => ({ value: index }),
  item: (program, index) => ({ item: program.names.items[index] ?? '' }),
  seatAndHow: (program, index) => ({ seat: program.names.seats[index % OPERAND_PAIR] ?? '', how: WAYS_OF_KNOWING[Math.floor(index / OPERAND_PAIR)] ?? '' }),
  seatToSeat: (program, index) => ({ seat: program.names.seats[index % OPERAND_PAIR] ?? '', to: program.names.seats[Math.floor(index / OPERAND_PAIR)] ?? '' }),
  indicator: (program, index) => ({ indicator: program.names.indicators[index] ?? '' }),
  pass: (program, index) => ({ agency: program.names.agencies[program.passes[index]?.agency ?? -1] ?? '' }),
  consentState: (_, index) => ({ consent: CONSENT_STATES[index] ?? '' }),
  agency: (program, index) => ({ agency: program.names.agencies[index] ?? '' }),
  cast: (program, index) => ({ cast: program.names.cast[index] ?? '' }),
  presence: (_, index) => ({ presence: PRESENCES[index] ?? '' }),
  posture: (_, index) => ({ posture: POSTURES[index] ?? '' }),
  place: (program, index) => ({ place: program.names.places[index] ?? '' }),
  flag: (program, index) => ({ flag: program.names.flags[index] ?? '' }),
  clock: (program, index) => ({ clock: program.clocks[index]?.id ?? '' }),
  inject: (program, index) => ({ inject: program.injects[index]?.id ?? '' }),
  news: (program, index) => ({ news: program.news[index]?.event ?? '' }),
  hazard: (program, index) => ({ hazard: program.hazards[index]?.id ?? '' }),
  ending: (program, index) => ({ ending: program.endings[index]?.id ?? '' }),
  outcome: (_, index) => ({ outcome: OUTCOMES[index] ?? '' }),
};

const nameOf = (program: Program, operand: Operand, index: number): Names => NAMERS[operand](program, index);
