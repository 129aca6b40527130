import { describe, expect, test } from 'vitest';
import { OPERAND_PAIR, WAYS_OF_KNOWING } from '../../../engine/fact.ts';
import type { Fact, Player } from '../../../engine/fact.ts';
import { closingOf } from '../../../engine/debrief/closing.ts';
import { seatKnowledgeAt } from '../../../engine/debrief/knowledge-at.ts';
import { referentsOf } from '../../../engine/debrief/marks.ts';
import { missedContacts } from '../../../engine/debrief/missed-contacts.ts';
import { timeline } from '../../../engine/debrief/timeline.ts';
import type { TimelineStep } from '../../../engine/debrief/step.ts';
import { impactOf } from '../../../engine/impact/fold.ts';
import { EVENTS } from '../../../engine/pathways/events.ts';
import type { EventName } from '../../../engine/pathways/events.ts';
import { createRecorder } from '../../../engine/session/recorder.ts';
import { OUTCOMES, RIGHTS, ROUTE_RIGHTS } from '../../../engine/vocabulary.ts';
import { open, programWith, shippedWeights, teller } from '../impact/hand-made.ts';
import type { Teller } from '../impact/hand-made.ts';

const DAY = 1440;
const weights = shippedWeights();
const program = programWith((Object.keys(EVENTS) as EventName[]).map((event) => ({ event, by: 'health' as const })), (yaml) => yaml
  .replace('        notices: [waits-outside]', '        notices: [waits-outside]\n        passes: [{ to: shelter-team, how: phone, items: [own-room] }]')
  .replace('setting:', '  - { id: advocate, title: Case worker, roles: [ngo], agency: shelter-team, knows: [own-room], briefing: Rooms., pressure: Few., youKnow: Rooms., youDecide: Offers., youAct: Desk., sees: desk, appearance: { look: social } }\nsetting:')
  .replace('Look through the door., roles: [health]', 'Look through the door., roles: [health, ngo]')
  .replace('outcome: OUT_INFORMED_EXIT', 'outcome: OUT_INT_PROTECTION'));

/** Facts as the recorder keeps them, told by hand. */
function factsOf(story: (tells: Teller) => void): readonly Fact[] {
  const recorder = createRecorder(program);
  story(open(teller(program, recorder.sink), program).leaf('contact', 'initial'));
  return recorder.take();
}
function stepsOf(story: (tells: Teller) => void): readonly TimelineStep[] {
  const facts = factsOf(story);
  return timeline({ program, facts, impact: impactOf(program, weights, facts), weights }).steps;
}

const kindsAt = (steps: readonly TimelineStep[]): readonly string[] => steps.map(({ kind, minute }) => `${kind}@${minute}`);

