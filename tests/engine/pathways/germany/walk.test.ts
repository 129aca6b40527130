import { vi } from 'vitest';
import { GERMANY } from '../../../../engine/pathways/germany/chart.ts';
import { provePort } from '../proofs/port.ts';
import { proveWhole } from '../proofs/whole.ts';
import { CHILD_AT_WORK, CLAIM_IN_REFLECTION, CLAIMANT_AT_WORK, PERMIT_AND_CLAIM, TO_A_HOME, TO_CENTRE, TO_SETTLEMENT, WORKER_AND_CLAIM } from './stories.ts';

vi.setConfig({ testTimeout: 60_000 });

proveWhole(GERMANY, {
  elsewhere: ['OUT_LONG_TERM_RESIDENCE'],
  stories: [[...TO_CENTRE, ...TO_SETTLEMENT, ...TO_A_HOME], CHILD_AT_WORK, CLAIMANT_AT_WORK, CLAIM_IN_REFLECTION, PERMIT_AND_CLAIM, WORKER_AND_CLAIM],
});
provePort(GERMANY, 1500);
