import type { Country } from '../vocabulary.ts';
import type { CountrySenses } from './country-senses.ts';
import { RECOGNISED } from './greece/guards.ts';
import type { Pathway } from './pathway.ts';

export type { CountrySenses } from './country-senses.ts';

const GREEK_SENSES: CountrySenses = {
  recognised: RECOGNISED,
  refused: ['act_refused'],
  titles: ['not_needed', 'reflection_3m', 'reflection_child_5m', 'permit_applied', 'permit_victim', 'permit_renewed', 'humanitarian_other'],
  durable: ['permit_renewed', 'humanitarian_other'],
};

const SENSES: Partial<Readonly<Record<Country, CountrySenses>>> = { greece: GREEK_SENSES };

/** The senses of a pathway's country. Throws while the country has none. */
export function sensesOf(pathway: Pathway): CountrySenses {
  const senses = SENSES[pathway.country];
  if (senses === undefined) throw new Error(`Nobody has written yet what "recognised" means in ${pathway.country}.`);
  return senses;
}
