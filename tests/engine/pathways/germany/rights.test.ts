import { vi } from 'vitest';
import { GERMANY } from '../../../../engine/pathways/germany/chart.ts';
import { proveConsent } from '../proofs/consent.ts';
import { proveSafety } from '../proofs/safety.ts';
import { proveStay } from '../proofs/stay.ts';
import { proveSupport } from '../proofs/support.ts';

vi.setConfig({ testTimeout: 60_000 });

proveSupport(GERMANY);
proveConsent(GERMANY, [
  ['DE-I4, DE-I10, DE-I12, DE-I14', 'FBS_CONTACTED', ['consent.referral']], ['DE-I8', 'NEW_EVIDENCE', ['consent.dataShare']], ['DE-R8', 'OTHER_GROUND_FOUND', ['consent.dataShare']],
]);
proveSafety(GERMANY);
proveStay(GERMANY, {
  exceptions: {
    removed: 'DE-R9 [DE-EMN]: a duty to depart can be enforced where the deadline lapsed or the case was dropped',
    returned_assisted: 'X9 [DE-BSR-RET]: the free return has been completed',
  },
  removable: ['ADULT departure_obligation none', 'ADULT departure_obligation refused_asylum', 'ADULT initial refused_asylum', 'ADULT tolerated none', 'ADULT tolerated refused_asylum'],
  shielded: ['reflection_59_7'],
});