describe('A step', () => {
  test('is ours where a trainee took it, and the system’s whichever stand-in did', () => {
    const side = (player: Player) => stepsOf((tells) => tells.chose('arrival', 'ask-her', player)).map(({ actor }) => actor.kind === 'seat' && actor.side);
    expect((['trainee', 'typical', 'careful', 'random'] as const).map((player) => side(player)[0])).toEqual(['ours', 'system', 'system', 'system']);
  });

  test('is of whoever played the seat then: a moment that passed, or an act of the menu that somebody else took up', () => {
    const sideOf = (story: (tells: Teller) => void) => stepsOf(story).flatMap(({ actor }) => (actor.kind === 'seat' ? [actor.side] : []));
    expect(sideOf((tells) => tells.tell('beat.lapsed', 0, 0))).toEqual(['system']);
    expect(sideOf((tells) => tells.tell('seat.changed', 0, 0).at(5).tell('beat.lapsed', 0, 0).at(9).tell('seat.changed', 0, 1))).toEqual(['ours']);
    expect(sideOf((tells) => tells.tell('seat.changed', 0, 0).tell('menu.made', 0, 0).tell('seat.changed', 0, 1).at(9).act('PFA_GIVEN', ['menu', 0]))).toEqual(['ours']);
  });

  test('holds what followed in its own minute, and nothing of a later one', () => {
    expect(stepsOf((tells) => tells.chose('arrival', 'ask-her').tell('sign.noticed', 0, 0)).flatMap(({ noticed }) => noticed)).toEqual([{ seat: 'nurse', indicator: 'waits-outside' }]);
    expect(stepsOf((tells) => tells.chose('arrival', 'ask-her').at(7).tell('sign.noticed', 0, 0)).flatMap(({ noticed }) => noticed)).toEqual([]);
  });

  test('is no wait that ran out without an act', () => {
    expect(kindsAt(stepsOf((tells) => tells.at(9).tell('clock.fired', 0, 9)))).toEqual([]);
    expect(kindsAt(stepsOf((tells) => tells.at(9).tell('clock.fired', 0, 9).act('PFA_GIVEN', ['clock', 0])))).toEqual(['clock@9']);
  });

  test('of the menu is one for the acts of one minute, and another one later', () => {
    expect(program.menu.length).toBeGreaterThan(0);
    expect(kindsAt(stepsOf((tells) => tells.act('PFA_GIVEN', ['menu', 0]).act('WAY_BACK_LEFT', ['menu', 0]).at(9).act('PFA_GIVEN', ['menu', 0])))).toEqual(['menu@0', 'menu@9']);
  });

  test('of telling is one for what a seat told another at once, and another one for another listener', () => {
    const told = (second: number) => kindsAt(stepsOf((tells) => tells.tell('items.told', 0, OPERAND_PAIR).tell('items.told', 0, second)));
    expect([told(OPERAND_PAIR), told(1)]).toEqual([['told@0'], ['told@0', 'told@0']]);
  });
});

describe('What a seat knew', () => {
  const learnt = WAYS_OF_KNOWING.indexOf('told-by-her') * OPERAND_PAIR;
  const ownRoom = program.names.items.indexOf('own-room');

  test('at a fact is what it knew before it', () => {
    const facts = factsOf((tells) => tells.at(3).tell('item.learnt', ownRoom, learnt));
    const known = (fact: number): readonly string[] => seatKnowledgeAt(program, facts, { seat: 'nurse', fact }).map(({ item }) => item);
    expect([known(facts.length - 1), known(facts.length)]).toEqual([[], ['own-room']]);
  });

  test('is not told as known elsewhere only because others know it too', () => {
    const elsewhere = (story: (tells: Teller) => Teller) => stepsOf((tells) => story(tells).at(3).chose('arrival', 'ask-her')).flatMap(({ knownElsewhere }) => knownElsewhere.map(({ item }) => item));
    expect(elsewhere((tells) => tells)).toEqual(['own-room']);
    expect(elsewhere((tells) => tells.tell('item.learnt', ownRoom, learnt))).toEqual([]);
  });
});

test('A way back is left only where the act was open', () => {
  const act = program.acts.findLastIndex(({ event }) => event === 'WAY_BACK_LEFT');
  const left = (story: (tells: Teller) => Teller) => stepsOf((tells) => story(tells.chose('arrival', 'ask-her'))).map(({ wayBack }) => wayBack);
  expect([left((tells) => tells.act('WAY_BACK_LEFT')), left((tells) => tells.tell('act.closed', act, 0))]).toEqual([[true], [false]]);
});

describe('A knot', () => {
  const loosenedAt = (story: (tells: Teller) => Teller): number | null | undefined =>
    stepsOf((tells) => story(tells.chose('arrival', 'ask-her').act('COMPANION_USED_AS_INTERPRETER')).at(90).tell('case.ended', -1, -1))
      .flatMap(({ knots }) => knots).find(({ factor }) => factor === 'companion-as-interpreter')?.loosenedAt;

  test('is loosened when the last of its burdens was put right, and stays closed while one was not', () => {
    expect(loosenedAt((tells) => tells.act('INTERPRETER_ARRANGED').act('COMPANION_USED_AS_INTERPRETER').at(30).act('INTERPRETER_ARRANGED'))).toBe(30);
    expect(loosenedAt((tells) => tells.act('INTERPRETER_ARRANGED').act('COMPANION_USED_AS_INTERPRETER'))).toBeNull();
  });

  test('of a wait that ran out stands before what happened in that minute', () => {
    const waits = stepsOf((tells) => tells.act('INDICATOR_NOTICED').leaf('id', 'indicators_noticed').at(5 * DAY).chose('arrival', 'ask-her').at(6 * DAY).tell('case.ended', -1, -1));
    expect(waits.filter(({ minute }) => minute === 5 * DAY).map(({ kind }) => kind)).toEqual(['wait', 'choice']);
  });
});

