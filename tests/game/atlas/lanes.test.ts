import { describe, expect, it } from 'vitest';
import { COUNTRIES, pathwayOf, type Country, type Pathway } from '#engine';
import { formOf, lanePicture } from '../../../game/atlas/map/lane-picture.ts';
import { placeLane, type Box } from '../../../game/atlas/map/lane-layout.ts';
import { lanesOf, onward, type Lane } from '../../../game/atlas/map/lanes.ts';

function pathway(country: Country): Pathway {
  const found = pathwayOf(country);
  if (!found) throw new Error(`no pathway of ${country}`);
  return found;
}

const LANES = COUNTRIES.flatMap((country) => lanesOf(pathway(country)).map((lane) => ({ country, region: lane.region, lane })));

function lane(country: Country, region: string): Lane {
  const found = LANES.find((each) => each.country === country && each.region === region);
  if (!found) throw new Error(`no lane ${region} in ${country}`);
  return found.lane;
}

const overlap = (a: Box, b: Box): boolean => Math.abs(a.x - b.x) < (a.w + b.w) / 2 && Math.abs(a.y - b.y) < (a.h + b.h) / 2;

describe('the lanes of a pathway', () => {
  it.each(COUNTRIES)('hold every state and every rule of %s once, in the order of its regions', (country) => {
    const own = lanesOf(pathway(country));
    expect(own.map(({ region }) => region)).toEqual(pathway(country).regions.map(({ id }) => id));
    for (const each of own) {
      const leaves = pathway(country).regions.find(({ id }) => id === each.region)?.leaves ?? [];
      expect(each.stations.map(({ leaf }) => leaf).sort()).toEqual([...leaves].sort());
      const rules = new Set([...each.kept, ...each.tracks.flatMap((track) => track.rules)]);
      expect(rules).toEqual(new Set(pathway(country).rules.filter((rule) => rule.region === each.region)));
    }
  });

  it.each(LANES)('lead each way of $region in $country only where its rules lead', ({ lane: each }) => {
    for (const track of each.tracks) {
      expect(track.rules.every((rule) => rule.to === track.to)).toBe(true);
      expect(track.from.every((leaf) => track.rules.some((rule) => rule.from.includes(leaf)))).toBe(true);
      expect(track.from).not.toContain(track.to);
    }
  });

  it.each(LANES)('name each state that a state of $region in $country leads to once, with the rules of the tables', ({ country, region, lane: each }) => {
    for (const { leaf } of each.stations) {
      const rules = pathway(country).rules.filter((rule) => rule.region === region && rule.from.includes(leaf) && rule.to !== 'same' && rule.to !== leaf);
      const ways = onward(each, leaf);
      expect(ways.map(({ to }) => to).sort()).toEqual([...new Set(rules.map((rule) => rule.to))].sort());
      expect(new Set(ways.flatMap((way) => way.rules))).toEqual(new Set(rules));
      expect(ways.flatMap((way) => way.rules).length).toBe(rules.length);
    }
  });

  it('begin with the start of the region, and go outwards: a step from signs to the report stands after the signs (GR-I1, GR-I3)', () => {
    const leaves = lane('greece', 'id').stations.map(({ leaf }) => leaf);
    expect(leaves[0]).toBe('undetected');
    expect(leaves.indexOf('indicators_noticed')).toBeLessThan(leaves.indexOf('presumed_reported'));
    expect(leaves.indexOf('presumed_reported')).toBeLessThan(leaves.indexOf('officially_recognised'));
  });

  it('lay the rules between the same two states on one way, with their count on its plate', () => {
    const placed = placeLane(lane('greece', 'contact'));
    const shared = placed.tracks.find(({ track }) => track.id === 'initial>lost');
    expect(new Set(shared?.track.rules.map((rule) => rule.kind)).size).toBeGreaterThan(1);
    expect(shared?.plate.text).toMatch(/^2 rules/);
    expect(shared && formOf(shared.track)).toBe('mixed');
  });

  it('mark on the plate what names no source for all of it, and what is a teaching value (GR-I3 is both, GR-R7 is neither)', () => {
    const texts = (region: string): readonly string[] => placeLane(lane('greece', region)).tracks.map(({ plate }) => plate.text);
    expect(texts('id')).toContain('GR-I3 T?');
    expect(texts('res')).toContain('GR-R7');
  });

  it('gather the ways of a rule from many states only where the lane would be too dense', () => {
    expect(lane('greece', 'id').tracks.some((track) => track.gathers)).toBe(false);
    expect(lane('greece', 'assist').tracks.filter((track) => track.gathers).length).toBeGreaterThan(0);
    expect(LANES.every((each) => each.lane.tracks.length <= 30)).toBe(true);
  });
});

