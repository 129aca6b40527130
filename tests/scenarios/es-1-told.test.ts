import { describe, expect, it } from 'vitest';
import { MINUTES_PER_DAY, type Choice } from '#engine';
import { findCase, programOf } from '../../game/terminal/files.ts';
import { openingsOf, type Opening } from './openings.ts';

const program = programOf(findCase('es-1'));
const openings = openingsOf(program, 250);
const beatOf = (id: string) => program.scenario.beats.find((beat) => beat.id === id);
const choiceOf = (path: string): Choice | undefined => beatOf(path.split('/')[0] ?? '')?.choices.find(({ id }) => id === path.split('/')[1]);
const answersOf = (path: string) => choiceOf(path)?.answers ?? [];

/** What the words of a moment say, and when that is so. */
const CLAIMS: readonly (readonly [sentence: string, beats: readonly string[], holds: (opening: Opening) => boolean])[] = [
  ['shows Liliana in the corridor of the station only where no car has driven her to a bed', ['corridor'], ({ flags, done }) => !flags.has('bedded') && !done.has('dawn/municipal')],
  ['lets the cleaners come on the first morning only', ['dawn'], ({ minute }) => minute < MINUTES_PER_DAY],
  ['says that the period ends in days of the first period only: a second one has a moment of its own', ['doors-ngo'], ({ over, done }) => !over.has('sanction') && !['two-doors/both-doors', 'two-doors/cooperation-form'].some((choice) => done.has(choice))],
];

describe('what the moments of ES-1 say', () => {
  it.each(CLAIMS)('%s', (_, beats, holds) => {
    const told = openings.filter(({ beat }) => beats.includes(beat));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((opening) => !holds(opening)).map(({ seed, beat }) => `${seed} ${beat}`)).toEqual([]);
  });

  it('brings booked beds up in the night that they were booked for, and has her driven to one in some plays', () => {
    const beds = (id: string): readonly boolean[] => (beatOf(id)?.choices ?? []).map(({ when = [] }) => JSON.stringify(when).includes('beds'));
    expect(beds('three-am')).toContain(true);
    expect(openings.some(({ beat, flags, done }) => beat === 'papers' && flags.has('bedded') && done.has('three-am/to-bed'))).toBe(true);
  });
});

describe('the answers of ES-1', () => {
  it('say of a question to the unit that the fifth day is near only while the period is still to be answered, also to a clerk who asks late', () => {
    const [near, gone] = ['no-answer', 'answered-before'].map((id) => JSON.stringify(answersOf('file-clerk/ask-help').find((answer) => answer.id === id)?.odds));
    expect(near).toBe('[{"perMille":300,"when":[{"state":{"res":"reflection_requested"}}]},{"perMille":0}]');
    expect(gone).toBe('[{"perMille":0,"when":[{"state":{"res":"reflection_requested"}}]},{"perMille":1000}]');
  });

  it('let nobody write by a way and a word that were not agreed', () => {
    const openWays = program.scenario.beats.flatMap(({ id, choices }) => choices.filter(({ text }) => /way she agreed to|word she chose/.test(text)).map((choice) => ({ id, needs: JSON.stringify(choice.needs ?? choice.when ?? []) })));
    expect(openWays.length).toBeGreaterThan(0);
    expect(openWays.filter(({ needs }) => !needs.includes('channel'))).toEqual([]);
  });

  it('take a signature before she has slept for consent that was skipped, as the note on it says', () => {
    expect(choiceOf('corridor/sign-here')?.acts?.map(({ event }) => event)).toEqual(['EMERGENCY_NEEDS_MET', 'CONSENT_SKIPPED']);
  });

  it('give an answer of days only to a choice that takes days', () => {
    const days = /\b(next (day|evening)|(second|third|fifth) (day|evening)|in a week|in four days|two weeks)\b/;
    const minutes = (takes: string): number => Number(takes.split(' ')[0]) * ({ min: 1, h: 60, d: MINUTES_PER_DAY }[takes.split(' ')[1] ?? ''] ?? 0);
    const quick = program.scenario.beats.flatMap(({ id, choices }) => choices.filter(({ takes, answers = [] }) => minutes(takes) < MINUTES_PER_DAY && answers.some(({ text }) => days.test(text))).map((choice) => `${id}/${choice.id}`));
    expect(quick).toEqual([]);
  });
});
