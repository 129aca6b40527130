import type { Repair } from '../pathway.ts';

/** Where the Greek tables (pathways.md 4) cannot work as printed: what we changed, and why. */
export const GREEK_REPAIRS: readonly Repair[] = [
  { id: 'GR-D1', touches: ['GR-I7', 'GR-I11', 'GR-I14', 'GR-I17'], what: 'Opinions, new evidence and the form in a child’s case ask an adult for consent to pass data.',
    reason: 'Every rule that passes data needs consent (0.8); a child is exempt, and a child’s case may outlive childhood.' },
  { id: 'GR-D2', touches: ['GR-R4', 'GR-R6', 'GR-R8'], what: 'A title sets stay to REGULAR, its loss to IRREGULAR.', reason: 'The field would otherwise go stale.' },
  { id: 'GR-D3', touches: ['GR-I13'], what: 'CHILD_FLAGGED is open from ris_vulnerable.', reason: 'As printed, a child flagged at reception can never become a child’s case.' },
  { id: 'GR-D4', touches: ['GR-R9'], what: 'REMOVAL_ENFORCED is closed for a child, and while a claim for protection is open or granted.',
    reason: 'The first is printed in 1.6b. The second closes a gap: GR-R7 and X7 read the claim, and a claim may be lodged after the order.' },
  { id: 'GR-D5', touches: ['GR-R10', 'X8'], what: 'GR-R10 takes the guard of X8 for person and iom; X8 keeps specialised. Neither is raised again from return_prepared.',
    reason: 'Both rows are one act. An unguarded GR-R10 would leave X8’s conditions (free choice, risk assessed, receiving service) without effect.' },
  { id: 'GR-D6', touches: ['GR-R11'], what: 'The 150 days of a child run from the start of the reflection period, through its extension.',
    reason: 'A wait that began anew with the extension would shorten the period when the prosecutor decides early.' },
];

/** What we kept as printed and would ask a Greek practitioner. */
export const GREEK_QUESTIONS: readonly string[] = [
  'X9: can somebody who prepares to return still change their mind, and which paper do they hold then? As printed, only completion follows.',
  'GR-R1: can a reflection period be granted a second time, after the first one lapsed without a permit? As printed, it can.',
  'GR-R6: does the end of the criminal case take away a permit that rests on an act without a case? As printed, it may.',
  'GR-R7: as printed, an order to leave needs an act that was refused or is pending. What happens to somebody for whom nobody asked for an act?',
  'J5 and J7: does Greek law close a further statement of an adult once the testimony is recorded? We close it for adult and child alike.',
  'GR-R5: the tables let a permit be renewed and name no day on which it lapses.',
  'S10: a parent with children waits longer (typical 30, at most 120 days). The wait of this chart keeps the general range; a case gives its own places.',
];
