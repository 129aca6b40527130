import { vi } from 'vitest';
import { ITALY } from '../../../../engine/pathways/italy/chart.ts';
import { provePort } from '../proofs/port.ts';
import { proveWhole } from '../proofs/whole.ts';

vi.setConfig({ testTimeout: 60_000 });

proveWhole(ITALY);
provePort(ITALY, 800);
