import type { PathwayEvent, WithValue } from '../../../../engine/pathways/events.ts';

export const said = (...keys: readonly string[]): Readonly<Record<string, WithValue>> => Object.fromEntries(keys.map((key) => [key, true]));

/** From the first sign to unlimited stay and a home: every step is open in its turn, one paper for each. */
export const TO_CENTRE: readonly PathwayEvent[] = [
  { event: 'INDICATOR_NOTICED', by: 'labour_inspector', with: { exploitation: ['LABOUR'] } },
  { event: 'PRESUMED_VICTIM_DECLARED', by: 'labour_inspector' },
  { event: 'INTERPRETER_ARRANGED', by: 'labour_inspector', with: { interpreter: 'TRAINED' } },
  { event: 'CONSENT_RECORDED', by: 'labour_inspector', with: { referral: 'YES', dataShare: 'YES', police: 'YES' } },
  { event: 'REFERRAL_ACCEPTED', by: 'specialised' },
  { event: 'INTAKE_DONE', by: 'specialised' },
  { event: 'ESCAPES', by: 'person' },
  { event: 'SAFE_PLACE_ACCEPTED', by: 'specialised', with: said('placeExists') },
  { event: 'REFLECTION_REQUESTED', by: 'specialised' },
  { event: 'ANNEX15_ISSUED', by: 'immigration' },
];
export const UP_THE_LADDER: readonly PathwayEvent[] = [
  { event: 'STATEMENT_TAKEN', by: 'police' },
  { event: 'AI_ISSUED', by: 'immigration' },
  { event: 'AI_EXTENDED', by: 'immigration', with: said('identityProof') },
  { event: 'PROSECUTION_CONFIRMS_VICTIM', by: 'prosecutor', with: said('handledAsTrafficking') },
  { event: 'A_CARD_ISSUED', by: 'immigration', with: said('noPublicOrderDanger') },
  { event: 'INVESTIGATION_OPENED', by: 'prosecutor' },
  { event: 'CHARGES_FILED', by: 'prosecutor', with: { charge: 'TRAFFICKING' } },
  { event: 'A_CARD_RENEWED', by: 'immigration', with: said('noPublicOrderDanger') },
  { event: 'TRIAL_HELD', by: 'judge' },
  { event: 'CONVICTION', by: 'judge' },
  { event: 'UNLIMITED_ISSUED', by: 'immigration' },
];
export const TO_A_HOME: readonly PathwayEvent[] = [
  { event: 'SPECIALISED_PLACE_OPENS', by: 'specialised', with: said('placeFits') },
  { event: 'PLAN_AGREED', by: 'person', with: said('wishesRecorded') },
  { event: 'INTEGRATION_STARTED', by: 'ngo', with: said('courseOpen') },
  { event: 'AUTONOMY_REACHED', by: 'person', with: said('incomeAndHousing') },
  { event: 'EXIT_PLANNED', by: 'person', with: said('incomeAndHousing') },
  { event: 'FOLLOWUP_CLOSED', by: 'ngo', with: said('stableSixMonths') },
];
