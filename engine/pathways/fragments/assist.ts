import { put } from '../effects.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule } from '../rule.ts';
import { days, inRegion, routeChoice, TEACHING } from '../rule.ts';
import { ASSIST_LEAVES } from './leaves.ts';

const { rule, clock } = inRegion('assist', ASSIST_LEAVES);
const RUNNING = ['emergency', 'intake', 'plan', 'integration', 'followup'] as const;
const HELPERS = ['health', 'ngo', 'specialised', 'social_services', 'outreach', 'reception'] as const;
const BEGUN = put('withSpecialisedService', true);

/** Region assist, rules A1 to A12 (pathways.md 1.4), and what S11 and S12 do here. No guard reads police, complaint or recognition. */
export const ASSIST_RULES: readonly Rule[] = [
  rule({ id: 'A1', from: ['none', 'declined', 'interrupted'], event: 'EMERGENCY_NEEDS_MET', to: 'emergency', by: HELPERS, days: days(0, 0, 2, 'T'), standing: 'law', sources: ['Amelie §5.1', 'WHO-2003'] }),
  rule({ id: 'A1', from: ['emergency', 'intake', 'plan', 'integration', 'followup', 'closed'], event: 'EMERGENCY_NEEDS_MET', to: 'same', by: HELPERS, days: days(0, 0, 2, 'T'), standing: 'law',
    sources: ['Amelie §5.1', 'WHO-2003'] }),
  rule({ id: 'A2', from: ['emergency', 'none'], event: 'INTAKE_DONE', to: 'intake', by: ['specialised'], needs: ['consentToReferral', 'interpreterAdequate'], days: days(0, 3, 15, 'T'), effects: [BEGUN],
    sources: ['BE-PAGASA', 'DE-BSR'] }),
  rule({ id: 'A3', from: ['intake'], event: 'PLAN_AGREED', to: 'plan', by: ['person', 'specialised'], needs: ['wishesRecorded'], days: days(3, 14, 45, 'T'), sources: ['CopeHope §4.2'] }),
  rule({ id: 'A4', from: ['plan'], event: 'INTEGRATION_STARTED', to: 'integration', by: ['specialised', 'social_services'], needs: ['courseOpen'], days: days(30, 120, 365, 'T'),
    sources: ['CopeHope §1', 'CopeHope §4.2'] }),
  rule({ id: 'A5', from: ['integration'], event: 'EXIT_PLANNED', to: 'followup', by: ['person', 'specialised'], needs: ['incomeAndHousing'], days: days(180, 540, 1100, 'T'), sources: ['IOM-2010'] }),
  rule({ id: 'A6', from: ['followup'], event: 'FOLLOWUP_CLOSED', to: 'closed', by: ['specialised'], needs: ['stableSixMonths'], days: days(90, 180, 365, 'T'), sources: ['IOM-2010'] }),
  ...routeChoice('PERSON_DECLINES', rule({ id: 'A7', from: ASSIST_LEAVES, event: 'PERSON_DECLINES', to: 'declined', by: ['person'], sources: ['BRUN-2007'], note: 'a no is always accepted' })),
  rule({ id: 'A8', from: ['declined', 'interrupted', 'closed'], event: 'PERSON_ASKS_AGAIN', to: 'intake', by: ['person'], effects: [BEGUN], sources: ['BRUN-2007'], repairs: ['D3'],
    note: 'the file is reopened, not the story' }),
  rule({ id: 'D2', derived: true, from: ['followup'], event: 'PERSON_ASKS_AGAIN', to: 'intake', by: ['person'], effects: [BEGUN], sources: ['BRUN-2007'],
    reason: 'As printed, a person in follow-up who needs full help again must first be closed after six stable months.' }),
  rule({ id: 'A9', kind: 'hazard', from: ['plan', 'integration'], event: 'ASSISTANCE_WITHDRAWN', to: 'interrupted', by: ['system'], sources: ['CopeHope §2.1', 'CopeHope §4.1', 'CopeHope §4.2'],
    note: 'funding gap, end of a call, service closed; never attendance, conduct or cooperation' }),
  rule({ id: 'A10', kind: 'clock', from: ['interrupted'], event: 'ASSISTANCE_RESUMED', to: 'plan', by: ['specialised', 'social_services'], needs: ['hadIntake'], days: days(3, 30, 120, 'T'), sources: [TEACHING],
    repairs: ['D3'] }),
  rule({ id: 'A11', from: ['emergency', 'intake', 'plan', 'integration'], event: 'TRANSFER_TO_OTHER_PROJECT', to: 'plan', by: ['specialised'],
    needs: ['transferRequested', 'consentToReferral', 'consentToShare', 'receivingAccepts', 'placeFree'], days: days(1, 10, 45, 'T'), effects: [BEGUN, put('transferRequested', false), put('referent', 'specialised')],
    sources: ['Amelie §4 IT'], repairs: ['D4'], note: 'the referent changes; handover in person' }),
  rule({ id: 'A12', from: ['emergency', 'intake', 'plan', 'integration'], event: 'TRANSFER_REQUESTED', to: 'same', by: ['specialised'],
    needs: ['consentToReferral', 'consentToShare', 'dangerOrNoPlace', 'riskAssessed'], days: days(0, 1, 5, 'T'), effects: [put('transferRequested', true)], sources: ['Amelie §4 IT', 'CopeHope §4.1'],
    note: 'with the minimum of data' }),
  rule({ id: 'S11', kind: 'clock', from: RUNNING, event: 'EMERGENCY_STAY_EXPIRES', to: 'interrupted', by: ['system'], needs: ['inEmergencyStay'], days: days(3, 10, 30, 'T'), sources: ['Amelie §5.3'],
    repairs: ['D5'] }),
  rule({ id: 'S12', kind: 'hazard', from: RUNNING, event: 'PLACE_WITHDRAWN', to: 'interrupted', by: ['system', 'specialised'], needs: ['inProtectedPlace'], sources: ['CopeHope §2.1', 'CopeHope §4.2'],
    repairs: ['D5'] }),
];

export const ASSIST_CLOCKS: readonly ClockMeta[] = [
  clock({ id: 'A10@interrupted', rules: ['A10'], leaf: 'interrupted', days: days(3, 30, 120, 'T'), outcomes: [{ event: 'ASSISTANCE_RESUMED', by: 'specialised', perMille: 1000 }] }),
];
