import type { Knowledge } from '../knowledge/knowledge.ts';
import { suggest } from '../knowledge/nearest.ts';
import type { Path } from '../knowledge/problem.ts';
import { sourceFinding } from '../knowledge/register.ts';
import { KINDS_WITHOUT_PLACE } from '../knowledge/service.ts';
import type { ListedBody } from '../knowledge/service.ts';
import type { Report } from './check-walk.ts';
import type { Scenario } from './schema.ts';

/** What a case may cite: needs, recommendations, sources, and the entries of the printed lists of services. */
export interface Registers extends Knowledge { readonly services: readonly ListedBody[] }

/** Every need, recommendation, source and service that the case names stands in the registers, and fits its country. */
export function checkSources(scenario: Scenario, knowledge: Registers): readonly Report[] {
  const needs = (list: readonly string[] | undefined, path: Path): readonly Report[] => (list ?? []).flatMap((id, index) => known('need', id, [...path, index], { list: knowledge.needs, scenario }));
  return [
    ...needs(scenario.needs, ['needs']),
    ...scenario.recommendations.flatMap((id, index) => known('recommendation', id, ['recommendations', index], { list: knowledge.recommendations, scenario })),
    ...sources(scenario.sources, ['sources'], knowledge),
    ...scenario.agencies.flatMap(({ service, place }, index) => (service === undefined ? [] : listedService(service, place, ['agencies', index], { list: knowledge.services, scenario }))),
    ...scenario.beats.flatMap((beat, index) => beat.choices.flatMap(({ note }, at) => {
      const path = ['beats', index, 'choices', at, 'note'];
      return [...sources(note.sources, [...path, 'sources'], knowledge), ...needs(note.needs, [...path, 'needs'])];
    })),
  ];
}

interface Register { readonly list: readonly { readonly id: string; readonly country?: string | undefined }[]; readonly scenario: Scenario }

function known(kind: string, id: string, path: Path, { list, scenario }: Register): readonly Report[] {
  const found = list.find((entry) => entry.id === id);
  if (found === undefined) return [{ path, message: kind === 'service' ? `No entry of the lists of services is called “${id}”.` : `No ${kind} has the number ${id}.`, hint: suggest(id, list.map((entry) => entry.id)) ?? lookUp(kind, list, scenario) }];
  if (found.country === undefined || found.country === scenario.country) return [];
  return [{ path, message: `${id} ${kind === 'service' ? 'is listed' : 'was named'} for ${found.country}, and this case plays in ${scenario.country}.`, hint: 'Keep it only if the case says why it holds here too.', level: 'warning' }];
}

/** The list prints towns, and no town for a home: what stands for one must be drawn without a place too. */
function listedService(id: string, place: string, path: Path, { list, scenario }: { readonly list: readonly ListedBody[]; readonly scenario: Scenario }): readonly Report[] {
  const found = list.find((entry) => entry.id === id);
  const wrong = known('service', id, [...path, 'service'], { list, scenario });
  const slot = scenario.places.find((each) => each.id === place)?.kind;
  if (found === undefined || slot === undefined || slot === 'shelter' || !KINDS_WITHOUT_PLACE.some((kind) => kind === found.kind)) return wrong;
  return [...wrong, { path: [...path, 'place'], message: `${id} is a home where people live, so it may not stand on a map as “${slot}”.`, hint: 'Give it a place of the kind “shelter”.' }];
}

function lookUp(kind: string, list: Register['list'], { country }: Scenario): string {
  const example = list.find((entry) => entry.country === country) ?? list[0];
  return `All stand in seeds/sources/${kind === 'service' ? `services/${country}` : `${kind}s`}.yaml${example === undefined ? '' : `, such as ${example.id}`}.`;
}

function sources(list: readonly string[], path: Path, knowledge: Knowledge): readonly Report[] {
  return list.flatMap((text, index) => {
    const finding = sourceFinding(knowledge.register, text);
    return finding === null ? [] : [{ path: [...path, index], ...finding }];
  });
}
