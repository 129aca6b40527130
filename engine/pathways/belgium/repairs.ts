import type { Repair } from '../pathway.ts';

/** Where the Belgian tables cannot work as printed: what we changed, and why. */
export const BELGIAN_REPAIRS: readonly Repair[] = [
  { id: 'BE-D1', touches: ['BE-I7', 'BE-I13', 'BE-R4', 'BE-R5'], what: 'Accompaniment by a centre ends when the person declines help; taking part means that the person has not refused it.',
    reason: 'No printed rule clears withSpecialisedService, and nobody asks a child or a person heard by a magistrate to be WILLING.' },
  { id: 'BE-D2', touches: ['BE-I5'], what: 'CONSENT_REFUSED moves identification only when the referral is refused.', reason: 'The event also carries a no to the police or to passing data, and neither ends a referral.' },
  { id: 'BE-D3', touches: ['BE-I6', 'BE-I20', 'BE-R9'], what: 'Requests to the Immigration Office and new referrals by a centre ask an adult for consent; BE-I20 begins the accompaniment.',
    reason: 'Every rule that passes data needs consent (CopeHope §3.1); the person’s own ask is consent. The status needs a centre.' },
  { id: 'BE-D4', touches: ['BE-I7'], what: 'BE-I7 asks for the yes to the police that J4 asks for, in place of cooperation=WILLING.',
    reason: 'Only the statement itself sets WILLING, so that a first statement could never open the ladder. Both regions now hear one statement.' },
  { id: 'BE-D5', touches: ['BE-I7'], what: 'STATEMENT_ON_FILE opens the ladder with a statement given before the centre came in.', reason: 'As printed, that person would have to tell everything again.' },
  { id: 'BE-D6', touches: ['BE-I9', 'BE-R11', 'BE-R12', 'X8', 'X9'], what: 'BE-I9 and BE-R11 take the guards of X8. BE-R12 and X9 are one act and stand as BE-R12.',
    reason: 'Without the guards the conditions of a free return could be walked around, and a no in haste would end the reflection period.' },
  { id: 'BE-D7', touches: ['BE-I12'], what: 'CONVICTION counts while a trial is held; TRAFFICKING_CHARGE_RETAINED while a trafficking charge is at court.', reason: 'Both regions hear the same court; otherwise recognition could run ahead of its case.' },
  { id: 'BE-D8', touches: ['BE-I14', 'BE-I15'], what: 'CHILD_FLAGGED is open at the centre and outside the status; BE-I15 asks for a guardian only while the person is a child.',
    reason: 'Age may be doubted late, and a child’s case may outlive childhood; the guardian ends with the birthday.' },
  { id: 'BE-D9', touches: ['BE-R7', 'BE-R8', 'BE-R15'], what: 'Where a claim for protection is open or granted, the end of a paper leads back to initial and to no order; no order is given to a child.',
    reason: 'The tables say "no other basis"; a claim is one. A child is never removed (pathways of every country).' },
  { id: 'BE-D10', touches: ['BE-R2'], what: 'The three-month document is open in diplomatic_special.', reason: 'BE-R4 follows only from that document, so that a magistrate’s opinion could never lead to the card.' },
  { id: 'BE-D11', touches: ['BE-R4', 'BE-R6'], what: 'A first document or card that is late is still issued after the next step of identification.', reason: 'As printed, an early confirmation or conviction would leave the person without any paper.' },
  { id: 'BE-D12', touches: ['BE-R8'], what: 'STATUS_LOST needs a file not retained or a condition broken.', reason: 'Unguarded, any paper could be taken at any time; the tables raise it only from those two.' },
  { id: 'BE-D13', touches: ['BE-R10', 'X7'], what: 'REMOVAL_ENFORCED is closed for a child, during reflection, a child’s case or a status, and while a claim for protection is open or granted.',
    reason: 'Removal is barred from the first paper on; a paper may be under way while an older order stands.' },
  { id: 'BE-D14', touches: ['BE-R15'], what: 'AI_EXPIRED is open from a three-month document nobody extended.', reason: 'As printed, it would never end.' },
  { id: 'BE-D15', touches: ['S3', 'A4', 'A5', 'A6', 'J1', 'BE-R11', 'BE-R12'], what: 'Roles follow the printed list of services: adults are sheltered by the centres only; Caritas (ngo) takes part in A4 to A6 and in return; the helpline informs.',
    reason: 'The table of what each listed body may do overrides the shared rows.' },
  { id: 'BE-D16', touches: ['J8'], what: 'CASE_DROPPED posts PROSECUTION_NOT_RETAINED.', reason: 'Printed in the section on other regions: a dropped case undoes the status.' },
];

/** What we kept as printed and would ask a Belgian practitioner. */
export const BELGIAN_QUESTIONS: readonly string[] = [
  'Asylum: does practice ask the person to give up a claim for protection before the first paper? In this chart both run side by side.',
  'BE-I6 and BE-R1: the tables say third-country national. We let stateless people in as well.',
  'BE-I12: what follows an acquittal, or a conviction for a lesser offence? As printed, any conviction counts, and an acquittal changes nothing by itself.',
  'BE-R5: a card is renewed every 180 days while proceedings are open. Which paper follows when proceedings end without a conviction?',
  'BE-I20: how often is a second reflection period granted, and on which terms?',
  'BE-R9: can the humanitarian application be made before an order to leave?',
  'BE-I10: how long may the prosecution examine after the one extension? The tables give twice three months as the upper bound.',
  'BE-R2 and BE-R3: when the extended document runs out while the prosecution still examines, this chart lets a new three-month document follow. May it, or does the order to leave stand?',
  'BE-I13: from the diplomatic way nothing reports a broken condition; the conditions bite only at the card. Is that so?',
  'J1: the multilingual leaflet lists not every right. Which ones does it leave out?',
];
