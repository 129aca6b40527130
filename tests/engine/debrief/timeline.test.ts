import { describe, expect, test } from 'vitest';
import type { Command } from '../../../engine/command.ts';
import { closingOf } from '../../../engine/debrief/closing.ts';
import { seatKnowledgeAt } from '../../../engine/debrief/knowledge-at.ts';
import { missedContacts } from '../../../engine/debrief/missed-contacts.ts';
import { throughEyes, timeline } from '../../../engine/debrief/timeline.ts';
import type { Finished } from '../../../engine/debrief/timeline.ts';
import type { TimelineStep } from '../../../engine/debrief/step.ts';
import type { Program } from '../../../engine/scenario/program.ts';
import { impactOf } from '../../../engine/impact/fold.ts';
import { factsOf, openSession, submit } from '../../../engine/session/session.ts';
import { programWith, shippedWeights } from '../impact/hand-made.ts';

const weights = shippedWeights();

/** The smallest case with a second seat, marks on the thread, a body that meets her and one that only gets a file. */
const caseWith = (change: (yaml: string) => string): Program => programWith([], (yaml) => change(yaml
  .replace('danger: MEDIUM', 'danger: MEDIUM, interpreter: NOT_NEEDED')
  .replace('setting:', `  - id: advocate
    title: Case worker
    roles: [ngo]
    agency: shelter-team
    knows: [rent-book]
    briefing: You keep the rooms.
    pressure: Two rooms are promised twice.
    youKnow: Which rooms are free.
    youDecide: Whom you offer them.
    youAct: At the desk.
    sees: desk
    appearance: { look: social }
setting:`)
  .replace('- { id: own-room,', '- { id: rent-book, kind: fact, text: The rent is written in a book. }\n  - { id: own-room,')
  .replace('        notices: [waits-outside]', '        notices: [waits-outside]\n        meets: [clinic-team]\n        passes: [{ to: shelter-team, how: sent, items: [own-room, rent-book] }]')
  .replace('        takes: 4 min', '        takes: 4 min\n        acts:\n          - { event: DISBELIEF_SHOWN, by: health }\n        meets: [clinic-team]')));
const program = caseWith((yaml) => yaml);

function play(choices: readonly string[], played: 'trainee' | 'typical' = 'trainee', on: Program = program): Finished {
  let session = openSession(on, { seed: 'thread', seating: { nurse: played, advocate: 'trainee' } });
  choices.forEach((choice) => {
    const [beat = '', id = ''] = choice.split('/');
    const command: Command = { type: 'choose', seat: 'nurse', beat, choice: id };
    const submitted = submit(session, command);
    if (!submitted.accepted) throw new Error(JSON.stringify(submitted.refusal));
    session = submitted.session;
  });
  const facts = factsOf(session);
  return { program: on, facts, impact: impactOf(on, weights, facts), weights };
}

const asked = play(['arrival/ask-her', 'goodbye/leave-card']);
const wounded = play(['arrival/go-on', 'goodbye/wave']);
const stepAt = (finished: Finished, id: string): TimelineStep => {
  const step = timeline(finished).steps.find((each) => each.id === id);
  if (!step) throw new Error(`No step ${id}.`);
  return step;
};

describe('A step', () => {
  test('tells who acted where, when it was decided and when it landed, by ids alone', () => {
    expect(stepAt(asked, 'arrival/ask-her')).toMatchObject({
      kind: 'choice', decidedAt: 0, minute: 6, place: 'clinic', actor: { kind: 'seat', seat: 'nurse', agency: 'clinic-team', player: 'trainee', side: 'ours' },
      needs: ['N-GR-9'], sources: ['WHO-2003'], metAgencies: ['clinic-team'],
    });
    expect(stepAt(asked, 'arrival/ask-her').words[0]).toEqual({ kind: 'choice', id: 'arrival/ask-her', index: 0 });
  });

  test('shows the choices of its moment with the taken one marked', () => {
    expect(stepAt(asked, 'arrival/ask-her').possible.map(({ id, taken }) => [id, taken])).toEqual([['arrival/ask-her', true], ['arrival/go-on', false]]);
  });

  test('carries each rule it applied with standing and ground: sources, date, and whether it is ours', () => {
    const rules = stepAt(asked, 'arrival/ask-her').rules;
    expect(rules.length).toBeGreaterThan(0);
    rules.forEach((rule) => expect(rule).toMatchObject({ id: expect.any(String), standing: expect.any(String), ground: { sources: expect.any(Array), derived: expect.any(Boolean), repairs: expect.any(Array) } }));
  });

  test('ties a knot with its cause, its side and a size by strength, and names the right it breached', () => {
    const step = stepAt(wounded, 'arrival/go-on');
    expect(step.knots.map(({ factor, side, size }) => [factor, side, size])).toEqual([['disbelief-or-blame', 'ours', 3]]);
    expect(step.rights.breached).toEqual(['belief']);
  });

  test('ties strands for protections and names the right they honoured', () => {
    expect(stepAt(asked, 'goodbye/leave-card')).toMatchObject({ tied: ['way-back-open'], wayBack: true, rights: { honoured: ['help-without-conditions'], breached: [] } });
  });

  test('lays a stretch for a file that was sent, with what its receiver did not need, as a loose end while nobody acted on it', () => {
    expect(stepAt(asked, 'arrival/ask-her').passes).toEqual([{
      agency: 'shelter-team', kind: 'sent', from: 'clinic', to: 'office', consent: 'none', items: ['own-room', 'rent-book'], unneeded: ['rent-book'], answered: false,
    }]);
    expect(stepAt(asked, 'arrival/ask-her').knots.map(({ factor }) => factor)).toEqual(['consent-not-sought', 'confidentiality-breach']);
  });
});

