import { proveCase } from './case-proofs.ts';

proveCase({
  id: 'it-3',
  outcomes: ['OUT_LONG_TERM_RESIDENCE', 'OUT_REINTEGRATED', 'OUT_RETRAFFICKED', 'OUT_REMOVED', 'OUT_LOST_CONTACT', 'OUT_INFORMED_EXIT', 'OUT_ASSISTED_NO_RECOGNITION'],
  seldom: { OUT_RECOGNITION_REFUSED: 'a careful table weighs the signs, or brings new evidence' },
  menus: ['doctor', 'union', 'inspector', 'case-manager', 'prosecutor'],
  unreached: { 'choice bus-station/form-decides': 'the three-month programme refuses every removal: the card is there for its "Why not?"' },
});
