import { lowestBit } from '../../bits.ts';
import { isMarked, NO_POINT } from '../agenda.ts';
import { countKnown } from '../../pathways/memory/memory.ts';
import { hasEnded } from '../endings.ts';
import { seatOf } from '../hands.ts';
import { MOST_TOLD } from '../restless.ts';
import type { Interpret, Run } from '../run.ts';
import { SEAT } from '../state.ts';
import { auditTrace } from './audit.ts';
import { askedBy, doAgain, toldBy } from './deeds.ts';
import { NO_ROOT, rootOfLanding } from './roots.ts';
import { rootOfSet, type Traces } from './traces.ts';
import { DONE, endFor, UNKNOWN } from './tree.ts';

/** Let everything happen that is marked, unless the case is over: as before where the run stands the same in all that was asked then, else by interpreting. */
export function happenAgain(run: Run, interpret: Interpret): void {
  const { traces } = run;
  if (hasEnded(run.state)) return;
  if (traces === null || run.waiting !== 0) interpret(run, NO_POINT);
  else happenBy(run, traces, interpret);
}

function happenBy(run: Run, traces: Traces, interpret: Interpret): void {
  const { agenda, plan: { points } } = run;
  let number = 0;
  let single = NO_POINT;
  let several = false;
  for (let word = 0; word < points.words; word += 1) {
    const bits = agenda[word] ?? 0;
    number = Math.imul(number ^ bits, 0x01000193);
    if (bits === 0) continue;
    several ||= single !== NO_POINT || (bits & (bits - 1)) !== 0;
    single = (word << 5) + lowestBit(bits);
  }
  if (several) followSet(run, traces, number, interpret);
  else if (single === NO_POINT) interpret(run, NO_POINT);
  else follow(run, traces, single >= points.landings && single < points.clocks ? rootOfLanding(run.plan, single, seatOf(run, single - points.landings, SEAT.pending)) : single, interpret);
}

function followSet(run: Run, traces: Traces, number: number, interpret: Interpret): void {
  const known = rootOfSet(traces, number);
  const root = known === NO_ROOT ? run.plantSet(traces, number) : known;
  if (root === NO_ROOT) interpret(run, NO_POINT);
  else follow(run, traces, root, interpret);
}

/** The same for a decision, by its root; false where nothing could be decided, and nothing happened. */
export function decideAgain(run: Run, decision: number, interpret: Interpret): boolean {
  const { traces } = run;
  run.told = 0;
  return traces === null || run.waiting !== 0 || isMarked(run.agenda, run.plan.points.words) ? interpret(run, decision) : follow(run, traces, decision, interpret);
}

function follow(run: Run, traces: Traces, root: number, interpret: Interpret): boolean {
  const end = endFor(traces.trees, root, run);
  if (end === UNKNOWN) return run.interpret(traces, root, interpret);
  const deeds = DONE - end;
  // Too much in one step is refused, and the interpreter says where.
  if (deeds < 0 || run.told + toldBy(traces, deeds) > MOST_TOLD) return interpret(run, root);
  if (countKnown(traces.memory, askedBy(traces, deeds))) return auditTrace(run, traces, deeds, { root, interpret });
  doAgain(run, traces, deeds);
  return true;
}
