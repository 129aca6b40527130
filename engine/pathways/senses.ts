import type { Country } from '../vocabulary.ts';
import { BELGIAN_RECOGNISED } from './belgium/guards.ts';
import type { CountrySenses } from './country-senses.ts';
import { GERMAN_RECOGNISED } from './germany/guards.ts';
import { RECOGNISED } from './greece/guards.ts';
import { ITALIAN_RECOGNISED } from './italy/guards.ts';
import { SPANISH_ACCREDITED, SPANISH_RECOGNISED } from './spain/guards.ts';
import type { Pathway } from './pathway.ts';

export type { CountrySenses } from './country-senses.ts';

const GREEK_SENSES: CountrySenses = {
  recognised: RECOGNISED,
  refused: ['act_refused'],
  titles: ['not_needed', 'reflection_3m', 'reflection_child_5m', 'permit_applied', 'permit_victim', 'permit_renewed', 'humanitarian_other'],
  durable: ['permit_renewed', 'humanitarian_other'],
};

const ITALIAN_SENSES: CountrySenses = {
  recognised: ITALIAN_RECOGNISED,
  refused: ['not_identified'],
  titles: ['not_needed', 'programme_art13', 'art18_requested', 'art18_6m', 'art18_renewed', 'art18ter_6m', 'art18ter_renewed', 'converted'],
  durable: ['converted'],
};

const BELGIAN_SENSES: CountrySenses = {
  recognised: BELGIAN_RECOGNISED,
  refused: ['not_retained', 'status_ended'],
  titles: ['not_needed', 'annex15_45d', 'ai_3m', 'ai_3m_extended', 'a_card_6m', 'unlimited', 'humanitarian_stay'],
  durable: ['unlimited'],
};

const SPANISH_SENSES: CountrySenses = {
  recognised: SPANISH_RECOGNISED,
  refused: ['not_identified'],
  titles: ['not_needed', 'reflection_requested', 'reflection_90d', 'exemption_pending', 'exempted', 'provisional_permit', 'permit_5y'],
  durable: ['permit_5y'],
  beside: {
    region: 'social', recognised: SPANISH_ACCREDITED, refused: ['accreditation_denied'], awaited: ['detection_report'], awaitedById: ['identification_opened', 'police_interview', 'child_case'],
  },
};

const GERMAN_SENSES: CountrySenses = {
  recognised: GERMAN_RECOGNISED,
  refused: ['not_accepted'],
  titles: ['eu_freedom', 'reflection_59_7', 'permit_25_4a', 'permit_25_4a_after_trial', 'permit_25_4b', 'other_humanitarian', 'settled'],
  durable: ['permit_25_4a_after_trial', 'settled'],
};

const SENSES: Partial<Readonly<Record<Country, CountrySenses>>> = { belgium: BELGIAN_SENSES, germany: GERMAN_SENSES, greece: GREEK_SENSES, italy: ITALIAN_SENSES, spain: SPANISH_SENSES };

/** The senses of a pathway's country. Throws while the country has none. */
export function sensesOf(pathway: Pathway): CountrySenses {
  const senses = SENSES[pathway.country];
  if (senses === undefined) throw new Error(`Nobody has written yet what "recognised" means in ${pathway.country}.`);
  return senses;
}
