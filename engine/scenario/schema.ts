import { z } from '../knowledge/zod.ts';
import { CASELOADS, COUNTRIES, COUNTRY_REGIONS, OUTCOMES, PLACE_KINDS, REGIONS, RIGHTS, ROLES, SERVICES, SHIFT_STAFF } from '../vocabulary.ts';
import {
  ACTION_STANCES, AGENCY_KINDS, FIGURE_LOOKS, FURNITURE, HAIR_STYLES, INDICATOR_STRENGTHS, ITEM_KINDS, OPEN_RISKS,
  PASSING_WAYS, POSTURES, PRESENCES, VOICES, SCENE_KINDS, SLOT_KINDS, TALKS,
} from './words.ts';


/** Ids that authors give: letters, digits and hyphens, so that they read well in a path such as `triage/send-to-desk`. */
const id = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, 'an id of small letters, digits and hyphens, beginning with a letter');
const prose = z.string().min(1).max(2000);
const line = z.string().min(1).max(240);
/** A length of time: `6 min`, `2 h`, `9 d`. */
const duration = z.string().regex(/^\d{1,5} (min|h|d)$/, 'a length of time such as "6 min", "2 h" or "9 d"');
/** A moment counted from the start of the case: `D+2`, `D+2 H+3`. */
const moment = z.string().regex(/^D\+\d{1,4}( H\+\d{1,2})?$/, 'a moment such as "D+2" or "D+2 H+3"');
/** More than any case needs. What names are compared with is capped, so that a file cannot keep the checker busy for minutes. */
const MOST_NAMED = 400;
/** A set of seats is kept as bits of one 32-bit integer: a seat more would be taken for the first one. */
const MOST_SEATS = 24;
const ids = z.array(id).max(MOST_NAMED);
/** So many acts, passes or conditions in one place are no longer read by anybody; each may be followed by many more. */
const MOST_TOGETHER = 20;
/** More versions, lines of odds, words or lines in one place than any case has. */
const MOST_LINES = 100;
/** A name from outside the case: an event, a state, a source, a need. */
const word = z.string().max(200);
const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1).max(MOST_NAMED)]);
const scalar = z.union([word, z.number().int(), z.boolean()]);

/** A closed set of questions about the state of the case. All keys of one condition must hold. */
export interface Condition {
  readonly state?: Readonly<Record<string, string | readonly string[]>> | undefined;
  readonly fact?: Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[]>> | undefined;
  readonly atLeast?: Readonly<Record<string, number>> | undefined;
  readonly flag?: string | readonly string[] | undefined;
  readonly noFlag?: string | readonly string[] | undefined;
  readonly chose?: string | readonly string[] | undefined;
  readonly over?: string | readonly string[] | undefined;
  readonly knows?: Readonly<Record<string, string | readonly string[]>> | undefined;
  readonly noticed?: Readonly<Record<string, string | readonly string[]>> | undefined;
  readonly here?: string | readonly string[] | undefined;
  readonly away?: string | readonly string[] | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly any?: readonly Condition[] | undefined;
  readonly not?: Condition | undefined;
}

export const conditionSchema: z.ZodType<Condition> = z.lazy(() => z.strictObject({
  state: z.partialRecord(z.enum([...REGIONS, ...COUNTRY_REGIONS]), oneOrMore(word)).optional().meta({ description: 'Regions of the pathway and the state, or states, they must be in.' }),
  fact: z.record(z.string(), z.union([scalar, z.array(scalar).min(1).max(MOST_LINES)])).optional().meta({ description: 'Context fields and the value, or values, they must have.' }),
  atLeast: z.record(z.string(), z.number().int()).optional().meta({ description: 'Counting fields and the least value they must have.' }),
  flag: oneOrMore(id).optional(), noFlag: oneOrMore(id).optional(),
  chose: oneOrMore(word).optional().meta({ description: 'beat/choice or beat/choice/answer: at least one of them has happened.' }),
  over: oneOrMore(id).optional().meta({ description: 'Beats that must be decided or past.' }),
  knows: z.record(id, oneOrMore(id)).optional().meta({ description: 'Seats and the items they must know, all of them.' }),
  noticed: z.record(id, oneOrMore(id)).optional().meta({ description: 'Seats and the indicators they must have noticed, all of them.' }),
  here: oneOrMore(id).optional().meta({ description: 'Cast members who are in the room, all of them.' }),
  away: oneOrMore(id).optional().meta({ description: 'Cast members who are not in the room, all of them.' }),
  after: moment.optional(), before: moment.optional(),
  any: z.array(conditionSchema).min(1).max(MOST_LINES).optional(), not: conditionSchema.optional(),
})) as z.ZodType<Condition>;
/** A list of conditions: all must hold. */
const when = z.array(conditionSchema).min(1).max(MOST_LINES);

