import { CODE } from '../fact.ts';
import { isPut, MOVE_SIZE, valueAfter, WRITE_SIZE, type Landing } from '../pathways/memory/landing.ts';
import { wasAudited } from '../pathways/memory/memory.ts';
import type { Program } from '../scenario/program.ts';
import { landingOf } from './answer.ts';
import { startClock, stopClock } from './clocks.ts';
import { noteHistory } from './endings.ts';
import { landedOf, sameLanded, type Landed } from './plan-landing.ts';
import type { Run } from './run.ts';
import { tell } from './tell.ts';
import { minuteOf } from './state.ts';

/** Post an act: the pathway takes it, or the fact remains that it was closed. Returns whether it was taken. */
export function post(run: Run, act: number, cause: number, seats: number): boolean {
  const landing = landingOf(run, act, run.state, run.plan.at.situation);
  const minute = minuteOf(run.state);
  if (landing === null) {
    tell(run, CODE['act.closed'], minute, act, cause, seats);
    return false;
  }
  tell(run, CODE['act.accepted'], minute, act, cause, seats);
  const landed = landedIn(run, landing);
  // Straight to whoever listens: the act has woken its seats, and what nobody hears may not count as happened.
  if (run.sink !== null) for (let at = 0; at < landed.rules.length; at += 1) run.sink(CODE['rule.applied'], minute, landed.rules[at] ?? 0, act, seats);
  if (run.plan.takesPlace[act] === true) takePlace(run);
  apply(run, landed, seats);
  for (let at = 0; at < landed.posts.length; at += 1) post(run, landed.posts[at] ?? 0, cause, seats);
  return true;
}

function takePlace(run: Run): void {
  const at = run.plan.freePlaces;
  run.write(at, Math.max(0, run.valueAt(at) - 1));
}

/** A landing in the terms of the case, worked out once, and again when the pathway's answer was audited. Throws when it then differs. */
function landedIn({ program, plan }: Run, landing: Landing): Landed {
  const { number } = landing;
  const known = number < 0 ? undefined : plan.landed[number];
  if (known !== undefined) {
    if (plan.memory !== null && wasAudited(plan.memory) && !sameLanded(known, landedOf(program, landing))) throw untrue(program, landing);
    return known;
  }
  const landed = landedOf(program, landing);
  if (number >= 0) plan.landed[number] = landed;
  return landed;
}

const untrue = ({ scenario, pathway }: Program, { rules }: Landing): Error =>
  new Error(`An audit found that ${scenario.id} keeps ${rules.map((rule) => pathway.rules[rule]?.id ?? '').join(', ')} in another form than it has. Nothing may be built on this memory.`);

/** Write what a landing says, tell what changed, and start and stop the clocks of the leaves entered and left. */
function apply(run: Run, { moves, writes, waits }: Landed, seats: number): void {
  const { plan, state } = run;
  const minute = minuteOf(state);
  const base = plan.at.situation;
  const { regions } = plan;
  for (let at = 0; at < moves.length; at += MOVE_SIZE) {
    const place = moves[at] ?? 0;
    const leaf = moves[at + 2] ?? 0;
    run.write(place, leaf);
    tell(run, CODE['leaf.entered'], minute, place - base, leaf, seats);
  }
  let changed = moves.length > 0;
  for (let at = 0; at < writes.length; at += WRITE_SIZE) {
    const place = writes[at] ?? 0;
    const before = isPut(writes, at) ? run.shown(place) : run.valueAt(place);
    const value = valueAfter(writes, at, before);
    if (run.isAt(place, value)) continue;
    changed = true;
    run.write(place, value);
    tell(run, CODE['field.set'], minute, place - base - regions, value, seats);
  }
  if (changed) run.retryWaits();
  if (moves.length === 0) return;
  for (let at = 0; at < waits.length; at += 1) {
    const wait = waits[at] ?? 0;
    if (wait % 2 === 0) stopClock(run, wait >> 1);
    else startClock(run, wait >> 1);
  }
  noteHistory(run);
}
