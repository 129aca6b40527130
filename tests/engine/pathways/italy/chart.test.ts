import { describe, expect, it } from 'vitest';
import { ITALY, italyAsOf } from '../../../../engine/pathways/italy/chart.ts';
import { proveClocks } from '../proofs/clocks.ts';
import { proveDocument } from '../proofs/document.ts';
import { proveShape } from '../proofs/machine-shape.ts';
import { proveTables } from '../proofs/tables.ts';
import SHARED from '../greece-rules.json' with { type: 'json' };
import PRINTED from './rules.json' with { type: 'json' };

const base = SHARED.filter((row) => !row.id.startsWith('GR-'));

proveTables(ITALY, [...base, ...PRINTED], { by: { X8: ['specialised'] }, days: { 'IT-R18': ['90/90/90 L', '180/180/180 L'] } });
proveClocks(ITALY, { law: ['IT-D12', 'IT-R11', 'IT-R18', 'IT-R19', 'IT-R2', 'IT-R7'], resting: [] });
proveShape(ITALY);
proveDocument(ITALY);

describe('statutory lengths in Italy', () => {
  const law = (length: number) => ({ min: length, typ: length, max: length, class: 'L' });
  const days = (day: string, id: string) => italyAsOf(day).clocks.find((clock) => clock.id === id)?.days;

  it.each([
    ['IT-R2@programme_art13', 90, 'programme (Cesvot; CopeHope §3.1)'], ['IT-R18@programme_art13', 180, 'programme extended once'], ['IT-R7@art18_6m', 180, 'first permit under Art. 18'],
    ['IT-R11@art18ter_6m', 180, 'first permit under Art. 18-ter'], ['IT-R19@art18_renewed', 365, 'renewed permit'], ['IT-R19@art18ter_renewed', 365, 'renewed permit for exploited workers'],
  ])('%s is %i days: %s', (id, length) => {
    expect(days('2023-01-01', id)).toEqual(law(length));
  });

  it.each([['2023-01-01', 180], ['2025-10-03', 180], ['2025-10-04', 365], ['2026-06-01', 365]] as const)('on %s the first permit lasts %i days (Decree-Law 146/2025; pathways.md 7.1, D13)', (day, length) => {
    expect([days(day, 'IT-R7@art18_6m'), days(day, 'IT-R11@art18ter_6m')]).toEqual([law(length), law(length)]);
    const dated = italyAsOf(day).rules.find((rule) => rule.id === 'IT-R7');
    expect([dated?.asOf, dated?.days]).toEqual([length === 180 ? undefined : '2025-10-04', law(length)]);
    expect(italyAsOf(day).hash === ITALY.hash).toBe(length === 180);
  });
});
