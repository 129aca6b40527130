import {
  AGES, CHARGES, CONSENT_VALUES, COOPERATIONS, DANGERS, EXPLOITATIONS, INTERPRETERS, LAWFUL_EXCEPTIONS, NATIONALITIES, RIGHTS, ROLES,
  ROUTE_CHOICES, SERVICES, STAYS,
} from '../vocabulary.ts';
import { count, flag, oneOf, setOf } from './field-spec.ts';
import { GERMAN_FIELDS } from './germany/fields.ts';
import { ITALIAN_FIELDS } from './italy/fields.ts';
import { SPANISH_FIELDS } from './spain/fields.ts';
import type { FieldLayout } from './pathway.ts';

const SOMEBODY = ['NONE', ...ROLES] as const;

/** Context of every pathway (pathways.md 0.4), flat: one small integer a field. Amounts saturate at their greatest value. */
export const FIELDS = [
  oneOf('age', AGES, 'ADULT'),
  oneOf('nationality', NATIONALITIES, 'THIRD_COUNTRY'),
  oneOf('stay', STAYS, 'IRREGULAR'),
  setOf('exploitation', EXPLOITATIONS),
  count('dependants', 9),
  oneOf('interpreter', INTERPRETERS, 'NONE'),
  oneOf('consent.info', CONSENT_VALUES, 'UNASKED'),
  oneOf('consent.referral', CONSENT_VALUES, 'UNASKED'),
  oneOf('consent.dataShare', CONSENT_VALUES, 'UNASKED'),
  oneOf('consent.police', CONSENT_VALUES, 'UNASKED'),
  oneOf('lawfulException', LAWFUL_EXCEPTIONS, 'NONE'),
  oneOf('cooperation', COOPERATIONS, 'UNDECIDED'),
  setOf('rightsExplained', RIGHTS),
  setOf('routeMade', ROUTE_CHOICES),
  setOf('routeUninformed', ROUTE_CHOICES),
  flag('contactWithTrafficker', 1),
  flag('withSpecialisedService'),
  flag('reasonableGrounds'),
  count('indicatorsRecorded', 9),
  oneOf('danger', DANGERS, 'LOW'),
  flag('riskAssessed'),
  flag('safetyPlan'),
  flag('wayBackLeft'),
  oneOf('referent', SOMEBODY, 'NONE'),
  oneOf('referredBy', SOMEBODY, 'NONE'),
  flag('warmHandover'),
  flag('transferRequested'),
  setOf('servicesReached', SERVICES),
  count('agenciesInContact', 20),
  count('fullAccounts', 20),
  flag('testimonyRecorded'),
  oneOf('charge', CHARGES, 'NONE'),
  flag('lawyer'),
  flag('partyJoined'),
  flag('protectionOrder'),
  flag('fingerprintsElsewhere'),
] as const satisfies readonly FieldLayout[];

/** What one country alone keeps: these stand after the shared fields, and only in its own situations. */
const COUNTRY_FIELDS = [...GERMAN_FIELDS, ...ITALIAN_FIELDS, ...SPANISH_FIELDS] as const satisfies readonly FieldLayout[];

export type FieldName = (typeof FIELDS | typeof COUNTRY_FIELDS)[number]['name'];

const FIELD_OF: ReadonlyMap<string, FieldLayout> = new Map([...FIELDS, ...COUNTRY_FIELDS].map((field) => [field.name, field]));

/** The layout of a field. Throws when the name is unknown: names inside the engine are checked by type. */
export function fieldLayout(name: string): FieldLayout {
  const field = FIELD_OF.get(name);
  if (field === undefined) throw new Error(`There is no field "${name}". Known fields: ${[...FIELD_OF.keys()].join(', ')}.`);
  return field;
}

/** The number of a value in its field: place in the list, 0 or 1, or the amount itself. Throws when it is none. */
export function codeIn(name: string, value: string | number | boolean): number {
  const field = fieldLayout(name);
  const code = field.values === undefined ? Number(value) : field.values.indexOf(String(value));
  const greatest = field.kind === 'flag' ? 1 : field.kind === 'count' ? (field.max ?? 0) : (field.values?.length ?? 0) - 1;
  if (!Number.isInteger(code) || code < 0 || code > greatest) {
    throw new Error(`"${String(value)}" is no value of ${name}. ${field.values === undefined ? `It goes from 0 to ${greatest}` : `Known values: ${field.values.join(', ')}`}.`);
  }
  return code;
}

/** Bits of several members of a set. */
export const bitsIn = (name: string, members: readonly string[]): number => members.reduce((bits, member) => bits | (1 << codeIn(name, member)), 0);
