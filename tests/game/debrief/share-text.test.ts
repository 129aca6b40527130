import { describe, expect, it } from 'vitest';
import { shareOf } from '#engine';
import { shareText } from '../../../game/debrief/share-text.ts';

const sampled = (count: number, of: number): ReturnType<typeof shareText> => shareText({ ...shareOf(count, of), count });

describe('A share of 100 continuations', () => {
  it('that came at all is never shown as 0', () => {
    expect(sampled(1, 300)).toEqual({ words: 'under 1', range: '0 to 2' });
    expect(sampled(2, 300).words).toBe('under 1');
    expect(sampled(3, 300).words).toBe('1');
  });

  it('that never came is 0, with the range that is still possible', () => {
    expect(sampled(0, 300)).toEqual({ words: '0', range: '0 to 1' });
  });

  it('that is exact has no range, and one decimal where it needs one', () => {
    expect(shareText({ share: 35, low: 35, high: 35, count: null })).toEqual({ words: '3.5', range: null });
  });
});
