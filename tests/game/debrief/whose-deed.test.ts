import { describe, expect, it } from 'vitest';
import { factsOf, openSession, seatAll, submit, type Cause, type Session } from '#engine';
import { causeWords } from '../../../game/debrief/cause-words.ts';
import { afterWords, howWords, noOptionsWords, stepText, withSeat } from '../../../game/debrief/step-words.ts';
import { readSession, type DebriefReading } from '../../../game/debrief/reading.ts';
import { EMPTY_NOTES } from '../../../game/debrief/notes.ts';
import { summaryText } from '../../../game/debrief/summary-text.ts';
import { debriefed, reportMarkdown, timelineRows } from '../../../game/terminal/report.ts';
import { programWith } from '../../engine/impact/hand-made.ts';
import { played } from '../played.ts';

const read = (session: Session): DebriefReading => readSession({ session, source: '', branch: null, chains: [], notes: [] });
const alone = read(played(['nurse']));
const together = read(played(['nurse', 'social-worker']));

/** A text that says "you" outside what people in it say. */
const saysYou = (text: string): boolean => /\byou/i.test(text.replaceAll(/[“"][^”"]*[”"]/g, ''));

describe('A deed in the debrief', () => {
  it('of a stand-in is told with its seat, and so is what followed', () => {
    const others = alone.steps.filter(({ seat, actor }) => seat !== null && actor.includes('stand-in'));
    expect(others.length).toBeGreaterThan(1);
    expect(others.flatMap(({ text, after, line }) => [text, line, ...after]).filter(saysYou)).toEqual([]);
    expect(others.map(({ text }) => text)).toEqual(expect.arrayContaining([expect.stringMatching(/^[A-Z][^:“]+: “You /)]));
  });

  it('of the one played seat says you', () => {
    const own = alone.steps.filter(({ seat }) => seat === 'nurse');
    expect(own.length).toBeGreaterThan(2);
    own.forEach(({ text, line }) => expect([text, line]).toEqual([expect.stringMatching(/^You /), text]));
  });

  it('is told with its seat where several were played and nobody’s name stands beside it', () => {
    const [first] = together.steps;
    expect(first?.text).toMatch(/^You /);
    expect(first?.line).toBe(`Nurse or doctor, emergency department: “${first?.text}”`);
    expect(first?.marks[0]?.text).toBe(first?.line);
    expect(summaryText(together, { notes: EMPTY_NOTES, includeNotes: false })).toContain(first?.line);
  });

  it('that says you to nobody stays as it is, also where somebody in it does', () => {
    const { program } = alone.record.session;
    const actor = { kind: 'seat', seat: 'nurse', agency: '', player: 'typical', side: 'system' } as const;
    expect(withSeat(program, { actor }, 'She says "You may sit."')).toBe('She says "You may sit."');
    expect(withSeat(program, { actor }, 'You said "No."')).toBe('Nurse or doctor, emergency department: “You said ‘No.’”');
  });
});

it('A stand-in’s deed is told with its seat in the report of the terminal and in its table as well', () => {
  const { program } = alone.record.session;
  const finished = { program, facts: factsOf(alone.record.session), impact: alone.impact, weights: alone.weights };
  const rows = timelineRows(debriefed(alone.record.session, finished));
  const others = rows.filter(({ actor }) => String(actor).includes('stand-in')).map(({ text }) => String(text));
  expect(others.length).toBeGreaterThan(1);
  expect(others.filter(saysYou)).toEqual([]);
  expect(rows.filter(({ actor }) => String(actor).endsWith('played here')).every(({ text }) => String(text).startsWith('You '))).toBe(true);
  const report = reportMarkdown(debriefed(alone.record.session, finished), []);
  expect(report).toContain(others.find((text) => text.includes(': “You '))?.split('. ')[0] ?? '?');
});

it('A stand-in’s deed stands in quotation marks among the reasons, beside its seat', () => {
  const { program } = alone.record.session;
  const step = alone.whole.steps.find(({ kind, actor }) => kind === 'choice' && actor.kind === 'seat' && actor.player === 'trainee');
  const cause: Cause = { kind: 'choice', index: 0, id: step?.id ?? '', minute: 0, event: null, by: null, seat: 'nurse', player: 'typical', side: 'system', part: 'stand-ins', root: { kind: 'choice', index: 0 } };
  expect(causeWords(program, cause)).toMatch(/^“You .+”$/);
  expect(causeWords(program, { ...cause, side: 'ours', part: null })).toMatch(/^You /);
});

describe('What a step says beside its deed', () => {
  it('is that a deed outside the moments was chosen, and that a wait was not', () => {
    expect(noOptionsWords('menu')).toBe('Chosen outside a moment; what else was open then is not listed.');
    expect(noOptionsWords('told')).toBe(noOptionsWords('menu'));
    expect(noOptionsWords('wait')).toContain('did not come from a choice');
  });

  it('is no list of who was told at the end, which no seat of the story hears', () => {
    expect(alone.steps.at(-1)).toMatchObject({ kind: 'end', told: [] });
    expect(alone.steps.at(-1)?.after[0]).toMatch(/^Where Nadira is: /);
  });

  it('is which factors touched a right: only what was needed was passed on, but nobody had asked', () => {
    const program = programWith([], (yaml) => yaml.replace('danger: MEDIUM', 'danger: MEDIUM, interpreter: NOT_NEEDED').replace('        notices: [waits-outside]', '        notices: [waits-outside]\n        passes: [{ to: shelter-team, how: sent, items: [own-room] }]'));
    const asked = submit(openSession(program, { seed: 'thread', seating: seatAll(program, 'trainee') }), { type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'ask-her' });
    if (!asked.accepted) throw new Error(JSON.stringify(asked.refusal));
    const rights = read(asked.session).steps.flatMap((step) => step.rights).filter(({ title }) => title === 'Consent and confidentiality');
    expect(rights.map(({ touched, by }) => [touched, by])).toEqual([['honoured', ['Need to know sharing']], ['breached', ['Consent not sought']]]);
  });

  it('names a rule by what it is about, and the number only where a table prints it', () => {
    const rules = together.steps.flatMap((step) => step.rules);
    expect(rules.some(({ id }) => id === null)).toBe(true);
    expect(rules.some(({ id }) => /^(GR-)?[A-Z]+\d+$/.test(id ?? ''))).toBe(true);
    expect(rules.filter(({ words, id, note }) => /[A-Z]_|K-/.test(`${words} ${id} ${note}`))).toEqual([]);
  });
});

it('tells how a seat knew a thing by what the thing is: a promise was not told by the person, and a measured pressure may not have been', () => {
  const { program } = alone.record.session;
  const [wish, fact, promise, note] = (['wish', 'fact', 'promise', 'note'] as const).map((kind) => program.scenario.items.find((item) => item.kind === kind)?.id ?? '');
  const words = [wish, fact, promise, note].map((item) => howWords(program, item ?? '', 'told-by-her'));
  expect(words).toEqual(['told by Nadira', 'heard or seen with Nadira', 'promised to Nadira', 'written down here']);
  expect(howWords(program, fact ?? '', 'read')).toBe('read in a file');
});

it('keeps the case’s own words for what happened', () => {
  const { program } = alone.record.session;
  const [first] = alone.whole.steps;
  expect(first && stepText(program, first)).toBe(alone.steps[0]?.text);
  expect(first && afterWords(program, first)).toEqual(alone.steps[0]?.after);
});
