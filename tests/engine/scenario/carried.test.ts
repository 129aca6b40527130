import { describe, expect, it } from 'vitest';
import { notesOnCase } from '#engine';
import { seedKnowledge } from '../knowledge/seeds.ts';
import { seedServices } from '../knowledge/services-seeds.ts';
import { HEART_TEXT, parsedHeart } from '../session/heart.ts';

const REGISTERS = { ...seedKnowledge(), services: seedServices().services };
const HEAD = 'This session carries a case that our check would refuse.';
const notesOf = (...edits: readonly (readonly [string, string])[]): readonly string[] =>
  notesOnCase(parsedHeart(edits.reduce((text, [from, to]) => text.replaceAll(from, () => to), HEART_TEXT)), REGISTERS);

describe('what is said of the case that a session carries', () => {
  it('nothing where the check has no error: a warning is for its author', () => {
    expect(notesOf()).toEqual([]);
  });

  it('what would be seen by nobody comes first, one of each kind, however many other errors there are', () => {
    const notes = notesOf(['[WHO-2003]', '[Nobody-1999, Nobody-2000, Nobody-2001, Nobody-2002]'], ['She counts the tiles on the floor.', '"See www.example.org and www.example.com now."'], ['Rain floods the lower road.', '"Rain \\u202efloods the lower road."']);
    expect(notes[0]).toBe(HEAD);
    expect(notes.slice(1, 3).toSorted()).toEqual([
      'At beats, arrival, choices, ask-her, answers, silent, text: An address cannot stand in a text. Nothing in a case may point outside; name the service instead.',
      'At injects, rain, text: A hidden sign stands in this text. Type the words anew instead of pasting them.',
    ]);
    expect(notes.slice(3)).toEqual([1, 2, 3].map((number) => expect.stringMatching(`^At beats, arrival, choices, ask-her, note, sources, number ${number}: No source is called`)).concat('The check has 1 more error for it.'));
  });

  it('a hidden sign in a name that is quoted is written out', () => {
    const notes = notesOf(['[WHO-2003]', '["Some\\u202eone-1999"]']).join('\n');
    expect(notes).toContain('Some\\u202eone-1999');
    expect(notes).not.toContain('\u202e');
  });
});
