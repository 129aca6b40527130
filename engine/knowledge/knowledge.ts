import { z } from 'zod';
import { canonicalJson, digestText } from '../digest.ts';
import { COUNTRIES } from '../vocabulary.ts';
import { checkShape } from './check-shape.ts';
import type { Positions } from './positions.ts';
import { inReadingOrder, problemAt } from './problem.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { registerSchema, sourceFinding } from './register.ts';
import type { Register } from './register.ts';

z.config({ jitless: true });

const short = z.string().min(1).max(240);
/** Groups of needs by what a case makes people do (needs.md section 7). */
export const NEED_CLUSTERS = ['see', 'speak', 'inform', 'refer', 'coordinate', 'endure', 'protect vulnerable groups', 'redress', 'learn together'] as const;

const needSchema = z.strictObject({
  id: z.string().regex(/^N-[A-Z]{2,8}-\d{1,3}$/, 'a number such as N-GR-1'),
  country: z.enum(COUNTRIES).optional().meta({ description: 'Left out where the need is common to several countries.' }),
  text: short, reportedBy: short, sources: z.array(z.string()).min(1),
  derived: z.boolean().optional().meta({ description: 'Drawn from monitoring reports: nobody was asked.' }),
  objective: short.meta({ description: 'What a trainee can do afterwards.' }), cluster: z.enum(NEED_CLUSTERS),
});
const recommendationSchema = z.strictObject({
  id: z.string().regex(/^R-\d{1,3}$/, 'a number such as R-1'),
  country: z.enum(COUNTRIES).optional(), text: short, sources: z.array(z.string()).min(1),
  quotes: z.array(z.string()).optional().meta({ description: 'The report that the document quotes here.' }),
});

export type Need = Readonly<z.infer<typeof needSchema>>;
export type Recommendation = Readonly<z.infer<typeof recommendationSchema>>;

/** The checked form of seeds/sources. */
export interface Knowledge {
  readonly needs: readonly Need[];
  readonly recommendations: readonly Recommendation[];
  readonly register: Register;
  /** SHA-256 (hex) of the three lists. */
  readonly hash: string;
}

export interface KnowledgeTexts { readonly needs: string; readonly recommendations: string; readonly register: string }
export type LoadedKnowledge =
  | { readonly ok: true; readonly knowledge: Knowledge }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the three registers of seeds/sources from their texts. All problems of all three come back at once. */
export function loadKnowledge(texts: KnowledgeTexts): LoadedKnowledge {
  const needs = readList(z.array(needSchema), texts.needs, 'seeds/sources/needs.yaml');
  const recommendations = readList(z.array(recommendationSchema), texts.recommendations, 'seeds/sources/recommendations.yaml');
  const register = readList(registerSchema, texts.register, 'seeds/sources/register.yaml');
  const broken = [needs, recommendations, register].flatMap((list) => (list.ok ? [] : list.problems));
  if (!needs.ok || !recommendations.ok || !register.ok) return { ok: false, problems: inReadingOrder(broken) };
  const problems = [
    ...repeated(register.value.sources.map(({ tag }) => tag), register.positions, (index) => ['sources', index, 'tag']),
    ...repeated(needs.value.map(({ id }) => id), needs.positions, (index) => [index, 'id']),
    ...repeated(recommendations.value.map(({ id }) => id), recommendations.positions, (index) => [index, 'id']),
    ...unknownSources(needs.value, register.value, needs.positions),
    ...unknownSources(recommendations.value, register.value, recommendations.positions),
  ];
  if (problems.length > 0) return { ok: false, problems: inReadingOrder(problems) };
  const lists = { needs: needs.value, recommendations: recommendations.value, register: register.value };
  return { ok: true, knowledge: { ...lists, hash: digestText(canonicalJson(lists)) } };
}

type List<T> = { readonly ok: true; readonly value: T; readonly positions: Positions } | { readonly ok: false; readonly problems: readonly Problem[] };

function readList<T>(schema: z.ZodType<T>, text: string, file: string): List<T> {
  const read = readYaml(text, file);
  if (!read.ok) return read;
  const shaped = checkShape(schema, read.value, read.positions);
  return shaped.ok ? { ...shaped, positions: read.positions } : shaped;
}

function repeated(ids: readonly string[], positions: Positions, pathOf: (index: number) => readonly (string | number)[]): readonly Problem[] {
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    const path = pathOf(index);
    return [problemAt(positions.file, positions.valueAt(path), path, { message: `“${id}” is already taken above.`, hint: 'Numbers never change; give the next free one.' })];
  });
}

interface Sourced { readonly sources: readonly string[]; readonly quotes?: readonly string[] | undefined }

function unknownSources(list: readonly Sourced[], register: Register, positions: Positions): readonly Problem[] {
  const check = (texts: readonly string[], index: number, field: string): readonly Problem[] => texts.flatMap((text, at) => {
    const finding = sourceFinding(register, text);
    const path = [index, field, at];
    return finding === null ? [] : [problemAt(positions.file, positions.valueAt(path), path, finding)];
  });
  return list.flatMap((entry, index) => [...check(entry.sources, index, 'sources'), ...check(entry.quotes ?? [], index, 'quotes')]);
}
