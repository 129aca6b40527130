import { vi } from 'vitest';
import { GREECE } from '../../../engine/pathways/greece/chart.ts';
import { proveWhole } from './proofs/whole.ts';

vi.setConfig({ testTimeout: 60_000 });

proveWhole(GREECE);
