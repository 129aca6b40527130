import { suggest } from '../knowledge/nearest.ts';
import type { Finding, Path } from '../knowledge/problem.ts';
import { EVENTS } from '../pathways/events.ts';
import { MEASURES } from './impact.ts';
import type { EventTrigger, FactorCondition, HarmFactor, InForce, ProtectiveFactor, RiskFactor, Weights } from './weights.ts';

export type WeightFile = 'harms' | 'protections' | 'risks' | 'rights' | 'model';
/** A problem of meaning: which file, where in it, and what would be right. */
export interface WeightProblem { readonly file: WeightFile; readonly path: Path; readonly finding: Finding }

/** What the shape of the files cannot say: names that lead nowhere, doubled ids, factors that nothing can raise. */
export function findWeightProblems(weights: Weights): readonly WeightProblem[] {
  return [
    ...factorProblems(weights),
    ...conditionProblems(weights),
    ...rightProblems(weights),
    ...readingProblems(weights),
    ...measureProblems(weights),
  ];
}

type Factor = HarmFactor | ProtectiveFactor | RiskFactor;
interface Listed { readonly file: WeightFile; readonly index: number; readonly factor: Factor }

/** All factors in the order in which they are judged: harms, protections, risks. */
const listed = (weights: Weights): readonly Listed[] => [
  ...weights.harms.map((factor, index) => ({ file: 'harms' as const, index, factor })),
  ...weights.protections.map((factor, index) => ({ file: 'protections' as const, index, factor })),
  ...weights.risks.map((factor, index) => ({ file: 'risks' as const, index, factor })),
];

function factorProblems(weights: Weights): readonly WeightProblem[] {
  const seen = new Set<string>();
  return listed(weights).flatMap(({ file, index, factor }) => {
    const found: WeightProblem[] = [];
    const add = (path: Path, message: string, hint?: string): void => { found.push({ file, path: [index, ...path], finding: { message, hint } }); };
    if (seen.has(factor.id)) add(['id'], `“${factor.id}” names two factors.`, 'Give each factor an id of its own.');
    seen.add(factor.id);
    const counted = 'kind' in factor && factor.kind === 'E';
    if (counted && !('raisedBy' in factor && factor.raisedBy)) add(['kind'], `“${factor.id}” is counted per event, but no event raises it.`, 'List events under raisedBy.');
    if (!counted && !factor.starts && !factor.while && !('concern' in factor && factor.concern)) add(['id'], `Nothing brings “${factor.id}” into force.`, 'Give it starts or while.');
    eventNames(factor).forEach((event) => {
      if (Object.hasOwn(EVENTS, event)) return;
      add(['id'], `“${factor.id}” waits for ${event}, which no pathway knows.`, suggest(event, Object.keys(EVENTS)));
    });
    return found;
  });
}

function eventNames(factor: Factor): readonly string[] {
  const triggers: readonly EventTrigger[] = [...(factor.starts ?? []), ...(factor.ends ?? []), ...raising(factor)];
  const loose = 'loosenedBy' in factor ? factor.loosenedBy ?? [] : [];
  return [...triggers.map((trigger) => trigger.event), ...loose, ...(factor.exceptAfter ?? [])];
}

const raising = (factor: Factor): readonly EventTrigger[] =>
  'raisedBy' in factor ? (factor.raisedBy ?? []).flatMap((trigger) => ('event' in trigger ? [trigger] : [])) : [];

const conditionsOf = (factor: Factor): readonly FactorCondition[] => {
  const own: InForce = factor;
  const triggers = [...(own.starts ?? []), ...(own.ends ?? []), ...raising(factor)];
  return [own.while, own.gate, ...triggers.map((trigger) => trigger.when)].flatMap((condition) => (condition ? [condition] : []));
};

/** Every condition inside a condition, itself included. */
const within = (condition: FactorCondition): readonly FactorCondition[] =>
  [condition, ...(condition.any ?? []).flatMap(within), ...(condition.not ? within(condition.not) : [])];

