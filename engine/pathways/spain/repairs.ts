import type { Repair } from '../pathway.ts';

/** Where the Spanish tables (pathways.md 6) cannot work as printed: what we changed, and why. */
export const SPANISH_REPAIRS: readonly Repair[] = [
  { id: 'ES-D1', touches: ['ES-I9', 'ES-I10', 'ES-I11', 'ES-I12', 'ES-I13', 'ES-I14', 'ES-I15'], what: 'The social half of region id is a region of its own, social.',
    reason: 'Both halves may be active at once, and regions here are flat.' },
  { id: 'ES-D2', touches: ['ES-I7'], what: 'CHILD_FLAGGED is open from labour_case, identification_opened and not_identified.', reason: 'As printed, a child whose age comes to light later can never become a child’s case.' },
  { id: 'ES-D3', touches: ['ES-I8', 'ES-I17'], what: 'The NGO can be engaged in a child’s case. The field ngoEngaged holds that it is, apart from any other specialised service.',
    reason: 'ES-I8 asks for the NGO, and as printed nobody can bring it into a child’s case.' },
  { id: 'ES-D4', touches: ['ES-I3'], what: 'The interview of a child waits for a guardian or an independent adult.', reason: 'Printed in 1.6b for POLICE_INTERVIEW_HELD.' },
  { id: 'ES-D5', touches: ['ES-I4', 'ES-I5'], what: 'A denial is closed where the person cooperates, unless a seat attests little information. A second wait answers on the signs alone.',
    reason: 'The likelihood of a denial rises when little information is given (7.1, D1), and a draw that stays closed must not hold the case for ever.' },
  { id: 'ES-D6', touches: ['ES-I6'], what: 'New evidence asks an adult for consent to pass data.', reason: 'Every rule that passes data needs consent (0.8).' },
  { id: 'ES-D7', touches: ['ES-I11', 'ES-I12'], what: 'The accreditation takes the time of its region: one branch and one wait for each regionProfile; a seat that decides says so.',
    reason: 'The row prints one range, and 6.5 one for each kind of region; a wait cannot read a field.' },
  { id: 'ES-D8', touches: ['ES-I13'], what: 'MOVED_REGION is open in every state of the social track and changes regionProfile.', reason: 'As printed, only somebody accredited can move, and the services of the new region would not count for anybody else.' },
  { id: 'ES-D9', touches: ['ES-R4', 'ES-R14'], what: 'The field reflectionExtended says which length runs. Extension and end share the draw of day 90, unless the delegation decides; an extended period ends after 180 to 270 days.',
    reason: 'As printed, an extended period never ends, and a wait is told from another by its state alone.' },
  { id: 'ES-D10', touches: ['ES-R5'], what: 'EXEMPTION_ASKED names its door: cooperation, which asks for the will to cooperate, or the personal situation, which asks for none.',
    reason: 'The row joins the doors by “or”; the permit of ES-R9 comes from different offices.' },
  { id: 'ES-D11', touches: ['ES-R8', 'ES-R10'], what: 'A permit sets stay to REGULAR, its refusal to IRREGULAR unless a claim for protection is open.', reason: 'The field would otherwise go stale; two tracks run side by side.' },
  { id: 'ES-D12', touches: ['ES-R11', 'X8'], what: 'ES-R11 takes the guard of X8, which keeps its roles for every state. Neither is raised again from return_prepared.', reason: 'Both rows are one act. An unguarded ES-R11 would leave X8’s conditions without effect.' },
  { id: 'ES-D13', touches: ['ES-R12', 'X7'], what: 'REMOVAL_ENFORCED is closed for a child and while a claim is open or granted; X7 is closed while an identification is open or made.',
    reason: 'The first is printed in 1.6b; the rest keeps the promise that nobody is removed before the period could be proposed.' },
  { id: 'ES-D14', touches: ['ES-R13', 'S6'], what: 'Detention for expulsion is posted as S6.', reason: 'The rules of place read no title to stay, and keep it so.' },
  { id: 'ES-D15', touches: ['ES-I3', 'J4'], what: 'A statement that is the police interview adds no account.', reason: '6.5 counts one telling only.' },
  { id: 'ES-D16', touches: ['J14'], what: 'Legal aid comes in 0 to 5 days and is granted in 19 of 20 requests.', reason: '6.5: likely and immediate [teaching value].' },
  { id: 'ES-D17', touches: ['X6'], what: 'A refused claim leaves stay as it is while a permit is held.', reason: 'A title and a claim run in parallel, and neither closes the other (0.3).' },
  { id: 'ES-D18', touches: ['ES-I17'], what: 'NGO_ENGAGED is closed once the NGO is engaged.', reason: 'As printed, an NGO that the unit has brought in is brought in once more when the wait ends.' },
];

/** What we kept as printed, or left out, and would ask a Spanish practitioner. */
export const SPANISH_QUESTIONS: readonly string[] = [
  'Which autonomous community has which services? The three kinds of region are teaching values.',
  'ES-R1: as printed, the reflection period is proposed to somebody whose stay is irregular. What is proposed to an asylum seeker who is identified?',
  'ES-R4: how long does an extension last? We take 90 to 180 days more.',
  'ES-R8 and ES-R9 rest on the regulation of 2011; its successor (RD 1155/2024, art. 152) confirms the doors. Did lengths and offices change?',
  'ES-R8: does the provisional permit last one year, or until the final decision? As printed, it has no end of its own.',
  'ES-I5: how often does an identification fail for want of usable information? The share is a teaching value; the departure from the law is sourced.',
  'ES-I13: does any community accept the accreditation of another today?',
  'ES-A1: Organic Law 10/2022 counts trafficking for sexual exploitation as sexual violence. Which measures reach people in practice?',
  'S10: few places exist for men and for parents with children. A case gives its own places.',
];
