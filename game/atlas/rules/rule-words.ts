import { leafInWords, PROFESSIONALS, ROLE_WORDS, type Country, type Region, type Role, type RuleMeta } from '#engine';
import { backingOfRule } from '../../cases/backing.ts';
import { MAP, RULE } from '../../text/en-atlas.ts';
import { BACKING_WORDS } from '../../text/en-backing.ts';
import { eventWords } from '../../text/events.ts';
import { listed } from '../../text/listed.ts';

/** Who may raise a rule, in words. All professionals together have one name. */
export function bodiesInWords(by: readonly Role[]): string {
  const everybody = PROFESSIONALS.every((role) => by.includes(role));
  const named = everybody ? by.filter((role) => !PROFESSIONALS.some((each) => each === role)) : by;
  return listed([...(everybody ? [RULE.anyProfessional] : []), ...named.map((role) => ROLE_WORDS[role])], 'or');
}

/** What a rule is, as something to do. */
export const stepInWords = (rule: RuleMeta): string => eventWords(rule.event).act;

/** The states of a region by their words. */
export const statesInWords = (region: Region, leaves: readonly string[], country: Country): string => listed(leaves.map((leaf) => (leaf === '*' ? MAP.anywhere : `“${leafInWords(region, leaf, country)}”`)), 'or');

/** Whether its days or its share were made for teaching. */
export const isInvented = (rule: RuleMeta): boolean => rule.days?.class === 'T' || rule.perMille !== undefined || rule.sources.includes(RULE.teaching);

/** Marks of a rule that every view shows: days made for teaching, and what stands behind it. */
export function marksOf(rule: RuleMeta, country: Country): readonly string[] {
  return [...(isInvented(rule) ? [RULE.teaching] : []), BACKING_WORDS[backingOfRule(country, rule).backing]];
}

/** `routineReason` and `DANGER_TO_LIFE` as people read them. */
export const plainName = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_.]/g, ' ').toLowerCase();

const YES_OR_NO: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

/** What a rule writes into the record: `stay := REGULAR; fullAccounts += 1` as "stay: regular; full accounts: one more". */
export const effectsInWords = (sets: string): string => sets.split('; ').map((effect) => {
  const [, field = effect, sign = '', value = ''] = /^(\S+) (:=|\+=|-=) (.+)$/.exec(effect) ?? [];
  const said = YES_OR_NO[value] ?? (value === '1' ? 'one more' : `${sign === '+=' ? 'also ' : sign === '-=' ? 'no longer ' : ''}${plainName(value)}`);
  return value === '' ? plainName(field) : `${plainName(field)}: ${said}`;
}).join('; ');
