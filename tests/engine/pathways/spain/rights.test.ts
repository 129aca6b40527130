import { vi } from 'vitest';
import { SPAIN } from '../../../../engine/pathways/spain/chart.ts';
import { proveConsent } from '../proofs/consent.ts';
import { proveSafety } from '../proofs/safety.ts';
import { proveStay } from '../proofs/stay.ts';
import { proveSupport } from '../proofs/support.ts';

vi.setConfig({ testTimeout: 60_000 });

proveSupport(SPAIN);
proveConsent(SPAIN, [
  ['ES-I9', 'NGO_CONTACT', ['consent.referral']], ['ES-I10, ES-I15', 'DETECTION_REPORT_ISSUED', ['consent.dataShare']], ['ES-I6', 'NEW_EVIDENCE', ['consent.dataShare']], ['ES-I20', 'POLICE_INFORMED', ['consent.police']],
]);
proveSafety(SPAIN);
proveStay(SPAIN, {
  exceptions: { removed: 'ES-R12 [ES-RLOEX]: where the period lapsed or a permit was refused, the expulsion file goes on', returned_assisted: 'X9 [DE-BSR-RET]: the free return has been completed' },
  removable: ['ADULT initial refused_asylum', 'ADULT sanction_resumed none', 'ADULT sanction_resumed refused_asylum'],
  shielded: ['reflection_requested', 'reflection_90d', 'exemption_pending', 'exempted'],
});
