import { checkScenario, parseScenario, pathwayOf, type Problem } from '#engine';
import { putTogether, type LoadedCase } from './cases.ts';
import { citable } from './services.ts';

/** What is said of a case file. Without an error there is a case to be played; warnings never keep one from being played. */
export interface Judgement { readonly file: string; readonly problems: readonly Problem[]; readonly loaded: LoadedCase | null }

/** More is not read into memory: a case has 512 KiB at most. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Read and check a file that somebody chose. Never throws, keeps nothing. */
export async function judgeFile(file: File): Promise<Judgement> {
  if (file.size > MOST_BYTES) return failed(file.name, 'This file is too big for a case. At most 512 KiB are read.');
  try {
    return judgeCase(await file.text(), file.name);
  } catch {
    return failed(file.name, 'This file could not be read. It may have been moved or changed since it was chosen; choose it again.');
  }
}

/** Read, check and compile a case as the terminal's `check` does, without automatic plays. `file` is only a name for messages. */
export function judgeCase(source: string, file: string): Judgement {
  const parsed = parseScenario(source, file);
  if (!parsed.ok) return { file, problems: parsed.problems, loaded: null };
  const problems = checkScenario(parsed.scenario, pathwayOf(parsed.scenario.country), citable(), parsed.positions);
  if (problems.some(({ level }) => level === 'error')) return { file, problems, loaded: null };
  const reading = putTogether(source, parsed.scenario);
  return reading.ok ? { file, problems, loaded: reading.loaded } : failed(file, reading.problem.reason, problems);
}

function failed(file: string, message: string, others: readonly Problem[] = []): Judgement {
  return { file, problems: [{ file, line: 1, column: 1, path: '', message, level: 'error' }, ...others], loaded: null };
}
