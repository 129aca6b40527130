import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { factsOf, openSession, seatAll, submit, viewFor, type OptionView, type Session } from '#engine';
import { readCase } from '../../../game/cases/cases.ts';
import { backingHere } from '../../../game/cases/backing.ts';
import { isConference } from '../../../game/panels/conference.ts';
import { nearestLawful } from '../../../game/panels/nearest-lawful.ts';
import { roomInput } from '../../../game/present/from-view.ts';
import { roomSentence } from '../../../game/present/room.ts';
import { askedSince, doneFact } from '../../../game/session/done-fact.ts';
import { groundWords } from '../../../game/text/en-backing.ts';
import { firstCase, played } from '../played.ts';

const { program } = firstCase();
const whole = played(['nurse', 'social-worker', 'case-worker', 'prosecutor']);
const sessions = whole.steps.map((_, last): Session => ({ ...whole, steps: whole.steps.slice(0, last + 1) }));

/** The case as it was before each of the commands that were given, state and all. */
function moments(): readonly Session[] {
  let session = openSession(program, { seed: whole.seed, seating: whole.seating });
  return [session, ...whole.steps.slice(1, 25).flatMap(({ command }) => {
    const answer = command ? submit(session, command) : null;
    if (!answer?.accepted) return [];
    ({ session } = answer);
    return [session];
  })];
}

describe('the nearest lawful act', () => {
  const named = moments().flatMap((session) => program.names.seats.flatMap((seat) => {
    const view = viewFor(session, seat);
    return [...view.menu, ...view.moments.flatMap((moment) => moment.choices)].filter((option) => option.refusal !== null)
      .map((closed) => ({ view, closed, nearest: nearestLawful(session, view, closed) }));
  }));

  it('is named for some closed acts, and is always open to this seat now', () => {
    const found = named.filter(({ nearest }) => nearest !== null);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ view, nearest }) => !view.menu.some((option) => option.id === nearest?.id && option.refusal === null))).toEqual([]);
  });

  it('is never a choice of a moment, nor named where the case itself asks for something first', () => {
    expect(named.filter(({ closed, nearest }) => nearest !== null && closed.refusal?.reason !== 'closed-by-rule')).toEqual([]);
    expect(named.filter(({ view, nearest }) => nearest !== null && view.moments.some((moment) => moment.choices.includes(nearest)))).toEqual([]);
  });
});

describe('a done line, opened', () => {
  const landed = factsOf(whole).flatMap((fact, index) => (fact.type === 'choice.landed' ? fact.seenBy.map((seat) => ({ seat, index })) : []));

  it('shows the rules that were applied with it, with a source and a date each', () => {
    const rules = landed.flatMap(({ seat, index }) => doneFact(whole, seat, index).rules);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule) => rule.ground.sources.length === 0 || !/\d{4}|without a date/.test(groundWords(backingHere(rule.ground))))).toEqual([]);
  });

  it('shows nothing that its seat did not come to know', () => {
    const facts = factsOf(whole);
    const strange = landed.flatMap(({ seat, index }) => doneFact(whole, seat, index).acts.filter((event) => !facts.some((fact) => fact.type === 'act.accepted' && fact.names['event'] === event && fact.seenBy.includes(seat))));
    expect(strange).toEqual([]);
  });
});

describe('a seat that is waited for', () => {
  it('is waited for since its newest moment opened', () => {
    const session = sessions.find((each) => askedSince(each, 'social-worker') !== null);
    expect(session && askedSince(session, 'social-worker')).toBe(factsOf(whole).find((fact) => fact.type === 'beat.opened' && fact.names['seat'] === 'social-worker')?.minute);
    expect(sessions[0] && askedSince(sessions[0], 'prosecutor')).toBeNull();
  });
});

describe('a case conference', () => {
  const minimal = readFileSync(fileURLToPath(new URL('../../fixtures/scenario/minimal.yaml', import.meta.url)), 'utf8');
  const menuOf = (source: string): readonly OptionView[] => {
    const reading = readCase(source, 'case.yaml');
    if (!reading.ok) throw new Error(reading.problem.reason);
    return viewFor(openSession(reading.loaded.program, { seed: 'amber-river-17', seating: seatAll(reading.loaded.program, 'trainee') }), 'nurse').menu;
  };

  it('stands under "Or" where the case writes one for the seat, and nowhere else', () => {
    const written = minimal.replace('    sees: room\n', '    sees: room\n    menu: [{ id: conference, event: CASE_CONFERENCE_HELD, text: Call a conference, done: You called one., takes: 30 min }]\n');
    expect(menuOf(written).filter(isConference).map((option) => option.text)).toEqual(['Call a conference']);
    expect(menuOf(minimal).filter(isConference)).toEqual([]);
  });
});

describe('the remote interpreter', () => {
  const seated = openSession(program, { seed: 'amber-river-17', seating: { ...seatAll(program, 'careful'), interpreter: 'trainee' } });
  const view = viewFor(seated, 'interpreter');
  const input = roomInput(seated, view, { width: 744, height: 440 });

  it('hears voices and knows no name that was not said to it', () => {
    expect(view.moments.length).toBeGreaterThan(0);
    expect(roomSentence(input)).toMatch(/^On the line: .*a woman’s voice/);
    expect(roomSentence(input)).not.toMatch(/Nadira|Farid|uncle/);
  });

  it('is no voice in its own picture', () => {
    expect(input.figures.some((figure) => figure.id === 'interpreter')).toBe(false);
  });
});