function conditionProblems(weights: Weights): readonly WeightProblem[] {
  const all = listed(weights);
  const ids = all.map(({ factor }) => factor.id);
  return all.flatMap(({ file, index, factor }, place) => conditionsOf(factor).flatMap(within).flatMap((condition) => {
    const findings: Finding[] = [];
    const standing = new Set(['while', 'gate']);
    (condition.inForce ?? []).forEach((id) => {
      const at = ids.indexOf(id);
      const inStanding = [...standing].some((key) => own(factor, key).includes(condition));
      if (at < 0) findings.push({ message: `“${factor.id}” asks for the factor “${id}”, which is not listed.`, hint: suggest(id, ids) });
      else if (inStanding && at >= place) findings.push({ message: `“${factor.id}” asks for “${id}”, which is listed later.`, hint: 'Harms come first, then what protects, then risks.' });
    });
    const reading = condition.reading;
    if (reading !== undefined && !readingKnown(weights, reading)) {
      findings.push({ message: `“${factor.id}” uses the reading “${reading}”, which model.yaml does not give for every country.`, hint: suggest(reading, readingNames(weights)) });
    }
    return findings.map((finding) => ({ file, path: [index, 'id'], finding }));
  }));
}

function own(factor: Factor, key: string): readonly FactorCondition[] {
  const condition = key === 'while' ? factor.while : factor.gate;
  return condition ? within(condition) : [];
}

const readingNames = (weights: Weights): readonly string[] =>
  [...new Set([...Object.keys(weights.readings), ...Object.values(weights.byCountry).flatMap((readings) => Object.keys(readings))])];

const readingKnown = (weights: Weights, name: string): boolean => Object.hasOwn(weights.readings, name)
  || (Object.keys(weights.byCountry).length > 0 && Object.values(weights.byCountry).every((readings) => Object.hasOwn(readings, name)));

function rightProblems(weights: Weights): readonly WeightProblem[] {
  const harms = weights.harms.map(({ id }) => id);
  const protections = weights.protections.map(({ id }) => id);
  const unknown = (index: number, key: 'honouredBy' | 'breachedBy', known: readonly string[]): readonly WeightProblem[] =>
    (weights.rights[index]?.[key] ?? []).flatMap((id, place) => (known.includes(id) ? [] : [{
      file: 'rights' as const, path: [index, key, place], finding: { message: `“${id}” is no factor that can stand under ${key}.`, hint: suggest(id, known) },
    }]));
  return weights.rights.flatMap((_, index) => [...unknown(index, 'honouredBy', protections), ...unknown(index, 'breachedBy', harms)]);
}

/** Readings stand on their own: a reading that asks for another, or for a factor, could ask in a circle. */
function readingProblems(weights: Weights): readonly WeightProblem[] {
  const all: readonly (readonly [Path, FactorCondition])[] = [
    ...Object.entries(weights.readings).map(([name, condition]) => [['readings', name], condition] as const),
    ...Object.entries(weights.byCountry).flatMap(([country, readings]) =>
      Object.entries(readings).map(([name, condition]) => [['byCountry', country, name], condition] as const)),
  ];
  return all.filter(([, condition]) => within(condition).some((each) => each.reading !== undefined || each.inForce !== undefined))
    .map(([path]) => ({ file: 'model' as const, path, finding: { message: 'A reading asks only for states and facts, not for other readings or factors.' } }));
}

function measureProblems(weights: Weights): readonly WeightProblem[] {
  const ids = weights.quality.map(({ id }) => id);
  const missing = MEASURES.filter((id) => !ids.includes(id));
  const found: WeightProblem[] = missing.map((id) => ({ file: 'model', path: ['quality'], finding: { message: `The mark of ${id} is missing.` } }));
  weights.quality.forEach((mark, index) => {
    if (!MEASURES.some((id) => id === mark.id)) found.push({ file: 'model', path: ['quality', index, 'id'], finding: { message: `There is no measure ${mark.id}.`, hint: suggest(mark.id, MEASURES) } });
    if (mark.one === mark.zero) found.push({ file: 'model', path: ['quality', index, 'one'], finding: { message: `${mark.id} has the same mark for full and for no value.` } });
  });
  return found;
}
