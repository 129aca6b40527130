import { lowestBit } from '../bits.ts';
import { CODE, PLAYERS } from '../fact.ts';
import { KIND, NO_POINT } from './agenda.ts';
import { landingOf } from './answer.ts';
import { CAUSE, causeOf } from '../cause.ts';
import { askByWeight, askPerMille, oddsNow } from './chance-of-run.ts';
import { clockAct, NO_ACT, setClock } from './clocks.ts';
import { follow, land, postWithNews } from './effects.ts';
import { checkEnding } from './endings.ts';
import { ALWAYS } from './plan-conditions.ts';
import { NOTHING } from './plan-effects.ts';
import { seatAt, seatOf, setBusy, setFree, setWaiting } from './hands.ts';
import { endBeat, openBeat } from './moments.ts';
import type { Run } from './run.ts';
import { tell } from './tell.ts';
import { NO_CHOICE, pick } from './stand-in.ts';
import { BEAT, HEADER, minuteOf, SEAT, STOPPED } from './state.ts';
import { wakingMinute } from './waking.ts';

/** Look at one point of the agenda: let it happen when it is due, and say whether it did. */
export function look(run: Run, point: number): boolean {
  const { points } = run.plan;
  switch (points.kinds[point]) {
    case KIND.wake:
      return wakeSeat(run, point - points.wakes);
    case KIND.ending:
      return checkEnding(run, point - points.endings);
    case KIND.landing:
      return landSeat(run, point - points.landings);
    case KIND.clock:
      return fireClock(run, point - points.clocks);
    case KIND.hazard:
      return lookAtHazard(run, point - points.hazards);
    case KIND.inject:
      return lookAtInject(run, point - points.injects);
    case KIND.lapse:
      return lapse(run, point - points.lapses);
    default:
      return lookAtOpening(run, point - points.openings);
  }
}

/** A seat that has waited long enough is asked again, even when it heard nothing. */
function wakeSeat(run: Run, seat: number): boolean {
  const waiting = seatOf(run, seat, SEAT.waiting);
  if (waiting === 0) return false;
  const minute = wakingMinute(waiting);
  if (minute <= minuteOf(run.state)) setWaiting(run, seat, 0);
  else run.lookIn(run.plan.points.wakes + seat, minute);
  return false;
}

/** A seat whose choice or menu act has come to its end. */
function landSeat(run: Run, seat: number): boolean {
  const at = seatAt(run, seat) + SEAT.busyUntil;
  if (!run.isAtLeast(at, 0)) return false;
  if (!run.hasCome(at, 0)) {
    run.lookIn(run.plan.points.landings + seat, run.shown(at));
    return false;
  }
  const pending = setFree(run, seat);
  if (pending > 0) landChoice(run, pending - 1);
  if (pending < 0) landMenu(run, -pending - 1);
  return true;
}

function landChoice(run: Run, index: number): void {
  const { plan } = run;
  const beat = plan.beatOfChoice[index] ?? -1;
  const seat = plan.seatOfBeat[beat] ?? -1;
  const effect = plan.effects.choices[index] ?? NOTHING;
  const seats = (plan.seatsOfBeat[beat] ?? 0) | (plan.effects.list[effect] ?? 0);
  run.write(plan.at.choices + index, 1);
  tell(run, CODE['choice.landed'], minuteOf(run.state), index, deciderOf(run, beat, seat), seats);
  land(run, effect, { cause: causeOf(CAUSE.choice, index), seat, seats });
  giveAnswer(run, index, seat, seats);
  follow(run, effect);
}

function giveAnswer(run: Run, index: number, seat: number, seats: number): void {
  const { plan } = run;
  const answers = plan.answersOfChoice[index];
  if (answers === undefined || answers.length === 0) return;
  for (let at = 0; at < answers.length; at += 1) plan.weights[at] = oddsNow(run, plan.answerOdds[answers[at] ?? -1]);
  const chosen = answers[askByWeight(run, plan.questionOfChoice[index] ?? 0, plan.weights, answers.length)];
  if (chosen === undefined) return;
  const effect = plan.effects.answers[chosen] ?? NOTHING;
  run.write(plan.at.answers + chosen, 1);
  tell(run, CODE['answer.given'], minuteOf(run.state), chosen, index, seats);
  land(run, effect, { cause: causeOf(CAUSE.answer, chosen), seat, seats });
  follow(run, effect);
}