describe('What was known', () => {
  test('is what the seat knew when it decided, not what the step taught it', () => {
    const step = stepAt(asked, 'arrival/ask-her');
    expect(step.knew).toEqual([]);
    expect(step.knownElsewhere).toEqual([{ item: 'rent-book', by: [{ seat: 'advocate', how: 'at-start', minute: 0 }] }]);
    expect(step.learnt).toContainEqual({ seat: 'advocate', item: 'own-room', how: 'read' });
    expect(stepAt(asked, 'goodbye/leave-card').knownElsewhere.map(({ item }) => item)).toContain('rent-book');
  });

  test('can be asked for any seat after any fact', () => {
    expect(seatKnowledgeAt(program, asked.facts, { seat: 'advocate', fact: 0 })).toEqual([{ item: 'rent-book', how: 'at-start', minute: 0 }]);
    expect(seatKnowledgeAt(program, asked.facts, { seat: 'advocate', fact: asked.facts.length })).toContainEqual({ item: 'own-room', how: 'read', minute: 6 });
    expect(() => seatKnowledgeAt(program, asked.facts, { seat: 'doctor', fact: 0 })).toThrow(/no seat “doctor”/);
  });

  test('through the eyes of a seat is only what it did, saw or was told', () => {
    const whole = timeline(asked);
    expect(throughEyes(whole, 'nurse').steps.map(({ id }) => id)).toContain('arrival/ask-her');
    expect(throughEyes(whole, 'advocate').steps.map(({ id }) => id)).not.toContain('goodbye/leave-card');
    expect(['nurse', 'advocate'].map((seat) => throughEyes(whole, seat).strands.some(({ factor }) => factor === 'way-back-open'))).toEqual([true, false]);
  });
});

describe('The whole', () => {
  test('is in order of time, each burden sits on exactly one step, and no step is the model’s alone', () => {
    [asked, wounded].forEach((finished) => {
      const { steps } = timeline(finished);
      expect(steps.map(({ minute }) => minute)).toEqual(steps.map(({ minute }) => minute).toSorted((a, b) => a - b));
      const onSteps = steps.flatMap(({ knots }) => knots.flatMap(({ occurrences }) => occurrences)).length;
      expect(onSteps).toBe(finished.impact.load.harms.flatMap(({ occurrences }) => occurrences).length);
    });
  });

  test('played by a stand-in leaves nothing on our side', () => {
    const { steps } = timeline(play([], 'typical'));
    expect(steps.filter(({ kind }) => kind === 'choice').length).toBeGreaterThan(0);
    expect(steps.flatMap(({ knots }) => knots).filter(({ side }) => side === 'ours')).toEqual([]);
  });
});

test('A service that met her and noticed nothing is a missed contact, told with its conditions', () => {
  expect(missedContacts(wounded)).toEqual([{
    agency: 'clinic-team', seat: null, minute: 4, how: 'not-noticed',
    conditions: [{ kind: 'caseload', caseload: 'BUSY' }, { kind: 'nobody-on-shift', missing: ['CULTURAL_MEDIATOR', 'TRAINED_INTERPRETER'] }],
  }]);
  expect(missedContacts(asked)).toEqual([]);
});

describe('A service that met her', () => {
  const meetsBoth = (yaml: string): string => yaml.replaceAll('meets: [clinic-team]', 'meets: [clinic-team, shelter-team]');
  const noticedByBoth = (yaml: string): string => meetsBoth(yaml).replace('Look through the door., roles: [health]', 'Look through the door., roles: [health, ngo]');
  const unseenAfter = (choice: string, change: (yaml: string) => string): readonly string[] => missedContacts(play([choice], 'trainee', caseWith(change))).map(({ agency }) => agency);

  test('is no missed contact where none of its professions could notice a sign', () => {
    expect(unseenAfter('arrival/go-on', noticedByBoth)).toEqual(['clinic-team', 'shelter-team']);
    expect(unseenAfter('arrival/go-on', meetsBoth)).toEqual(['clinic-team']);
  });

  test('is no missed contact in the minute in which her case was seen, nor afterwards', () => {
    expect(unseenAfter('arrival/ask-her', noticedByBoth)).toEqual([]);
  });
});

test('A session that reached no ending is open, with the waits that were still running', () => {
  const closing = closingOf(program, wounded.facts);
  expect(closing).toMatchObject({ ending: null, outcome: null, also: [], hard: false });
  expect(closingOf(program, wounded.facts.slice(0, 5))).toBeNull();
});
