import { REGION_PROFILES } from '../../vocabulary.ts';
import { act, flag, one } from '../event-spec.ts';

/** The two doors to a permit: cooperation, or the person's own situation. */
export const PERMIT_DOORS = ['COOPERATION', 'PERSONAL_SITUATION'] as const;

const decided = { decided: flag, profile: one(REGION_PROFILES) };

/** Events of the Spanish pathway that no earlier country has (pathways.md 6.3 to 6.5). */
export const SPANISH_EVENTS = {
  IDENTIFICATION_OPENED: act(),
  NGO_ENGAGED: act(),
  POLICE_INTERVIEW_HELD: act({ independentAdult: flag }),
  FORMALLY_IDENTIFIED: act(),
  IDENTIFICATION_DENIED: act({ littleUsableInformation: flag }),
  NGO_CONTACT: act(),
  DETECTION_REPORT_ISSUED: act({ listedBody: flag, competentRegion: flag }),
  ACCREDITED: act(decided),
  ACCREDITATION_DENIED: act(decided),
  MOVED_REGION: act({ anotherRegion: flag, profile: one(REGION_PROFILES) }),
  NO_ACCREDITATION_TRACK: act({ noSexualElement: flag }),
  REFLECTION_PROPOSED: act(),
  REFLECTION_DENIED: act({ reasonInWriting: flag }),
  REFLECTION_EXTENDED: act({ needsContinue: flag }),
  EXEMPTION_ASKED: act({ door: one(PERMIT_DOORS) }),
  EXEMPTED: act(),
  EXEMPTION_REFUSED: act(),
  PROVISIONAL_PERMIT: act({ favourableReport: flag }),
  PERMIT_REFUSED: act(),
  DETAINED_FOR_EXPULSION: act({ indicatorsUnchecked: flag }),
  GENDER_VIOLENCE_BENEFITS_ASKED: act({ regionalLawCovers: flag }),
} as const;
