import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { factsOf, openSession, seatAll, submit, viewFor, type Command, type Program, type Session } from '#engine';
import { readCase } from '../../../game/cases/cases.ts';
import { lineWords } from '../../../game/panels/line-words.ts';
import { spansDays } from '../../../game/panels/story.tsx';
import { livedStory, quietSince } from '../../../game/session/lived.ts';
import { quoted } from '../../../game/text/quoted.ts';
import { playedCase } from '../played.ts';

function program(path: string): Program {
  const reading = readCase(readFileSync(fileURLToPath(new URL(`../../../scenarios/${path}`, import.meta.url)), 'utf8'), path);
  if (!reading.ok) throw new Error(reading.problem.reason);
  return reading.loaded.program;
}

const italy = program('italy/it-3.yaml');
const seeds = ['a', 'b', 'c', 'd'];
/** The case as it is played from the union: the inspector's deeds are told to it. */
const fromUnion = seeds.map((seed) => playedCase(italy, ['union'], seed));
/** The case as all its seats are played at one screen. */
const together = seeds.map((seed) => playedCase(italy, italy.names.seats, seed));
const readBy = (session: Session, seat: string): readonly { readonly of: string | null; readonly words: string }[] =>
  livedStory(viewFor(session, seat)).filter(({ kind }) => kind === 'done' || kind === 'act').map((line) => ({ of: line.seat, words: lineWords(session, seat, line) }));

function step(session: Session, command: Command): Session {
  const answer = submit(session, command);
  if (!answer.accepted) throw new Error(`${command.type}: ${JSON.stringify(answer.refusal)}`);
  return answer.session;
}

/** A case in which the player of a seat lets a stand-in play on from the middle, and how many facts there were before. */
function steppedOut(seat: string): { readonly session: Session; readonly before: number } {
  const whole = playedCase(italy, [seat], 'a');
  const middle = whole.steps.slice(1, 1 + Math.floor(whole.steps.length / 2)).reduce((session, { command }) => (command ? step(session, command) : session), openSession(italy, { seed: 'a', seating: whole.seating }));
  return { session: step(middle, { type: 'step-out', seat }), before: factsOf(middle).length };
}

describe('a line of what somebody did', () => {
  it('names the seat that did it, in its own words, where that was another seat', () => {
    const strange = fromUnion.flatMap((session) => readBy(session, 'union')).filter(({ of }) => of === 'inspector').map(({ words }) => words);
    expect(strange.length).toBeGreaterThan(0);
    expect(strange.filter((words) => !/^Labour inspector[^:]*: “[^“”]+”$/.test(words))).toEqual([]);
  });

  it('says you where it was the seat itself', () => {
    const own = fromUnion.flatMap((session) => readBy(session, 'union')).filter(({ of }) => of === 'union').map(({ words }) => words);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((words) => /^[^“]*: “/.test(words))).toEqual([]);
  });

  it('says in the seat itself that a stand-in did it, not “you”, until the player comes back', () => {
    const { session, before } = steppedOut('union');
    const lines = livedStory(viewFor(session, 'union')).filter(({ kind, seat }) => kind === 'done' && seat === 'union');
    const words = lines.map((line) => lineWords(session, 'union', line));
    const own = lines.filter(({ fact }) => fact < before).length;
    expect(own).toBeGreaterThan(0);
    expect(words.length).toBeGreaterThan(own);
    expect(words.slice(0, own).filter((each) => each.startsWith('A stand-in'))).toEqual([]);
    expect(words.slice(own).filter((each) => !/^A stand-in in your seat: “[^“”]+”$/.test(each))).toEqual([]);
  });

  it('says you of what was decided before a stand-in came, though it was done after', () => {
    const opened = openSession(italy, { seed: 'a', seating: { ...seatAll(italy, 'trainee') } });
    const seat = italy.names.seats.find((each) => viewFor(opened, each).moments.length > 0) ?? '';
    const [moment] = viewFor(opened, seat).moments;
    const choice = moment?.choices.find(({ refusal, minutes }) => refusal === null && minutes > 0);
    const busy = step(opened, { type: 'choose', seat, beat: moment?.beat ?? '', choice: choice?.id ?? '' });
    const out = step(busy, { type: 'step-out', seat });
    const done = livedStory(viewFor(out, seat)).find(({ kind }) => kind === 'done');
    expect(done && lineWords(out, seat, done)).toBe(done?.text);
  });
});

