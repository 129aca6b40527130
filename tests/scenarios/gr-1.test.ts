import { proveCase } from './case-proofs.ts';

proveCase({
  id: 'gr-1',
  outcomes: ['OUT_REINTEGRATED', 'OUT_INFORMED_EXIT', 'OUT_LOST_CONTACT', 'OUT_RECOGNITION_REFUSED', 'OUT_RETRAFFICKED'],
  menus: ['nurse', 'social-worker', 'case-worker', 'prosecutor'],
});