/** Who decided a moment: a stand-in where it was stepped over, else whoever plays the seat. */
function deciderOf(run: Run, beat: number, seat: number): number {
  return run.shown(run.plan.at.beats + beat) === BEAT.steppedOver ? PLAYERS.indexOf('typical') : seatOf(run, seat, SEAT.player);
}

function landMenu(run: Run, index: number): void {
  const menu = run.program.menu[index];
  if (!menu) return;
  const effect = run.plan.effects.menu[index] ?? NOTHING;
  const origin = { cause: causeOf(CAUSE.menu, index), seat: menu.seat, seats: 1 << menu.seat };
  if (!postWithNews(run, menu.act, origin)) return;
  land(run, effect, origin);
  follow(run, effect);
}

/** A due wait whose act is open. One that is closed stays due and is tried again when the pathway may answer otherwise. */
function fireClock(run: Run, index: number): boolean {
  const { state, plan } = run;
  const now = minuteOf(state);
  const at = plan.at.clocks + index;
  const due = run.shown(at);
  if (run.isAt(at, STOPPED) || isPutOff(run, index, due)) return false;
  const act = clockAct(run, index);
  if (act === NO_ACT) {
    run.holdBack(index);
    return false;
  }
  const seats = plan.clocks[index]?.seats ?? 0;
  setClock(run, index, STOPPED);
  tell(run, CODE['clock.fired'], now, index, due, seats);
  postWithNews(run, act, { cause: causeOf(CAUSE.clock, index), seat: -1, seats });
  return true;
}

/** Not due yet, or an analysis that follows every branch says only now how long the wait takes. */
function isPutOff(run: Run, index: number, due: number): boolean {
  const now = minuteOf(run.state);
  const come = run.hasCome(run.plan.at.clocks + index, 0);
  const until = come && run.luck !== null ? run.luck.due(index, now) : due;
  if (come && until <= now) return false;
  if (until !== due) setClock(run, index, until);
  run.lookIn(run.plan.points.clocks + index, until);
  return true;
}

/** A hazard whose next look has come; it is asked only while its conditions hold. */
function lookAtHazard(run: Run, index: number): boolean {
  const { plan, state } = run;
  const at = plan.at.hazards + index;
  const point = plan.points.hazards + index;
  if (!run.holds(plan.when.hazards[index] ?? ALWAYS)) {
    run.put(at, -1);
    run.lookNoMore(point);
    return false;
  }
  const runs = run.isAtLeast(at, 0);
  if (runs && !run.hasCome(at, 0)) {
    run.lookIn(point, run.shown(at));
    return false;
  }
  const next = minuteOf(state) + (plan.hazards[index]?.every ?? 0);
  run.put(at, next);
  run.lookIn(point, next);
  if (runs) tryHazard(run, index);
  return runs;
}

/** A hazard comes where its odds say so and the pathway lets it. */
function tryHazard(run: Run, index: number): void {
  const { plan, state } = run;
  const hazard = plan.hazards[index];
  if (!hazard || !askPerMille(run, hazard.question, oddsNow(run, plan.hazardOdds[index])) || landingOf(run, hazard.act, state, plan.at.situation) === null) return;
  const effect = plan.effects.hazards[index] ?? NOTHING;
  const origin = { cause: causeOf(CAUSE.hazard, index), seat: -1, seats: hazard.effect.tells };
  tell(run, CODE['hazard.came'], minuteOf(state), index, 0, origin.seats);
  postWithNews(run, hazard.act, origin);
  land(run, effect, origin);
  follow(run, effect);
}

/** An inject whose moment or conditions have come. */
function lookAtInject(run: Run, index: number): boolean {
  const { plan } = run;
  const inject = plan.injects[index];
  if (!inject || !run.isAt(plan.at.injects + index, 0) || (inject.at < 0 && inject.when === null)) return false;
  if (inject.at > 0 && !run.isAtLeast(HEADER.minute, inject.at)) {
    run.lookIn(plan.points.injects + index, inject.at);
    return false;
  }
  if (!run.holds(plan.when.injects[index] ?? ALWAYS)) return false;
  bringInject(run, index);
  return true;
}

/** An inject comes: by its moment, its conditions, or because a facilitator asked for it. */
export function bringInject(run: Run, index: number): void {
  const effect = run.plan.effects.injects[index];
  if (effect === undefined) throw new RangeError(`The case has no inject ${index}.`);
  const seats = run.plan.effects.list[effect] ?? 0;
  run.write(run.plan.at.injects + index, 1);
  run.lookNoMore(run.plan.points.injects + index);
  tell(run, CODE['inject.came'], minuteOf(run.state), index, 0, seats);
  land(run, effect, { cause: causeOf(CAUSE.inject, index), seat: -1, seats });
  follow(run, effect);
}

