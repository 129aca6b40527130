import { readFileSync } from 'node:fs';
import { compileScenario, loadWeights, parseScenario, pathwayOf } from '#engine';
import type { Program, Weights } from '#engine';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** A case file of the project, compiled. */
export function programAt(path: string): Program {
  const parsed = parseScenario(read(path), path);
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => `${problem.line}: ${problem.message}`).join('\n'));
  const pathway = pathwayOf(parsed.scenario.country);
  if (!pathway) throw new Error('There is no such pathway.');
  return compileScenario(parsed.scenario, pathway);
}

export const HEART = programAt('tests/engine/session/heart.yaml');

/** The weights of seeds/impact. */
export function seedWeights(): Weights {
  const text = (name: string): string => read(`seeds/impact/${name}.yaml`);
  const loaded = loadWeights({ harms: text('harms'), protective: text('protective'), risks: text('risks'), rights: text('rights'), model: text('model') });
  if (!loaded.ok) throw new Error(loaded.problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`).join('\n'));
  return loaded.weights;
}
