import type { Pathway, Role, RuleMeta } from '#engine';

/** One event with the rules of a pathway that matter here. */
export interface RoleStep { readonly event: RuleMeta['event']; readonly region: RuleMeta['region']; readonly rules: readonly RuleMeta[] }

/** What a body may raise, and what it may not. All of it is read from the rules. */
export interface StepsOfRole {
  /** Open to the body by law, by recommendation, or as the model has it. */
  readonly may: readonly RoleStep[];
  /** Open to the body in practice only: no law provides it. */
  readonly practice: readonly RoleStep[];
  /** What odds decide and nobody does on purpose: a sign that stays unanswered, a line that goes dead. */
  readonly befalls: readonly RoleStep[];
  /** Closed to the body, and near its own: a rule begins where one of its own begins or leads to. */
  readonly not: readonly RoleStep[];
  readonly far: readonly RoleStep[];
  readonly conduct: readonly RoleStep[];
}

/** Bodies that some rule names, without those no trainee sits for: who exploits, and time. */
export const bodiesOf = (pathway: Pathway, roles: readonly Role[]): readonly Role[] =>
  roles.filter((role) => role !== 'exploiter' && role !== 'system' && role !== 'third_party' && pathway.rules.some((rule) => rule.region !== 'conduct' && rule.by.includes(role)));

/** Sort the steps of a pathway by what they are to one body. A step is an event in a lane. */
export function stepsOfRole(pathway: Pathway, role: Role): StepsOfRole {
  const steps = allSteps(pathway);
  const lanes = steps.filter((step) => step.region !== 'conduct');
  const ownRules = lanes.map((step) => ({ ...step, rules: step.rules.filter((rule) => rule.by.includes(role)) })).filter(({ rules }) => rules.length > 0);
  const onlyPractice = ({ rules }: RoleStep): boolean => rules.every((rule) => rule.standing === 'practice');
  const onlyOdds = ({ rules }: RoleStep): boolean => rules.every((rule) => rule.kind === 'hazard');
  const states = new Set(ownRules.flatMap(({ rules }) => rules.flatMap((rule) => [...narrow(rule), ...(rule.to === 'same' ? [] : [named(rule, rule.to)])])));
  const closed = lanes.filter(({ rules }) => !rules.some((rule) => rule.by.includes(role)) && rules.some((rule) => rule.kind !== 'hazard' && !rule.by.every((body) => body === 'system')));
  const near = ({ rules }: RoleStep): boolean => rules.some((rule) => narrow(rule).some((state) => states.has(state)));
  return {
    may: ownRules.filter((step) => !onlyOdds(step) && !onlyPractice(step)),
    practice: ownRules.filter((step) => !onlyOdds(step) && onlyPractice(step)),
    befalls: ownRules.filter(onlyOdds),
    not: closed.filter(near),
    far: closed.filter((step) => !near(step)),
    conduct: steps.filter(({ region, rules }) => region === 'conduct' && rules.some((rule) => rule.by.includes(role))),
  };
}

function allSteps(pathway: Pathway): readonly RoleStep[] {
  const steps = new Map<string, RoleStep>();
  for (const rule of pathway.rules) {
    const key = `${rule.region} ${rule.event}`;
    const before = steps.get(key);
    steps.set(key, { event: rule.event, region: rule.region, rules: [...(before?.rules ?? []), rule] });
  }
  return [...steps.values()];
}

/** What may begin in more states than this is near everything, and so near nothing. */
const NARROW = 3;

/** The states a rule begins in, named with their region, where they are few. */
const narrow = (rule: RuleMeta): readonly string[] => (rule.from.length > NARROW ? [] : rule.from.filter((leaf) => leaf !== '*').map((leaf) => named(rule, leaf)));

const named = (rule: RuleMeta, leaf: string): string => `${rule.region} ${leaf}`;
