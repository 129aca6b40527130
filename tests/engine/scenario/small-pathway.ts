import { FIELDS } from '../../../engine/pathways/fields.ts';
import type { Pathway, RuleMeta } from '../../../engine/pathways/pathway.ts';

const base = { needs: [], sources: ['teaching value'], standing: 'model', asOf: '2023-12-31' } as const;

const RULES: readonly RuleMeta[] = [
  { ...base, id: 'J1', region: 'case', kind: 'act', event: 'RIGHTS_EXPLAINED', from: ['none'], to: 'same', by: ['health', 'social_services'] },
  { ...base, id: 'V1', region: 'conduct', kind: 'conduct', event: 'WAY_BACK_LEFT', from: [], to: 'same', by: ['health', 'ngo'] },
  { ...base, id: 'V2', region: 'conduct', kind: 'conduct', event: 'AGENCY_JOINED', from: [], to: 'same', by: ['health'] },
  { ...base, id: 'S1', region: 'place', kind: 'act', event: 'SAFE_PLACE_ACCEPTED', from: ['window'], to: 'emergency_safe', by: ['person', 'ngo'] },
  { ...base, id: 'S10', region: 'place', kind: 'act', event: 'SPECIALISED_PLACE_OPENS', from: ['emergency_safe'], to: 'protected', by: ['specialised'], days: { min: 1, typ: 9, max: 30, class: 'T' } },
  { ...base, id: 'S11', region: 'place', kind: 'clock', event: 'EMERGENCY_STAY_EXPIRES', from: ['emergency_safe'], to: 'window', by: ['system'], days: { min: 30, typ: 30, max: 30, class: 'T' } },
  { ...base, id: 'S12', region: 'place', kind: 'hazard', event: 'EXPLOITER_RECONTACT_SUCCEEDS', from: ['protected'], to: 'window', by: ['exploiter'] },
];

/** A pathway of two regions and seven rules, so that these tests stand whatever becomes of a country's chart. */
export const SMALL_PATHWAY: Pathway = {
  country: 'greece', hash: '0'.repeat(64),
  regions: [{ id: 'case', leaves: ['none', 'open'] }, { id: 'place', leaves: ['window', 'emergency_safe', 'protected'] }],
  fields: FIELDS, rules: RULES, repairs: [], questions: [], size: 2 + FIELDS.length,
  clocks: [{ id: 'S11', rules: ['S11'], region: 'place', leaf: 'emergency_safe', days: { min: 30, typ: 30, max: 30, class: 'T' }, by: 'system', outcomes: [{ event: 'EMERGENCY_STAY_EXPIRES', by: 'system', perMille: 1000 }] }],
};
