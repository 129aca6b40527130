import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { factsOf, openSession, seatAll, submit, viewFor, type Program, type Session } from '#engine';
import { readCase } from '../../../game/cases/cases.ts';
import { lineWords } from '../../../game/panels/line-words.ts';
import { livedStory, quietSince } from '../../../game/session/lived.ts';
import { quoted } from '../../../game/text/quoted.ts';

function program(path: string): Program {
  const reading = readCase(readFileSync(fileURLToPath(new URL(`../../../scenarios/${path}`, import.meta.url)), 'utf8'), path);
  if (!reading.ok) throw new Error(reading.problem.reason);
  return reading.loaded.program;
}

const italy = program('italy/it-3.yaml');
/** The case as stand-ins play it: the inspector's deeds are told to the union. */
const watched = ['a', 'b', 'c', 'd'].map((seed) => openSession(italy, { seed, seating: seatAll(italy, 'typical') }));
const readBy = (session: Session, seat: string): readonly { readonly of: string | null; readonly words: string }[] =>
  livedStory(viewFor(session, seat)).filter(({ kind }) => kind === 'done' || kind === 'act').map((line) => ({ of: line.seat, words: lineWords(session, seat, line) }));

describe('a line of what somebody did', () => {
  it('names the seat that did it, in its own words, where that was another seat', () => {
    const strange = watched.flatMap((session) => readBy(session, 'union')).filter(({ of }) => of === 'inspector').map(({ words }) => words);
    expect(strange.length).toBeGreaterThan(0);
    expect(strange.filter((words) => !/^Labour inspector[^:]*: “[^“”]+”$/.test(words))).toEqual([]);
  });

  it('says you where it was the seat itself', () => {
    const own = watched.flatMap((session) => readBy(session, 'union')).filter(({ of }) => of === 'union').map(({ words }) => words);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((words) => /^[^“]*: “/.test(words))).toEqual([]);
  });
});

describe('the time since a seat decided', () => {
  it('counts the seat’s own deeds: what others did and told it is none', () => {
    const views = watched.flatMap((session) => italy.names.seats.map((seat) => ({ session, view: viewFor(session, seat) })));
    const late = views.filter(({ view }) => ![view.seat, undefined].includes(view.story.findLast(({ kind }) => kind === 'done')?.seat ?? undefined));
    expect(late.length).toBeGreaterThan(0);
    for (const { session, view } of views) {
      const own = factsOf(session).findLast(({ type, a }) => type === 'choice.made' && italy.names.seats[italy.beats[italy.choices[a]?.beat ?? -1]?.seat ?? -1] === view.seat);
      expect(quietSince(session, view.seat)).toEqual({ minute: own?.minute ?? 0, first: own === undefined });
    }
  });

  it('runs from the decision, not from when it was done: what takes days is over days after it was decided', () => {
    const ends = watched.flatMap((session) => italy.names.seats.flatMap((seat) => {
      const done = viewFor(session, seat).story.findLast(({ kind, seat: whose }) => (kind === 'done' || kind === 'act') && whose === seat);
      return done === undefined ? [] : [done.minute - quietSince(session, seat).minute];
    }));
    expect(Math.min(...ends)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ends)).toBeGreaterThan(60);
  });

  it('leaves out a moment that the seat stepped over: others decided it', () => {
    const opened = openSession(italy, { seed: 'a', seating: seatAll(italy, 'trainee') });
    const seat = italy.names.seats.find((each) => viewFor(opened, each).moments.length > 0) ?? '';
    const over = submit(opened, { type: 'step-over', seat, beat: viewFor(opened, seat).moments[0]?.beat ?? '' });
    if (!over.accepted) throw new Error('It cannot be stepped over.');
    expect(factsOf(over.session).some(({ type }) => type === 'choice.made')).toBe(true);
    expect(quietSince(over.session, seat)).toEqual({ minute: 0, first: true });
  });
});

describe('what was passed on', () => {
  it('is told to the one who passed it on with whom it went to', () => {
    const greece = program('greece/gr-1.yaml');
    const opened = openSession(greece, { seed: 'amber-river-17', seating: seatAll(greece, 'trainee') });
    const [item] = viewFor(opened, 'nurse').dossier.known;
    const told = submit(opened, { type: 'tell', seat: 'nurse', to: 'prosecutor', items: [item?.item ?? ''] });
    const lines = (seat: string): readonly string[] => (told.accepted ? livedStory(viewFor(told.session, seat)).filter(({ kind }) => kind === 'told').map((line) => lineWords(told.session, seat, line)) : []);
    expect(lines('nurse')).toEqual([`You passed on to the prosecutor of First Instance: ${item?.text ?? ''}`]);
    expect(lines('prosecutor')).toEqual([`${item?.text ?? ''} The nurse or doctor, emergency department passed this on.`]);
  });
});

describe('words in quotation marks', () => {
  it.each([['You said "debt".', '“You said ‘debt’.”'], ['"Between us"', '“‘Between us’”'], ['plain', '“plain”']])('hold %s with single marks inside', (text, words) => {
    expect(quoted(text)).toBe(words);
  });
});