describe('The referent', () => {
  const joins = (story: (tells: Teller) => void): readonly string[] => referentsOf(program, factsOf(story)).map(({ role, from, to, joined }) => `${role} ${from}-${to ?? ''} ${joined}`);

  test('is named first, then spliced by a hand-over in person or broken without one', () => {
    expect(joins((tells) => tells.field('referent', 'ngo').at(5).act('WARM_HANDOVER_DONE').field('referent', 'specialised').at(9).field('referent', 'ngo')))
      .toEqual(['ngo 0-5 named', 'specialised 5-9 spliced', 'ngo 9- broken']);
  });

  test('who is lost leaves a gap, and the next one does not join on', () => {
    expect(joins((tells) => tells.field('referent', 'ngo').at(5).field('referent', 0).at(9).field('referent', 'specialised'))).toEqual(['ngo 0-5 named', 'specialised 9- broken']);
  });
});

describe('A choice of route', () => {
  const bits = (rights: readonly string[]): number => rights.reduce((set, right) => set | (1 << RIGHTS.findIndex((each) => each === right)), 0);
  const routes = (rights: readonly string[]) => stepsOf((tells) => tells.chose('arrival', 'ask-her').field('rightsExplained', bits(rights)).act('ASYLUM_LODGED')).flatMap((step) => step.routes);

  test('is informed when all four rights were explained, in the same step too, and names each that was not', () => {
    expect(routes(ROUTE_RIGHTS)).toEqual([{ choice: 'ASYLUM_LODGED', informed: true, missing: [] }]);
    expect(routes(ROUTE_RIGHTS.slice(1))).toEqual([{ choice: 'ASYLUM_LODGED', informed: false, missing: ROUTE_RIGHTS.slice(0, 1) }]);
  });
});

test('A hand-over by telephone is answered where it was made, a file that was sent only by what its receiver does', () => {
  expect(stepsOf((tells) => tells.chose('arrival', 'ask-her').tell('case.passed', 0, 1)).flatMap(({ passes }) => passes.map(({ kind, answered }) => [kind, answered]))).toEqual([['phone', true]]);
});

describe('A service that met her unseen', () => {
  const missed = (story: (tells: Teller) => Teller) => {
    const facts = factsOf((tells) => story(tells).at(20).tell('case.ended', -1, -1));
    return missedContacts({ program, facts, impact: impactOf(program, weights, facts), weights }).map(({ agency, minute, how }) => `${agency}@${minute} ${how}`);
  };

  test('is told once where it set a sign aside as well, and all in order of time', () => {
    expect(missed((tells) => tells.tell('agency.met', 0).at(3).tell('agency.met', 1))).toEqual(['clinic-team@0 not-noticed', 'shelter-team@3 not-noticed']);
    expect(missed((tells) => tells.tell('agency.met', 0).at(3).tell('agency.met', 1).at(9).chose('arrival', 'ask-her').act('INDICATOR_DISMISSED')))
      .toEqual(['shelter-team@3 not-noticed', 'clinic-team@9 dismissed']);
  });

  test('is told as a visit that ended where nobody set a sign aside', () => {
    expect(missed((tells) => tells.chose('arrival', 'go-on').leaf('place', 'window').at(9).act('WINDOW_CLOSES', ['clock', 0]))).toEqual(['clinic-team@9 ended']);
  });

  test('is told with what bore on it, and with nothing where the case sets nothing that did', () => {
    const conditions = (change: (yaml: string) => string) => {
      const calm = programWith([], change);
      const recorder = createRecorder(calm);
      open(teller(calm, recorder.sink), calm).tell('agency.met', 0).at(9).tell('case.ended', -1, -1);
      const facts = recorder.take();
      return missedContacts({ program: calm, facts, impact: impactOf(calm, weights, facts), weights }).flatMap((each) => each.conditions.map(({ kind }) => kind));
    };
    expect(conditions((yaml) => yaml.replace('teamTrained: true', 'teamTrained: false'))).toEqual(['caseload', 'nobody-on-shift', 'no-training']);
    expect(conditions((yaml) => yaml.replace('caseload: BUSY', 'caseload: QUIET').replace('onShift: [SOCIAL_WORKER]', 'onShift: [SOCIAL_WORKER, CULTURAL_MEDIATOR, TRAINED_INTERPRETER]'))).toEqual([]);
  });
});

