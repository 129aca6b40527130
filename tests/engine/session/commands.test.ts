import { describe, expect, it } from 'vitest';
import { autoPlay, factsOf, hashOfState, openSession, POLICIES, seatAll, submit } from '#engine';
import type { Command, Session } from '#engine';
import { after, choose, compiledHeart, factsIn, HEART, HEART_TEXT, minuteIn, moments, opened, parsedHeart, refusal, SEATS } from './heart.ts';

const ALL = { seats: SEATS };

/** The officer has to decide, the nurse is free. */
const deskOpen = (seed: string): Session => after(opened(seed, ['nurse', 'officer']), choose('nurse', 'arrival/go-on'), choose('nurse', 'handover/card'));

describe('a session is a function of scenario, pathway, seed and commands', () => {
  it('gives the same facts and the same hash for the same input', () => {
    for (const policy of POLICIES) {
      const [first, second] = [1, 2].map(() => autoPlay(HEART, { seed: 'same', auto: { ...ALL, policy } }));
      expect(second?.steps).toEqual(first?.steps);
      expect(second?.state).toEqual(first?.state);
    }
  });

  it('gives different stories for different seeds', () => {
    const ends = new Set(Array.from({ length: 30 }, (_, seed) => hashOfState(autoPlay(HEART, { seed: String(seed), auto: { ...ALL, policy: 'typical' } }).state)));
    expect(ends.size).toBe(30);
  });

  it('leaves the session before a command as it was', () => {
    const before = opened('1');
    const [state, steps] = [before.state.slice(), before.steps];
    after(before, choose('nurse', 'arrival/go-on'));
    expect(before.state).toEqual(state);
    expect(before.steps).toBe(steps);
  });

  it('keeps its facts frozen', () => {
    const [fact] = factsOf(opened('1'));
    expect(Object.isFrozen(fact) && Object.isFrozen(fact?.names) && Object.isFrozen(fact?.seenBy)).toBe(true);
    expect(() => Object.assign(fact ?? {}, { minute: 99 })).toThrow(TypeError);
  });

  it('needs a seed of 1 to 200 letters, and seats that the case has', () => {
    for (const seed of ['', 'x'.repeat(201)]) expect(() => openSession(HEART, { seed, seating: {} })).toThrow(/1 to 200 letters/);
    expect(() => openSession(HEART, { seed: '1', seating: { doctor: 'trainee' } })).toThrow(/no seat "doctor"/);
  });
});

describe('chance is keyed by the question', () => {
  const decided = (seed: string, path: string) => after(opened(seed), choose('nurse', path));

  it('so that another choice does not reshuffle when the waits of others end', () => {
    for (const seed of ['1', '2', '3', '4', '5']) {
      const [asked, wentOn] = ['arrival/ask-her', 'arrival/go-on'].map((path) => decided(seed, path));
      const { at, count } = HEART.layout.clocks;
      const due = (state: Int32Array | undefined): string => (state ?? new Int32Array()).slice(at, at + count).join();
      expect(due(asked?.state)).toEqual(due(wentOn?.state));
    }
  });

  it('so that a later choice is answered alike, whatever came before it', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const direct = after(opened(String(seed)), choose('nurse', 'arrival/ask-her'));
      const asked = after(opened(String(seed)), { type: 'inject', inject: 'rain' }, { type: 'tell', seat: 'nurse', to: 'worker', items: ['ward-note'] }, choose('nurse', 'arrival/ask-her'));
      const answers = [direct, asked].map((session) => factsIn(session, 'answer.given').map((fact) => fact.names['answer']));
      expect(answers[1]).toEqual(answers[0]);
    }
  });

  it('so that an automatic player decides as the stand-in in its place would', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const people = autoPlay(HEART, { seed: String(seed), auto: { ...ALL, policy: 'careful' } });
      const bots = openSession(HEART, { seed: String(seed), seating: seatAll(HEART, 'careful') });
      const landed = [people, bots].map((session) => factsIn(session, 'choice.landed').map((fact) => [fact.minute, fact.a]));
      expect(landed[0]).toEqual(landed[1]);
    }
  });
});

