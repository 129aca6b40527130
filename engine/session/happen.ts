import { CODE, PLAYERS } from '../fact.ts';
import { landingOf } from './answer.ts';
import { clockAct, NO_ACT } from './clocks.ts';
import { follow, land, postWithNews } from './effects.ts';
import { ALWAYS, PHASE } from './plan-conditions.ts';
import { askByWeight, askPerMille, causeOf, oddsNow, setBeat, setClock, truthOf, write, type Run } from './run.ts';
import { NO_CHOICE, pick } from './stand-in.ts';
import { BEAT, minuteOf, SEAT, seatField, setSeatField, STOPPED, TRAINEE } from './state.ts';

/*
 * What may happen in one minute. Each function lets the first thing of its kind happen that is due, and says whether there
 * was one. A kind that found nothing is not looked through again until something it reads has changed: `run.stale`.
 */

/** One seat whose choice or menu act has come to its end. */
export function landOne(run: Run): boolean {
  const { program, state } = run;
  const now = minuteOf(state);
  for (let seat = 0; seat < program.seats.length; seat += 1) {
    const until = seatField(program, state, seat, SEAT.busyUntil);
    if (until < 0 || until > now) continue;
    const pending = seatField(program, state, seat, SEAT.pending);
    setSeatField(program, state, { seat, field: SEAT.busyUntil, value: -1 });
    setSeatField(program, state, { seat, field: SEAT.pending, value: 0 });
    if (pending > 0) landChoice(run, pending - 1);
    if (pending < 0) landMenu(run, -pending - 1);
    return true;
  }
  return false;
}

function landChoice(run: Run, index: number): void {
  const { program } = run;
  const choice = program.choices[index];
  const beat = program.beats[choice?.beat ?? -1];
  if (!choice || !beat) return;
  const seats = (1 << beat.seat) | beat.presentSeats | choice.effect.tells;
  write(run, program.layout.choices.at + index, 1);
  run.tell(CODE['choice.landed'], minuteOf(run.state), index, deciderOf(run, choice.beat, beat.seat), seats);
  land(run, choice.effect, { cause: causeOf('choice', index), seat: beat.seat, seats });
  if (choice.answers.length > 0) giveAnswer(run, index, beat.seat, seats);
  follow(run, choice.effect);
}

function giveAnswer(run: Run, index: number, seat: number, seats: number): void {
  const { program, plan } = run;
  const choice = program.choices[index];
  if (!choice) return;
  for (let at = 0; at < choice.answers.length; at += 1) plan.weights[at] = oddsNow(run, plan.answerOdds[choice.answers[at] ?? -1]);
  const chosen = choice.answers[askByWeight(run, choice.question, plan.weights, choice.answers.length)];
  const answer = chosen === undefined ? undefined : program.answers[chosen];
  if (chosen === undefined || !answer) return;
  write(run, program.layout.answers.at + chosen, 1);
  run.tell(CODE['answer.given'], minuteOf(run.state), chosen, index, seats);
  land(run, answer.effect, { cause: causeOf('answer', chosen), seat, seats });
  follow(run, answer.effect);
}

