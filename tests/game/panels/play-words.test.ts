import { describe, expect, it } from 'vitest';
import { factsOf, openSession, seatAll, submit, viewFor, type Session, type SharedItems } from '#engine';
import { isConduct } from '../../../game/panels/conduct.ts';
import { passedWords } from '../../../game/panels/passed-words.ts';
import { waitQuestion } from '../../../game/panels/wait-words.ts';
import { doneFact } from '../../../game/session/done-fact.ts';
import { DESK } from '../../../game/text/en-desk.ts';
import { firstCase, played } from '../played.ts';

const { program } = firstCase();
const shared = (consent: string, items: readonly string[]): SharedItems => ({ agency: 'Line 1109', minute: 5, consent, items });

describe('what was passed to a body', () => {
  it('is no breach where nothing about the person went: anonymous advice needs no consent (GR-I4)', () => {
    const session = played(['nurse']);
    const passes = program.names.seats.flatMap((seat) => viewFor(session, seat).dossier.shared);
    const nameless = passes.filter(({ consent }) => consent === 'nothing-passed').map((each) => passedWords(each, 'Nadira'));
    expect(nameless.length).toBeGreaterThan(0);
    expect([...new Set(nameless)]).toEqual([': nothing about Nadira was passed on']);
  });

  it('says the ground, and says so where the seat does not know what went', () => {
    expect(passedWords(shared('recorded', ['Her age.']), 'Ibrahim')).toBe(', with a yes from Ibrahim: Her age.');
    expect(passedWords(shared('none', ['Her age.']), 'Ibrahim')).toBe(', without a yes from Ibrahim: Her age.');
    expect(passedWords(shared('exception', []), 'Ibrahim')).toBe(', on a lawful exception: your seat does not know what was passed on');
  });
});

describe('words of play', () => {
  it('say neither she nor he for the person', () => {
    const gendered = Object.values(DESK).map((words) => words.replaceAll(/“[^”]*”/g, '')).filter((words) => /\b(she|her|hers|he|him|his)\b/i.test(words));
    expect(gendered).toEqual([]);
  });
});

describe('a rule of conduct', () => {
  it('is told from a rule of the pathway, so that play names no breach by its number', () => {
    const session = played(['nurse']);
    const rules = factsOf(session).flatMap((fact, index) => (fact.type === 'choice.landed' ? doneFact(session, 'nurse', index).rules : []));
    const numbered = rules.filter(({ id }) => id.startsWith('K-'));
    expect(numbered.length).toBeGreaterThan(0);
    expect(rules.filter(({ id }) => isConduct(program, id) !== id.startsWith('K-'))).toEqual([]);
  });
});

describe('the question before time passes', () => {
  const opened = openSession(program, { seed: 'amber-river-17', seating: { ...seatAll(program, 'typical'), nurse: 'trainee' } });
  /** What follows the wait, and whether the moment that was open then is gone. */
  const waited = (session: Session): { readonly question: string; readonly gone: boolean; readonly minutes: number } => {
    const view = viewFor(session, 'nurse');
    const answer = submit(session, { type: 'wait', seat: 'nurse' });
    const after = answer.accepted ? viewFor(answer.session, 'nurse') : view;
    return { question: waitQuestion(session, view), gone: !after.moments.some(({ beat }) => beat === view.moments[0]?.beat), minutes: after.minute - view.minute };
  };
  const moments = (): readonly Session[] => {
    let session = opened;
    return [opened, ...Array.from({ length: 12 }, () => {
      const [moment] = viewFor(session, 'nurse').moments;
      const choice = moment?.choices.findLast(({ refusal }) => refusal === null);
      const answer = moment && choice ? submit(session, { type: 'choose', seat: 'nurse', beat: moment.beat, choice: choice.id }) : submit(session, { type: 'wait', seat: 'nurse' });
      if (answer.accepted) ({ session } = answer);
      return session;
    })];
  };

  it('says that the moment closes, and when, wherever waiting lets it go', () => {
    const lost = moments().filter((session) => viewFor(session, 'nurse').moments.length > 0).map(waited).filter(({ gone }) => gone);
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.filter(({ question }) => !/This moment (closes in about .+ at the latest|may close when something changes)\. It then goes on without your choice\.$/.test(question))).toEqual([]);
  });

  it('names the time that is left, not the whole length', () => {
    const view = viewFor(opened, 'nurse');
    const whole = program.beats[program.scenario.beats.findIndex(({ id }) => id === view.moments[0]?.beat)]?.untilMinutes ?? -1;
    expect(whole).toBeGreaterThan(12);
    expect(waitQuestion(opened, { ...view, minute: view.minute + whole - 12 })).toContain('closes in about 12 minutes at the latest');
  });
});
