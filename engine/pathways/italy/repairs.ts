import type { Repair } from '../pathway.ts';

/** Where the Italian tables (pathways.md 5) cannot work as printed: what we changed, and why. */
export const ITALIAN_REPAIRS: readonly Repair[] = [
  { id: 'IT-D1', touches: ['IT-I3'], what: 'A call that names the person moves the case to the project; an anonymous call brings advice and moves nothing.',
    reason: 'The row lets advice pass without consent, and asks for consent before the person is named. One target cannot say both.' },
  { id: 'IT-D2', touches: ['IT-I11', 'IT-I19', 'IT-I20'], what: 'Every road into assessment counts as being with a specialised service; an identification on a report records reasonable grounds.',
    reason: 'IT-I5 and IT-I6 write this, and the other roads lead to the same states.' },
  { id: 'IT-D3', touches: ['IT-I12'], what: 'An asylum interview asks for an open asylum procedure.', reason: 'As printed, somebody who never lodged a claim could be interviewed out of the track.' },
  { id: 'IT-D4', touches: ['IT-I14'], what: 'CHILD_FLAGGED is open from signalled, labour_case, commission_referral and not_identified.',
    reason: 'As printed, a child whose age comes to light later can never become a child’s case.' },
  { id: 'IT-D5', touches: ['IT-I16'], what: 'A labour case records LABOUR among the forms of exploitation.', reason: 'IT-R10 reads the form, and a form once recorded stays.' },
  { id: 'IT-D6', touches: ['IT-I8'], what: 'PROGRAMME_ACCEPTED is never closed; it is recorded as informed or uninformed.',
    reason: 'The row asks that the person knows the programme, and 0.7 closes no choice of route for want of information.' },
  { id: 'IT-D7', touches: ['IT-I8', 'IT-R1'], what: 'The programme can be accepted from supported_by_prosecutor; it then starts at once. IT-R1 asks that it was accepted.',
    reason: 'As printed, somebody whom the prosecutor supports before the programme began can never accept it.' },
  { id: 'IT-D8', touches: ['IT-I19', 'IT-R3', 'IT-R12'], what: 'New evidence, the social proposal and the dual track ask an adult for consent to pass data; the person’s own evidence needs none.',
    reason: 'Every rule that passes data needs consent (0.8).' },
  { id: 'IT-D9', touches: ['IT-R3'], what: 'The social proposal is recorded as the person’s choice of route PERMIT_APPLIED.', reason: 'The person chooses freely to go on; 0.7 counts permit applications among the choices of route.' },
  { id: 'IT-D10', touches: ['IT-R2', 'IT-R18'], what: 'The field programmeExtended says which length runs. Extension and end share the draw of day 90, unless the service decides; day 180 ends an extended programme.',
    reason: 'The row keeps the same state, and a wait is told from another by its state alone.' },
  { id: 'IT-D11', touches: ['IT-R5', 'IT-R6', 'IT-R9', 'IT-R10', 'IT-R19'], what: 'A title sets stay to REGULAR, its loss to IRREGULAR unless a claim for protection is open.',
    reason: 'The field would otherwise go stale; two tracks run side by side here.' },
  { id: 'IT-D12', touches: ['IT-R7', 'IT-R11'], what: 'A first permit that is not renewed expires on its last day.', reason: 'As printed, only a renewed permit ever ends, and the length of the first one has no effect.' },
  { id: 'IT-D13', touches: ['IT-R8'], what: 'Conversion also opens when work, school or housing has begun (region assist).', reason: 'The office decides by itself once there is work or study; a wait needs a fact to read.' },
  { id: 'IT-D14', touches: ['X10', 'IT-R14'], what: 'The wait for ASYLUM_RESUMED starts with the return itself and runs on into initial.',
    reason: 'The event takes time, the state it would start on is shared with everybody else, and the claim does not hang on a bed.' },
  { id: 'IT-D15', touches: ['IT-R16', 'X7'], what: 'REMOVAL_ENFORCED is closed for a child and while a claim is open or granted; X7 is closed while a body assesses or accompanies the person.',
    reason: 'The first is printed in 1.6b; the rest keeps the promise that nobody is removed while the programme is being prepared.' },
  { id: 'IT-D16', touches: ['IT-R17', 'X8'], what: 'IT-R17 takes the guard of X8 for person and iom; X8 keeps specialised. Neither is raised again from return_prepared.',
    reason: 'Both rows are one act. An unguarded IT-R17 would leave X8’s conditions without effect.' },
  { id: 'IT-D17', touches: ['X6'], what: 'A refused claim leaves stay as it is while another title is held.', reason: 'A title under Art. 18 and a claim run in parallel, and neither closes the other (0.3).' },
  { id: 'IT-D18', touches: ['IT-R15'], what: 'Without reception, S11 and S12 end a stay and C3 leaves contact fragile: the session posts these events at once.',
    reason: 'The rules of place and contact read no title to stay, and keep it so.' },
  { id: 'IT-D19', touches: ['IT-R10', 'J4'], what: 'The useful contribution is asked by IT-R10 itself; J4 stays as it is.',
    reason: '5.5 would change the guard of J4 for this permit. A statement needs the same consent from everybody, and a contribution may be something else than a statement.' },
];

/** What we kept as printed, or left out, and would ask an Italian practitioner. */
export const ITALIAN_QUESTIONS: readonly string[] = [
  'IT-R1: can the three-month programme be entered a second time after it lapsed without a permit? As printed, it can.',
  'IT-R5 and IT-R7: permits issued since 4 October 2025 last one year (Decree-Law 146/2025). The default keeps six months; the chart of that date holds 365 days.',
  'IT-R6: how often does a Questura ask for a complaint on the social path today? The share of refusals is a teaching value.',
  'IT-R8: must the person ask for the conversion before the permit ends, and what holds while the office decides?',
  'IT-R10: who attests the useful contribution, and can somebody in the programme hold both papers?',
  'IT-R15: does somebody who comes back under the Dublin rules lose the right to reception after an earlier absence?',
  'X5: protection is granted more often after a referral by a commission [IT-FRONT]. The draw of this chart does not know of it; a case gives its own odds.',
  'A11 and A12: transfers between projects run through the toll-free line. Which assessment of danger does the line ask for?',
];
