import { proveCase } from './case-proofs.ts';

proveCase({
  id: 'de-1',
  outcomes: ['OUT_REINTEGRATED', 'OUT_ASSISTED_RETURN', 'OUT_ASSISTED_NO_RECOGNITION', 'OUT_RETRAFFICKED', 'OUT_LOST_CONTACT', 'OUT_INFORMED_EXIT'],
  menus: ['customs-officer', 'adviser', 'counsellor', 'clerk', 'doctor', 'prosecutor'],
});
