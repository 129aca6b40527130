import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '#engine';
import { townsOf } from '../../../game/atlas/sources/asked.ts';
import { townPicture, type Town } from '../../../game/atlas/sources/town-picture.ts';
import { shippedServices } from '../../../game/cases/services.ts';
import { loadOutline } from '../../../game/geo/outlines.ts';

const list = shippedServices();
const towns = (country: (typeof COUNTRIES)[number]): readonly Town[] => townsOf(list, country).flatMap((name) => {
  const place = list.services.find((service) => service.country === country && service.place?.town === name)?.place;
  return place ? [{ name, north: place.north, east: place.east, shown: 2 }] : [];
});

describe('the map of towns', () => {
  it.each(COUNTRIES)('of %s holds every town of the list within its frame, and says them in a sentence', async (country) => {
    const { picture, spots } = townPicture(country, await loadOutline(country), towns(country));
    expect(spots.map(({ name }) => name)).toEqual(townsOf(list, country));
    for (const { x, y } of spots) expect([x > 12, y > 12, x < picture.width - 12, y < picture.height - 12]).toEqual([true, true, true, true]);
    for (const { name } of spots) expect(picture.sentence).toContain(`${name}: 2 entries`);
    expect(picture.shapes.filter(({ kind }) => kind === 'text')).toEqual([]);
  });

  it('puts Antwerp north of Brussels and Liège east of both', async () => {
    const { spots } = townPicture('belgium', await loadOutline('belgium'), towns('belgium'));
    const at = (name: string): { readonly x: number; readonly y: number } => spots.find((spot) => spot.name === name) ?? { x: 0, y: 0 };
    expect(at('Antwerp').y).toBeLessThan(at('Brussels').y);
    expect(at('Liège').x).toBeGreaterThan(Math.max(at('Antwerp').x, at('Brussels').x));
  });

  it('of Greece says that no entry has a town it may show', async () => {
    const { picture } = townPicture('greece', await loadOutline('greece'), []);
    expect(picture.sentence).toBe('Map of Greece. No entry has a town that the map may show.');
  });
});
