import { vi } from 'vitest';
import { BELGIUM } from '../../../../engine/pathways/belgium/chart.ts';
import { proveConsent } from '../proofs/consent.ts';
import { proveSafety } from '../proofs/safety.ts';
import { proveStay } from '../proofs/stay.ts';
import { proveSupport } from '../proofs/support.ts';

vi.setConfig({ testTimeout: 60_000 });

proveSupport(BELGIUM, ['PERSON_ASKS_AGAIN']);
proveConsent(BELGIUM, [
  ['BE-I4', 'REFERRAL_ACCEPTED', ['consent.referral']], ['BE-I6', 'REFLECTION_REQUESTED', ['consent.dataShare']], ['BE-D5', 'STATEMENT_ON_FILE', ['consent.dataShare']],
  ['BE-R9', 'HUMANITARIAN_APPLICATION', ['consent.dataShare']],
]);
proveSafety(BELGIUM);
proveStay(BELGIUM, {
  exceptions: {
    removed: 'BE-R10 [BE-AGII]: an order to leave can be enforced where the status was lost before',
    returned_assisted: 'BE-R12 [Amelie §4]: the free return has been completed',
  },
  removable: ['ADULT initial refused_asylum', 'ADULT order_to_leave none', 'ADULT order_to_leave refused_asylum'],
  shielded: ['annex15_45d', 'ai_3m', 'ai_3m_extended'],
});
