import { durationMinutes } from '../calendar.ts';
import type { Pathway } from '../pathways/pathway.ts';
import { intern, roleFor, type ActTable } from './act-table.ts';
import { indexOf, placeOf } from './named.ts';
import type { Effect, PassEntry } from './program.ts';
import type { Act, Answer, Scenario } from './schema.ts';
import { PASSING_WAYS, PERSON, POSTURES, PRESENCES } from './words.ts';

/** What an effect is compiled against. `seat` is the seat that acts, or -1; `place` is where it happens, or -1. */
export interface EffectScope {
  readonly scenario: Scenario;
  readonly pathway: Pathway;
  readonly table: ActTable;
  readonly passes: PassEntry[];
}
export interface Acting { readonly seat: number; readonly place: number }

/** The parts of a choice, an answer, a lapse, an inject or a piece of news that make things happen. */
export type WrittenEffect = Partial<Pick<Answer, 'acts' | 'presence' | 'postures' | 'moves' | 'reveals' | 'notices' | 'passes' | 'meets' | 'sets' | 'clears' | 'leads' | 'tells'>>;

export function compileEffect(scope: EffectScope, written: WrittenEffect, acting: Acting): Effect {
  const { scenario } = scope;
  const flag = (id: string): number => placeOf('flag', scenario.flags, id);
  const cast = (id: string): number => indexOf('cast member', scenario.cast, id);
  return {
    acts: (written.acts ?? []).map((act) => compileAct(scope, act, acting.seat)),
    presence: Object.entries(written.presence ?? {}).map(([id, word]) => [cast(id), PRESENCES.indexOf(word)] as const),
    postures: Object.entries(written.postures ?? {}).map(([id, word]) => [cast(id), POSTURES.indexOf(word)] as const),
    moves: written.moves === undefined ? -1 : indexOf('place', scenario.places, written.moves),
    reveals: (written.reveals ?? []).map(({ item, to }) => ({ item: indexOf('item', scenario.items, item), seats: seatMask(scenario, to ?? []) })),
    notices: (written.notices ?? []).map((id) => indexOf('indicator', scenario.indicators, id)),
    passes: (written.passes ?? []).map((pass) => compilePass(scope, pass, acting)),
    meets: (written.meets ?? []).map((id) => indexOf('agency', scenario.agencies, id)),
    sets: (written.sets ?? []).map(flag),
    clears: (written.clears ?? []).map(flag),
    leads: (written.leads ?? []).map(({ beat, after }) => [indexOf('beat', scenario.beats, beat), after === undefined ? 0 : durationMinutes(after)] as const),
    tells: seatMask(scenario, written.tells ?? []),
  };
}

/** The place of an act in the table; the role is the seat's fitting one when the case leaves it out. */
export function compileAct(scope: EffectScope, act: Act, seat: number): number {
  const by = act.by ?? roleFor(scope.pathway, act.event, scope.scenario.seats[seat]?.roles ?? []);
  return intern(scope.table, { event: act.event, by, ...(act.with === undefined ? {} : { with: act.with }) });
}

function compilePass(scope: EffectScope, pass: NonNullable<Answer['passes']>[number], acting: Acting): number {
  const { scenario } = scope;
  const agency = indexOf('agency', scenario.agencies, pass.to);
  const needs = scenario.agencies[agency]?.needs ?? [];
  scope.passes.push({
    agency, from: acting.place, how: PASSING_WAYS.indexOf(pass.how), items: pass.items.map((item) => indexOf('item', scenario.items, item)),
    overshared: pass.items.some((item) => !needs.includes(item)), exception: pass.exception !== undefined, grounds: groundsOf(scope, pass.exception, acting),
    seats: seatMask(scenario, scenario.seats.filter((seat) => seat.agency === pass.to).map((seat) => seat.id)),
  });
  return scope.passes.length - 1;
}

/** Danger to life is a ground that somebody records, for one pass only; a child's age is read by the rules themselves. */
function groundsOf(scope: EffectScope, exception: 'danger-to-life' | 'child' | undefined, acting: Acting): PassEntry['grounds'] {
  if (exception !== 'danger-to-life') return null;
  const by = scope.scenario.seats[Math.max(0, acting.seat)]?.roles[0];
  const recorded = (ground: string): number => intern(scope.table, { event: 'LAWFUL_EXCEPTION_RECORDED', by, with: { ground } });
  return [recorded('DANGER_TO_LIFE'), recorded('NONE')];
}

/** A bit for each seat named. */
export function seatMask(scenario: Scenario, seats: readonly string[]): number {
  return seats.reduce((mask, seat) => mask | (1 << indexOf('seat', scenario.seats, seat)), 0);
}

/** A bit for each seat among people who are named: seats, the cast, and the person herself. */
export function seatsAmong(scenario: Scenario, people: readonly string[]): number {
  const isSeat = (name: string): boolean => scenario.seats.some(({ id }) => id === name);
  for (const name of people) if (name !== PERSON && !isSeat(name)) indexOf('cast member or seat', scenario.cast, name);
  return seatMask(scenario, people.filter(isSeat));
}