/** Who decided a moment: a stand-in where it was stepped over, else whoever plays the seat. */
function deciderOf({ program, state }: Run, beat: number, seat: number): number {
  return state[program.layout.beats.at + beat] === BEAT.steppedOver ? PLAYERS.indexOf('typical') : seatField(program, state, seat, SEAT.player);
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
export function fireOne(run: Run): boolean {
  if ((run.stale & PHASE.clocks) === 0) return false;
  const { program, state } = run;
  const now = minuteOf(state);
  const { at: first, count } = program.layout.clocks;
  for (let index = 0; index < count; index += 1) {
    const due = state[first + index] ?? STOPPED;
    if (due === STOPPED || due > now || isPutOff(run, index)) continue;
    const act = clockAct(run, index);
    if (act === NO_ACT) continue;
    const seats = program.clocks[index]?.seats ?? 0;
    setClock(run, index, STOPPED);
    run.tell(CODE['clock.fired'], now, index, due, seats);
    postWithNews(run, act, { cause: causeOf('clock', index), seat: -1, seats });
    return true;
  }
  run.stale &= ~PHASE.clocks;
  return false;
}

/** An analysis that follows every branch may say only now how long a wait takes. */
function isPutOff(run: Run, index: number): boolean {
  if (run.luck === null) return false;
  const now = minuteOf(run.state);
  const until = run.luck.due(index, now);
  if (until <= now) return false;
  setClock(run, index, until);
  return true;
}

/** One hazard whose next look has come; it is asked only while its conditions hold. */
export function hazardOne(run: Run): boolean {
  if ((run.stale & PHASE.hazards) === 0) return false;
  const { program, plan, state } = run;
  const now = minuteOf(state);
  let begun = false;
  for (let index = 0; index < program.hazards.length; index += 1) {
    const at = program.layout.hazards.at + index;
    const every = program.hazards[index]?.every ?? 0;
    const due = state[at] ?? -1;
    const may = truthOf(run, plan.when.hazards[index] ?? ALWAYS);
    if (!may) state[at] = -1;
    else if (due < 0) {
      state[at] = now + every;
      begun = true;
    }
    if (!may || due < 0 || due > now) continue;
    state[at] = now + every;
    tryHazard(run, index);
    return true;
  }
  // A look that begins now may already be due.
  if (!begun) run.stale &= ~PHASE.hazards;
  return false;
}

/** A hazard comes where its odds say so and the pathway lets it. */
function tryHazard(run: Run, index: number): void {
  const { program, plan, state } = run;
  const hazard = program.hazards[index];
  if (!hazard || !askPerMille(run, hazard.question, oddsNow(run, plan.hazardOdds[index])) || landingOf(run, hazard.act, state, program.layout.situation.at) === null) return;
  const origin = { cause: causeOf('hazard', index), seat: -1, seats: hazard.effect.tells };
  run.tell(CODE['hazard.came'], minuteOf(state), index, 0, origin.seats);
  postWithNews(run, hazard.act, origin);
  land(run, hazard.effect, origin);
  follow(run, hazard.effect);
}

/** One inject whose moment or conditions have come. */
export function injectOne(run: Run): boolean {
  if ((run.stale & PHASE.injects) === 0) return false;
  const { program, plan, state } = run;
  const now = minuteOf(state);
  for (let index = 0; index < program.injects.length; index += 1) {
    const inject = program.injects[index];
    if (!inject || state[program.layout.injects.at + index] !== 0 || (inject.at < 0 && inject.when === null) || inject.at > now) continue;
    if (!truthOf(run, plan.when.injects[index] ?? ALWAYS)) continue;
    bringInject(run, index);
    return true;
  }
  run.stale &= ~PHASE.injects;
  return false;
}

/** An inject comes: by its moment, its conditions, or because a facilitator asked for it. */
export function bringInject(run: Run, index: number): void {
  const inject = run.program.injects[index];
  if (!inject) return;
  write(run, run.program.layout.injects.at + index, 1);
  run.tell(CODE['inject.came'], minuteOf(run.state), index, 0, inject.effect.tells);
  land(run, inject.effect, { cause: causeOf('inject', index), seat: -1, seats: inject.effect.tells });
  follow(run, inject.effect);
}

/** One open beat whose time is over. */
export function lapseOne(run: Run): boolean {
  if ((run.stale & PHASE.lapses) === 0) return false;
  const { state } = run;
  const { at: first, count } = run.program.layout.beats;
  // Few beats are ever open at once: the state is looked at before anything else.
  for (let index = 0; run.opened > 0 && index < count; index += 1) {
    if (state[first + index] !== BEAT.open || !isOver(run, index)) continue;
    lapse(run, index);
    return true;
  }
  run.stale &= ~PHASE.lapses;
  return false;
}

function isOver(run: Run, index: number): boolean {
  const { program, plan, state } = run;
  const lasts = plan.lasts[index] ?? -1;
  if (lasts >= 0 && (state[program.layout.beatMinutes.at + index] ?? 0) + lasts <= minuteOf(state)) return true;
  const until = plan.when.untils[index] ?? ALWAYS;
  return until !== ALWAYS && truthOf(run, until);
}

function lapse(run: Run, index: number): void {
  const beat = run.program.beats[index];
  if (!beat) return;
  setBeat(run, index, BEAT.lapsed);
  const seats = (1 << beat.seat) | beat.presentSeats;
  run.tell(CODE['beat.lapsed'], minuteOf(run.state), index, beat.seat, seats);
  land(run, beat.lapse, { cause: causeOf('beat', index), seat: beat.seat, seats });
  follow(run, beat.lapse);
}

/** One beat that opens now: led to and due, or by its own conditions. */
export function openOne(run: Run): boolean {
  if ((run.stale & PHASE.openings) === 0) return false;
  const { count } = run.program.layout.beats;
  for (let index = 0; index < count; index += 1) {
    if (!opensNow(run, index)) continue;
    openBeat(run, index);
    return true;
  }
  run.stale &= ~PHASE.openings;
  return false;
}

function opensNow(run: Run, index: number): boolean {
  const { program: { layout }, plan, state } = run;
  const status = state[layout.beats.at + index] ?? BEAT.closed;
  // Most beats are settled with one look: they are past, or something has to lead to them first.
  if (status > BEAT.led || (status === BEAT.closed && plan.opensItself[index] === 0)) return false;
  if (status === BEAT.led && (state[layout.beatMinutes.at + index] ?? 0) > minuteOf(state)) return false;
  return truthOf(run, plan.when.beats[index] ?? ALWAYS);
}

function openBeat(run: Run, index: number): void {
  const { program, state } = run;
  const beat = program.beats[index];
  if (!beat) return;
  const now = minuteOf(state);
  setBeat(run, index, BEAT.open);
  write(run, program.layout.beatMinutes.at + index, now);
  if (beat.opening) land(run, beat.opening, { cause: causeOf('beat', index), seat: beat.seat, seats: (1 << beat.seat) | beat.presentSeats });
  run.tell(CODE['beat.opened'], now, index, versionOf(run, index), 1 << beat.seat);
}

/** The version of a beat's words whose condition holds first; the first version where none does. */
function versionOf(run: Run, beat: number): number {
  const texts = run.plan.texts[beat];
  if (texts === undefined) return 0;
  for (let version = 0; version < texts.length; version += 1) if (truthOf(run, texts[version] ?? ALWAYS)) return version;
  return 0;
}

/** One stand-in with an open beat and free hands decides. */
export function standInOne(run: Run): boolean {
  const { program, plan, state, open } = run;
  for (let seat = 0; seat < program.seats.length; seat += 1) {
    if ((open[seat] ?? 0) === 0) continue;
    const player = seatField(program, state, seat, SEAT.player);
    if (player === TRAINEE || seatField(program, state, seat, SEAT.busyUntil) >= 0) continue;
    for (const beat of plan.beatsOfSeat[seat] ?? []) {
      if (state[program.layout.beats.at + beat] !== BEAT.open) continue;
      const choice = pick(run, beat, player);
      if (choice === NO_CHOICE) continue;
      begin(run, choice, player);
      return true;
    }
  }
  return false;
}

/** A seat begins a choice: it is busy until the choice's minutes have passed; effects land then. */
export function begin(run: Run, index: number, player: number): void {
  const { program, state } = run;
  const choice = program.choices[index];
  const beat = program.beats[choice?.beat ?? -1];
  if (!choice || !beat) return;
  const now = minuteOf(state);
  setBeat(run, choice.beat, BEAT.decided);
  setSeatField(program, state, { seat: beat.seat, field: SEAT.busyUntil, value: now + choice.minutes });
  setSeatField(program, state, { seat: beat.seat, field: SEAT.pending, value: index + 1 });
  run.tell(CODE['choice.made'], now, index, player, 1 << beat.seat);
}
