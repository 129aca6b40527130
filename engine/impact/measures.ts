import { MINUTES_PER_DAY } from '../calendar.ts';
import { SERVICES } from '../vocabulary.ts';
import type { Measure, MeasureId, MeasureReason, Quality } from './impact.ts';
import { MEASURES } from './impact.ts';
import type { Mirror } from './mirror.ts';
import type { QualityBinding, QualityState } from './quality-state.ts';
import type { QualityMark } from './weights.ts';

/** Everything a measure may look at when it is taken. */
interface Taking { readonly bound: QualityBinding; readonly state: QualityState; readonly mirror: Mirror; readonly mark: QualityMark }
interface Taken { readonly thousandths: number | null; readonly why: MeasureReason; readonly inputs: Readonly<Record<string, number>> }

/** The thirteen measures as things stand now (revictimisation.md 5.4). */
export function takeMeasures(bound: QualityBinding, state: QualityState, mirror: Mirror): Quality {
  const measures = bound.binding.weights.quality.map((mark) => take({ bound, state, mirror, mark }));
  const applicable = measures.flatMap(({ thousandths }) => (thousandths === null ? [] : [thousandths]));
  const sum = applicable.reduce((total, each) => total + each, 0);
  return { rqiTenths: applicable.length === 0 ? null : divide(sum, applicable.length), measures };
}

function take(taking: Taking): Measure {
  const id = MEASURES.find((each) => each === taking.mark.id) ?? 'Q1';
  const met = taking.state.firstContact !== null || taking.state.firstIndicator !== null;
  const taken = met ? TAKE[id](taking) : notApplicable('nobody-met');
  const because = taking.state.because.filter(({ measure }) => measure === id).map(({ minute, what }) => ({ minute, what }));
  return { id, ...taken, because, sources: taking.mark.sources };
}

/** Whole quotient, halves rounded up. Both are 0 or more. */
const divide = (over: number, under: number): number => Math.floor((2 * over + under) / (2 * under));

const notApplicable = (why: MeasureReason, inputs: Readonly<Record<string, number>> = {}): Taken => ({ thousandths: null, why, inputs });
const measured = (thousandths: number, inputs: Readonly<Record<string, number>>, why: MeasureReason = 'measured'): Taken => ({ thousandths, why, inputs });
const share = (part: number, whole: number, none: MeasureReason): Taken =>
  (whole === 0 ? notApplicable(none, { part, whole }) : measured(divide(1000 * part, whole), { part, whole }));

/** Linear between the two marks, 1000 to 0. */
function between(mark: QualityMark, amount: number, unit: number): number {
  const distance = (mark.zero - mark.one) * unit;
  const left = mark.zero * unit - amount;
  return Math.max(0, Math.min(1000, distance > 0 ? divide(1000 * Math.max(0, left), distance) : 0));
}

/**
 * A wait of the services. Reached: by its length. Not reached: none of it, but not judged while the time is still good;
 * where her no stands, the wait stopped at her no and stays as good as it was (a refusal never lowers a measure).
 */
function wait({ bound, state, mirror, mark }: Taking, run: { readonly minutes: number; readonly reached: boolean; readonly no: boolean }): Taken {
  const inputs = { minutes: run.minutes };
  const value = between(mark, run.minutes, MINUTES_PER_DAY);
  if (run.reached) return measured(value, inputs);
  if (run.no || (state.firstContact !== null && bound.noStands.holds(mirror))) return measured(value, inputs, 'stopped-at-her-no');
  return run.minutes <= mark.one * MINUTES_PER_DAY ? notApplicable('too-early', inputs) : measured(0, inputs, 'not-reached');
}

const bits = (set: number): number => {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

const TAKE: Readonly<Record<MeasureId, (taking: Taking) => Taken>> = {
  Q1: (taking) => {
    const { state } = taking;
    if (state.firstIndicator === null) return notApplicable('never-asked');
    return wait(taking, { minutes: state.identificationMinutes, reached: state.identified, no: false });
  },
  Q2: (taking) => {
    const { state } = taking;
    if (!state.placeAsked) return notApplicable('never-asked');
    return wait(taking, { minutes: state.placeMinutes, reached: state.placeReached, no: state.placeWithdrawn });
  },
  Q3: ({ state, mark }) => {
    const inputs = { accounts: state.accounts, before: state.accountsBefore };
    return state.accounts === state.accountsBefore ? notApplicable('none-told', inputs) : measured(between(mark, state.accounts, 1), inputs);
  },
  Q4: ({ bound, state, mark }) => {
    const needed = bound.binding.program.scenario.person.agenciesNeeded;
    const inputs = { met: state.met.size, needed };
    return state.met.size === 0 ? notApplicable('nobody-met', inputs) : measured(between(mark, Math.max(0, state.met.size - needed), 1), inputs);
  },
  Q5: ({ state }) => {
    const heard = state.rightsAtDecision ?? state.rightsHeard;
    return measured(divide(1000 * bits(heard), 8), { heard, count: bits(heard), decided: state.rightsAtDecision === null ? 0 : 1 });
  },
  Q6: ({ state }) => {
    const whole = state.transfers + state.separateBreaches;
    return share(state.transfers - state.withoutConsent, whole, 'nothing-passed');
  },
  Q7: ({ state }) => share(state.talksUnderstood, state.talks, 'no-talk'),
  Q8: ({ state, mark }) => {
    const inputs = { part: state.longestReferent, whole: state.contactMinutes };
    if (state.contactMinutes < (mark.fromDays ?? 0) * MINUTES_PER_DAY || state.contactMinutes === 0) return notApplicable('too-early', inputs);
    return share(state.longestReferent, state.contactMinutes, 'too-early');
  },
  Q9: takeServices,
  Q10: ({ state }) => share(state.itemsNeeded, state.itemsPassed, 'nothing-passed'),
  Q11: ({ bound, state, mirror }) => {
    if (!bound.paperNeeded.holds(mirror)) return notApplicable('paper-not-needed');
    switch (state.reflection) {
      case 'before':
        return measured(1000, {}, 'explained-before');
      case 'after':
        return measured(500, {}, 'explained-after');
      case 'never':
        return measured(0, {}, 'never-explained');
    }
  },
  Q12: ({ state }) => share(state.decisionsHeard, state.decisions, 'no-decision'),
  Q13: (taking) => {
    const { bound, state, mirror } = taking;
    if (!bound.child.holds(mirror) && !state.guardianReached) return notApplicable('adult');
    return wait(taking, { minutes: state.guardianMinutes, reached: state.guardianReached, no: false });
  },
};

/** Services needed and wanted: under her standing no, what was not reached is not wanted now. */
function takeServices({ bound, state, mirror }: Taking): Taken {
  const wanted = bound.binding.program.scenario.person.services.reduce((set, service) => set | (1 << SERVICES.indexOf(service)), 0);
  const part = bits(wanted & state.services);
  const whole = bound.noStands.holds(mirror) ? part : bits(wanted);
  return share(part, whole, 'nothing-wanted');
}
