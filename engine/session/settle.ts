import { PLAYERS } from '../fact.ts';
import { askByWeight, askPerMille, causeOf, emit, type Run } from './run.ts';
import { clockAct, STOPPED } from './clocks.ts';
import { holds, oddsNow } from './condition.ts';
import { follow, land, postWithNews } from './effects.ts';
import { checkEndings, endOpen, hasEnded } from './endings.ts';
import { openBeats } from './legal.ts';
import { answerTo } from './answer.ts';
import { pick } from './stand-in.ts';
import { BEAT, minuteOf, seatField, setHeader, setSeatField, TRAINEE } from './state.ts';
import { nextMinute, TIME_ENDS, wakingMinute } from './next-minute.ts';

/** So many things at one minute would be a loop in the case, not a story. */
const THINGS = 10_000;
/** So many minutes at which something is due, with nobody to decide, would be a rhythm nobody meant: a look every hour for eleven years. */
const MINUTES = 100_000;

/** Let everything that is due happen, and time pass, until a staffed seat has to decide or the case is over. */
export function settle(run: Run): void {
  for (let round = 0; round < MINUTES; round += 1) {
    happenNow(run);
    if (hasEnded(run.program, run.state) || someoneDecides(run)) return;
    const next = nextMinute(run.program, run.state);
    if (next === TIME_ENDS || next > run.program.horizon) {
      setHeader(run.program, run.state, 'minute', run.program.horizon);
      return endOpen(run);
    }
    setHeader(run.program, run.state, 'minute', next);
    wakeSeats(run);
  }
  throw restless(run);
}

const restless = ({ program, state }: Run): RangeError => new RangeError(`The case ${program.scenario.id} does not come to rest at minute ${minuteOf(program, state)}. Look for a hazard with too quick a rhythm.`);

/** A seat that has waited long enough is asked again, even when it heard nothing. */
function wakeSeats({ program, state }: Run): void {
  program.seats.forEach((_, seat) => {
    if (wakingMinute(program, state, seat) <= minuteOf(program, state)) setSeatField(program, state, { seat, field: 'waiting', value: 0 });
  });
}

/** Everything that is due at this minute, in a fixed order, until nothing is. */
function happenNow(run: Run): void {
  for (let round = 0; round < THINGS; round += 1) {
    checkEndings(run);
    if (hasEnded(run.program, run.state)) return;
    if (!(landOne(run) || fireOne(run) || hazardOne(run) || injectOne(run) || lapseOne(run) || openOne(run) || standInOne(run))) return;
  }
  throw restless(run);
}

function someoneDecides({ program, state }: Run): boolean {
  return program.seats.some((_, seat) => seatField(program, state, seat, 'player') === TRAINEE
    && seatField(program, state, seat, 'busyUntil') < 0 && seatField(program, state, seat, 'waiting') === 0 && openBeats(program, state, seat).length > 0);
}

/** One seat whose choice or menu act has come to its end. */
function landOne(run: Run): boolean {
  const { program, state } = run;
  const now = minuteOf(program, state);
  const seat = program.seats.findIndex((_, index) => seatField(program, state, index, 'busyUntil') >= 0 && seatField(program, state, index, 'busyUntil') <= now);
  if (seat < 0) return false;
  const pending = seatField(program, state, seat, 'pending');
  setSeatField(program, state, { seat, field: 'busyUntil', value: -1 });
  setSeatField(program, state, { seat, field: 'pending', value: 0 });
  if (pending > 0) landChoice(run, pending - 1);
  if (pending < 0) landMenu(run, -pending - 1);
  return true;
}

function landChoice(run: Run, index: number): void {
  const { program, state } = run;
  const choice = program.choices[index];
  const beat = program.beats[choice?.beat ?? -1];
  if (!choice || !beat) return;
  const seats = (1 << beat.seat) | beat.presentSeats | choice.effect.tells;
  state[program.layout.choices.at + index] = 1;
  emit(run, 'choice.landed', [index, deciderOf(run, choice.beat, beat.seat)], seats);
  land(run, choice.effect, { cause: causeOf('choice', index), seat: beat.seat, seats });
  const weights = choice.answers.map((answer) => oddsNow(program.answers[answer]?.odds ?? [], state));
  const chosen = choice.answers[askByWeight(run, choice.question, weights)];
  const answer = chosen === undefined ? undefined : program.answers[chosen];
  if (chosen !== undefined && answer) {
    state[program.layout.answers.at + chosen] = 1;
    emit(run, 'answer.given', [chosen, index], seats);
    land(run, answer.effect, { cause: causeOf('answer', chosen), seat: beat.seat, seats });
    follow(run, answer.effect);
  }
  follow(run, choice.effect);
}

/** Who decided a moment: a stand-in where it was stepped over, else whoever plays the seat. */
function deciderOf({ program, state }: Run, beat: number, seat: number): number {
  return state[program.layout.beats.at + beat] === BEAT.steppedOver ? PLAYERS.indexOf('typical') : seatField(program, state, seat, 'player');
}

function landMenu(run: Run, index: number): void {
  const menu = run.program.menu[index];
  if (!menu) return;
  const origin = { cause: causeOf('menu', index), seat: menu.seat, seats: 1 << menu.seat };
  if (!postWithNews(run, menu.act, origin)) return;
  land(run, menu.effect, origin);
  follow(run, menu.effect);
}

