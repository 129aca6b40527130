import type { Knowledge } from '../knowledge/knowledge.ts';
import { suggest } from '../knowledge/nearest.ts';
import type { Path } from '../knowledge/problem.ts';
import { sourceFinding } from '../knowledge/register.ts';
import type { Report } from './check-walk.ts';
import type { Scenario } from './schema.ts';

/** Every need, recommendation and source that the case names stands in the registers, and fits its country. */
export function checkSources(scenario: Scenario, knowledge: Knowledge): readonly Report[] {
  const needs = (list: readonly string[] | undefined, path: Path): readonly Report[] => (list ?? []).flatMap((id, index) => known('need', id, [...path, index], { list: knowledge.needs, scenario }));
  return [
    ...needs(scenario.needs, ['needs']),
    ...scenario.recommendations.flatMap((id, index) => known('recommendation', id, ['recommendations', index], { list: knowledge.recommendations, scenario })),
    ...sources(scenario.sources, ['sources'], knowledge),
    ...scenario.beats.flatMap((beat, index) => beat.choices.flatMap(({ note }, at) => {
      const path = ['beats', index, 'choices', at, 'note'];
      return [...sources(note.sources, [...path, 'sources'], knowledge), ...needs(note.needs, [...path, 'needs'])];
    })),
  ];
}

interface Register { readonly list: readonly { readonly id: string; readonly country?: string | undefined }[]; readonly scenario: Scenario }

function known(kind: string, id: string, path: Path, { list, scenario }: Register): readonly Report[] {
  const found = list.find((entry) => entry.id === id);
  if (found === undefined) return [{ path, message: `No ${kind} has the number ${id}.`, hint: suggest(id, list.map((entry) => entry.id)) ?? lookUp(kind, list, scenario) }];
  if (found.country === undefined || found.country === scenario.country) return [];
  return [{ path, message: `${id} was named for ${found.country}, and this case plays in ${scenario.country}.`, hint: 'Keep it only if the case says why it holds here too.', level: 'warning' }];
}

function lookUp(kind: string, list: Register['list'], { country }: Scenario): string {
  const example = list.find((entry) => entry.country === country) ?? list[0];
  return `All stand in seeds/sources/${kind}s.yaml${example === undefined ? '' : `, such as ${example.id}`}.`;
}

function sources(list: readonly string[], path: Path, knowledge: Knowledge): readonly Report[] {
  return list.flatMap((text, index) => {
    const finding = sourceFinding(knowledge.register, text);
    return finding === null ? [] : [{ path: [...path, index], ...finding }];
  });
}
