import { describe, expect, it } from 'vitest';
import { bestPlay, exactWay, openSession, sampleWay, searchPlan, USUAL_BUDGET } from '#engine';
import type { BestPlay, ExactFuture, Program } from '#engine';
import type { Test } from '../../../engine/scenario/program.ts';
import { step } from '../../../engine/session/session.ts';
import { fits } from './fits.ts';
import { leadsTo, OVER, waitCase, way, type Wait } from './wait-case.ts';

const EXACT = { policy: 'typical', budget: USUAL_BUDGET } as const;
const BED = '{ place: protected, assist: plan }';
const OPENS = 'acts: [{ event: INVESTIGATION_OPENED, by: police, with: { otherEvidence: true } }]';
/** Two lengths: three in four end after ten minutes, one after eleven. */
const TEN: Wait = { minutes: [10, 10, 11] };
const DROPPED = { country: 'greece', starts: BED, heard: '{ state: { case: dropped } }' } as const;

const begun = (program: Program, seed = 'amber'): Int32Array => openSession(program, { seed, seating: { nurse: 'trainee' } }).state;

/** The exact future of the first talk's way: its shares sum to 1 and agree with a sample. */
function futureOf(program: Program, choice: string): ExactFuture {
  const first = { seat: 'nurse', beat: 'talk-1', choice };
  const exact = exactWay(program, begun(program), first, EXACT);
  if (exact.how !== 'exact') throw new Error(`Over the budget: ${exact.because} ${exact.wait ?? ''}`);
  const sampled = sampleWay(program, begun(program), first, { policy: 'typical', seed: 'luck', from: 0, to: 4000 });
  expect(exact.endings.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(exact.endings.map((share, at) => fits(share, { count: sampled.endings[at] ?? 0, of: sampled.runs }))).toEqual([true, true, true]);
  return exact;
}

const heardBy = (program: Program, choice: string): number => futureOf(program, choice).endings[0] ?? -1;

function bestOf(program: Program): BestPlay {
  const best = bestPlay(program, begun(program), { ...EXACT, wanted: ['heard'] });
  if (best.how !== 'exact') throw new Error('Over the budget.');
  return best;
}

describe('the length of a wait that begins after the decision', () => {
  const until = (minutes: number): readonly (readonly string[])[] => [[way('open', 1, OPENS, leadsTo(2))], [way('rest', minutes, OVER)]];

  it.each([[10, 0], [11, 0.75], [12, 1]])('of two lengths: a talk that ends %i minutes later finds it over in a share of %f', (minutes, share) => {
    expect(heardBy(waitCase(DROPPED, until(minutes), { 'J8@investigation': TEN }), 'open')).toBeCloseTo(share, 12);
  });

  // Half the chance lies in 10 and 11, half in 11, 12 and 13.
  it.each([[10, 0], [11, 1 / 4], [12, 1 / 4 + 1 / 4 + 1 / 6], [13, 1 / 4 + 1 / 4 + 2 / 6], [14, 1]])('of four lengths: a talk that ends %i minutes later finds it over in a share of %f', (minutes, share) => {
    expect(heardBy(waitCase(DROPPED, until(minutes), { 'J8@investigation': { minutes: [10, 11, 13] } }), 'open')).toBeCloseTo(share, 12);
  });

  it.each([[11, 0.75, 0], [12, 1, 1]])('that a seat of the case decides is the longest, for the seat has all that time: after %i minutes it is over in a share of %f, and of %f with the seat', (minutes, drawn, staffed) => {
    const charged = { ...DROPPED, heard: '{ state: { case: charged } }' } as const;
    const shareWhere = (seatDecides: boolean): number => heardBy(waitCase(charged, until(minutes), { 'J9@investigation': { ...TEN, seatDecides } }), 'open');
    expect([shareWhere(false), shareWhere(true)]).toEqual([expect.closeTo(drawn, 12), expect.closeTo(staffed, 12)]);
  });

  it('races with another: where two are due in the same minute, the first of the pathway comes', () => {
    const future = futureOf(waitCase(DROPPED, until(20), { 'J8@investigation': TEN, 'J9@investigation': TEN }), 'open');
    // J9 stands before J8, so that J8 drops the case only where it takes ten minutes and J9 eleven.
    expect(future.endings[0]).toBeCloseTo(0.75 * 0.25, 12);
    // The beginning, the second talk; a charge of either kind after ten minutes or eleven; a case that was dropped.
    expect(future.states).toBe(2 + 2 * 2 + 1);
  });

  it('keeps two situations apart whose waits are due in the same minute, one told already and one not', () => {
    // At minute 11 both wait for minute 12: the claim filed at 1 will surely be decided then, the one filed at 2 may take till 13.
    const files = 'acts: [{ event: CLAIM_FILED, by: lawyer }]';
    const program = waitCase({ country: 'greece', starts: BED, heard: '{ state: { claim: [paid, unpaid] } }' }, [[way('soon', 1, files, leadsTo(2, 10)), way('late', 2, files, leadsTo(2, 9))], [way('rest', 2, OVER)]], { 'J13@filed': TEN });
    expect(heardBy(program, 'soon')).toBeCloseTo(1, 12);
    expect(heardBy(program, 'late')).toBeCloseTo(0.75, 12);
    const { best, worst, policy } = bestOf(program);
    expect([best, worst, policy].map((share) => Math.round(1e9 * share) / 1e9)).toEqual([1, 0.75, 0.875]);
  });
});

describe('the length of a wait that began before the decision', () => {
  it('stays as it was drawn: ten minutes or eleven, for certain', () => {
    // The case is open from the start; the talk ends at minute 11, before the wait of eleven minutes does.
    const program = waitCase({ country: 'greece', starts: '{ place: protected, assist: plan, case: investigation }', heard: '{ state: { case: dropped } }' }, [[way('talk', 11, OVER)]], { 'J8@investigation': TEN });
    const due = program.layout.clocks.at + program.clocks.findIndex(({ id }) => id === 'J8@investigation');
    const found = Array.from({ length: 20 }, (_, seed) => {
      const state = begun(program, String(seed));
      const exact = exactWay(program, state, { seat: 'nurse', beat: 'talk-1', choice: 'talk' }, EXACT);
      return { due: state[due], endings: exact.how === 'exact' ? exact.endings : [] };
    });
    for (const { due: minute, endings } of found) expect(endings).toEqual(minute === 10 ? [1, 0, 0] : [0, 1, 0]);
    expect(new Set(found.map(({ due: minute }) => minute))).toEqual(new Set([10, 11]));
  });
});

describe('the answer of a wait with rivals', () => {
  const FIVE: Wait = { minutes: [5, 5, 5], weights: [300, 700] };

  /** Drawn at minute 5: a renewal with a ground, open, or one without, closed until a case is open. Half the people open one. */
  const permit = waitCase({ country: 'greece', starts: '{ place: protected, assist: plan, res: permit_victim }', heard: '{ state: { res: permit_renewed } }' },
    [[way('talk', 10, leadsTo(2))], [way('open', 10, OPENS, leadsTo(3)), way('rest', 10, leadsTo(3))], [way('leave', 10, OVER)]], { 'GR-R5@permit_victim': FIVE });

  it('GR-R5 stays the one that was drawn while it is closed: waiting does not choose the open one', () => {
    expect(heardBy(permit, 'talk')).toBeCloseTo(0.3 + 0.7 / 2, 12);
    expect(bestOf(permit).worst).toBeCloseTo(0.3, 12);
  });

  it('GR-R5 stays the one that was drawn before the decision, where it is closed still', () => {
    const rest = { seat: 'nurse', beat: 'talk-2', choice: 'rest' };
    const res = permit.layout.situation.at + permit.pathway.regions.findIndex(({ id }) => id === 'res');
    const renewed = permit.pathway.regions.find(({ id }) => id === 'res')?.leaves.indexOf('permit_renewed');
    const found = Array.from({ length: 20 }, (_, seed) => {
      const talked = step(permit, begun(permit, String(seed)), { command: { type: 'choose', seat: 'nurse', beat: 'talk-1', choice: 'talk' }, sink: null });
      if (!talked.accepted) throw new Error('The talk is refused.');
      const exact = exactWay(permit, talked.state, rest, EXACT);
      const order = { policy: 'typical', seed: 'luck', from: 0, to: 40 } as const;
      const plan = searchPlan(permit, { before: talked.state }, { wanted: ['unheard'], plays: 40, seed: 'luck' });
      return { renewed: talked.state[res] === renewed, exact: exact.how === 'exact' ? exact.endings : [], sampled: sampleWay(permit, talked.state, rest, order).endings, plan: plan.reached };
    });
    for (const { renewed: before, exact, sampled, plan } of found) {
      expect({ before, exact, sampled }).toEqual(before ? { before, exact: [1, 0, 0], sampled: [40, 0, 0] } : { before, exact: [0, 1, 0], sampled: [0, 40, 0] });
      expect(plan).toBe(before ? 0 : 40);
    }
    expect(new Set(found.map(({ renewed: before }) => before)).size).toBe(2);
  });

  it('DE-I6 keeps situations apart while both are closed: what was drawn comes when she agrees', () => {
    const asks = way('ask', 10, 'acts: [{ event: CONSENT_RECORDED, with: { dataShare: "YES" } }]', leadsTo(3));
    const program = waitCase({ country: 'germany', starts: '{ place: protected, assist: plan, asylum: int_protection, id: fbs_assessed }', heard: '{ state: { id: tangible_for_immigration } }', outcome: 'OUT_INT_PROTECTION' },
      [[way('talk', 10, leadsTo(2))], [asks, way('rest', 10, leadsTo(3))], [way('leave', 10, OVER)]], { 'DE-I6@fbs_assessed': FIVE });
    expect(heardBy(program, 'talk')).toBeCloseTo(0.3 / 2, 12);
    expect(bestOf(program).best).toBeCloseTo(0.3, 12);
  });

  it('X5 is drawn anew when the wait comes again', () => {
    const reopens = way('reopen', 10, 'acts: [{ event: CLAIM_REOPENED, by: lawyer, with: { appealOrNewFacts: true } }]', leadsTo(3));
    const program = waitCase({ country: 'greece', starts: '{ place: protected, assist: plan, asylum: asylum_pending }', heard: '{ state: { asylum: int_protection } }' },
      [[way('talk', 10, leadsTo(2))], [reopens, way('rest', 10, leadsTo(3))], [way('leave', 10, OVER)]], { 'X5@asylum_pending': FIVE });
    expect(heardBy(program, 'talk')).toBeCloseTo(0.3 + 0.7 * 0.3 / 2, 12);
    expect(bestOf(program).best).toBeCloseTo(1 - 0.7 ** 2, 12);
  });
});

describe('the minute of a moment that is over', () => {
  // The second talk opens at minute 2 or 3 and takes one minute or two, so that the third can open at 4 on two ways.
  const answers = `answers:
          - { id: soon, text: She comes soon., odds: 300, leads: [{ beat: talk-2, after: 1 min }] }
          - { id: late, text: She comes late., odds: 700, leads: [{ beat: talk-2, after: 2 min }] }`;
  const program = waitCase({ country: 'greece', starts: BED, heard: '{ flag: never }' }, [[way('talk', 1, answers)], [way('short', 1, leadsTo(3)), way('long', 2, leadsTo(3))], [way('leave', 1, OVER)]], {});

  it('is forgotten where nothing reads it, so that two courses come to one situation', () => {
    // The beginning; the second talk at two minutes, the third at three, the end at three.
    expect(futureOf(program, 'talk').states).toBe(1 + 2 + 3 + 3);
  });

  it('is kept where a condition reads it', () => {
    const cameLate: Test = { op: 'atLeast', at: program.layout.beatMinutes.at + 1, value: 3 };
    const [heard, unheard] = program.endings;
    if (!heard?.when || !unheard) throw new Error('The case has no endings.');
    const over: Test = { op: 'field', at: program.layout.flags.at + program.names.flags.indexOf('over'), values: [1] };
    const reading: Program = { ...program, endings: [{ ...heard, when: { op: 'all', tests: [over, cameLate] } }, unheard] };
    const future = futureOf(reading, 'talk');
    expect(future.endings).toEqual([expect.closeTo(0.7, 12), expect.closeTo(0.3, 12), 0]);
    expect(future.states).toBe(1 + 2 + 4 + 4);
  });
});
