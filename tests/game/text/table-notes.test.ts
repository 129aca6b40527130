import { describe, expect, it } from 'vitest';
import { COUNTRIES, pathwayOf } from '#engine';
import { eventWords } from '../../../game/text/events.ts';
import { noteSentences } from '../../../game/text/table-notes.ts';

/** Every text of the tables that the page shows beside a rule, a wait or a change of ours. */
const shown = COUNTRIES.flatMap((country) => {
  const { rules = [], clocks = [], repairs = [] } = pathwayOf(country) ?? {};
  return [...rules.flatMap(({ note, reason }) => [note, reason]), ...clocks.map(({ note }) => note), ...repairs.flatMap(({ what, reason }) => [what, reason])].flatMap((text) => (text === undefined ? [] : [text]));
});

describe('a note of the tables', () => {
  it('is sentences for people wherever the page shows one: no codes, no names of fields and states', () => {
    expect(shown.length).toBeGreaterThan(300);
    const told = shown.map((note) => noteSentences(note));
    expect(told.filter((text) => /[A-Za-z]_[A-Za-z]|\b[a-z]+[A-Z]|[=[\]]teaching|\bthe leaf\b|\b(?:UN)?WILLING\b|\b(?:IR)?REGULAR\b/.test(text))).toEqual([]);
    expect(told.filter((text) => !/^(?:[A-Z“§\d]|Art\.).*[.?!]$/s.test(text))).toEqual([]);
  });

  it.each([
    ['no complaint is needed; duty to inform and to contact a centre', 'No complaint is needed. Duty to inform and to contact a centre.'],
    ['valid 45 days; asked by a centre', 'It is valid 45 days. Asked by a centre.'],
    ['a no is always accepted; uninformed choice', 'A no is always accepted. The ways had not been explained before this choice.'],
    ['the file is reopened (a law; a decree); closed', 'The file is reopened (a law; a decree). Closed.'],
    ['permit_renewed is a resting state', 'Nothing waits in “permit renewed”.'],
    ['typical 30, at most 120 [teaching value]', 'Typical 30, at most 120 (teaching value).'],
    ['A7 records the choice', 'Rule A7 records the choice.'],
    ['in place of cooperation=WILLING.', 'In place of cooperation “willing”.'],
    ['The Dublin rules of UNHCR.', 'The Dublin rules of UNHCR.'],
  ])('says %j as %j', (note, said) => {
    expect(noteSentences(note)).toBe(said);
  });

  it('names an event as the place where it stands does', () => {
    expect(noteSentences('the leaf starts the wait for REFLECTION_GRANTED', (event) => event.length.toString())).toBe('From here on runs the wait for “18”.');
    expect(noteSentences('the leaf starts the wait for ANNEX15_ISSUED')).toBe(`From here on runs the wait for “${eventWords('ANNEX15_ISSUED').act}”.`);
    expect(noteSentences('CONVICTION counts')).toMatch(/^“.+” counts\.$/);
  });
});
