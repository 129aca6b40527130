import { compileScenario, digestText, parseScenario, pathwayOf, type Program, type Scenario } from '#engine';
import { headOf, shippedPaths, textAt } from './heads.ts';

/** A case that can be played: its text as it was read, and the program made from it. */
export interface LoadedCase { readonly source: string; readonly program: Program }
/** Why a case cannot be used, one plain sentence and, where known, the place in its file. */
export interface CaseProblem { readonly reason: string; readonly line: number | null }
export type CaseReading = { readonly ok: true; readonly loaded: LoadedCase } | { readonly ok: false; readonly problem: CaseProblem };

/** A shipped case by its id, or null when there is none. A case is named as its file is, so that file is fetched first. */
export async function shippedCase(id: string): Promise<CaseReading | null> {
  const named = shippedPaths.filter((path) => path.endsWith(`/${id}.yaml`));
  for (const path of [...named, ...shippedPaths.filter((each) => !named.includes(each))]) {
    const text = await textAt(path);
    if (headOf(text)?.id === id) return readCase(text, path.replace('../../', ''));
  }
  return null;
}

/** Cases compiled lately by their whole text: library, play and debrief of one case ask for the same program. */
const compiled = new Map<string, LoadedCase>();
const MOST_KEPT = 4;

/** Read and compile a case. Never throws: what stops it comes back in words. The same text is compiled once; a program is never changed. */
export function readCase(source: string, file: string): CaseReading {
  const key = digestText(source);
  const known = compiled.get(key);
  if (known) return { ok: true, loaded: known };
  const reading = compileText(source, file);
  const [oldest] = compiled.keys();
  if (reading.ok && compiled.size >= MOST_KEPT && oldest !== undefined) compiled.delete(oldest);
  if (reading.ok) compiled.set(key, reading.loaded);
  return reading;
}

function compileText(source: string, file: string): CaseReading {
  const parsed = parseScenario(source, file);
  if (!parsed.ok) {
    const first = parsed.problems.find((problem) => problem.level === 'error') ?? parsed.problems[0];
    return bad(first?.message ?? 'The file could not be read.', first?.line ?? null);
  }
  return putTogether(source, parsed.scenario);
}

/** Compile a case that was read. Never throws. */
export function putTogether(source: string, scenario: Scenario): CaseReading {
  const pathway = pathwayOf(scenario.country);
  if (!pathway) return bad(`There is no pathway for ${scenario.country} yet.`, null);
  try {
    return { ok: true, loaded: { source, program: compileScenario(scenario, pathway) } };
  } catch (error) {
    return bad(error instanceof Error ? error.message : 'The case could not be put together.', null);
  }
}

const bad = (reason: string, line: number | null): CaseReading => ({ ok: false, problem: { reason, line } });
