import { vi } from 'vitest';
import { BELGIUM } from '../../../../engine/pathways/belgium/chart.ts';
import { provePort } from '../proofs/port.ts';
import { proveWhole } from '../proofs/whole.ts';

vi.setConfig({ testTimeout: 60_000 });

proveWhole(BELGIUM, () => ({}), ['OUT_LONG_TERM_RESIDENCE']);
provePort(BELGIUM, 1500);
