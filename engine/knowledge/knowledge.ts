import { z } from './zod.ts';
import { canonicalJson, digestText } from '../digest.ts';
import { COUNTRIES } from '../vocabulary.ts';
import { inReadingOrder } from './problem.ts';
import type { Problem } from './problem.ts';
import { placedIds, readList, repeatedIds, unknownSources } from './read-list.ts';
import { registerSchema } from './register.ts';
import type { Register } from './register.ts';

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
    ...repeatedIds(register.value.sources.map(({ tag }, index) => ({ id: tag, positions: register.positions, path: ['sources', index, 'tag'] }))),
    ...repeatedIds(placedIds(needs.value, needs.positions)),
    ...repeatedIds(placedIds(recommendations.value, recommendations.positions)),
    ...unknownSources(needs.value, register.value, needs.positions),
    ...unknownSources(recommendations.value, register.value, recommendations.positions),
  ];
  if (problems.length > 0) return { ok: false, problems: inReadingOrder(problems) };
  const lists = { needs: needs.value, recommendations: recommendations.value, register: register.value };
  return { ok: true, knowledge: { ...lists, hash: digestText(canonicalJson(lists)) } };
}
