import { describe, expect, it } from 'vitest';
import { SPAIN } from '../../../../engine/pathways/spain/chart.ts';
import { proveClocks } from '../proofs/clocks.ts';
import { proveDocument } from '../proofs/document.ts';
import { proveShape } from '../proofs/machine-shape.ts';
import { proveTables } from '../proofs/tables.ts';
import SHARED from '../greece-rules.json' with { type: 'json' };
import PRINTED from './rules.json' with { type: 'json' };

const base = SHARED.filter((row) => !row.id.startsWith('GR-'));

proveTables(SPAIN, [...base, ...PRINTED], { days: { 'ES-I11': ['14/30/60 T', '30/60/120 T', '60/120/180 T'], J14: ['0/1/5 T'] } });
proveClocks(SPAIN, { law: ['ES-R1', 'ES-R14', 'ES-R2'], resting: [] });
proveShape(SPAIN);
proveDocument(SPAIN);

describe('statutory lengths in Spain', () => {
  it.each([
    ['ES-R1@formally_identified', 0, 1, 2, 'proposed within 48 hours (Framework Protocol 2011)'], ['ES-R2@reflection_requested', 1, 3, 5, 'granted in 24 hours to 5 days'],
    ['ES-R14@reflection_90d', 90, 90, 90, 'at least 90 days (GRETA 2018)'],
  ])('%s is %i to %i, at most %i days: %s', (id, min, typ, max) => {
    expect(SPAIN.clocks.find((clock) => clock.id === id)?.days).toEqual({ min, typ, max, class: 'L' });
  });

  it('keeps the observed share of accreditations: 277 of 317 (Médicos del Mundo), and legal aid likely, compensation rare', () => {
    const shares = (id: string) => SPAIN.clocks.find((clock) => clock.id === id)?.outcomes.map((outcome) => outcome.perMille);
    expect(shares('ES-I11-SPARSE@detection_report')).toEqual([Math.round((277 / 317) * 1000), 1000 - Math.round((277 / 317) * 1000)]);
    expect(shares('J13@filed')).toEqual([20, 980]);
    expect(SPAIN.rules.filter((rule) => rule.id === 'J14').map((rule) => [rule.event, rule.perMille])).toEqual([['LEGAL_AID_GRANTED', 950], ['LEGAL_AID_REFUSED', 50]]);
  });
});
