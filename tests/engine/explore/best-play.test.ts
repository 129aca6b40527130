import { describe, expect, it } from 'vitest';
import { bestPlay, openSession, searchPlan, seatingOf, USUAL_BUDGET } from '#engine';
import type { BestPlay, Player, Program } from '#engine';
import { chainCase, chainText, compiled } from './chain-case.ts';

const ORDER = { policy: 'typical', budget: USUAL_BUDGET } as const;

function bestOf(program: Program, seating: Readonly<Record<string, Player>>, wanted: readonly string[]): BestPlay {
  const best = bestPlay(program, openSession(program, { seed: 'amber', seating }).state, { ...ORDER, wanted });
  if (best.how !== 'exact') throw new Error('Over the budget.');
  return best;
}

/** What opens her trust, in thousandths: while she trusts, while she does not. Here asking is right only after trust is there. */
const ODDS = { listen: [800, 300], ask: [900, 150], wait: [600, 50] } as const;
type Choice = keyof typeof ODDS;
const CHOICES: readonly Choice[] = ['listen', 'ask', 'wait'];

/** Three talks; the ending asks whether she trusts at the very end. */
const TRADE_OFF = compiled(chainText('greece', 3)
  .replaceAll('perMille: 500, when: [{ flag: trust }] }, { perMille: 150', 'perMille: 900, when: [{ flag: trust }] }, { perMille: 150')
  .replaceAll('perMille: 500, when: [{ flag: trust }] }, { perMille: 850', 'perMille: 100, when: [{ flag: trust }] }, { perMille: 850')
  .replaceAll('{ flag: heard }', '{ flag: trust }'));

/** Every plan for three talks: a choice for the first, and one for each history of answers after it. */
function* everyPlan(): Generator<(history: string) => Choice> {
  const histories = ['', '+', '-', '++', '+-', '-+', '--'];
  for (let number = 0; number < CHOICES.length ** histories.length; number += 1) {
    yield (history) => CHOICES[Math.floor(number / CHOICES.length ** histories.indexOf(history)) % CHOICES.length] ?? 'listen';
  }
}

/** How often a plan ends in trust, by adding up every course of three answers. */
function trustBy(plan: (history: string) => Choice, history = ''): number {
  if (history.length === 3) return history.endsWith('+') ? 1 : 0;
  const opens = ODDS[plan(history)][history.endsWith('+') ? 0 : 1] / 1000;
  return opens * trustBy(plan, `${history}+`) + (1 - opens) * trustBy(plan, `${history}-`);
}

describe('best play by backward induction', () => {
  it('finds what trying every one of 2187 plans finds: the best, the worst', () => {
    const all = [...everyPlan()].map((plan) => trustBy(plan));
    const best = bestOf(TRADE_OFF, { nurse: 'trainee' }, ['heard']);
    expect(all.length).toBe(2187);
    expect(best.best).toBeCloseTo(Math.max(...all), 12);
    expect(best.worst).toBeCloseTo(Math.min(...all), 12);
    expect(best.policy).toBeGreaterThan(best.worst);
  });

  it('names the choices: listen until she trusts, ask from then on', () => {
    const { begins, moments } = bestOf(TRADE_OFF, { nurse: 'trainee' }, ['heard']);
    expect(begins).toEqual({ beat: 'talk-1', choice: 'listen' });
    expect(moments.map(({ seat, beat, met }) => [seat, beat, Math.round(1000 * met)])).toEqual([['nurse', 'talk-1', 1000], ['nurse', 'talk-2', 1000], ['nurse', 'talk-3', 1000]]);
    expect(moments[0]?.choices).toEqual([{ choice: 'listen', best: 1 }]);
    // After the first talk she trusts in 300 of 1000 plays; after the second in 300 x 0.9 + 700 x 0.3 = 480.
    expect(moments[1]?.choices.map(({ choice, best }) => [choice, Math.round(1000 * best)])).toEqual([['listen', 700], ['ask', 300]]);
    expect(moments[2]?.choices.map(({ choice, best }) => [choice, Math.round(1000 * best)])).toEqual([['listen', 520], ['ask', 480]]);
    // In the last talk the ways lie apart most while she trusts: 0.9 by asking, 0.6 by waiting.
    expect(moments[2]?.hangs).toBeCloseTo(0.3, 12);
  });

  it('says that nothing hangs on a moment where every choice comes to the same', () => {
    const moments = bestOf(chainCase('spain', 2), { nurse: 'trainee' }, ['heard', 'unheard']).moments;
    expect(moments.map(({ hangs, choices }) => [hangs, choices.map(({ best }) => best)])).toEqual([[0, [1, 1, 1]], [0, [1, 1, 1]]]);
  });
});

