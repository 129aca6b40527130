import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '#engine';
import { cutFiles } from '../../../game/geo/cut.ts';
import type { CountryOutline } from '../../../game/geo/outline-file.ts';
import { loadOutline } from '../../../game/geo/outlines.ts';
import { fromUnits, groundOf, LENS, project, TRAY, trayHeight } from '../../../game/present/map-layout.ts';
import { mapPicture, mapSentence } from '../../../game/present/map.ts';
import { athens } from './example.ts';

const made = cutFiles();
const outlines = new Map(await Promise.all(COUNTRIES.map(async (country) => [country, await loadOutline(country)] as const)));
const of = (country: (typeof COUNTRIES)[number]): CountryOutline => outlines.get(country) ?? athens.outline;

/** Whether a point of the sheet is inside one of the outlines: an odd number of edges lies to its right. */
function isOnLand(outline: CountryOutline, [x, y]: readonly [number, number]): boolean {
  return [outline, ...outline.insets].flatMap(({ own }) => own).some((ring) => {
    const corners = ring.flatMap((value, index) => (index % 2 === 0 ? [fromUnits(groundOf(outline), value, ring[index + 1] ?? 0)] : []));
    return corners.filter(([x1, y1], index) => {
      const [x2, y2] = corners[(index + 1) % corners.length] ?? [0, 0];
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    }).length % 2 === 1;
  });
}

/** Pixels of the sheet from a point to the nearest island that is drawn as a dot. */
function toNearestDot(outline: CountryOutline, [x, y]: readonly [number, number]): number {
  return Math.min(...outline.dots.flatMap((value, index) => {
    const [dx, dy] = fromUnits(groundOf(outline), value, outline.dots[index + 1] ?? 0);
    return index % 2 === 0 ? [Math.hypot(dx - x, dy - y)] : [];
  }));
}

describe.each(COUNTRIES)('the cut of %s', (country) => {
  it('is what its generator makes today (npx tsx game/geo/cut.ts writes it)', () => {
    expect(readFileSync(new URL(`../../../game/geo/${country}.json`, import.meta.url), 'utf8')).toBe(made[country]);
  });

  it('is small enough to be fetched with a case', () => {
    expect(made[country].length).toBeLessThan(60_000);
  });

  it.each([0, 1, 2, 3, 5])('stands left of the lens and above a tray of %i, its insets too', (rows) => {
    const outline = of(country);
    const ground = groundOf(outline, rows);
    const corners = [outline, ...outline.insets].flatMap(({ own }) => own.flat()).filter((_, index) => index % 2 === 0);
    expect(fromUnits(ground, Math.max(...corners), 0)[0]).toBeLessThan(LENS.x - LENS.r);
    expect(fromUnits(ground, 0, outline.height)[1]).toBeLessThan(rows === 0 ? 320 : TRAY.bottom - trayHeight(rows));
    expect(outline.height * ground.scale).toBeGreaterThan(190);
  });

  it('is named in the sentence of its map', () => {
    expect(mapSentence({ ...athens, country })).toContain(`Map of ${country.charAt(0).toUpperCase()}${country.slice(1)} with`);
    expect(mapPicture({ ...athens, country, outline: of(country) }).shapes.length).toBeGreaterThan(50);
  });
});

describe('towns', () => {
  it.each([
    ['greece', 'Athens', 23.73, 37.98], ['greece', 'Thessaloniki', 22.96, 40.65], ['greece', 'Heraklion', 25.13, 35.32], ['greece', 'Orestiada', 26.53, 41.5],
    ['belgium', 'Brussels', 4.35, 50.85], ['belgium', 'Antwerp', 4.41, 51.21], ['belgium', 'Liège', 5.57, 50.63], ['belgium', 'Ostend', 2.93, 51.21],
    ['germany', 'Berlin', 13.4, 52.52], ['germany', 'Munich', 11.57, 48.14], ['germany', 'Frankfurt', 8.68, 50.11], ['germany', 'Hamburg', 9.99, 53.55], ['germany', 'Westerland', 8.31, 54.9],
    ['italy', 'Trieste', 13.8, 45.65], ['italy', 'Palermo', 13.34, 38.1], ['italy', 'Turin', 7.69, 45.07], ['italy', 'Cagliari', 9.12, 39.24], ['italy', 'Lecce', 18.17, 40.35],
    ['spain', 'Madrid', -3.7, 40.42], ['spain', 'Almería', -2.46, 36.86], ['spain', 'A Coruña', -8.41, 43.35], ['spain', 'Palma', 2.66, 39.58],
    ['spain', 'Las Palmas', -15.45, 28.08], ['spain', 'La Laguna', -16.32, 28.48], ['spain', 'Arrecife', -13.56, 28.98],
  ] as const)('of %s lie on its land: %s', (country, _, lon, lat) => {
    expect(isOnLand(of(country), project(groundOf(of(country)), lon, lat))).toBe(true);
  });

  it.each([
    ['greece', 'the Aegean', 25, 38.9], ['belgium', 'the North Sea', 2.5, 51.4], ['germany', 'the Baltic', 12.5, 54.7], ['italy', 'the Tyrrhenian', 12, 40], ['spain', 'the Gulf of Cádiz', -7, 36.8],
    ['spain', 'the sea between Tenerife and Gran Canaria', -16, 28.15],
  ] as const)('of %s would not lie on its land in %s', (country, _, lon, lat) => {
    expect(isOnLand(of(country), project(groundOf(of(country)), lon, lat))).toBe(false);
  });

  it.each([
    ['greece', 'Kastellorizo', 29.59, 36.15], ['italy', 'Lampedusa', 12.6, 35.51], ['spain', 'Ceuta', -5.33, 35.89], ['spain', 'Melilla', -2.94, 35.29], ['germany', 'Helgoland', 7.89, 54.18],
  ] as const)('of %s too small to draw have their dot: %s', (country, _, lon, lat) => {
    expect(toNearestDot(of(country), project(groundOf(of(country)), lon, lat))).toBeLessThan(3);
  });

  it.each(COUNTRIES)('of %s keep the compass: north is up, east is right', (country) => {
    const [w, s, e, n] = of(country).box;
    const [x, y] = project(groundOf(of(country)), (w + e) / 2, (s + n) / 2);
    expect(project(groundOf(of(country)), (w + e) / 2, n)[1]).toBeLessThan(y);
    expect(project(groundOf(of(country)), e, (s + n) / 2)[0]).toBeGreaterThan(x);
  });
});