describe('a command is checked first and drawn for second', () => {
  const REFUSED: readonly (readonly [command: Command, reason: string])[] = [
    [choose('nurse', 'arrival/send-form'), 'closed-by-rule'],
    [choose('nurse', 'arrival/with-brother'), 'closed-by-case'],
    [choose('nurse', 'arrival/sing'), 'unknown'],
    [choose('nurse', 'handover/card'), 'not-open'],
    [choose('worker', 'arrival/ask-her'), 'not-open'],
    [choose('doctor', 'arrival/ask-her'), 'unknown'],
    [choose('nurse', 'nowhere/ask-her'), 'unknown'],
    [{ type: 'act', seat: 'nurse', act: 'sing' }, 'unknown'],
    [{ type: 'act', seat: 'worker', act: 'first-aid' }, 'unknown'],
    [{ type: 'step-over', seat: 'nurse', beat: 'desk' }, 'not-open'],
    [{ type: 'tell', seat: 'nurse', to: 'worker', items: ['own-room'] }, 'not-known'],
    [{ type: 'tell', seat: 'nurse', to: 'worker', items: ['gold'] }, 'unknown'],
    [{ type: 'tell', seat: 'nurse', to: 'worker', items: [] }, 'unknown'],
    [{ type: 'tell', seat: 'nurse', to: 'doctor', items: ['ward-note'] }, 'unknown'],
    [{ type: 'ask', seat: 'nurse', to: 'doctor' }, 'unknown'],
    [{ type: 'tell', seat: 'nurse', to: 'nurse', items: ['ward-note'] }, 'own-seat'],
    [{ type: 'ask', seat: 'nurse', to: 'nurse' }, 'own-seat'],
    [{ type: 'inject', inject: 'snow' }, 'unknown'],
    [{ type: 'inject', inject: 'second-visit' }, 'closed-by-case'],
    [{ type: 'step-in', seat: 'nurse' }, 'seat-not-played'],
    [{ type: 'step-out', seat: 'doctor' }, 'unknown'],
    [{ type: 'wait', seat: 'doctor' }, 'unknown'],
  ];

  it.each(REFUSED)('%j is refused as %s, and changes nothing: no fact, no minute, no chance counter', (command, reason) => {
    const session = opened('1');
    const before = session.state.slice();
    expect(refusal(session, command).reason).toBe(reason);
    expect(session.state).toEqual(before);
    expect(after(session, choose('nurse', 'arrival/ask-her')).steps.at(-1)?.hash).toBe(after(opened('1'), choose('nurse', 'arrival/ask-her')).steps.at(-1)?.hash);
  });

  it('names the rules that closed a choice, why, who opens it, and the sources', () => {
    const why = refusal(opened('1'), choose('nurse', 'arrival/send-form'));
    expect(why).toMatchObject({ reason: 'closed-by-rule', event: 'EMA_FORM_SENT' });
    const closures = why.reason === 'closed-by-rule' ? why.closures : [];
    expect(closures.map((closure) => closure.rule)).toContain('GR-I3');
    for (const closure of closures) expect(closure.why.length * closure.opens.length * (closure.ground?.sources.length ?? 0)).toBeGreaterThan(0);
  });

  it('checks every act of a choice before anything happens: a closed second act closes the choice', () => {
    const program = compiledHeart(parsedHeart(HEART_TEXT.replace('with: { rights: [CONFIDENTIALITY] } }]', 'with: { rights: [CONFIDENTIALITY] } }, { event: EMA_FORM_SENT }]')));
    const session = opened('1', SEATS, program);
    expect(refusal(session, choose('nurse', 'arrival/ask-her'))).toMatchObject({ reason: 'closed-by-rule', event: 'EMA_FORM_SENT' });
    expect(session.state).toEqual(opened('1', SEATS, program).state);
  });

  it('gives the reason that the case wrote where the case closes a choice', () => {
    expect(refusal(opened('1'), choose('nurse', 'arrival/with-brother'))).toEqual({ reason: 'closed-by-case', why: 'The nurse knows of no brother yet.' });
  });

  it('refuses a busy seat until its minute, and says which minute', () => {
    const session = after(deskOpen('1'), { type: 'act', seat: 'nurse', act: 'first-aid' });
    expect(refusal(session, choose('nurse', 'arrival/go-on'))).toEqual({ reason: 'busy', seat: 'nurse', until: minuteIn(session) + 10 });
    expect(refusal(session, { type: 'wait', seat: 'nurse' }).reason).toBe('busy');
  });

  it('lets a busy seat tell what it knows: telling takes no time', () => {
    const session = after(deskOpen('1'), { type: 'act', seat: 'nurse', act: 'first-aid' });
    const told = after(session, { type: 'tell', seat: 'nurse', to: 'worker', items: ['ward-note'] });
    expect(factsIn(told, 'items.told')).toHaveLength(1);
    expect(minuteIn(told)).toBe(minuteIn(session));
  });

  it('refuses everything once the case is over', () => {
    const over = after(opened('1'), { type: 'end' });
    for (const command of [choose('nurse', 'arrival/go-on'), { type: 'end' }, { type: 'wait', seat: 'nurse' }, { type: 'step-out', seat: 'nurse' }] as const) expect(refusal(over, command)).toEqual({ reason: 'ended' });
  });

  it('answers each refusal of a whole play the same way twice', () => {
    for (const session of moments(HEART, 'twice', 'random')) {
      for (const [command] of REFUSED) expect(submit(session, command).accepted).toBe(submit(session, command).accepted);
    }
  });
});

describe('every accepted command leaves a fact', () => {
  const ACCEPTED: readonly Command[] = [
    choose('nurse', 'arrival/ask-her'), choose('nurse', 'arrival/go-on'), { type: 'act', seat: 'nurse', act: 'first-aid' }, { type: 'wait', seat: 'nurse' }, { type: 'wait', seat: 'officer' },
    { type: 'step-over', seat: 'nurse', beat: 'arrival' }, { type: 'tell', seat: 'nurse', to: 'worker', items: ['ward-note'] }, { type: 'ask', seat: 'nurse', to: 'officer' },
    { type: 'inject', inject: 'warning' }, { type: 'step-out', seat: 'worker' }, { type: 'end' },
  ];

  it.each(ACCEPTED)('%j', (command) => {
    const next = after(opened('1'), command);
    expect(next.steps).toHaveLength(2);
    expect(next.steps[1]?.facts.length).toBeGreaterThan(0);
  });

  it('an act of the menu says at once who took it up, also while others still decide', () => {
    const act = after(deskOpen('1'), { type: 'act', seat: 'nurse', act: 'first-aid' });
    expect(act.steps.at(-1)?.facts).toHaveLength(1);
    expect(act.steps.at(-1)?.facts[0]).toMatchObject({ type: 'menu.made', names: { act: 'first-aid', seat: 'nurse', player: 'trainee' } });
  });

  it('a question to a stand-in that knows nothing new is a fact for both seats', () => {
    const asked = after(opened('1', ['nurse']), { type: 'ask', seat: 'nurse', to: 'worker' });
    expect(asked.steps.at(-1)?.facts[0]).toMatchObject({ type: 'seat.asked', names: { seat: 'nurse', to: 'worker' }, seenBy: ['nurse', 'worker'] });
  });
});