describe('who plays best', () => {
  /** The second talk is the doctor's. */
  const two = compiled(chainText('greece', 2)
    .replace('setting:', '  - { id: doctor, title: Doctor, roles: [health], agency: clinic-team, knows: [], briefing: An evening., pressure: A queue., youKnow: Her name., youDecide: What to say., youAct: Here., sees: room, appearance: { look: health } }\nsetting:')
    .replace('- id: talk-2\n    seat: nurse\n    place: clinic\n    title: Talk 2\n    present: [mina, nurse]', '- id: talk-2\n    seat: doctor\n    place: clinic\n    title: Talk 2\n    present: [mina, doctor]'));
  // Without trust she opens in 300, 150 or 50 of 1000 talks. The weights are 400, 300, 300 (typical) and 800, 100, 100 (careful).
  it.each([
    ['both seats where both are played', { nurse: 'trainee', doctor: 'trainee' }, 1 - 0.7 * 0.7],
    ['the played seat only; a typical stand-in draws by its weights', { nurse: 'trainee', doctor: 'typical' }, 1 - 0.7 * (1 - 0.18)],
    ['the played seat only; a careful stand-in stays careful, whatever policy is compared with', { nurse: 'trainee', doctor: 'careful' }, 1 - 0.7 * (1 - 0.26)],
  ] as const)('is %s', (_, seating, share) => {
    expect(bestOf(two, seating, ['heard']).best).toBeCloseTo(share, 12);
  });

  it('is the played seat alone where a stand-in has decided before it: what that one drew stays', () => {
    const { best, moments } = bestOf(two, { nurse: 'typical', doctor: 'trainee' }, ['heard']);
    // Either the nurse was not answered, and listening is left, or she was, and nothing can change it.
    expect([300, 1000]).toContain(Math.round(1000 * best));
    expect(moments.map(({ seat }) => seat)).toEqual(['doctor']);
  });
});

describe('a plan that was looked for', () => {
  const program = chainCase('italy', 4);
  const start = { auto: { policy: 'typical', seats: program.names.seats } } as const;
  const order = { wanted: ['heard'], plays: 300, seed: 'luck' };
  const found = searchPlan(program, start, order);

  it('is the same for the same seed', () => {
    expect(searchPlan(program, start, order)).toEqual(found);
  });

  it('reaches more than the policies, and no more than best play but for the error of a sample', () => {
    const { best } = bestOf(program, seatingOf(program, start.auto), ['heard']);
    expect(found.finished).toBe(true);
    for (const { reached } of found.policies) expect(found.reached).toBeGreaterThanOrEqual(reached);
    expect(found.plan.fixed.every(({ choice }) => choice === 'listen') && found.plan.fixed.length > 0).toBe(true);
    expect(found.reached / found.plays).toBeLessThan(best + 4 * Math.sqrt((best * (1 - best)) / found.plays));
    expect(found.reached / found.plays).toBeGreaterThan(best - 0.1);
  });

  it('begins in a state where one is given, and leaves that state as it is', () => {
    const { state } = openSession(program, { seed: 'amber', seating: { nurse: 'trainee' } });
    const before = state.slice();
    expect(searchPlan(program, { before: state }, { ...order, plays: 40 }).reached).toBeGreaterThan(0);
    expect(state).toEqual(before);
  });

  it('is a policy alone, and says so, when the search is stopped at once', () => {
    const stopped = searchPlan(program, start, { ...order, plays: 20, stop: () => true });
    expect(stopped).toMatchObject({ finished: false, tried: 3, plan: { fixed: [] }, without: [] });
  });

  it('teaches which endings there are, where one is named that there is not', () => {
    expect(() => searchPlan(program, start, { ...order, wanted: ['happy'] })).toThrow(/Its endings are heard, unheard/);
  });
});
