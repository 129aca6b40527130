import { act, flag, one } from '../event-spec.ts';

/** Work or study: what a permit for social protection may turn into. */
export const CONVERSIONS = ['WORK', 'STUDY'] as const;

/** Events of the Italian pathway that no earlier country has (pathways.md 5.3, 5.4). */
export const ITALIAN_EVENTS = {
  PROJECT_CONTACTED: act(),
  ASSESSMENT_STARTED: act(),
  IDENTIFIED_BY_BODY: act({ indicatorsWeighed: flag }),
  NOT_IDENTIFIED: act(),
  PROGRAMME_ACCEPTED: act(),
  COMMISSION_REFERS: act({ reasonableDoubt: flag }),
  INTERVIEW_WITHOUT_REFERRAL: act({ signsNotWeighed: flag, independentAdult: flag }),
  PROSECUTOR_SUPPORTS: act({ informedReport: flag }),
  PROGRAMME_STARTED: act(),
  PROGRAMME_EXTENDED: act({ needsContinue: flag }),
  PROGRAMME_ENDED: act({ secondPeriodOver: flag }),
  ART18_PROPOSED_SOCIAL: act({ freeChoice: flag, gravityAndDanger: flag }),
  ART18_PROPOSED_JUDICIAL: act(),
  ART18_GRANTED: act({ takesPart: flag }),
  ART18_REFUSED: act(),
  ART18_RENEWED: act({ groundContinues: flag }),
  ART18_REVOKED: act({ revocationGround: flag }),
  ART18TER_GRANTED: act({ usefulContribution: flag }),
  ART18TER_RENEWED: act({ groundContinues: flag }),
  CONVERTED: act({ jobOrStudy: flag, type: one(CONVERSIONS) }),
  DUAL_TRACK: act(),
  ARRIVES_BY_DUBLIN: act({ sentBack: flag }),
  RECEPTION_ASSIGNED: act({ placeExists: flag }),
  NO_RECEPTION: act(),
  PERMIT_EXPIRED: act(),
} as const;