/** One event posted to the pathway. `by` may be left out when the seat has one fitting role. */
export const actSchema = z.strictObject({
  event: word,
  by: z.enum(ROLES).optional(),
  with: z.record(z.string(), z.union([scalar, z.array(word).max(MOST_LINES)])).optional(),
});

const passSchema = z.strictObject({
  to: id.meta({ description: 'The agency that receives.' }),
  how: z.enum(PASSING_WAYS),
  items: ids.meta({ description: 'What is passed. More than the agency needs is recorded as shared too widely.' }),
  exception: z.enum(['danger-to-life', 'child']).optional().meta({ description: 'A lawful exception to consent, recorded with its reason.' }),
});

/** Who comes and goes, with what follows from a choice or as a moment opens. */
const comings = {
  presence: z.record(id, z.enum(PRESENCES)).optional().meta({ description: 'Who comes, goes or stands at the door.' }),
  postures: z.record(id, z.enum(POSTURES)).optional(),
  moves: id.optional().meta({ description: 'The place the person is in from now on.' }),
};
/** What may follow a choice, an answer, a lapse, an inject or a piece of news. */
const effect = {
  acts: z.array(actSchema).max(MOST_TOGETHER).optional(),
  ...comings,
  reveals: z.array(z.strictObject({ item: id, to: ids.optional() })).max(MOST_LINES).optional().meta({ description: 'Items learnt; by this seat when `to` is left out.' }),
  notices: ids.optional().meta({ description: 'Indicators this seat notices now.' }),
  passes: z.array(passSchema).max(MOST_TOGETHER).optional(),
  meets: ids.optional().meta({ description: 'Agencies that meet the person face to face from now on.' }),
  sets: ids.optional(), clears: ids.optional(),
  leads: z.array(z.strictObject({ beat: id, after: duration.optional() })).max(MOST_LINES).optional(),
  tells: ids.optional().meta({ description: 'Seats that hear of it at once.' }),
};

const answerSchema = z.strictObject({
  id, text: prose,
  odds: z.union([z.number().int().min(0).max(1000), z.array(z.strictObject({ perMille: z.number().int().min(0).max(1000), when: when.optional() })).min(1).max(MOST_LINES)])
    .meta({ description: 'Per mille among the answers; the first line whose conditions hold counts.' }),
  ...effect,
});

const noteSchema = z.strictObject({
  text: prose, stance: z.enum(ACTION_STANCES), sources: z.array(word).min(1).max(MOST_LINES),
  needs: z.array(word).max(MOST_LINES).optional(), reflect: line.optional().meta({ description: 'A question for the debrief.' }),
});

const choiceSchema = z.strictObject({
  id, text: line.meta({ description: 'What you say or do.' }), done: prose.meta({ description: 'The same in past tense, as the story tells it.' }),
  takes: duration, needsInterpreter: z.boolean().optional(),
  typical: z.number().int().min(0).max(1000).meta({ description: 'Weight for a typical professional under this pressure [teaching value].' }),
  careful: z.number().int().min(0).max(1000).meta({ description: 'Weight for a careful professional [teaching value].' }),
  when: when.optional().meta({ description: 'Offered only when these hold.' }),
  needs: z.array(z.strictObject({ when, why: line })).max(MOST_TOGETHER).optional().meta({ description: 'Shown as closed, with the reason, while these do not hold.' }),
  talk: z.enum(TALKS).optional(), voice: z.enum(VOICES).optional(), asks: z.enum(['place']).optional(),
  answers: z.array(answerSchema).min(2).max(20).optional(),
  note: noteSchema,
  ...effect,
});

