import { vi } from 'vitest';
import { ITALY } from '../../../engine/pathways/italy/chart.ts';
import { proveClocks } from './proofs/clocks.ts';
import { proveConsent } from './proofs/consent.ts';
import { proveDocument } from './proofs/document.ts';
import { provePort } from './proofs/port.ts';
import { proveSafety } from './proofs/safety.ts';
import { proveStay } from './proofs/stay.ts';
import { proveSupport } from './proofs/support.ts';
import { proveTables } from './proofs/tables.ts';
import { proveWhole } from './proofs/whole.ts';
import SHARED from './greece-rules.json' with { type: 'json' };
import PRINTED from './italy-rules.json' with { type: 'json' };

vi.setConfig({ testTimeout: 60_000 });

proveTables(ITALY, [...SHARED.filter((row) => !row.id.startsWith('GR-')), ...PRINTED], {
  by: { X8: ['specialised'] },
  days: { 'IT-R18': ['90/90/90 L', '180/180/180 L'] },
});
proveClocks(ITALY, { law: ['IT-D12', 'IT-R11', 'IT-R18', 'IT-R19', 'IT-R2', 'IT-R7'], resting: [] });
proveSupport(ITALY);
proveConsent(ITALY, [
  ['IT-I4, IT-I17', 'PROJECT_CONTACTED', ['consent.referral']], ['IT-I10', 'COMMISSION_REFERS', ['consent.referral']], ['IT-R3', 'ART18_PROPOSED_SOCIAL', ['consent.dataShare']],
  ['IT-R12', 'DUAL_TRACK', ['consent.dataShare']],
]);
proveSafety(ITALY);
proveStay(ITALY, {
  exceptions: { removed: 'IT-R16 [CopeHope §3.1]: somebody whose permit was refused can be removed', returned_assisted: 'X9 [DE-BSR-RET]: the free return has been completed' },
  removable: ['ADULT initial refused_asylum', 'ADULT refused_title none', 'ADULT refused_title refused_asylum'],
  shielded: ['programme_art13', 'art18_requested'],
});
provePort(ITALY, 600);
proveWhole(ITALY);
proveDocument(ITALY);