describe('the places on a lane', () => {
  it.each(LANES)('leave no state of $region in $country on another, and none outside', ({ lane: each }) => {
    const { stations, width, height } = placeLane(each);
    stations.forEach((one, index) => {
      expect(stations.slice(index + 1).filter((other) => overlap(one, other)).map(({ leaf }) => leaf)).toEqual([]);
      expect(one.x - one.w / 2 >= 0 && one.x + one.w / 2 <= width && one.y - one.h / 2 >= 0 && one.y + one.h / 2 <= height).toBe(true);
    });
  });

  it.each(LANES)('give each plate of $region in $country a place of its own, at least 24 pixels high and wide', ({ lane: each }) => {
    const { tracks, stations } = placeLane(each);
    const plates = tracks.map(({ plate }) => plate);
    plates.forEach((one, index) => {
      expect(Math.min(one.w, one.h)).toBeGreaterThanOrEqual(24);
      expect([...plates.slice(index + 1), ...stations].filter((other) => overlap(one, other))).toEqual([]);
    });
  });

  it.each(LANES)('run no line of $region in $country through a state it does not touch', ({ lane: each }) => {
    const { tracks, stations } = placeLane(each);
    for (const { track, line } of tracks) {
      const strangers = stations.filter(({ leaf }) => leaf !== track.to && (track.gathers || !track.from.includes(leaf)));
      const crossed = strangers.filter((station) => line.some(({ x, y }) => overlap(station, { x, y, w: 0, h: 0 })));
      expect(crossed.map(({ leaf }) => `${track.id} through ${leaf}`)).toEqual([]);
    }
  });

  it.each(LANES)('run no line of $region in $country under the plate of another', ({ lane: each }) => {
    const { tracks } = placeLane(each);
    const hidden = tracks.flatMap(({ track, line }) => tracks.filter((other) => other.track !== track && line.some(({ x, y }) => overlap(other.plate, { x, y, w: 0, h: 0 }))).map((other) => `${track.id} under ${other.track.id}`));
    expect(hidden).toEqual([]);
  });

  it.each(LANES)('let the lines of $region in $country leave and reach a state side by side, with room for the head of an arrow', ({ lane: each }) => {
    const ends = placeLane(each).tracks.flatMap(({ track, line }) => [...(track.gathers ? [] : line.slice(0, 1)), ...line.slice(-1)]);
    const close = ends.filter((one, index) => ends.slice(index + 1).some((other) => Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 7.9));
    expect(close).toEqual([]);
  });

  it('are the same each time', () => {
    expect(placeLane(lane('germany', 'id'))).toEqual(placeLane(lane('germany', 'id')));
  });
});

describe('the picture of a lane', () => {
  const words = { title: 'title', sentence: 'sentence' };

  it('has something to press for every state and every way, from left to right', () => {
    const own = lane('belgium', 'res');
    const { marks } = lanePicture(own, words, null);
    expect(marks.map(({ opens }) => opens).sort()).toEqual([...own.stations.map(({ leaf }) => leaf), ...own.tracks.map(({ id }) => id)].sort());
    const lefts = marks.map(({ x, w }) => x - w / 2);
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  });

  it('draws a chosen way strongly, and every way of a chosen state', () => {
    const own = lane('greece', 'id');
    expect(lanePicture(own, words, 'indicators_noticed>presumed_reported').lines.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(['indicators_noticed>presumed_reported']);
    expect(lanePicture(own, words, 'presumed_reported').lines.filter(({ chosen }) => chosen).length).toBe(own.tracks.filter(({ id }) => id.includes('presumed_reported')).length);
    expect(lanePicture(own, words, new Set(['indicators_noticed>undetected'])).lines.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(['indicators_noticed>undetected']);
    expect(lanePicture(own, words, null).lines.some(({ chosen }) => chosen)).toBe(false);
  });
});
