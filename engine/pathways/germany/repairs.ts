import type { Repair } from '../pathway.ts';

const FLAGS = ['DE-I2', 'DE-I3', 'DE-I4', 'DE-I5', 'DE-I6', 'DE-I7', 'DE-I8', 'DE-I9', 'DE-I10', 'DE-I11', 'DE-I12', 'DE-I13', 'DE-I14', 'DE-I15', 'DE-I16'];

/** Where the German tables cannot work as printed: what we changed, and why. */
export const GERMAN_REPAIRS: readonly Repair[] = [
  { id: 'DE-D1', touches: FLAGS, what: 'Everything that was found stands in the field findings; the state of id is the strongest finding. A rule opens when one of its printed states has been found, and adds its own.',
    reason: 'No single body recognises, and several findings hold at once; a region holds one state. A refusal never deletes what a counselling centre or the police have found.' },
  { id: 'DE-D2', touches: ['DE-I10', 'DE-I12'], what: 'Each door to a counselling centre records grounds, begins the accompaniment and posts INTAKE_DONE, as DE-I4 does. DE-I12 asks for consent once the child is of age.',
    reason: 'As printed, somebody sent by the asylum office or the youth office meets a centre that has not begun.' },
  { id: 'DE-D3', touches: ['DE-I6', 'DE-I7', 'DE-I8', 'DE-R8'], what: 'A report of the counselling centre reaches an office only with consent; in a police case police information may.',
    reason: 'Every rule that passes data needs consent (CopeHope §3.1), and counselling is confidential.' },
  { id: 'DE-D4', touches: ['DE-I6', 'DE-I7'], what: 'The foreigners authority decides on third-country nationals and stateless people only.', reason: 'Nobody else needs its paper; as clocks, both would otherwise decide on Germans and EU citizens.' },
  { id: 'DE-D5', touches: ['DE-R5', 'DE-R7', 'DE-R13'], what: 'Where a claim for protection is open or granted, the end of a paper leads back to initial and to no duty to depart.',
    reason: 'A claim may be lodged during reflection; neither way closes the other.' },
  { id: 'DE-D6', touches: ['DE-R10'], what: 'DISTRIBUTED_ELSEWHERE also leaves contact fragile where it was held, unless the counselling centre steps in. It comes only with odds the case gives.',
    reason: 'The printed effect stands in another region; an allocation does not happen to everybody.' },
  { id: 'DE-D7', touches: ['DE-R2', 'DE-R6'], what: 'The permits for the proceedings need an open case; the wait for them starts with the investigation. WILLING and LIMITED count as ready to testify.',
    reason: 'A permit tied to proceedings cannot come before them, and the tables name no event that starts the wait.' },
  { id: 'DE-D8', touches: ['DE-R5', 'DE-R13'], what: 'CASE_DROPPED ends a permit only while there is a case that can be dropped; another reason, attested with it, keeps the card for DE-R4.',
    reason: 'Both regions hear one event; DE-R4 would otherwise never follow a dropped case.' },
  { id: 'DE-D9', touches: ['DE-R9', 'X7'], what: 'REMOVAL_ENFORCED is closed for a child and while a claim for protection is open or granted; X7 also while a departure deadline is due.',
    reason: 'No child is removed, and no removal comes during the period or a claim [COE-RRP].' },
  { id: 'DE-D10', touches: ['DE-R12', 'X8'], what: 'DE-R12 and X8 are one act: it stands as DE-R12, with the guards of X8.', reason: 'An unguarded DE-R12 would leave free choice, risk and a receiving service without effect.' },
  { id: 'DE-D11', touches: ['A2'], what: 'A2 stays open for begging and forced crime; the missing structure is a note and a gap.', reason: 'Help may not hang on the form of exploitation; the case shows the lack of places.' },
  { id: 'DE-D12', touches: ['J8'], what: 'The wait of J8 also carries DE-R5 and DE-R13.', reason: 'A dropped case ends the permits that rest on it.' },
];

/** What we kept as printed and would ask a German practitioner. */
export const GERMAN_QUESTIONS: readonly string[] = [
  'DE-R1: how often, and on which findings, is the deadline shortened because contact was resumed or public order is in danger? In this chart it never is.',
  'DE-R1: can a second deadline be set after the first has lapsed? As printed, it can.',
  'DE-R2: who asks the prosecutor whether presence is useful, and when? The wait starts with the investigation here.',
  'DE-R3: what follows when a permit under § 25(4a) ends and no reason for an extension exists? As printed, only a dropped case takes it away.',
  'DE-R5: the duty to depart comes at the end of the card. In this chart it comes when the case is dropped.',
  'DE-R6, DE-R13, DE-R14: the rules on § 25(4b) rest on memory. Are conditions and lengths right?',
  'DE-R9: is removal held back while a departure deadline under § 59(7) has been asked for but not yet set?',
  'DE-I11: does the youth office take a child into care whatever the form of exploitation, and in every Land?',
  'S10: men and families wait longer (typical 60, at most 180 days). The wait keeps the general range; a case gives its own places.',
  'Land: which agreements cover labour exploitation, begging and forced crime? The chart is one for all Laender; a case says where it plays.',
];
