import { describe, expect, it } from 'vitest';
import { BELGIUM } from '../../../../engine/pathways/belgium/chart.ts';
import { proveClocks } from '../proofs/clocks.ts';
import { proveDocument } from '../proofs/document.ts';
import { proveShape } from '../proofs/machine-shape.ts';
import { proveTables } from '../proofs/tables.ts';
import PRINTED from './rules.json' with { type: 'json' };

proveTables(BELGIUM, PRINTED, {
  by: {
    S3: ['person', 'ngo', 'specialised', 'reception', 'social_services', 'helpline'], A4: ['specialised', 'social_services', 'ngo'], A5: ['person', 'specialised', 'ngo'], A6: ['specialised', 'ngo'],
    J1: ['police', 'health', 'ngo', 'specialised', 'social_services', 'prosecutor', 'lawyer', 'guardian', 'helpline'], 'BE-R11': ['person', 'iom', 'ngo'], 'BE-R12': ['iom', 'ngo'],
  },
});
proveClocks(BELGIUM, { law: ['BE-D14', 'BE-I7', 'BE-I8', 'BE-I9', 'BE-R15', 'BE-R3', 'BE-R5', 'BE-R7'], resting: [] });
proveShape(BELGIUM);
proveDocument(BELGIUM);

describe('statutory lengths of the Belgian papers', () => {
  const days = (id: string) => BELGIUM.clocks.find((clock) => clock.id === id)?.days;

  it.each([
    ['BE-I8@reflection', 45, 'reflection period'], ['BE-R7@annex15_45d', 45, 'Annex 15'], ['BE-R3@ai_3m', 90, 'attestation'], ['BE-D14@ai_3m', 90, 'attestation nobody extends'],
    ['BE-R15@ai_3m_extended', 90, 'extension of the attestation'], ['BE-R5@a_card_6m', 180, 'electronic card'],
  ])('%s is %i days: %s', (id, length) => {
    expect(days(id)).toEqual({ min: length, typ: length, max: length, class: 'L' });
  });

  it('on day 90 of the attestation the extension comes before the expiry, for ties go by document order', () => {
    const order = BELGIUM.clocks.map((clock) => clock.id);
    expect(order.indexOf('BE-R3@ai_3m')).toBeLessThan(order.indexOf('BE-D14@ai_3m'));
  });
});
