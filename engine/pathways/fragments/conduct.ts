import type { Role } from '../../vocabulary.ts';
import { PROFESSIONALS, ROLES } from '../../vocabulary.ts';
import type { Effect } from '../effects.ts';
import { copy, count, include, includeSaid, put } from '../effects.ts';
import type { EventName } from '../event-table.ts';
import { EVENTS } from '../event-table.ts';
import type { GuardName } from '../guards.ts';
import type { Rule } from '../rule.ts';
import { conductRule, routeChoice } from '../rule.ts';

interface ConductRow { readonly effects?: readonly Effect[]; readonly needs?: readonly GuardName[]; readonly by?: readonly Role[]; readonly note?: string }

/** What conduct writes into context (pathways.md 1.8). Events without a row here are recorded and weigh, and write nothing. */
const EFFECTS: Partial<Readonly<Record<EventName, ConductRow>>> = {
  INTERPRETER_ARRANGED: { effects: [copy('interpreter', 'interpreter')] },
  INTERVIEW_WITHOUT_INTERPRETER: { effects: [copy('interpreter', 'interpreter')] },
  COMPANION_USED_AS_INTERPRETER: { effects: [put('interpreter', 'COMPANION')] },
  CONSENT_RECORDED: { effects: [copy('consent.info', 'info'), copy('consent.referral', 'referral'), copy('consent.dataShare', 'dataShare'), copy('consent.police', 'police')] },
  REFLECTION_EXPLAINED: { effects: [include('rightsExplained', 'REFLECTION')], needs: ['interpreterAdequate'] },
  REFERENT_NAMED: { effects: [copy('referent', 'referent')] },
  REFERENT_CHANGED: { effects: [copy('referent', 'referent'), put('warmHandover', false)], note: 'uses up a warm handover done before' },
  WARM_HANDOVER_DONE: { effects: [put('warmHandover', true)] },
  AGENCY_JOINED: { effects: [count('agenciesInContact')] },
  ACCOUNT_TOLD: { effects: [count('fullAccounts')] },
  RISK_ASSESSED: { effects: [copy('danger', 'danger'), put('riskAssessed', true)] },
  SAFETY_PLAN_MADE: { effects: [copy('danger', 'danger'), put('safetyPlan', true)] },
  WAY_BACK_LEFT: { effects: [put('wayBackLeft', true)] },
  SERVICE_REACHED: { effects: [includeSaid('servicesReached', 'service')] },
};

/** Conduct that passes data: without consent or a lawful exception it is also CONSENT_SKIPPED. */
const PASSES_DATA: readonly EventName[] = ['DATA_SHARED_MINIMUM', 'DATA_OVERSHARED', 'NGO_REPORT_SUBMITTED'];
/** Rules written by hand below. */
const BY_HAND: readonly EventName[] = [...PASSES_DATA, 'CONSENT_REFUSED', 'LAWFUL_EXCEPTION_RECORDED'];

const SOURCES = ['Ariadne-model'];
const CONSENT_NO: readonly Effect[] = [copy('consent.info', 'info'), copy('consent.referral', 'referral'), copy('consent.dataShare', 'dataShare'), copy('consent.police', 'police')];

const plain = Object.entries(EVENTS).flatMap(([name, spec]) => (spec.conduct && isConduct(name) && !BY_HAND.includes(name) ? [name] : []));

/** Conduct (pathways.md 1.8): open to every role unless noted, moving no region. */
export const CONDUCT_RULES: readonly Rule[] = [
  ...plain.map((event) => conductRule({ id: `K-${event}`, event, by: ROLES, sources: SOURCES, ...EFFECTS[event] })),
  ...PASSES_DATA.flatMap((event) => [
    conductRule({ id: `K-${event}`, event, by: ROLES, needs: ['noConsentToShare'], posts: [{ event: 'CONSENT_SKIPPED', by: 'same' }], sources: [...SOURCES, 'CopeHope §3.1'], note: 'a breach: nobody asked, and no lawful exception is recorded' }),
    conductRule({ id: `K-${event}`, event, by: ROLES, sources: SOURCES }),
  ]),
  ...routeChoice('CONSENT_REFUSED', conductRule({ id: 'K-CONSENT_REFUSED', event: 'CONSENT_REFUSED', by: ['person'], effects: CONSENT_NO, sources: ['CopeHope §4.2'] })),
  conductRule({ id: 'K-RIGHTS_EXPLAINED', event: 'RIGHTS_EXPLAINED', by: ROLES, needs: ['interpreterAdequate'], effects: [includeSaid('rightsExplained', 'rights')], sources: SOURCES,
    repairs: ['D12'], note: 'for roles that J1 does not name; J1 writes the same' }),
  conductRule({ id: 'D13', derived: true, event: 'LAWFUL_EXCEPTION_RECORDED', by: PROFESSIONALS, effects: [copy('lawfulException', 'ground')], sources: ['CopeHope §3.1'],
    reason: 'The tables speak of a recorded lawful exception, and no printed event records one.' }),
];

function isConduct(name: string): name is EventName { return Object.hasOwn(EVENTS, name); }
