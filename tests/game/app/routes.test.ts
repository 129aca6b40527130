import { describe, expect, it } from 'vitest';
import { addressOf, addressOfAtlas, readAtlasRoute, readRoute, type Route } from '../../../game/app/routes.ts';

const ROUTES: readonly Route[] = [
  { page: 'start' }, { page: 'cases' }, { page: 'sessions' }, { page: 'empty' }, { page: 'case', id: 'gr-1' },
  { page: 'play', session: 'abc123' }, { page: 'ending', session: 'abc123' }, { page: 'debrief', session: 'abc123' },
  { page: 'atlas', country: null, part: 'pathway', query: {} }, { page: 'atlas', country: 'greece', part: 'services', query: { group: 'child under 18', rule: 'S1' } },
];

describe('the addresses of the page', () => {
  it.each(ROUTES)('read back what was written: $page', (route) => {
    expect(readRoute(addressOf(route))).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/%E0%A4%A'])('lead to the start where they name nothing: "%s"', (hash) => {
    expect(readRoute(hash)).toEqual({ page: 'start' });
  });

  it('lead to the list where the name is missing', () => {
    expect(readRoute('#/case/')).toEqual({ page: 'cases' });
    expect(readRoute('#/play')).toEqual({ page: 'sessions' });
  });

  it('carry names with odd letters', () => {
    expect(readRoute(addressOf({ page: 'case', id: 'a/b c' }))).toEqual({ page: 'case', id: 'a/b c' });
  });

  it('of the atlas carry what stands behind the question mark, and leave out what is empty', () => {
    expect(addressOfAtlas({ country: 'greece', part: 'beside', query: { other: 'italy', list: '' } })).toBe('#/atlas/greece/beside?other=italy');
    expect(readAtlasRoute('#/atlas/greece/beside?other=italy&say=a%3Fb')).toEqual({ page: 'atlas', country: 'greece', part: 'beside', query: { other: 'italy', say: 'a?b' } });
  });

  it('of the atlas lead to the pathway where the part is unknown', () => {
    expect(readRoute('#/atlas/greece/nowhere')).toEqual({ page: 'atlas', country: 'greece', part: 'pathway', query: {} });
  });
});
