import { act, flag } from '../event-spec.ts';

/** Events of the German pathway that no earlier country has (§ 59(7), § 25(4a) and (4b) Residence Act; practice of counselling centres). */
export const GERMAN_EVENTS = {
  SUSPICION_RECORDED: act(),
  FBS_CONTACTED: act(),
  POLICE_CASE_OPENED: act({ otherEvidence: flag }),
  TANGIBLE_EVIDENCE_ACCEPTED: act({ concreteIndications: flag }),
  TANGIBLE_EVIDENCE_REJECTED: act(),
  BAMF_OFFICER_INVOLVED: act(),
  DEPARTURE_DEADLINE_SET: act(),
  PERMIT_25_4A_GRANTED: act({ presenceUseful: flag }),
  PERMIT_25_4A_RENEWED: act(),
  PROCEEDINGS_ENDED_EXTENSION: act({ extensionReason: flag }),
  PERMIT_25_4B_GRANTED: act({ exploitativeEmployment: flag }),
  PERMIT_25_4B_EXTENDED: act({ hardToClaimAbroad: flag }),
  DISTRIBUTED_ELSEWHERE: act({ fbsIntervenes: flag }),
  SETTLEMENT_GRANTED: act({ yearsAndIncome: flag }),
} as const;
