import { MOVE_SIZE, WRITE_SIZE, type Landing } from '../pathways/memory/landing.ts';
import { actKey } from '../scenario/act-table.ts';
import type { ClockEntry, Program } from '../scenario/program.ts';

/** What a landing does to the state of a case, in places of that state and of the case's tables. */
export interface Landed {
  readonly rules: Int32Array;
  /** Threes, as in the landing: place of the region in the state, state left, state entered. */
  readonly moves: Int32Array;
  /** Fours, as in the landing, with the place in the state. */
  readonly writes: Int32Array;
  /** The waits it stops and starts, in table order: twice the wait's place, and one more where it starts. */
  readonly waits: Int32Array;
  /** The acts it posts. */
  readonly posts: Int32Array;
}

/** Put a landing of the pathway into the terms of a case. Throws a RangeError when it posts an act the case does not know. */
export function landedOf(program: Program, { rules, moves, writes, posts }: Landing): Landed {
  const base = program.layout.situation.at;
  return {
    rules: Int32Array.from(rules), moves: moves.map((value, at) => (at % MOVE_SIZE === 0 ? base + value : value)), writes: writes.map((value, at) => (at % WRITE_SIZE === 0 ? base + value : value)),
    waits: Int32Array.from(program.clocks.flatMap((clock, index) => changesOf(clock, moves).map((starts) => 2 * index + starts))),
    posts: Int32Array.from(posts, (posted) => actOf(program, posted)),
  };
}

/** Whether two forms of a landing do the same. */
export const sameLanded = (one: Landed, other: Landed): boolean => LISTS.every((list) => one[list].join() === other[list].join());

const LISTS = ['rules', 'moves', 'writes', 'waits', 'posts'] as const satisfies readonly (keyof Landed)[];

/** A wait that also runs only during leaves of another region may stop or start by either move; whether the other region lets it is asked when it starts. */
function changesOf(clock: ClockEntry, moves: Int32Array): readonly (0 | 1)[] {
  const own = moveOf(moves, clock.region, (leaf) => clock.starts.includes(leaf) || clock.through.includes(leaf));
  const other = clock.during === null ? STAYS : moveOf(moves, clock.during.region, (leaf) => clock.during?.leaves.includes(leaf) === true);
  const starts = (own.came && clock.starts.includes(own.leaf)) || other.came;
  return [...(own.went || other.went ? [0 as const] : []), ...(starts ? [1 as const] : [])];
}

interface Shift { readonly leaf: number; readonly came: boolean; readonly went: boolean }
const STAYS: Shift = { leaf: -1, came: false, went: false };

/** How a region moves: the leaf it enters, and whether it comes into some leaves or goes out of them. */
function moveOf(moves: Int32Array, region: number, among: (leaf: number) => boolean): Shift {
  for (let at = 0; at < moves.length; at += MOVE_SIZE) {
    if (moves[at] !== region) continue;
    const [was, leaf] = [moves[at + 1] ?? -1, moves[at + 2] ?? -1];
    return { leaf, came: among(leaf) && !among(was), went: among(was) && !among(leaf) };
  }
  return STAYS;
}

function actOf({ actIndex }: Program, posted: Landing['posts'][number]): number {
  const act = actIndex.get(actKey(posted));
  if (act === undefined) throw new RangeError(`The program does not know the posted event ${posted.event}.`);
  return act;
}
