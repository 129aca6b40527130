import { OUTCOMES, type Policy, type Program } from '#engine';
import { areOpen, fireOne, follow, land, noteHistory, postWithNews, startClock, tell, wakingMinute } from './effects.ts';
import { askByWeight, askPerMille, oddsNow, peekByWeight, type PlainCase } from './plain-case.ts';
import { blankPlain, MOMENT, type PlainState } from './state.ts';

/** Play a case to its end as the automatic player does, every seat played. Returns the final state. */
export function playPlain(of: PlainCase, seed: string, policy: Policy): PlainState {
  const state = blankPlain(of.program, of.tables, seed);
  openCase(of, state);
  while (state.ended === 0) decideOnce(of, state, policy);
  return state;
}

/** Let the case begin, up to the first decision. */
export function openCase(of: PlainCase, state: PlainState): void {
  noteHistory(of, state);
  of.clocks.forEach(({ region, starts }, index) => { if (starts.includes(state.leaves[region] ?? '')) startClock(of, state, index); });
  settle(of, state);
}

/** One decision of the first seat that has one, and what follows from it. */
export function decideOnce(of: PlainCase, state: PlainState, policy: Policy): void {
  const seat = of.program.seats.findIndex((_, index) => decides(of, state, index));
  const choice = firstChoice(of, state, seat, policy);
  const hands = state.seats[seat];
  if (!hands) throw new RangeError('Nobody has to decide.');
  state.commands += 1;
  if (choice < 0) hands.waiting = state.minute + 1;
  else begin(of, state, choice);
  settle(of, state);
}

const isOpenBeat = (of: PlainCase, state: PlainState, seat: number, beat: number): boolean => of.program.beats[beat]?.seat === seat && state.beats[beat]?.status === MOMENT.open;

function decides(of: PlainCase, state: PlainState, seat: number): boolean {
  const hands = state.seats[seat];
  return hands !== undefined && hands.busyUntil < 0 && hands.waiting === 0 && state.beats.some((_, beat) => isOpenBeat(of, state, seat, beat));
}

function firstChoice(of: PlainCase, state: PlainState, seat: number, policy: Policy): number {
  for (const [index, beat] of of.program.beats.entries()) {
    if (!isOpenBeat(of, state, seat, index)) continue;
    const open = beat.choices.filter((choice) => isOpenChoice(of, state, choice));
    const weights = open.map((choice) => leaning(of.program.choices[choice], policy));
    const place = peekByWeight(of, state, beat.question, weights.some((weight) => weight > 0) ? weights : weights.map(() => 1));
    if (place >= 0) return open[place] ?? -1;
  }
  return -1;
}

const leaning = (choice: Program['choices'][number] | undefined, policy: Policy): number => (policy === 'random' ? 1 : choice?.[policy] ?? 0);

function isOpenChoice(of: PlainCase, state: PlainState, choice: number): boolean {
  return of.when.choices[choice]?.(state) === true && of.needs[choice]?.every((need) => need(state)) === true && areOpen(of, state, of.program.choices[choice]?.effect.acts ?? []);
}

function begin({ program }: PlainCase, state: PlainState, index: number): void {
  const choice = program.choices[index];
  const beat = state.beats[choice?.beat ?? -1];
  const seat = program.beats[choice?.beat ?? -1]?.seat ?? 0;
  const hands = state.seats[seat];
  if (!choice || !beat || !hands) return;
  beat.status = MOMENT.decided;
  hands.busyUntil = state.minute + choice.minutes;
  hands.pending = index + 1;
  tell(state, 1 << seat);
}

function settle(of: PlainCase, state: PlainState): void {
  for (;;) {
    happenNow(of, state);
    if (state.ended !== 0 || state.seats.some((_, seat) => decides(of, state, seat))) return;
    const next = nextMinute(of, state);
    if (next > of.program.horizon) {
      state.minute = of.program.horizon;
      return endOpen(of, state);
    }
    state.minute = next;
    for (const seat of state.seats) if (wakingMinute(seat) <= next) seat.waiting = 0;
  }
}

function happenNow(of: PlainCase, state: PlainState): void {
  do checkEndings(of, state);
  while (state.ended === 0 && (landOne(of, state) || fireOne(of, state) || hazardOne(of, state) || injectOne(of, state) || lapseOne(of, state) || openOne(of, state)));
}

const endingHolds = (of: PlainCase, state: PlainState, ending: number): boolean =>
  inForce(of, state, OUTCOMES.findIndex((outcome) => outcome === of.program.endings[ending]?.outcome)) && of.when.endings[ending]?.(state) === true;

function inForce(of: PlainCase, state: PlainState, outcome: number): boolean {
  const silent = state.lostSince === 0 ? 0 : state.minute - (state.lostSince - 1);
  return silent >= (of.tables.outcomes[outcome]?.lostForMinutes ?? 0) && of.when.outcomes[outcome]?.(state) === true;
}

function checkEndings(of: PlainCase, state: PlainState): void {
  for (const [index, { lasting }] of of.program.endings.entries()) {
    const holds = endingHolds(of, state, index);
    const since = state.endings[index] ?? -1;
    const now = holds ? (since < 0 ? state.minute : since) : -1;
    state.endings[index] = now;
    if (holds && state.minute - now >= lasting) return end(of, state, index);
  }
}

function end({ program }: PlainCase, state: PlainState, index: number): void {
  state.ended = index + 1;
  state.outcome = OUTCOMES.findIndex((outcome) => outcome === program.endings[index]?.outcome) + 1;
}

