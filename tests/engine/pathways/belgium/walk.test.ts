import { vi } from 'vitest';
import { BELGIUM } from '../../../../engine/pathways/belgium/chart.ts';
import { provePort } from '../proofs/port.ts';
import { proveWhole } from '../proofs/whole.ts';
import { TO_A_HOME, TO_CENTRE, UP_THE_LADDER } from './stories.ts';

vi.setConfig({ testTimeout: 60_000 });

proveWhole(BELGIUM, { elsewhere: ['OUT_LONG_TERM_RESIDENCE'], stories: [[...TO_CENTRE, ...UP_THE_LADDER, ...TO_A_HOME]] });
provePort(BELGIUM, 1500);
