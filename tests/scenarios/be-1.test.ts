import { proveCase } from './case-proofs.ts';

proveCase({
  id: 'be-1',
  outcomes: ['OUT_LONG_TERM_RESIDENCE', 'OUT_REINTEGRATED', 'OUT_ASSISTED_RETURN', 'OUT_RECOGNITION_REFUSED', 'OUT_LOST_CONTACT'],
  menus: ['protocol', 'inspector', 'interpreter', 'intake-worker', 'auditor'],
});
