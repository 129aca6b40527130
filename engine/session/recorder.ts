import { CODES, CONSENT_STATES, FACT_OPERANDS, OPERAND_PAIR, PLAYERS, WAYS_OF_KNOWING, type Fact, type FactType, type Sink } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { POSTURES, PRESENCES } from '../scenario/words.ts';
import { OUTCOMES } from '../vocabulary.ts';
import { inMask } from './state.ts';
import { readCause } from './run.ts';

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

/** Give recorded facts to a sink, as if they happened now. */
export function replayFacts(facts: readonly Fact[], program: Program, sink: Sink): void {
  for (const fact of facts) {
    const seats = fact.seenBy.reduce((mask, id) => mask | (1 << program.names.seats.indexOf(id)), 0);
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

function nameOf(program: Program, operand: Operand, index: number): Readonly<Record<string, string | number>> {
  const { names, scenario } = program;
  switch (operand) {
    case 'zero':
    case 'leaf':
      return {};
    case 'beat':
      return { beat: program.beats[index]?.id ?? '', seat: names.seats[program.beats[index]?.seat ?? -1] ?? '' };
    case 'version':
      return { version: index };
    case 'seat':
      return { seat: names.seats[index] ?? '' };
    case 'choice':
      return { ...nameOf(program, 'beat', program.choices[index]?.beat ?? -1), choice: program.choices[index]?.id ?? '' };
    case 'player':
      return { player: PLAYERS[index] ?? '' };
    case 'answer':
      return { answer: program.answers[index]?.id ?? '' };
    case 'act':
      return { event: program.acts[index]?.event ?? '', by: program.acts[index]?.by ?? '' };
    case 'cause':
      return { cause: readCause(index).kind };
    case 'rule':
      return { rule: program.pathway.rules[index]?.id ?? '' };
    case 'region':
      return { region: program.pathway.regions[index]?.id ?? '' };
    case 'field':
      return { field: program.pathway.fields[index]?.name ?? '' };
    case 'value':
      return { value: index };
    case 'item':
      return { item: names.items[index] ?? '' };
    case 'seatAndHow':
      return { seat: names.seats[index % OPERAND_PAIR] ?? '', how: WAYS_OF_KNOWING[Math.floor(index / OPERAND_PAIR)] ?? '' };
    case 'seatToSeat':
      return { seat: names.seats[index % OPERAND_PAIR] ?? '', to: names.seats[Math.floor(index / OPERAND_PAIR)] ?? '' };
    case 'indicator':
      return { indicator: names.indicators[index] ?? '' };
    case 'pass':
      return { agency: names.agencies[program.passes[index]?.agency ?? -1] ?? '' };
    case 'consentState':
      return { consent: CONSENT_STATES[index] ?? '' };
    case 'agency':
      return { agency: names.agencies[index] ?? '' };
    case 'cast':
      return { cast: names.cast[index] ?? 'person' };
    case 'presence':
      return { presence: PRESENCES[index] ?? '' };
    case 'posture':
      return { posture: POSTURES[index] ?? '' };
    case 'place':
      return { place: names.places[index] ?? '' };
    case 'flag':
      return { flag: names.flags[index] ?? '' };
    case 'clock':
      return { clock: program.clocks[index]?.id ?? '' };
    case 'inject':
      return { inject: program.injects[index]?.id ?? '' };
    case 'news':
      return { news: program.news[index]?.event ?? '' };
    case 'hazard':
      return { hazard: program.hazards[index]?.id ?? '' };
    case 'ending':
      return { ending: scenario.endings[index]?.id ?? '' };
    case 'outcome':
      return { outcome: OUTCOMES[index] ?? '' };
  }
}
