import type { Block, Program } from '../../scenario/program.ts';
import { planOf } from '../../session/plan.ts';
import { BEAT, HEADER } from '../../session/state.ts';
import type { Unsettled } from './branches.ts';

/** A situation that somebody may go on from while chance is followed branch by branch. */
export interface Standing { readonly state: Int32Array; readonly unsettled: Unsettled }

/**
 * A function that gives two situations of one case the same text exactly when nothing that follows can tell them apart by what
 * the interpreter reads: the keys and counters of chance, and records that no condition of this case asks for, are left out.
 * The number of commands stays in: it never falls, so nothing leads back.
 */
export function samenessOf(program: Program, start: Int32Array): (standing: Standing) => string {
  const { layout } = program;
  const told = unread(program);
  return ({ state, unsettled }) => {
    let text = '';
    for (let place = 0; place < state.length; place += 1) {
      if (told[place] === 1 || state[place] === start[place] || isOverBeat(program, state, place - layout.beatMinutes.at)) continue;
      text += `${place}=${state[place]},`;
    }
    return `${text}|${pairs(unsettled.drawn)}|${pairs(unsettled.running)}`;
  };
}

const pairs = (map: ReadonlyMap<number, number>): string => [...map].sort(([one], [other]) => one - other).join(';');

/** The minute of a moment that is over decides nothing any more, unless a condition asks for it. */
function isOverBeat(program: Program, state: Int32Array, beat: number): boolean {
  const { beats, beatMinutes } = program.layout;
  if (beat < 0 || beat >= beats.count) return false;
  const status = state[beats.at + beat];
  return (status === BEAT.decided || status === BEAT.lapsed || status === BEAT.steppedOver) && !hasReader(program, beatMinutes.at + beat);
}

const hasReader = (program: Program, place: number): boolean => planOf(program).conditions.isRead[place] === 1;

/** By place: 1 where the interpreter reads it only to tell of it, or to draw. */
function unread(program: Program): Uint8Array {
  const { layout } = program;
  const marks = new Uint8Array(layout.size);
  const mark = ({ at, count }: Block, always: boolean): void => {
    for (let place = at; place < at + count; place += 1) if (always || !hasReader(program, place)) marks[place] = 1;
  };
  mark(layout.asked, true);
  for (const block of [layout.flags, layout.presence, layout.posture, layout.known, layout.noticed, layout.choices, layout.answers]) mark(block, false);
  marks[HEADER.key0] = 1;
  marks[HEADER.key1] = 1;
  return marks;
}
