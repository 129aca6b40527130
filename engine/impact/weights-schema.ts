import { z } from '../knowledge/zod.ts';
import { COUNTRIES, COUNTRY_REGIONS, REGIONS, ROLES, SERVICES } from '../vocabulary.ts';
import { EVIDENCE_GRADES, FACTOR_KINDS, SETTING_KEYS, STRENGTHS } from './weights.ts';
import type { FactorCondition } from './weights.ts';


const id = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, 'an id of small letters, digits and hyphens, beginning with a letter');
const event = z.string().regex(/^[A-Z][A-Z0-9_]{1,60}$/, 'an event in capitals such as CONSENT_RECORDED');
const line = z.string().min(1).max(240);
const value = z.union([z.string(), z.number().int(), z.boolean()]);
const values = z.array(value).min(1);
const names = z.array(z.string()).min(1);

export const conditionSchema: z.ZodType<FactorCondition> = z.lazy(() => z.strictObject({
  state: z.partialRecord(z.enum([...REGIONS, ...COUNTRY_REGIONS]), names).optional(),
  fact: z.record(z.string(), values).optional(),
  contains: z.record(z.string(), names).optional(),
  inForce: z.array(id).min(1).optional(),
  reading: id.optional(),
  longer: z.strictObject({ region: z.enum([...REGIONS, ...COUNTRY_REGIONS]), leaves: names, days: z.number().int().min(1).max(3650) }).optional(),
  under: z.number().int().min(1).max(110).optional(),
  herOwnWay: z.boolean().optional(),
  any: z.array(conditionSchema).min(1).optional(),
  not: conditionSchema.optional(),
})) as z.ZodType<FactorCondition>;

/** `EVENT`, or the event with the role, the payload or the situation it must have. */
export const eventTrigger = z.union([
  event.transform((name) => ({ event: name })),
  z.strictObject({ event, by: z.array(z.enum(ROLES)).min(1).optional(), with: z.record(z.string(), values).optional(), when: conditionSchema.optional(), oncePer: z.enum([...REGIONS, ...COUNTRY_REGIONS]).optional() }),
]);
const countTrigger = z.strictObject({ count: z.enum(['accounts', 'agencies']), above: z.union([z.number().int().min(0), z.literal('need')]) });

const grounded = {
  id, definition: line, evidence: z.array(z.enum(EVIDENCE_GRADES)).min(1), sources: z.array(z.string().min(1)).min(1), note: line.optional(),
};
const inForce = {
  starts: z.array(eventTrigger).min(1).optional(), ends: z.array(eventTrigger).min(1).optional(),
  while: conditionSchema.optional(), gate: conditionSchema.optional(), exceptAfter: z.array(event).min(1).optional(),
};

export const harmsSchema = z.array(z.strictObject({
  ...grounded, ...inForce, strength: z.enum(STRENGTHS), kind: z.enum(FACTOR_KINDS),
  raisedBy: z.array(z.union([eventTrigger, countTrigger])).min(1).optional(), uncapped: z.boolean().optional(),
  loosenedBy: z.array(event).min(1).optional(), setting: z.array(z.enum(SETTING_KEYS)).min(1).optional(),
})).min(1);

export const protectiveSchema = z.array(z.strictObject({
  ...grounded, ...inForce, load: z.enum(STRENGTHS).nullable(), anchor: z.enum(STRENGTHS).nullable(), holdsAnywhere: z.boolean().optional(),
})).min(1);

export const risksSchema = z.array(z.strictObject({
  ...grounded, ...inForce, strength: z.enum(STRENGTHS), concern: z.boolean().optional(),
})).min(1);

export const rightsSchema = z.array(z.strictObject({ id, title: line, honouredBy: z.array(id).min(1), breachedBy: z.array(id).min(1) })).min(1);

const points = z.strictObject({ low: z.number().int().min(0).max(50), medium: z.number().int().min(0).max(50), high: z.number().int().min(0).max(50) });
const readings = z.record(id, conditionSchema);

export const modelSchema = z.strictObject({
  points: z.strictObject({ harm: points, protection: points, risk: points, anchor: points }),
  quality: z.array(z.strictObject({
    id: z.string().regex(/^Q\d{1,2}$/, 'a measure such as Q1'), title: line, unit: z.enum(['days', 'count', 'share']),
    one: z.number().int().min(0), zero: z.number().int().min(0), fromDays: z.number().int().min(1).optional(), sources: z.array(z.string()).min(1),
  })).min(1),
  reaches: z.partialRecord(z.enum(SERVICES), z.array(eventTrigger).min(1)),
  herOwnWay: z.strictObject({ starts: z.array(event).min(1), ends: z.array(event).min(1) }),
  readings,
  byCountry: z.partialRecord(z.enum(COUNTRIES), readings),
});
