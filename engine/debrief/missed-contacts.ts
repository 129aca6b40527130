import type { Fact } from '../fact.ts';
import type { Impact, Setting } from '../impact/impact.ts';
import type { SettingKey, Weights } from '../impact/weights.ts';
import type { Program } from '../scenario/program.ts';

/**
 * A service that met her and did not see her case (revictimisation.md 5.5; CopeHope §5.1). It names the service and its
 * conditions, never the person: `dismissed` signs were set aside, `ended` the visit ended without a look, `not-noticed`
 * the service met her and none of its seats noticed a sign.
 */
export interface MissedContact {
  readonly agency: string;
  readonly seat: string | null;
  readonly minute: number;
  readonly how: 'dismissed' | 'ended' | 'not-noticed';
  readonly conditions: readonly MissedCondition[];
}
export type MissedCondition =
  | { readonly kind: 'caseload'; readonly caseload: string }
  | { readonly kind: 'nobody-on-shift'; readonly missing: readonly string[] }
  | { readonly kind: 'no-training' };

/** Which services met her unseen in this session, oldest first. */
export function missedContacts(finished: { readonly program: Program; readonly facts: readonly Fact[]; readonly impact: Impact; readonly weights: Weights }): readonly MissedContact[] {
  const { program, facts, impact, weights } = finished;
  const factor = weights.harms.find(({ id }) => id === 'missed-indicators');
  const conditions = conditionsOf(impact.reading.setting, factor?.setting ?? []);
  const marked = (impact.load.harms.find((line) => line.factor === 'missed-indicators')?.occurrences ?? []).map(({ minute, cause }): MissedContact => ({
    agency: agencyAt(program, facts, { seat: cause.seat, minute }), seat: cause.seat, minute, how: cause.event === 'INDICATOR_DISMISSED' ? 'dismissed' : 'ended', conditions,
  }));
  const unseen = unnoticed(program, facts).filter(({ agency }) => !marked.some((each) => each.agency === agency));
  return [...marked, ...unseen.map((each): MissedContact => ({ ...each, seat: null, how: 'not-noticed', conditions }))].sort((a, b) => a.minute - b.minute);
}

/** The agency of a seat; without a seat, the one whose moment she was in last. */
function agencyAt(program: Program, facts: readonly Fact[], at: { readonly seat: string | null; readonly minute: number }): string {
  const last = facts.findLast(({ type, minute }) => type === 'choice.landed' && minute <= at.minute);
  const seat = at.seat === null ? program.beats[program.choices[last?.a ?? -1]?.beat ?? -1]?.seat ?? -1 : program.names.seats.indexOf(at.seat);
  return program.agencies[program.seats[seat]?.agency ?? -1]?.id ?? '';
}

/** Agencies that met her before anybody had seen her case, could have noticed a sign by the professions of their seats, and noticed none. */
function unnoticed(program: Program, facts: readonly Fact[]): readonly { readonly agency: string; readonly minute: number }[] {
  const seen = facts.find((fact) => fact.type === 'sign.noticed' || (fact.type === 'act.accepted' && program.acts[fact.a]?.event === 'INDICATOR_NOTICED'));
  return facts.filter(({ type, minute }) => type === 'agency.met' && minute < (seen?.minute ?? minute + 1)).flatMap(({ a, minute }) => {
    const seats = program.seats.flatMap((seat, index) => (seat.agency === a ? [index] : []));
    const roles = seats.flatMap((seat) => program.seats[seat]?.roles ?? []);
    const could = program.scenario.indicators.some((indicator) => indicator.roles.some((role) => roles.includes(role)));
    const did = facts.some((fact) => fact.type === 'sign.noticed' && seats.includes(fact.b));
    return could && !did ? [{ agency: program.agencies[a]?.id ?? '', minute }] : [];
  });
}

const STAFF = ['SOCIAL_WORKER', 'CULTURAL_MEDIATOR', 'TRAINED_INTERPRETER'] as const;

function conditionsOf(setting: Setting, bearing: readonly SettingKey[]): readonly MissedCondition[] {
  const missing = STAFF.filter((staff) => !setting.onShift.includes(staff));
  return [
    ...(bearing.includes('caseload') && setting.caseload !== 'QUIET' ? [{ kind: 'caseload' as const, caseload: setting.caseload }] : []),
    ...(bearing.includes('onShift') && missing.length > 0 ? [{ kind: 'nobody-on-shift' as const, missing }] : []),
    ...(bearing.includes('teamTrained') && !setting.teamTrained ? [{ kind: 'no-training' as const }] : []),
  ];
}
