/** Short names of waits, by the first event that can end them; 22 letters fit the ribbon. */
export const DEADLINE_NAMES: Readonly<Record<string, string>> = {
  ACT_PROPOSED_WITH_CASE: 'Police assessment',
  ACT_ISSUED: 'Answer on recognition',
  REFLECTION_GRANTED: 'Reflection period',
  ACT_EXPIRED: 'Act runs out',
  PERMIT_BASIS_LOST: 'Permit is reviewed',
  GUARDIAN_REQUESTED: 'Guardian asked for',
  REFLECTION_EXTENDED_CHILD: 'Extension for the child',
  REFLECTION_EXPIRED: 'Reflection period ends',
  PERMIT_GRANTED: 'Answer on the permit',
  PERMIT_RENEWED: 'Permit to be renewed',
  REMOVAL_ENFORCED: 'Removal',
  RETURN_COMPLETED: 'Assisted return',
  DUBLIN_HIT: 'Which state decides',
  PROTECTION_GRANTED: 'Answer on asylum',
  RESPONSIBILITY_ASSUMED: 'Responsibility passes',
  TRANSFER_EXECUTED: 'Transfer',
  ASSISTANCE_RESUMED: 'Assistance resumes',
  INVESTIGATION_OPENED: 'Investigation',
  CASE_DROPPED: 'Case may be dropped',
  CHARGES_FILED: 'Charges',
  TRIAL_HELD: 'Trial',
  CONVICTION: 'Judgment',
  CLAIM_PAID: 'Payment of her claim',
  WINDOW_CLOSES: 'Time alone ends',
  RELEASED_WITHOUT_REFERRAL: 'Release',
  SPECIALISED_PLACE_OPENS: 'A specialised place',
  EMERGENCY_STAY_EXPIRES: 'Emergency stay ends',
  NO_CONTACT_TIMEOUT: 'Contact may be lost',
  GUARDIAN_APPOINTED: 'Guardian appointed',
};

/** The name of a wait, from the events that can end it. */
export function deadlineName(events: readonly string[]): string {
  const [first = ''] = events;
  const plain = first.toLowerCase().replaceAll('_', ' ');
  return DEADLINE_NAMES[first] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}
