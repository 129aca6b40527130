import { proveCase } from './case-proofs.ts';

proveCase({
  id: 'it-3',
  outcomes: ['OUT_LONG_TERM_RESIDENCE', 'OUT_REINTEGRATED', 'OUT_RETRAFFICKED', 'OUT_REMOVED', 'OUT_LOST_CONTACT', 'OUT_INFORMED_EXIT'],
  menus: ['doctor', 'union', 'inspector', 'case-manager', 'prosecutor'],
});
