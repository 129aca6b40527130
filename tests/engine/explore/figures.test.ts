import { describe, expect, it } from 'vitest';
import { shareOf, spreadOf } from '../../../engine/explore/figures.ts';

describe('a spread of values', () => {
  it('has mean, median and the range of nine tenths by nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(spreadOf(hundred)).toEqual({ count: 100, mean: 50.5, median: 50, low: 5, high: 95 });
    expect(spreadOf([7])).toEqual({ count: 1, mean: 7, median: 7, low: 7, high: 7 });
  });

  it('does not depend on the order, and leaves its values alone', () => {
    const values = [3, 1, 2];
    expect(spreadOf(values)).toEqual(spreadOf([1, 2, 3]));
    expect(values).toEqual([3, 1, 2]);
  });

  it('of nothing is no spread', () => {
    expect(spreadOf([])).toBeNull();
  });
});

describe('a share with its interval (Wilson, JASA 22, 1927)', () => {
  it('fits published values: 10 of 100 lies in 5.5 to 17.4 percent', () => {
    expect(shareOf(10, 100)).toEqual({ count: 10, of: 100, share: 100, low: 55, high: 174 });
  });

  it('stays between none and all, and says something where nothing was seen', () => {
    expect(shareOf(0, 100)).toMatchObject({ share: 0, low: 0, high: 37 });
    expect(shareOf(100, 100)).toMatchObject({ share: 1000, low: 963, high: 1000 });
    expect(shareOf(0, 0)).toMatchObject({ low: 0, high: 1000 });
  });
});
