import { lowestBit } from '../../bits.ts';
import { SEAT_SIZE } from '../../scenario/layout.ts';
import type { Program } from '../../scenario/program.ts';
import { minuteAt, SETS } from '../agenda.ts';
import type { Plan } from '../plan.ts';
import type { Run } from '../run.ts';
import { HEADER, minuteOf, SEAT, STOPPED } from '../state.ts';
import type { Notes } from './notes.ts';
import type { Traces } from './traces.ts';
import { withRoom } from './tree.ts';

/** What was noted, the points that were marked before, and by place that may hold a minute the number that stands for none; other places hold none, whatever their number. */
interface Traced { readonly notes: Notes; readonly marked: Int32Array; readonly noMinute: Int32Array; readonly told: number }

/** Tell what a trace did, and keep it: its place among the deeds. Null where that cannot be told. */
export function keepDeeds(run: Run, traces: Traces, traced: Traced): number | null {
  const deeds = deedsOf(run, traced);
  if (deeds === null) return null;
  const at = traces.used;
  traces.used += deeds.length;
  traces.deeds = withRoom(traces.deeds, traces.used);
  traces.deeds.set(deeds, at);
  return at;
}

function deedsOf(run: Run, { notes, marked, noMinute, told }: Traced): readonly number[] | null {
  const { state, plan, busy } = run;
  if (notes.starts.some((clock) => state[plan.at.clocks + clock] === STOPPED)) return null;
  const written = writtenBy(run, noMinute, notes);
  const times = timesOf(run, notes);
  if (written === null || times === null) return null;
  const uses = [...notes.uses].map(([slot, count]) => [plan.at.asked + slot, plan.at.asked + slot, -1, count]);
  const places = [...written, ...uses];
  const words = [...bitsOf(run, notes, marked), ...times.fixed];
  const opens = [...notes.opens];
  const counts = [places, notes.starts, words, times.places, opens].map(({ length }) => length);
  return [notes.busy, busy & notes.busy, told, notes.questions, ...counts, ...places.flat(), ...notes.starts, ...words.flat(), ...times.places.flat(), ...opens.flat()];
}

type Deed = readonly number[];

/** What was written, but for waits that were started; null where a minute was written that is over. */
function writtenBy({ state, plan }: Run, noMinute: Int32Array, { written, starts }: Notes): readonly Deed[] | null {
  const now = minuteOf(state);
  const deeds: Deed[] = [];
  for (const place of written) {
    if (starts.includes(place - plan.at.clocks)) continue;
    const value = state[place] ?? 0;
    const isMinute = value > (noMinute[place] ?? 0);
    if (isMinute && value < now) return null;
    deeds.push(isMinute ? [place, HEADER.minute, -1, value - now] : [place, HEADER.minute, 0, value]);
  }
  return deeds;
}

/** Words of the agenda: which, which of their bits are kept, and which were set. */
function bitsOf({ agenda, plan: { points } }: Run, { touched }: Notes, marked: Int32Array): readonly Deed[] {
  return [...touched.subarray(0, SETS_WORDS * points.words)].flatMap((bits, word) => {
    if (word < points.words) return (marked[word] ?? 0) === 0 && agenda[word] === 0 ? [] : [[word, 0, agenda[word] ?? 0]];
    return bits === 0 ? [] : [[word, ~bits, (agenda[word] ?? 0) & bits]];
  });
}

const SETS_WORDS = Object.keys(SETS).length;

interface Times { readonly places: readonly Deed[]; readonly fixed: readonly Deed[] }

/** Where the minutes come from that points were given; null where that cannot be told. */
function timesOf({ state, agenda, plan }: Run, { touched, starts }: Notes): Times | null {
  const { words } = plan.points;
  const places: Deed[] = [];
  const fixed: Deed[] = [];
  for (let word = 0; word < words; word += 1) {
    for (let bits = (touched[SETS.timed * words + word] ?? 0) & (agenda[SETS.timed * words + word] ?? 0); bits !== 0; bits &= bits - 1) {
      const point = (word << 5) + lowestBit(bits);
      const minute = agenda[minuteAt(words, point)] ?? 0;
      const source = sourceOf(plan, state, point);
      if ((source.place < 0 ? 0 : state[source.place] ?? 0) + source.more !== minute) return null;
      if (source.place < 0) fixed.push([minuteAt(words, point), 0, source.more]);
      else if (!starts.includes(point - plan.points.clocks)) places.push([minuteAt(words, point), source.place, source.more]);
    }
  }
  return { places, fixed };
}

interface Source { readonly place: number; readonly more: number }

/** The place of the state from which a point has its minute, and how much later it is; -1 for a minute of the case. */
function sourceOf({ points, at, injects, lasts, lasting, lostFor, outcomeOfEnding }: Plan, state: Int32Array, point: number): Source {
  if (point < points.endings) return { place: -1, more: -1 };
  if (point < points.landings) {
    const ending = point - points.endings;
    if ((state[at.endings + ending] ?? -1) >= 0) return { place: at.endings + ending, more: lasting[ending] ?? 0 };
    return { place: HEADER.lostSince, more: (lostFor[outcomeOfEnding[ending] ?? -1] ?? 0) - 1 };
  }
  if (point < points.clocks) return { place: at.seats + (point - points.landings) * SEAT_SIZE + SEAT.busyUntil, more: 0 };
  if (point < points.hazards) return { place: at.clocks + point - points.clocks, more: 0 };
  if (point < points.injects) return { place: at.hazards + point - points.hazards, more: 0 };
  if (point < points.lapses) return { place: -1, more: injects[point - points.injects]?.at ?? -1 };
  if (point < points.openings) return { place: at.beatMinutes + point - points.lapses, more: lasts[point - points.lapses] ?? 0 };
  return { place: at.beatMinutes + point - points.openings, more: 0 };
}

const NEVER_A_MINUTE = 0x7fffffff;

/** By place of the state that may hold a minute: the number that stands for none. */
export function noMinutes({ layout, seats }: Program): Int32Array {
  const none = new Int32Array(layout.size).fill(NEVER_A_MINUTE);
  for (const { at, count } of [layout.clocks, layout.beatMinutes, layout.hazards, layout.endings]) none.fill(-1, at, at + count);
  none[HEADER.lostSince] = 0;
  for (let seat = 0; seat < seats.length; seat += 1) none[layout.seats.at + seat * SEAT_SIZE + SEAT.busyUntil] = -1;
  return none;
}
