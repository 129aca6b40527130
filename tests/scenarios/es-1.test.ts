import { proveCase } from './case-proofs.ts';

proveCase({
  id: 'es-1',
  outcomes: ['OUT_REINTEGRATED', 'OUT_LONG_TERM_RESIDENCE', 'OUT_REMOVED', 'OUT_RETRAFFICKED', 'OUT_LOST_CONTACT', 'OUT_INFORMED_EXIT'],
  seldom: {
    OUT_ASSISTED_NO_RECOGNITION: 'The police are asked in most plays, and where they are not the region mostly is.',
    OUT_RECOGNITION_REFUSED: 'A careful unit identifies on signs, and the region stands beside it.',
  },
  menus: ['officer', 'companion', 'nurse', 'prosecutor', 'clerk'],
});
