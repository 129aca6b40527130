import { describe, expect, it } from 'vitest';
import type { Program } from '#engine';
import { shippedCases } from '../../game/cases/heads.ts';
import { findCase, programOf } from '../../game/terminal/files.ts';

type Scenario = Program['scenario'];

/** Words of every paper, and the name of a house that is written so. */
const KNOWN = new Set(['EU', 'NGO', 'PAG', 'ASA']);

/** What people read; the label of a place on the map (`short`) stands beside its full name. */
const READ = new Set(['text', 'done', 'title', 'summary', 'sentence', 'special', 'skills', 'briefing', 'pressure', 'youKnow', 'youDecide', 'youAct', 'why', 'reflect', 'stepOver', 'lapse',
  'where', 'beside', 'open', 'lastWords', 'mayLook', 'how', 'name', 'knownAs', 'theme', 'debrief']);

interface Read { readonly place: string; readonly text: string }

const texts = (value: unknown, key: string, place: string): readonly Read[] => {
  if (typeof value === 'string') return READ.has(key) ? [{ place, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((part, index) => texts(part, key, `${place}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => texts(part, name, `${place}/${name}`));
};

const abbreviations = (text: string): readonly string[] => [...new Set(text.match(/\b\p{Lu}{2,}(?: [IVX]+\b)?/gu))].filter((word) => !KNOWN.has(word));

/** "FKS (Finanzkontrolle ...)", "KOK, the network ...", "... for Migration (IOM)", "(SGB II, basic income ...)". */
const explains = (text: string, word: string): boolean => new RegExp(`${word} \\(\\p{L}{4}|${word}, (?:the|National) |\\p{L}{4} \\(${word}\\)|\\(${word}, \\p{L}`, 'u').test(text);

/** Places in the file where an abbreviation stands that nothing the reader has before her explains. `before`: per reader, what she has read by then. */
const unexplained = (part: unknown, place: string, before: readonly string[]): readonly string[] =>
  texts(part, '', place).flatMap((read) => abbreviations(read.text)
    .filter((word) => !explains(read.text, word) && (before.length === 0 || before.some((known) => !explains(known, word))))
    .map((word) => `${read.place}: ${word}`));

function bareIn({ seats, beats, news, ...rest }: Scenario): readonly string[] {
  const briefing = new Map(seats.map((seat) => [seat.id, seat.briefing]));
  const told = (ids: readonly string[]): readonly string[] => ids.map((id) => briefing.get(id) ?? '');
  return [
    ...unexplained(rest, '', []),
    ...seats.flatMap((seat) => unexplained(seat, `seats/${seat.id}`, [seat.briefing])),
    ...beats.flatMap((beat) => unexplained(beat, `beats/${beat.id}`, [`${briefing.get(beat.seat)} ${texts(beat.text, 'text', '').map(({ text }) => text).join(' ')}`])),
    ...(news ?? []).flatMap((line, index) => unexplained(line, `news/${index}`, told(line.tells ?? []))),
  ];
}

const ids = (await shippedCases()).map(({ id }) => id);

describe('an abbreviation', () => {
  it.each(ids)('is explained wherever a reader of %s may meet it first: in its text, in its moment, or in the briefing of her seat', (id) => {
    expect(bareIn(programOf(findCase(id)).scenario)).toEqual([]);
  });

  it('counts as explained by words beside it, and by nothing else', () => {
    expect(['FKS (Finanzkontrolle Schwarzarbeit)', 'the KOK, the network', 'living costs (SGB II, basic income)', 'Centre for Solidarity (EKKA)'].map((text) => abbreviations(text).filter((word) => !explains(text, word)))).toEqual([[], [], [], []]);
    expect(['Customs, FKS', 'under SGB II. For', 'EKKA has the form'].map((text) => abbreviations(text).filter((word) => !explains(text, word)))).toEqual([['FKS'], ['SGB II'], ['EKKA']]);
  });
});
