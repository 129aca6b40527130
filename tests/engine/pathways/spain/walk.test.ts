import { vi } from 'vitest';
import { SPAIN } from '../../../../engine/pathways/spain/chart.ts';
import { REGION_PROFILES } from '../../../../engine/vocabulary.ts';
import { provePort } from '../proofs/port.ts';
import { proveWhole } from '../proofs/whole.ts';
import { pick } from '../support/random.ts';

vi.setConfig({ testTimeout: 60_000 });

proveWhole(SPAIN, { more: (random) => ({ regionProfile: pick(random, REGION_PROFILES) }) });
provePort(SPAIN, 800);