describe('The end', () => {
  const at = (story: (tells: Teller) => Teller) => closingOf(program, factsOf((tells) => story(tells).at(9 * DAY).tell('case.ended', 0, OUTCOMES.indexOf('OUT_INT_PROTECTION'))));

  test('tells beside its outcome the other good ones in force, neither itself nor a bad one', () => {
    const both = at((tells) => tells.leaf('asylum', 'int_protection').leaf('res', 'permit_renewed').leaf('assist', 'plan').leaf('place', 'protected').at(5).leaf('place', 'under_control'));
    expect(both).toMatchObject({ outcome: 'OUT_INT_PROTECTION', also: ['OUT_LONG_TERM_RESIDENCE'], hard: false });
  });

  test('says whether a title to stay was missing: recognised and helped, somebody may have none', () => {
    const stay = (story: (tells: Teller) => Teller) => at((tells) => story(tells.leaf('assist', 'closed').leaf('place', 'independent')))?.untitled;
    expect([stay((tells) => tells), stay((tells) => tells.leaf('res', 'permit_victim')), stay((tells) => tells.leaf('asylum', 'int_protection'))]).toEqual([true, false, false]);
  });

  test('names the waits that were still running, with their beginning, and none that stopped or ran out', () => {
    const waits = at((tells) => tells.tell('clock.started', 0).tell('clock.started', 1).tell('clock.started', 2).at(DAY).tell('clock.stopped', 0).tell('clock.fired', 1, DAY).at(2 * DAY).tell('clock.started', 3));
    expect(waits?.pending).toEqual([{ clock: program.clocks[2]?.id, since: 0 }, { clock: program.clocks[3]?.id, since: 2 * DAY }]);
  });

  test('names no wait for what came by another hand, though its state goes on', () => {
    const clock = program.clocks.findIndex(({ outcomes }) => outcomes.length === 1);
    const awaited = program.acts[program.clocks[clock]?.outcomes[0]?.act ?? -1]?.event ?? '';
    const ids = (story: (tells: Teller) => Teller) => at((tells) => story(tells.tell('clock.started', clock).at(DAY)))?.pending.map(({ clock: id }) => id);
    expect([ids((tells) => tells), ids((tells) => tells.act(awaited))]).toEqual([[program.clocks[clock]?.id], []]);
  });

  test('names no wait whose decision is never taken on somebody of her nationality', () => {
    const told = (nationality: string) => at((tells) => {
      program.clocks.forEach((_, clock) => tells.tell('clock.started', clock));
      return tells.field('nationality', nationality);
    })?.pending.map(({ clock }) => clock);
    const all = program.clocks.map(({ id }) => id);
    expect(all.filter((id) => told('THIRD_COUNTRY')?.includes(id) === false)).toEqual(['GR-R0@initial']);
    expect(all.filter((id) => told('EU')?.includes(id) === false)).toContain('GR-R1@officially_recognised');
    expect(told('EU')).toContain('GR-R0@initial');
  });
});
