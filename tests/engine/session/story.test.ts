import { describe, expect, it } from 'vitest';
import { viewFor } from '#engine';
import { after, choose, opened, SEATS } from './heart.ts';

describe('the story a seat lives', () => {
  it('tells an act of the menu in the words of the case', () => {
    const session = after(opened('1', ['nurse', 'officer']), { type: 'act', seat: 'nurse', act: 'first-aid' });
    const told = viewFor(after(session, { type: 'step-out', seat: 'officer' }), 'nurse').story.find((line) => line.kind === 'act');
    expect(told).toMatchObject({ text: 'The nurse dressed the wound again.', event: 'EMERGENCY_NEEDS_MET', seat: 'nurse' });
  });

  it('gives the event of an act of law, which the case has no words for', () => {
    const start = opened('1');
    const [seat, byLaw] = SEATS.flatMap((each) => viewFor(start, each).menu.filter((entry) => entry.text === null && entry.refusal === null).map((entry) => [each, entry] as const))[0] ?? ['', null];
    const done = after(start, { type: 'act', seat, act: byLaw?.id ?? '' }, ...SEATS.filter((each) => each !== seat).map((each) => ({ type: 'step-out' as const, seat: each })));
    expect(viewFor(done, seat).story.find((line) => line.kind === 'act')).toMatchObject({ text: null, event: byLaw?.event });
  });

  it('tells a moment that was stepped over in one neutral line, without its words and answers', () => {
    const over = viewFor(after(opened('1', ['nurse']), { type: 'step-over', seat: 'nurse', beat: 'arrival' }), 'nurse').story.filter((line) => line.beat === 'arrival');
    expect(over.map((line) => line.kind)).toEqual(['stepped-over']);
    const lived = viewFor(after(opened('1', ['nurse']), choose('nurse', 'arrival/go-on')), 'nurse').story.filter((line) => line.beat === 'arrival');
    expect(lived.map((line) => line.kind)).toContain('moment');
    expect(lived.map((line) => line.kind)).toContain('done');
  });
});
