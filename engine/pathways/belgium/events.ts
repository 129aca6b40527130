import { act, flag } from '../event-spec.ts';

/** Events of the Belgian pathway that Greece does not have (pathways of Belgium: circular of 2016, Aliens Act art. 61/2 to 61/5). */
export const BELGIAN_EVENTS = {
  PRESUMED_VICTIM_DECLARED: act(),
  REFERRAL_ACCEPTED: act(),
  PROSECUTION_CONFIRMS_VICTIM: act({ handledAsTrafficking: flag }),
  PROSECUTION_NOT_RETAINED: act(),
  TRAFFICKING_CHARGE_RETAINED: act(),
  CONDITION_BROKEN: act({ publicOrder: flag }),
  TRACK_WITHOUT_STATUS: act(),
  DIPLOMATIC_EMPLOYER_ESTABLISHED: act(),
  MAGISTRATE_FAVOURABLE_OPINION: act({ factsCredible: flag }),
  IMMUNITY_BLOCKS: act(),
  STATEMENT_ON_FILE: act(),
  ANNEX15_ISSUED: act(),
  AI_ISSUED: act(),
  AI_EXTENDED: act({ identityProof: flag }),
  A_CARD_ISSUED: act({ noPublicOrderDanger: flag }),
  A_CARD_RENEWED: act({ noPublicOrderDanger: flag }),
  UNLIMITED_ISSUED: act(),
  ANNEX15_EXPIRED: act(),
  STATUS_LOST: act(),
  HUMANITARIAN_APPLICATION: act(),
  HUMANITARIAN_GRANTED: act(),
  HUMANITARIAN_REFUSED: act(),
  AI_EXPIRED: act(),
} as const;
