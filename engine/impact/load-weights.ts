import type { z } from 'zod';
import { canonicalJson, digestText } from '../digest.ts';
import { checkShape } from '../knowledge/check-shape.ts';
import type { Positions } from '../knowledge/positions.ts';
import { inReadingOrder, problemAt } from '../knowledge/problem.ts';
import type { Problem } from '../knowledge/problem.ts';
import { readYaml } from '../knowledge/read-yaml.ts';
import { findWeightProblems } from './check-weights.ts';
import type { WeightFile } from './check-weights.ts';
import { harmsSchema, modelSchema, protectiveSchema, rightsSchema, risksSchema } from './weights-schema.ts';
import type { Weights } from './weights.ts';

/** The five files of `seeds/impact/`, as text. */
export interface WeightTexts {
  readonly harms: string;
  readonly protective: string;
  readonly risks: string;
  readonly rights: string;
  readonly model: string;
}
export type LoadedWeights =
  | { readonly ok: true; readonly weights: Weights }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads factors, points, marks and rights from the texts of `seeds/impact/` (revictimisation.md sections 2 to 5).
 * Never throws; every problem of all five files comes back at once, with file, line and column.
 */
export function loadWeights(texts: WeightTexts): LoadedWeights {
  const harms = read(harmsSchema, texts.harms, 'seeds/impact/harms.yaml');
  const protective = read(protectiveSchema, texts.protective, 'seeds/impact/protective.yaml');
  const risks = read(risksSchema, texts.risks, 'seeds/impact/risks.yaml');
  const rights = read(rightsSchema, texts.rights, 'seeds/impact/rights.yaml');
  const model = read(modelSchema, texts.model, 'seeds/impact/model.yaml');
  const broken = [harms, protective, risks, rights, model].flatMap((each) => (each.ok ? [] : each.problems));
  if (!harms.ok || !protective.ok || !risks.ok || !rights.ok || !model.ok) return { ok: false, problems: inReadingOrder(broken) };
  const weights = withHash({ ...model.value, harms: harms.value, protections: protective.value, risks: risks.value, rights: rights.value });
  const positions: Readonly<Record<WeightFile, Positions>> = {
    harms: harms.positions, protections: protective.positions, risks: risks.positions, rights: rights.positions, model: model.positions,
  };
  const problems = findWeightProblems(weights).map(({ file, path, finding }) => problemAt(positions[file].file, positions[file].valueAt(path), path, finding));
  return problems.length > 0 ? { ok: false, problems: inReadingOrder(problems) } : { ok: true, weights };
}

/** The same weights under the hash of what they now hold: for a trainer's variant. */
export function withHash(weights: Omit<Weights, 'hash'>): Weights {
  const { points, harms, protections, risks, quality, reaches, rights, herOwnWay, readings, byCountry } = weights;
  const content = { points, harms, protections, risks, quality, reaches, rights, herOwnWay, readings, byCountry };
  return { ...content, hash: digestText(canonicalJson(content)) };
}

type Read<T> = { readonly ok: true; readonly value: T; readonly positions: Positions } | { readonly ok: false; readonly problems: readonly Problem[] };

function read<T>(schema: z.ZodType<T>, text: string, file: string): Read<T> {
  const yaml = readYaml(text, file);
  if (!yaml.ok) return yaml;
  const shaped = checkShape(schema, yaml.value, yaml.positions);
  return shaped.ok ? { ok: true, value: shaped.value, positions: yaml.positions } : shaped;
}
