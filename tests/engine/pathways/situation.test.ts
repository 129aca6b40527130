import { describe, expect, it } from 'vitest';
import { GREECE } from '../../../engine/pathways/greece/chart.ts';
import { clocksAt, describeSituation, fieldOf, initialSituation, leafOf } from '../../../engine/pathways/situation.ts';
import { PATHWAYS, pathwayOf } from '../../../engine/pathways/registry.ts';

describe('a situation', () => {
  it('is one list of integers: the states in the order of the regions, then the fields', () => {
    const situation = initialSituation(GREECE);
    expect(situation.length).toBe(GREECE.size);
    expect(describeSituation(GREECE, situation).regions).toEqual({
      id: 'undetected', res: 'initial', asylum: 'none', assist: 'none', case: 'none', claim: 'no_claim', place: 'under_control', contact: 'none', guardian: 'none',
    });
  });

  it('starts with the facts and states a case gives', () => {
    const situation = initialSituation(GREECE, { age: 'CHILD', exploitation: ['BEGGING', 'CRIMINALITY'], contactWithTrafficker: false, dependants: 2, 'consent.referral': 'YES' }, { place: 'separated_unsafe' });
    const { facts } = describeSituation(GREECE, situation);
    expect([facts['age'], facts['exploitation'], facts['contactWithTrafficker'], facts['dependants'], facts['consent.referral']]).toEqual(['CHILD', ['BEGGING', 'CRIMINALITY'], false, 2, 'YES']);
    expect([leafOf(GREECE, situation, 'place'), fieldOf(GREECE, situation, 'dependants')]).toEqual(['separated_unsafe', 2]);
  });

  it.each([
    [() => initialSituation(GREECE, { nationalty: 'EU' }), 'The pathway knows no fact "nationalty". Did you mean nationality?'],
    [() => initialSituation(GREECE, { age: 'CHILDE' }), '"CHILDE" is no value of age. It is one of ADULT, CHILD, DISPUTED. Did you mean CHILD?'],
    [() => initialSituation(GREECE, { dependants: 10 }), 'The fact dependants is a whole number from 0 to 9.'],
    [() => initialSituation(GREECE, { lawyer: 'yes' }), 'The fact lawyer is true or false.'],
    [() => initialSituation(GREECE, {}, { place: 'protecte' }), 'Region place has no state "protecte". Did you mean protected?'],
    [() => fieldOf(GREECE, initialSituation(GREECE), 'danger '), 'The pathway knows no fact "danger ". Did you mean danger?'],
  ])('refuses what it does not know, with the nearest name (%#)', (make, message) => {
    expect(make).toThrow(message);
  });

  it('starts the waits of the states it starts in', () => {
    expect(clocksAt(GREECE, initialSituation(GREECE, {}, { place: 'window' })).map((clock) => GREECE.clocks[clock]?.id)).toEqual(['GR-R0@initial', 'S2@window']);
  });

  it('belongs to the pathway of a country, kept under its own name', () => {
    expect(pathwayOf('greece')).toBe(GREECE);
    for (const [name, pathway] of Object.entries(PATHWAYS)) expect(pathway.country).toBe(name);
  });
});