/** An open beat whose time is over. */
function lapse(run: Run, index: number): boolean {
  const { plan, state } = run;
  if (!run.isAt(plan.at.beats + index, BEAT.open) || !isOver(run, index)) return false;
  const seat = plan.seatOfBeat[index] ?? -1;
  const seats = plan.seatsOfBeat[index] ?? 0;
  const effect = plan.effects.lapses[index] ?? NOTHING;
  endBeat(run, index, BEAT.lapsed);
  tell(run, CODE['beat.lapsed'], minuteOf(state), index, seat, seats);
  land(run, effect, { cause: causeOf(CAUSE.beat, index), seat, seats });
  follow(run, effect);
  return true;
}

function isOver(run: Run, index: number): boolean {
  const { plan } = run;
  const lasts = plan.lasts[index] ?? -1;
  const since = plan.at.beatMinutes + index;
  if (lasts >= 0 && run.hasCome(since, lasts)) return true;
  if (lasts >= 0) run.lookIn(plan.points.lapses + index, run.shown(since) + lasts);
  const until = plan.when.untils[index] ?? ALWAYS;
  return until !== ALWAYS && run.holds(until);
}

/** A beat that opens now: led to and due, or by its own conditions. */
function lookAtOpening(run: Run, index: number): boolean {
  if (!opensNow(run, index)) return false;
  const { plan, state } = run;
  const seat = plan.seatOfBeat[index] ?? 0;
  const effect = plan.effects.openings[index] ?? NOTHING;
  openBeat(run, index);
  land(run, effect, { cause: causeOf(CAUSE.beat, index), seat, seats: plan.seatsOfBeat[index] ?? 0 });
  tell(run, CODE['beat.opened'], minuteOf(state), index, versionOf(run, index), 1 << seat);
  return true;
}

function opensNow(run: Run, index: number): boolean {
  const { plan } = run;
  const status = run.valueAt(plan.at.beats + index);
  if (status > BEAT.led || (status === BEAT.closed && plan.opensItself[index] === 0)) return false;
  const at = plan.at.beatMinutes + index;
  if (status === BEAT.led && !run.hasCome(at, 0)) {
    run.lookIn(plan.points.openings + index, run.shown(at));
    return false;
  }
  return run.holds(plan.when.beats[index] ?? ALWAYS);
}

/** The version of a beat's words whose condition holds first; the first version where none does. */
function versionOf(run: Run, beat: number): number {
  const texts = run.plan.texts[beat];
  if (texts === undefined || run.sink === null) return 0;
  for (let version = 0; version < texts.length; version += 1) if (run.holds(texts[version] ?? ALWAYS)) return version;
  return 0;
}

/** One stand-in with an open beat and free hands decides. */
export function standInOne(run: Run): boolean {
  for (let seats = run.idleStandIns(); seats !== 0; seats &= seats - 1) {
    const seat = lowestBit(seats);
    const player = seatOf(run, seat, SEAT.player);
    for (let beat = openBeatOf(run, seat, 0); beat !== NO_POINT; beat = openBeatOf(run, seat, beat + 1)) {
      const choice = pick(run, beat, player);
      if (choice === NO_CHOICE) continue;
      beginChoice(run, choice, player);
      return true;
    }
  }
  return false;
}

/** The first open beat of a seat, from a beat on; NO_POINT when there is none. */
export function openBeatOf(run: Run, seat: number, from: number): number {
  const { points, seatOfBeat } = run.plan;
  for (let point = run.nextOpened(points.openings + from); point !== NO_POINT; point = run.nextOpened(point + 1)) {
    if (seatOfBeat[point - points.openings] === seat) return point - points.openings;
  }
  return NO_POINT;
}

/** A seat begins a choice: it is busy until the choice's minutes have passed; effects land then. */
export function beginChoice(run: Run, index: number, player: number): void {
  const { plan } = run;
  const beat = plan.beatOfChoice[index];
  if (beat === undefined) throw new RangeError(`The case has no choice ${index}.`);
  const seat = plan.seatOfBeat[beat] ?? -1;
  const now = minuteOf(run.state);
  endBeat(run, beat, BEAT.decided);
  setBusy(run, seat, now + (plan.minutesOfChoice[index] ?? 0), index + 1);
  tell(run, CODE['choice.made'], now, index, player, 1 << seat);
}