const beatSchema = z.strictObject({
  id, seat: id, place: id, title: line, present: ids.meta({ description: 'Cast members and seats in the room.' }),
  line: ids.optional().meta({ description: 'Cast members and seats on the telephone: heard, and not in the room.' }),
  ...comings,
  text: z.union([prose, z.array(z.strictObject({ when: when.optional(), text: prose })).min(1).max(MOST_LINES)]),
  when: when.optional().meta({ description: 'Opens when these hold; without it, only when led to.' }),
  until: z.strictObject({ after: duration.optional(), when: when.optional() }).optional(),
  lapse: z.strictObject({ text: prose.optional(), ...effect }).optional().meta({ description: 'What happens when the moment passes undecided.' }),
  stepOver: line.optional().meta({ description: 'One neutral line that tells the moment when it is stepped over.' }),
  choices: z.array(choiceSchema).min(2).max(20),
});

const lookSchema = z.strictObject({
  look: z.enum(FIGURE_LOOKS), child: z.boolean().optional(), seated: z.boolean().optional(), posture: z.enum(POSTURES).optional(),
  headCovering: z.boolean().optional(), skin: z.number().int().min(1).max(5).optional(), hair: z.number().int().min(1).max(5).optional(),
  hairStyle: z.enum(HAIR_STYLES).optional(), bandage: z.boolean().optional().meta({ description: 'A bandaged hand: the most that is ever drawn of an injury.' }),
  bandageUntil: moment.optional().meta({ description: 'From this moment on the bandage is off.' }),
});

