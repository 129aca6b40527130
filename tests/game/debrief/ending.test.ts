import { expect, it } from 'vitest';
import { factsOf, viewFor } from '#engine';
import { endingLines } from '../../../game/debrief/compare.ts';
import { EMPTY_NOTES } from '../../../game/debrief/notes.ts';
import { readSession } from '../../../game/debrief/reading.ts';
import { summaryText } from '../../../game/debrief/summary-text.ts';
import { endingTerms } from '../../../game/ending/ending-terms.ts';
import { played } from '../played.ts';

const session = played(['nurse', 'social-worker']);
const { ended } = viewFor(session, 'nurse');

it('says of each line of an ending what it answers, in the summary and beside another way too', () => {
  expect(factsOf(session).at(-1)?.type).toBe('case.ended');
  const lines = endingLines(session);
  expect(lines.map((line) => line.split(': ')[0])).toEqual(expect.arrayContaining(['Where Nadira is', 'Who is beside Nadira', 'What is open, and what nobody here knows']));
  const text = summaryText(readSession({ session, source: '', branch: null, chains: [], notes: [] }), { notes: EMPTY_NOTES, includeNotes: false });
  expect(text).toContain(`Where Nadira is: ${ended?.lines[0] ?? '?'}`);
});

it('says first on which day and at which hour the case ended', () => {
  const minute = factsOf(session).at(-1)?.minute ?? 0;
  const [when] = endingLines(session);
  expect(when).toMatch(/^The case ended on day \d+, at \d\d:\d\d\.$/);
  expect(when).toContain(`day ${Math.floor((minute + session.program.start.minuteOfDay) / 1440)},`);
});

it('keeps her last words and what was answered in the summary as text', () => {
  const reading = readSession({ session, source: '', branch: null, chains: [], notes: [] });
  const text = summaryText(reading, { notes: EMPTY_NOTES, includeNotes: false }).replaceAll('\\', '');
  expect(ended?.lastWords).toMatch(/\w/);
  expect(text).toContain(`Nadira: “${ended?.lastWords}”`);
  const answered = reading.steps.filter(({ after, kind }) => kind === 'choice' && after.length > 0);
  expect(answered.length).toBeGreaterThan(3);
  for (const { line, after } of answered) expect(text).toContain([line, ...after].join(' '));
});

it('adds who may look for her where a hard ending says it, and only there', () => {
  const lines = ['Nobody here knows.', 'Nobody here knows.', 'All of it.'];
  expect(endingTerms({ lines, mayLook: 'The line.' }, 'Nadira').at(-1)).toEqual({ term: 'Who may still look for Nadira', text: 'The line.' });
  expect(endingTerms({ lines, mayLook: null }, 'Nadira').map(({ text }) => text)).toEqual(lines);
});
