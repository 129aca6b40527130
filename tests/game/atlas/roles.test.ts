import { describe, expect, it } from 'vitest';
import { COUNTRIES, pathwayOf, ROLES, type Country, type Pathway } from '#engine';
import { bodiesOf, stepsOfRole } from '../../../game/atlas/roles/steps-of-role.ts';
import { bodiesInWords, effectsInWords, marksOf } from '../../../game/atlas/rules/rule-words.ts';
import { BACKING_WORDS } from '../../../game/text/en-backing.ts';

function pathway(country: Country): Pathway {
  const found = pathwayOf(country);
  if (!found) throw new Error(`no pathway of ${country}`);
  return found;
}

const greece = pathway('greece');
const events = (steps: readonly { readonly event: string }[]): readonly string[] => steps.map(({ event }) => event);

describe('what a body may do', () => {
  it('is read from the rules: health services may send the form (GR-I3), and may not issue the act (GR-I8)', () => {
    const health = stepsOfRole(greece, 'health');
    expect(events(health.may)).toContain('EMA_FORM_SENT');
    expect([...events(health.not), ...events(health.far)]).toContain('ACT_ISSUED');
    expect(events(stepsOfRole(greece, 'prosecutor').may)).toContain('ACT_ISSUED');
  });

  it('shows what is near first: after the report a hospital meets the opinion of two specialists (GR-I7), not the trial (J10)', () => {
    const { not, far } = stepsOfRole(greece, 'health');
    expect(events(not)).toContain('ACT_PROPOSED_BY_SPECIALISTS');
    expect(events(far)).toContain('TRIAL_HELD');
  });

  it('keeps apart what offices do and no law provides (GR-I5 is practice)', () => {
    const { may, practice } = stepsOfRole(greece, 'health');
    expect(events(practice)).toContain('POLICE_INFORMED');
    expect(events(may)).not.toContain('POLICE_INFORMED');
  });

  it('sets apart what odds decide: that her sign stays unanswered (C3) is nothing that a body may do', () => {
    const { may, befalls } = stepsOfRole(greece, 'health');
    expect(events(befalls)).toContain('SIGNAL_MISSED');
    expect(events(may)).not.toContain('SIGNAL_MISSED');
  });

  it.each(COUNTRIES)('names in %s no step as open that no rule opens to the body, and loses none', (country) => {
    for (const role of bodiesOf(pathway(country), ROLES)) {
      const { may, practice, befalls, not, far } = stepsOfRole(pathway(country), role);
      expect([...may, ...practice, ...befalls].every(({ rules }) => rules.length > 0 && rules.every((rule) => rule.by.includes(role)))).toBe(true);
      expect([...not, ...far].some(({ rules }) => rules.some((rule) => rule.by.includes(role)))).toBe(false);
      const own = new Set(pathway(country).rules.filter((rule) => rule.region !== 'conduct' && rule.by.includes(role)));
      expect(new Set([...may, ...practice, ...befalls].flatMap(({ rules }) => rules))).toEqual(own);
    }
  });

  it('offers neither who exploits nor the passing of time as a body', () => {
    expect(bodiesOf(greece, ROLES).filter((role) => ['exploiter', 'system', 'third_party'].includes(role))).toEqual([]);
  });
});

describe('the marks of a rule', () => {
  it.each(COUNTRIES)('say of every rule of %s what stands behind it, and whether its days are a teaching value', (country) => {
    const { rules } = pathway(country);
    expect(rules.filter((rule) => !Object.values(BACKING_WORDS).some((words) => marksOf(rule, country).includes(words)))).toEqual([]);
    expect(rules.filter((rule) => rule.derived === true && !marksOf(rule, country).includes('a repair of ours'))).toEqual([]);
    expect(rules.filter((rule) => rule.days?.class === 'T' && !marksOf(rule, country).includes('teaching value'))).toEqual([]);
    const fixed = rules.filter((rule) => rule.days?.class === 'L' && rule.perMille === undefined && !rule.sources.includes('teaching value'));
    expect(fixed.filter((rule) => marksOf(rule, country).includes('teaching value'))).toEqual([]);
  });

  it('call all professionals together by one name', () => {
    expect(bodiesInWords(greece.rules.find(({ id }) => id === 'GR-I1')?.by ?? [])).toBe('any professional');
    expect(bodiesInWords(['health', 'person'])).toBe('health services or the person');
  });

  it.each([
    ['reasonableGrounds := true; referredBy := the role that raised it', 'reasonable grounds: yes; referred by: the role that raised it'],
    ['fullAccounts += 1; stay := ASYLUM_SEEKER', 'full accounts: one more; stay: asylum seeker'],
    ['routeMade += ASYLUM_LODGED; routeUninformed -= ASYLUM_LODGED; consent.info := info as said', 'route made: also asylum lodged; route uninformed: no longer asylum lodged; consent info: info as said'],
  ])('say what goes on record in plain words: %s', (sets, said) => {
    expect(effectsInWords(sets)).toBe(said);
  });

  it.each(COUNTRIES)('leave no sign of the tables in what %s puts on record', (country) => {
    const said = pathway(country).rules.flatMap(({ sets }) => (sets === undefined ? [] : [effectsInWords(sets)]));
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter((each) => /:=|[+-]=|[A-Z]|_/.test(each))).toEqual([]);
  });
});