describe('the time since a seat decided', () => {
  it('leaves out what a stand-in decided in it', () => {
    const { session, before } = steppedOut('union');
    const decided = factsOf(session).flatMap(({ type, a }, at) => (type === 'choice.made' && italy.names.seats[italy.beats[italy.choices[a]?.beat ?? -1]?.seat ?? -1] === 'union' ? [at] : []));
    const own = decided.findLast((at) => at < before) ?? -1;
    expect(decided.at(-1)).toBeGreaterThan(own);
    expect(quietSince(session, 'union')).toEqual({ minute: factsOf(session)[own]?.minute, first: false });
  });

  it('counts the seat’s own deeds: what others did and told it is none', () => {
    const views = together.flatMap((session) => italy.names.seats.map((seat) => ({ session, view: viewFor(session, seat) })));
    const late = views.filter(({ view }) => ![view.seat, undefined].includes(view.story.findLast(({ kind }) => kind === 'done')?.seat ?? undefined));
    expect(late.length).toBeGreaterThan(0);
    for (const { session, view } of views) {
      const own = factsOf(session).findLast(({ type, a }) => type === 'choice.made' && italy.names.seats[italy.beats[italy.choices[a]?.beat ?? -1]?.seat ?? -1] === view.seat);
      expect(quietSince(session, view.seat)).toEqual({ minute: own?.minute ?? 0, first: own === undefined });
    }
  });

  it('runs from the decision, not from when it was done: what takes days is over days after it was decided', () => {
    const ends = together.flatMap((session) => italy.names.seats.flatMap((seat) => {
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

describe('lines that stand together', () => {
  it('name their days where they are of more than one, and not where they are of one evening', () => {
    const lines = fromUnion.flatMap((session) => [livedStory(viewFor(session, 'union'))]).find((story) => story.length > 4) ?? [];
    const [session] = fromUnion;
    const days = new Set(lines.map(({ minute }) => Math.floor((minute + italy.start.minuteOfDay) / 1440)));
    expect(days.size).toBeGreaterThan(1);
    expect(session && spansDays(session, lines)).toBe(true);
    expect(session && spansDays(session, lines.slice(0, 1))).toBe(false);
    expect(session && spansDays(session, [])).toBe(false);
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

  it('is told in the seat itself as a stand-in’s where one answered in it', () => {
    const greece = program('greece/gr-1.yaml');
    const commands = playedCase(greece, greece.names.seats, 'amber-river-17').steps.slice(1, 21);
    let session = openSession(greece, { seed: 'amber-river-17', seating: seatAll(greece, 'trainee') });
    const answered = commands.flatMap(({ command }) => {
      session = command ? step(session, command) : session;
      const out = submit(session, { type: 'step-out', seat: 'nurse' });
      const answer = out.accepted ? submit(out.session, { type: 'ask', seat: 'social-worker', to: 'nurse' }) : out;
      return answer.accepted ? livedStory(viewFor(answer.session, 'nurse')).filter(({ kind }) => kind === 'told').map((line) => lineWords(answer.session, 'nurse', line)) : [];
    });
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.filter((words) => !/^A stand-in in your seat passed on to the .+: .+$/.test(words))).toEqual([]);
  });
});

describe('words in quotation marks', () => {
  it.each([['You said "debt".', '“You said ‘debt’.”'], ['"Between us"', '“‘Between us’”'], ['plain', '“plain”']])('hold %s with single marks inside', (text, words) => {
    expect(quoted(text)).toBe(words);
  });
});
