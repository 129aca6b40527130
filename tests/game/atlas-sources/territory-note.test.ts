import { describe, expect, it } from 'vitest';
import { provincesOf, territoryAnswer, territoryOf } from '#engine';
import { competence } from '../../../game/atlas/sources/territory-note.tsx';
import { shippedServices } from '../../../game/cases/services.ts';

const list = shippedServices();

function around(asked: { readonly region?: string; readonly province?: string }): ReturnType<typeof competence> {
  const territory = territoryOf(list.territories, 'italy', asked);
  if (territory === null) throw new Error('No such territory.');
  return competence(list, territoryAnswer(list, territory));
}

describe('who is competent around a province', () => {
  it('tells Catania from its neighbours: three projects share Sicily', () => {
    expect(around({ province: 'Catania' })).toEqual([
      { project: 'FARI 5', provinces: ['Agrigento', 'Caltanissetta', 'Enna', 'Ragusa', 'Siracusa'] },
      { project: 'Rete Sicilia – Nuvole Reloaded', provinces: ['Catania', 'Messina'] },
      { project: 'Rete Sicilia – Maddalena', provinces: ['Palermo', 'Trapani'] },
    ]);
  });

  it('says of a province without a project that none is listed', () => {
    expect(around({ region: 'Valle d’Aosta' })).toEqual([{ project: 'no project listed', provinces: ['Aosta'] }]);
  });

  it('places every province of every region exactly once', () => {
    const regions = list.territories.find(({ country }) => country === 'italy')?.regions.map(({ name }) => name) ?? [];
    expect(regions).toHaveLength(20);
    for (const region of regions) expect(around({ region }).flatMap(({ provinces }) => provinces).toSorted()).toEqual(provincesOf(list.territories, 'italy', region).toSorted());
  });
});
