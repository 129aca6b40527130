import { CODE } from '../fact.ts';
import { MOVE_SIZE, valueAfter, WRITE_SIZE, type Landing } from '../pathways/memory/landing.ts';
import { actKey } from '../scenario/act-table.ts';
import type { ClockEntry, Program } from '../scenario/program.ts';
import { landingOf } from './answer.ts';
import { startClock, stopClock } from './clocks.ts';
import { noteHistory } from './endings.ts';
import { write, type Run } from './run.ts';
import { minuteOf } from './state.ts';

/** Post an act: the pathway takes it, or the fact remains that it was closed. Returns whether it was taken. */
export function post(run: Run, act: number, cause: number, seats: number): boolean {
  const landing = landingOf(run, act, run.state, run.program.layout.situation.at);
  const minute = minuteOf(run.state);
  if (landing === null) {
    run.tell(CODE['act.closed'], minute, act, cause, seats);
    return false;
  }
  run.tell(CODE['act.accepted'], minute, act, cause, seats);
  for (const rule of landing.rules) run.tell(CODE['rule.applied'], minute, rule, act, seats);
  if (run.plan.takesPlace[act] === true) takePlace(run);
  apply(run, landing, seats);
  for (const posted of postsOf(run, landing)) post(run, posted, cause, seats);
  return true;
}

function takePlace(run: Run): void {
  const at = run.program.layout.stocks.at + run.program.start.placeStock;
  write(run, at, Math.max(0, (run.state[at] ?? 0) - 1));
}

/** Write what a landing says, tell what changed, and start and stop the clocks of the leaves entered and left. */
function apply(run: Run, landing: Landing, seats: number): void {
  const { program, state } = run;
  const minute = minuteOf(state);
  const base = program.layout.situation.at;
  const regions = program.pathway.regions.length;
  const { moves, writes } = landing;
  for (let at = 0; at < moves.length; at += MOVE_SIZE) {
    const region = moves[at] ?? 0;
    const leaf = moves[at + 2] ?? 0;
    write(run, base + region, leaf);
    run.tell(CODE['leaf.entered'], minute, region, leaf, seats);
  }
  for (let at = 0; at < writes.length; at += WRITE_SIZE) {
    const place = writes[at] ?? 0;
    const before = state[base + place] ?? 0;
    const value = valueAfter(writes, at, before);
    if (value === before) continue;
    write(run, base + place, value);
    run.tell(CODE['field.set'], minute, place - regions, value, seats);
  }
  if (moves.length === 0) return;
  for (const wait of waitsOf(run, landing)) {
    if (wait % 2 === 0) stopClock(run, wait >> 1);
    else startClock(run, wait >> 1);
  }
  noteHistory(run);
}

/** The clocks a landing stops and starts, in table order: twice the clock's place, and one more where it starts. */
function waitsOf({ program, plan }: Run, { number, moves }: Landing): Int32Array {
  const known = number < 0 ? undefined : plan.waits[number];
  if (known !== undefined) return known;
  const waits = Int32Array.from(program.clocks.flatMap((clock, index) => changesOf(clock, moves).map((starts) => 2 * index + starts)));
  if (number >= 0) plan.waits[number] = waits;
  return waits;
}

function changesOf(clock: ClockEntry, moves: Int32Array): readonly (0 | 1)[] {
  for (let at = 0; at < moves.length; at += MOVE_SIZE) {
    if (moves[at] !== clock.region) continue;
    const was = moves[at + 1] ?? 0;
    const is = moves[at + 2] ?? 0;
    return [...(runsIn(clock, was) && !runsIn(clock, is) ? [0 as const] : []), ...(clock.starts.includes(is) && !runsIn(clock, was) ? [1 as const] : [])];
  }
  return [];
}

/** Whether a wait may run in a leaf: the one it started in, or one in which it goes on. */
const runsIn = (clock: ClockEntry, leaf: number): boolean => clock.starts.includes(leaf) || clock.through.includes(leaf);

/** The acts that a landing posts, as places in the program's table. */
function postsOf({ program, plan }: Run, { number, posts }: Landing): Int32Array {
  const known = number < 0 ? undefined : plan.posts[number];
  if (known !== undefined) return known;
  const acts = Int32Array.from(posts, (posted) => actOf(program, posted));
  if (number >= 0) plan.posts[number] = acts;
  return acts;
}

function actOf({ actIndex }: Program, posted: Landing['posts'][number]): number {
  const act = actIndex.get(actKey(posted));
  if (act === undefined) throw new RangeError(`The program does not know the posted event ${posted.event}.`);
  return act;
}