function endOpen(of: PlainCase, state: PlainState): void {
  const index = of.program.endings.findIndex((_, ending) => endingHolds(of, state, ending));
  if (index >= 0) return end(of, state, index);
  state.ended = -1;
  state.outcome = OUTCOMES.findIndex((_, outcome) => inForce(of, state, outcome)) + 1;
}

function landOne(of: PlainCase, state: PlainState): boolean {
  const hands = state.seats.find(({ busyUntil }) => busyUntil >= 0 && busyUntil <= state.minute);
  if (!hands) return false;
  const index = hands.pending - 1;
  hands.busyUntil = -1;
  hands.pending = 0;
  landChoice(of, state, index);
  return true;
}

function landChoice(of: PlainCase, state: PlainState, index: number): void {
  const { program } = of;
  const choice = program.choices[index];
  const beat = program.beats[choice?.beat ?? -1];
  if (!choice || !beat) return;
  const origin = { seat: beat.seat, seats: (1 << beat.seat) | beat.presentSeats | choice.effect.tells, told: true };
  state.choices[index] = 1;
  tell(state, origin.seats);
  land(of, state, choice.effect, origin);
  const place = choice.answers.length === 0 ? -1 : askByWeight(of, state, choice.question, choice.answers.map((answer) => oddsNow(state, of.answerOdds[answer])));
  const given = choice.answers[place];
  const answer = given === undefined ? undefined : program.answers[given];
  if (given !== undefined && answer) {
    state.answers[given] = 1;
    tell(state, origin.seats);
    land(of, state, answer.effect, origin);
    follow(state, answer.effect);
  }
  follow(state, choice.effect);
}

function hazardOne(of: PlainCase, state: PlainState): boolean {
  return of.program.hazards.some(({ every }, index) => {
    const due = state.hazards[index] ?? -1;
    const may = of.when.hazards[index]?.(state) === true;
    if (!may) state.hazards[index] = -1;
    else if (due < 0) state.hazards[index] = state.minute + every;
    if (!may || due < 0 || due > state.minute) return false;
    state.hazards[index] = state.minute + every;
    tryHazard(of, state, index);
    return true;
  });
}

function tryHazard(of: PlainCase, state: PlainState, index: number): void {
  const hazard = of.program.hazards[index];
  if (!hazard || !askPerMille(of, state, hazard.question, oddsNow(state, of.hazardOdds[index])) || !areOpen(of, state, [hazard.act])) return;
  const origin = { seat: -1, seats: hazard.effect.tells, told: false };
  tell(state, origin.seats);
  postWithNews(of, state, hazard.act, origin);
  land(of, state, hazard.effect, origin);
  follow(state, hazard.effect);
}

function injectOne(of: PlainCase, state: PlainState): boolean {
  const index = of.program.injects.findIndex(({ at, when }, inject) => state.injects[inject] === 0 && (at >= 0 || when !== null) && at <= state.minute && of.when.injects[inject]?.(state) === true);
  const inject = of.program.injects[index];
  if (!inject) return false;
  state.injects[index] = 1;
  tell(state, inject.effect.tells);
  land(of, state, inject.effect, { seat: -1, seats: inject.effect.tells, told: false });
  follow(state, inject.effect);
  return true;
}

function lapseOne(of: PlainCase, state: PlainState): boolean {
  const index = of.program.beats.findIndex(({ untilMinutes, untilWhen }, at) => {
    const beat = state.beats[at];
    if (beat?.status !== MOMENT.open) return false;
    return (untilMinutes >= 0 && beat.minute + untilMinutes <= state.minute) || (untilWhen !== null && of.when.untils[at]?.(state) === true);
  });
  const [entry, beat] = [of.program.beats[index], state.beats[index]];
  if (!entry || !beat) return false;
  beat.status = MOMENT.lapsed;
  const origin = { seat: entry.seat, seats: (1 << entry.seat) | entry.presentSeats, told: false };
  tell(state, origin.seats);
  land(of, state, entry.lapse, origin);
  follow(state, entry.lapse);
  return true;
}

function openOne(of: PlainCase, state: PlainState): boolean {
  const index = of.program.beats.findIndex(({ led, when }, at) => {
    const beat = state.beats[at];
    const may = beat?.status === MOMENT.led ? beat.minute <= state.minute : beat?.status === MOMENT.closed && !led && when !== null;
    return may && of.when.beats[at]?.(state) === true;
  });
  const [entry, beat] = [of.program.beats[index], state.beats[index]];
  if (!entry || !beat) return false;
  beat.status = MOMENT.open;
  beat.minute = state.minute;
  if (entry.opening) land(of, state, entry.opening, { seat: entry.seat, seats: (1 << entry.seat) | entry.presentSeats, told: false });
  tell(state, 1 << entry.seat);
  return true;
}

function nextMinute(of: PlainCase, state: PlainState): number {
  const { program, tables } = of;
  const due = [
    ...state.clocks, ...state.hazards, ...tables.turns,
    ...state.beats.flatMap(({ status, minute }, beat) => {
      const lasts = program.beats[beat]?.untilMinutes ?? -1;
      return status === MOMENT.led ? [minute] : status === MOMENT.open && lasts >= 0 ? [minute + lasts] : [];
    }),
    ...program.injects.flatMap(({ at }, inject) => (state.injects[inject] === 0 ? [at] : [])),
    ...program.endings.flatMap(({ lasting }, ending) => { const since = state.endings[ending] ?? -1; return since < 0 ? [] : [since + lasting]; }),
    ...(state.lostSince > 0 ? [state.lostSince - 1 + tables.lostAfterMinutes] : []),
    ...state.seats.flatMap((seat) => [seat.busyUntil, wakingMinute(seat)]),
  ];
  return due.reduce((soonest, minute) => (minute > state.minute && minute < soonest ? minute : soonest), Infinity);
}
