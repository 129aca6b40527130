import { describe, expect, it } from 'vitest';
import { factsOf, openSession, simulate, submit, viewFor, type Program } from '#engine';
import { leadsTo, OVER, waitCase, way } from './wait-case.ts';

const CHARGES = 'acts: [{ event: CHARGES_FILED, by: prosecutor, with: { charge: TRAFFICKING } }]';
const ANSWERS = `answers:
          - { id: charged, text: The file goes to court., odds: 500, ${CHARGES} }
          - { id: quiet, text: Nothing is said., odds: 500 }`;

/** The case is dropped after ten minutes, three times in four, else after eleven. A talk asks for charges and takes eleven; another says so in its answer, after the drop. */
const DROPPED = waitCase({ country: 'greece', starts: '{ place: protected, assist: plan, case: investigation }', heard: '{ state: { case: dropped } }' },
  [[way('charge', 11, CHARGES, leadsTo(2)), way('pause', 11, leadsTo(2))], [way('ask', 5, ANSWERS, OVER), way('leave', 5, OVER)]], { 'J8@investigation': { minutes: [10, 10, 11] } });

/** The same talk, whose answers say whether the charge was filed; or one answer says the same however it came out. */
const TELLING = `answers:
          - { id: filed, text: It is filed., odds: [{ perMille: 1000, when: [{ state: { case: charged } }] }, { perMille: 0 }] }
          - { id: late, text: It comes too late., odds: [{ perMille: 0, when: [{ state: { case: charged } }] }, { perMille: 1000 }] }`;
const SILENT = TELLING.replaceAll('state: { case: charged }', 'before: D+0');
const told = (answers: string): Program => waitCase({ country: 'greece', starts: '{ place: protected, assist: plan, case: investigation }', heard: '{ state: { case: dropped } }' },
  [[way('charge', 11, CHARGES, OVER, answers), way('pause', 11, OVER)]], { 'J8@investigation': { minutes: [10, 10, 11] } });

const lateIn = (program: Program) => simulate(program, { runs: 300, seed: 'late', auto: { policy: 'random', seats: program.names.seats }, weights: null }).lateActs;

describe('the watch over acts that are closed when their time comes', () => {
  const late = lateIn(DROPPED);

  it('finds the act of a choice that closes while it is done, how often, and a witness', () => {
    const own = late.find(({ id }) => id === 'talk-1/charge');
    expect(own).toMatchObject({ event: 'CHARGES_FILED', witness: expect.stringMatching(/^late\/\d+$/) });
    expect(own?.tried).toBeGreaterThan(100);
    expect((own?.closed ?? 0) / (own?.tried ?? 1)).toBeGreaterThan(0.6);
    expect((own?.closed ?? 0) / (own?.tried ?? 1)).toBeLessThan(0.9);
  });

  it('finds the act of an answer that nobody looked at before', () => {
    const answer = late.find(({ id }) => id === 'talk-2/ask/charged');
    expect(answer?.closed).toBe(answer?.tried);
    expect(answer?.tried).toBeGreaterThan(30);
  });

  it('says of a choice whether its answers tell how it came out', () => {
    const own = (program: Program) => lateIn(program).find(({ id }) => id === 'talk-1/charge');
    expect(own(told(TELLING))).toMatchObject({ told: true });
    expect(own(told(SILENT))).toMatchObject({ told: false });
    expect(late.filter((act) => act.told)).toEqual([]);
  });

  it('says nothing where every act is open when its time comes', () => {
    expect(lateIn(waitCase({ country: 'greece', starts: '{ place: protected, assist: plan, case: investigation }', heard: '{ state: { case: dropped } }' }, [[way('charge', 5, CHARGES, OVER), way('pause', 5, OVER)]], {}))).toEqual([]);
  });
});

describe('the story of a choice whose act had closed when it was done', () => {
  const storyOf = (seed: string): { readonly closed: boolean; readonly told: readonly unknown[] } => {
    const submitted = submit(openSession(DROPPED, { seed, seating: { nurse: 'trainee' } }), { type: 'choose', seat: 'nurse', beat: 'talk-1', choice: 'charge' });
    if (!submitted.accepted) throw new Error('The talk is refused.');
    const closed = factsOf(submitted.session).some(({ type, names }) => type === 'act.closed' && names['event'] === 'CHARGES_FILED');
    return { closed, told: viewFor(submitted.session, 'nurse').story.filter(({ kind }) => kind === 'act-closed').map(({ event, seat, beat }) => ({ event, seat, beat })) };
  };

  it('says that it had, and only then', () => {
    const stories = Array.from({ length: 30 }, (_, seed) => storyOf(String(seed)));
    for (const { closed, told } of stories) expect(told).toEqual(closed ? [{ event: 'CHARGES_FILED', seat: 'nurse', beat: 'talk-1' }] : []);
    expect(new Set(stories.map(({ closed }) => closed))).toEqual(new Set([true, false]));
  });
});
