import { BELGIAN_LEAF_WORDS } from './belgium/words.ts';
import { GERMAN_LEAF_WORDS } from './germany/words.ts';
import type { Country, Region } from '../vocabulary.ts';
import { ITALIAN_LEAF_WORDS } from './italy/words.ts';
import { SPANISH_LEAF_WORDS } from './spain/words.ts';

/** States in a few plain words, by region. */
export type LeafWords = Partial<Readonly<Record<Region, Readonly<Record<string, string>>>>>;

/** Words of one country's own states; they come before the shared words of the same name. */
const COUNTRY_LEAF_WORDS: Partial<Readonly<Record<Country, LeafWords>>> = { belgium: BELGIAN_LEAF_WORDS, germany: GERMAN_LEAF_WORDS, italy: ITALIAN_LEAF_WORDS, spain: SPANISH_LEAF_WORDS };

/** Each state every country shares, and those of Greece. */
const LEAF_WORDS: Readonly<Record<Region, Readonly<Record<string, string>>>> = {
  id: {
    undetected: 'nobody has noticed signs', indicators_noticed: 'signs noticed', presumed_reported: 'reported to EKKA', police_assessed: 'police are looking into it',
    act_requested_with_case: 'act requested, case open', act_requested_without_case: 'act requested on the specialists’ opinion', officially_recognised: 'act issued',
    recognition_time_limited: 'act issued for a limited time', act_refused: 'act refused', child_case: 'child’s case, prosecutor informed', ris_vulnerable: 'flagged at reception',
  },
  res: {
    initial: 'no decision on stay', not_needed: 'no title needed', reflection_3m: 'reflection period, three months', reflection_child_5m: 'reflection period, five months',
    permit_applied: 'permit applied for', permit_victim: 'permit for one year', permit_renewed: 'permit renewed', humanitarian_other: 'another humanitarian permit',
    return_order: 'order to leave', return_prepared: 'return being prepared', returned_assisted: 'returned with support', removed: 'removed',
  },
  asylum: {
    none: 'no claim', asylum_pending: 'claim open', dublin_procedure: 'another state may be responsible', transferred: 'sent to another state', int_protection: 'protection granted',
    refused_asylum: 'claim refused',
  },
  assist: {
    none: 'no help yet', emergency: 'emergency help', intake: 'needs and wishes assessed', plan: 'plan running', integration: 'work, school or housing begun', followup: 'light contact after exit',
    declined: 'declined; the door stays open', interrupted: 'help interrupted by the system', closed: 'follow-up ended by agreement',
  },
  case: {
    none: 'no case', informed: 'rights explained', not_participating: 'not taking part', statement: 'statement given', investigation: 'investigation open', charged: 'charges filed', trial: 'trial',
    convicted: 'conviction', acquitted: 'acquittal', dropped: 'case dropped',
  },
  claim: { no_claim: 'no claim filed', filed: 'claim filed', paid: 'claim paid', unpaid: 'claim not paid' },
  place: {
    under_control: 'under control of the exploiters', window: 'alone with a professional', separated_unsafe: 'out, in an unsafe place', detained: 'detained', emergency_safe: 'safe for a few days',
    protected: 'protected accommodation', independent: 'own home, plan in force',
  },
  contact: { none: 'no service knows the person', initial: 'one conversation', trusted: 'a referent, reachable both ways', fragile: 'contact fragile', lost: 'nobody can reach the person' },
  guardian: { none: 'no guardian', requested: 'guardian requested', appointed: 'guardian appointed' },
  social: {},
};

/** A state in a few plain words, as its country words it; its own name when nobody has worded it yet. */
export const leafInWords = (region: Region, leaf: string, country: Country): string =>
  COUNTRY_LEAF_WORDS[country]?.[region]?.[leaf] ?? LEAF_WORDS[region][leaf] ?? leaf;