/** One due clock whose act is open. A due clock that is closed stays due and is tried again when something has happened. */
function fireOne(run: Run): boolean {
  const { program, state } = run;
  const now = minuteOf(program, state);
  return program.clocks.some((clock, index) => {
    const due = state[program.layout.clocks.at + index] ?? STOPPED;
    const act = due === STOPPED || due > now ? null : clockAct(run, index);
    if (act === null) return false;
    state[program.layout.clocks.at + index] = STOPPED;
    emit(run, 'clock.fired', [index, due], clock.seats);
    postWithNews(run, act, { cause: causeOf('clock', index), seat: -1, seats: clock.seats });
    return true;
  });
}

/** One hazard whose next look has come; it is asked only while its conditions hold. */
function hazardOne(run: Run): boolean {
  const { program, state } = run;
  const now = minuteOf(program, state);
  return program.hazards.some((hazard, index) => {
    const at = program.layout.hazards.at + index;
    const due = state[at] ?? -1;
    const may = holds(hazard.when, state);
    if (!may) state[at] = -1;
    else if (due < 0) state[at] = now + hazard.every;
    if (!may || due < 0 || due > now) return false;
    state[at] = now + hazard.every;
    if (!askPerMille(run, hazard.question, oddsNow(hazard.odds, state)) || !answerTo(program, state, hazard.act).accepted) return true;
    const origin = { cause: causeOf('hazard', index), seat: -1, seats: hazard.effect.tells };
    emit(run, 'hazard.came', [index, 0], origin.seats);
    postWithNews(run, hazard.act, origin);
    land(run, hazard.effect, origin);
    follow(run, hazard.effect);
    return true;
  });
}

function injectOne(run: Run): boolean {
  const { program, state } = run;
  const index = program.injects.findIndex((inject, each) => state[program.layout.injects.at + each] === 0
    && (inject.at >= 0 || inject.when !== null) && inject.at <= minuteOf(program, state) && holds(inject.when, state));
  if (index < 0) return false;
  bringInject(run, index);
  return true;
}

/** An inject comes: by its moment, its conditions, or because a facilitator asked for it. */
export function bringInject(run: Run, index: number): void {
  const inject = run.program.injects[index];
  if (!inject) return;
  run.state[run.program.layout.injects.at + index] = 1;
  emit(run, 'inject.came', [index, 0], inject.effect.tells);
  land(run, inject.effect, { cause: causeOf('inject', index), seat: -1, seats: inject.effect.tells });
  follow(run, inject.effect);
}

/** One open beat whose time is over. */
function lapseOne(run: Run): boolean {
  const { program, state } = run;
  const now = minuteOf(program, state);
  const index = program.beats.findIndex((beat, each) => state[program.layout.beats.at + each] === BEAT.open
    && ((beat.untilMinutes >= 0 && (state[program.layout.beatMinutes.at + each] ?? 0) + beat.untilMinutes <= now) || (beat.untilWhen !== null && holds(beat.untilWhen, state))));
  const beat = program.beats[index];
  if (!beat) return false;
  state[program.layout.beats.at + index] = BEAT.lapsed;
  const seats = (1 << beat.seat) | beat.presentSeats;
  emit(run, 'beat.lapsed', [index, beat.seat], seats);
  land(run, beat.lapse, { cause: causeOf('beat', index), seat: beat.seat, seats });
  follow(run, beat.lapse);
  return true;
}

/** One beat that opens now: led to and due, or by its own conditions. */
function openOne(run: Run): boolean {
  const { program, state } = run;
  const now = minuteOf(program, state);
  const index = program.beats.findIndex((beat, each) => {
    const status = state[program.layout.beats.at + each];
    if (status === BEAT.led) return (state[program.layout.beatMinutes.at + each] ?? 0) <= now && holds(beat.when, state);
    return status === BEAT.closed && !beat.led && beat.when !== null && holds(beat.when, state);
  });
  const beat = program.beats[index];
  if (!beat) return false;
  state[program.layout.beats.at + index] = BEAT.open;
  state[program.layout.beatMinutes.at + index] = now;
  if (beat.opening) land(run, beat.opening, { cause: causeOf('beat', index), seat: beat.seat, seats: (1 << beat.seat) | beat.presentSeats });
  const version = Math.max(0, (program.beatTexts[index] ?? []).findIndex((text) => holds(text.when, state)));
  emit(run, 'beat.opened', [index, version], 1 << beat.seat);
  return true;
}

/** One stand-in with an open beat and free hands decides. */
function standInOne(run: Run): boolean {
  const { program, state } = run;
  return program.seats.some((_, seat) => {
    const player = seatField(program, state, seat, 'player');
    if (player === TRAINEE || seatField(program, state, seat, 'busyUntil') >= 0) return false;
    return openBeats(program, state, seat).some((beat) => {
      const choice = pick(run, beat, player);
      if (choice < 0) return false;
      begin(run, choice, player);
      return true;
    });
  });
}

/** A seat begins a choice: it is busy until the choice's minutes have passed; effects land then. */
export function begin(run: Run, index: number, player: number): void {
  const { program, state } = run;
  const choice = program.choices[index];
  const beat = program.beats[choice?.beat ?? -1];
  if (!choice || !beat) return;
  state[program.layout.beats.at + choice.beat] = BEAT.decided;
  setSeatField(program, state, { seat: beat.seat, field: 'busyUntil', value: minuteOf(program, state) + choice.minutes });
  setSeatField(program, state, { seat: beat.seat, field: 'pending', value: index + 1 });
  emit(run, 'choice.made', [index, player], 1 << beat.seat);
}
