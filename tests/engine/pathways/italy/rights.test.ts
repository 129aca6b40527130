import { vi } from 'vitest';
import { ITALY } from '../../../../engine/pathways/italy/chart.ts';
import { proveConsent } from '../proofs/consent.ts';
import { proveSafety } from '../proofs/safety.ts';
import { proveStay } from '../proofs/stay.ts';
import { proveSupport } from '../proofs/support.ts';

vi.setConfig({ testTimeout: 60_000 });

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
