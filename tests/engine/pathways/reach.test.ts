import { vi } from 'vitest';
import { GREECE } from '../../../engine/pathways/greece/chart.ts';
import { proveSafety } from './proofs/safety.ts';
import { proveStay } from './proofs/stay.ts';

vi.setConfig({ testTimeout: 60_000 });

proveSafety(GREECE);
proveStay(GREECE, {
  exceptions: {
    removed: 'GR-R9 [GR-TIP-2019]: an order to leave can be enforced where a reflection period lapsed without a permit',
    returned_assisted: 'X9 [DE-BSR-RET]: the free return has been completed',
  },
  removable: ['ADULT initial refused_asylum', 'ADULT return_order none', 'ADULT return_order refused_asylum'],
  shielded: ['reflection_3m', 'reflection_child_5m'],
});
