import type { Repair } from '../pathway.ts';

/** Where the shared tables (pathways.md 1) cannot work as printed: what we changed, and why. */
export const BASE_REPAIRS: readonly Repair[] = [
  { id: 'D1', touches: ['S5', 'S7'], what: 'A booked place and a release to a referral also end contact with the trafficker, as S3 does.',
    reason: 'As printed, somebody brought to safety by police still counts as in contact, and no permit can be applied for.' },
  { id: 'D2', touches: ['A8'], what: 'PERSON_ASKS_AGAIN is open from followup.', reason: 'As printed, a person in follow-up who needs full help again must first be closed after six stable months.' },
  { id: 'D3', touches: ['A8', 'A10'], what: 'A10 asks that a specialised service had begun; A8 counts as such a beginning.',
    reason: 'As printed, help interrupted before any intake resumes as a running plan, past the consent and the interpreter of A2.' },
  { id: 'D4', touches: ['A11'], what: 'A11 asks for consent to the referral and to passing data, as A12 does.', reason: 'Consent may be withdrawn between request and transfer; a referral needs it (CopeHope §3.1).' },
  { id: 'D5', touches: ['S11', 'S12'], what: 'The end of a stay interrupts help only where help is running.', reason: 'Nothing can be interrupted in none, declined, interrupted or closed.' },
  { id: 'D6', touches: ['J14'], what: '`*` of J14 includes the ends of the criminal case.', reason: 'Legal aid may be asked for at any time; a claim often outlives the case.' },
  { id: 'D7', touches: ['J3'], what: 'J3 sets cooperation to UNDECIDED.', reason: 'Otherwise UNWILLING would stand after a change of mind.' },
  { id: 'D8', touches: ['X2', 'X3'], what: 'The field fingerprintsElsewhere opens X2, and X3 clears it.', reason: 'X2 is a clock and needs a fact to read; uncleared, the case would go back and forth for ever.' },
  { id: 'D9', touches: ['X5', 'X6', 'X11'], what: 'X5 sets stay to PROTECTION_HOLDER, X6 to IRREGULAR, X11 to ASYLUM_SEEKER.',
    reason: 'The tables name these values and no rule sets them; a rule that reads an irregular stay would stay closed for ever.' },
  { id: 'D10', touches: ['G4'], what: 'TURNED_18 is open with or without a guardian, and sets age to ADULT.', reason: 'A birthday comes in any case, and the guards read age.' },
  { id: 'D11', touches: ['G3'], what: 'AGE_SETTLED ends a dispute about age.', reason: 'DISPUTED lasts "until settled", and no printed rule settles it.' },
  { id: 'D12', touches: ['J1', 'K-RIGHTS_EXPLAINED', 'K-REFLECTION_EXPLAINED'], what: 'Explaining asks for an adequate interpreter, by any role; only the roles of J1 move the case to informed.',
    reason: '0.7 counts what is told in a language the person understands; without the guard, J1’s condition could be walked around.' },
  { id: 'D13', touches: ['S3', 'A2', 'A11', 'A12'], what: 'LAWFUL_EXCEPTION_RECORDED records danger to life as ground for acting without consent.',
    reason: 'The tables speak of a recorded lawful exception, and no printed event records one.' },
  { id: 'D14', touches: ['C5'], what: 'C5 counts from the last contact: the wait stops in a safe place, and begins anew when the person leaves it.', reason: 'As printed, days with staff count as days without contact. Somebody in a shelter is lost after some weeks, unless trust was declared; somebody who leaves it, at once.' },
];
