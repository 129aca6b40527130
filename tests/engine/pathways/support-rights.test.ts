import { vi } from 'vitest';
import { GREECE } from '../../../engine/pathways/greece/chart.ts';
import { proveConsent } from './proofs/consent.ts';
import { proveSupport } from './proofs/support.ts';

vi.setConfig({ testTimeout: 60_000 });

proveSupport(GREECE);
proveConsent(GREECE, [
  ['GR-I3, GR-I16, GR-I17', 'EMA_FORM_SENT', ['consent.referral', 'consent.dataShare']], ['GR-I5', 'POLICE_INFORMED', ['consent.police']],
  ['GR-I7, GR-I14', 'ACT_PROPOSED_BY_SPECIALISTS', ['consent.dataShare']], ['GR-I11', 'ACT_RECONSIDERED', ['consent.dataShare']],
]);