/** One case: what a trainer writes. The compiled form is `Program` in `compile.ts`. */
export const scenarioSchema = z.strictObject({
  format: z.literal(1), id, version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/), country: z.enum(COUNTRIES), region: line, title: line, summary: prose,
  minutes: z.number().int().min(5).max(240), languages: z.array(word).min(1).max(MOST_LINES),
  content: z.strictObject({ short: line, themes: z.array(z.strictObject({ theme: line, beat: id, sentence: prose })).min(1).max(MOST_LINES) }),
  needs: z.array(word).min(1).max(MOST_NAMED), recommendations: z.array(word).max(MOST_NAMED), sources: z.array(word).min(1).max(MOST_NAMED),
  start: z.strictObject({ weekday: z.number().int().min(1).max(7), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), place: id, month: z.number().int().min(1).max(12) }),
  horizon: duration.meta({ description: 'The case ends here at the latest.' }),
  person: z.strictObject({
    name: line, age: z.number().int().min(0).max(110), language: line, origin: line.optional(),
    facts: z.record(z.string(), z.union([scalar, z.array(word).max(MOST_LINES)])), starts: z.partialRecord(z.enum([...REGIONS, ...COUNTRY_REGIONS]), word).optional(),
    wishes: ids.min(1).meta({ description: 'Items of kind wish.' }), skills: z.array(line).min(1).max(MOST_LINES), special: prose.meta({ description: 'One thing about her that has nothing to do with exploitation.' }),
    services: z.array(z.enum(SERVICES)).min(1).max(MOST_LINES).meta({ description: 'Services she needs and wants.' }), placeKind: z.enum(PLACE_KINDS),
    baseline: z.number().int().min(15).max(40).meta({ description: 'Baseline of the re-trafficking index [teaching value].' }), agenciesNeeded: z.number().int().min(1).max(100),
    risks: z.array(z.enum(OPEN_RISKS)).max(MOST_LINES).optional().meta({ description: 'Dangers open when the case begins; closed by SAFETY_PLAN_MADE, SOCIAL_SUPPORT_BUILT, DIGITAL_SAFETY_DONE, FAMILY_PLAN_MADE.' }),
    appearance: lookSchema,
  }),
  cast: z.array(z.strictObject({ id, name: line, knownAs: line.optional(), role: z.enum(ROLES).optional(), controller: z.boolean().optional(), starts: z.enum(PRESENCES), appearance: lookSchema })).max(60),
  agencies: z.array(z.strictObject({ id, name: line, kind: z.enum(AGENCY_KINDS), place: id, service: word.optional().meta({ description: 'The entry of the printed lists of services that this body stands for, by its id.' }), needs: ids.meta({ description: 'The items this body needs to do its part.' }) })).max(60),
  seats: z.array(z.strictObject({
    id, title: line, roles: z.array(z.enum(ROLES)).min(1).max(MOST_LINES), agency: id, knows: ids, briefing: prose, pressure: prose,
    youKnow: line, youDecide: line, youAct: line, sees: z.enum(['room', 'voices', 'desk']), appearance: lookSchema,
    menu: z.array(z.strictObject({ id, event: word, by: z.enum(ROLES).optional(), with: z.record(z.string(), z.union([scalar, z.array(word).max(MOST_LINES)])).optional(), text: line, done: prose, takes: duration, when: when.optional(), ...noActs(effect) })).max(100).optional(),
  })).min(1).max(MOST_SEATS),
  setting: z.strictObject({ caseload: z.enum(CASELOADS), onShift: z.array(z.enum(SHIFT_STAFF)).max(MOST_LINES), teamTrained: z.boolean(), places: z.partialRecord(z.enum(PLACE_KINDS), z.number().int().min(0).max(1000)) }),
  places: z.array(z.strictObject({ id, name: line, short: z.string().max(22), kind: z.enum(SLOT_KINDS), scene: z.enum(SCENE_KINDS), pieces: z.array(z.enum(FURNITURE)).max(6).optional() })).min(1).max(60),
  lens: z.strictObject({ town: line, lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }),
  items: z.array(z.strictObject({ id, kind: z.enum(ITEM_KINDS), text: line })).max(MOST_NAMED),
  indicators: z.array(z.strictObject({ id, text: line, strength: z.enum(INDICATOR_STRENGTHS), how: line, roles: z.array(z.enum(ROLES)).min(1).max(MOST_LINES) })).max(MOST_NAMED),
  flags: ids,
  background: z.array(z.strictObject({ rule: word, by: z.enum(ROLES).optional(), with: z.record(z.string(), z.union([scalar, z.array(word).max(MOST_LINES)])).optional(), perMille: z.number().int().min(1).max(1000).optional(), when: when.optional() })).max(200),
  hazards: z.array(z.strictObject({ id, event: word, by: z.enum(ROLES), with: z.record(z.string(), z.union([scalar, z.array(word).max(MOST_LINES)])).optional(), every: duration, when: when.optional(), odds: z.array(z.strictObject({ perMille: z.number().int().min(0).max(1000), when: when.optional() })).min(1).max(MOST_LINES), ...noActs(effect), text: prose.optional() })).max(60),
  news: z.array(z.strictObject({ event: word, when: when.optional(), text: prose, ...effect })).max(MOST_NAMED).meta({ description: 'How the case answers an event that no choice of it told: who hears, and in which words.' }),
  beats: z.array(beatSchema).min(1).max(MOST_NAMED),
  injects: z.array(z.strictObject({ id, at: moment.optional(), when: when.optional(), text: prose, ...effect })).max(MOST_NAMED),
  endings: z.array(z.strictObject({ id, outcome: z.enum(OUTCOMES), when: when.optional(), lasting: duration.optional(), hard: z.boolean().optional(), where: line, beside: line, open: line, lastWords: line, mayLook: line.optional() })).min(1).max(60),
  debrief: z.array(line).min(1).max(MOST_LINES),
  rights: z.array(z.enum(RIGHTS)).max(MOST_LINES).optional(),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type Beat = Scenario['beats'][number];
export type Choice = Beat['choices'][number];
export type Answer = NonNullable<Choice['answers']>[number];
export type Act = z.infer<typeof actSchema>;

function noActs<T extends { acts: unknown }>(fields: T): Omit<T, 'acts'> {
  const { acts: _acts, ...rest } = fields;
  return rest;
}
