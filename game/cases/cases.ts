import { parse } from 'yaml';
import { compileScenario, parseScenario, pathwayOf, type Program } from '#engine';

/** What the library shows of a case, read from its head only. */
export interface CaseHead {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly country: string;
  readonly region: string;
  readonly minutes: number;
  readonly languages: readonly string[];
  readonly note: string;
  readonly seats: number;
}
/** A case that can be played: its text as it was read, and the program made from it. */
export interface LoadedCase { readonly source: string; readonly program: Program }
/** Why a case cannot be used, one plain sentence and, where known, the place in its file. */
export interface CaseProblem { readonly reason: string; readonly line: number | null }
export type CaseReading = { readonly ok: true; readonly loaded: LoadedCase } | { readonly ok: false; readonly problem: CaseProblem };

const FILES = import.meta.glob<string>('../../scenarios/*/*.yaml', { query: '?raw', import: 'default' });
/** Translations lie beside a case as `<case>.<language>.yaml`; they are no cases of their own. */
const paths = Object.keys(FILES).filter((path) => /\/[a-z0-9-]+\.yaml$/.test(path)).sort();

let heads: Promise<readonly CaseHead[]> | undefined;

/** Heads of all shipped cases, in the order of their files. */
export function shippedCases(): Promise<readonly CaseHead[]> {
  heads ??= Promise.all(paths.map(async (path) => headOf(await textAt(path)))).then((all) => all.flatMap((head) => head ?? []));
  return heads;
}

/** A shipped case by its id, or null when there is none. */
export async function shippedCase(id: string): Promise<CaseReading | null> {
  for (const path of paths) {
    const text = await textAt(path);
    if (headOf(text)?.id === id) return readCase(text, path.replace('../../', ''));
  }
  return null;
}

/** Read and compile a case. Never throws: what stops it comes back in words. */
export function readCase(source: string, file: string): CaseReading {
  const parsed = parseScenario(source, file);
  if (!parsed.ok) {
    const first = parsed.problems.find((problem) => problem.level === 'error') ?? parsed.problems[0];
    return bad(first?.message ?? 'The file could not be read.', first?.line ?? null);
  }
  const pathway = pathwayOf(parsed.scenario.country);
  if (!pathway) return bad(`There is no pathway for ${parsed.scenario.country} yet.`, null);
  try {
    return { ok: true, loaded: { source, program: compileScenario(parsed.scenario, pathway) } };
  } catch (error) {
    return bad(error instanceof Error ? error.message : 'The case could not be put together.', null);
  }
}

const bad = (reason: string, line: number | null): CaseReading => ({ ok: false, problem: { reason, line } });

const textAt = (path: string): Promise<string> => FILES[path]?.() ?? Promise.resolve('');

const HEAD_KEYS = ['id', 'title', 'summary', 'country', 'region', 'minutes', 'languages', 'content'];

/**
 * The head of a case without reading the whole file, which takes long on a small machine: keys of the top level stand
 * at the start of a line, so the file is cut there. Null when the head is not as it should be.
 */
export function headOf(text: string): CaseHead | null {
  const parts = text.split(/^(?=[a-z]+:)/m);
  const wanted = parts.filter((part) => HEAD_KEYS.includes(part.slice(0, part.indexOf(':'))));
  const head = readPart(wanted.join(''));
  const seats = entriesOf(parts.find((part) => part.startsWith('seats:')) ?? '');
  const words = (key: string): string => (typeof head[key] === 'string' ? head[key] : '');
  const content = head['content'];
  const note = typeof content === 'object' && content !== null && 'short' in content ? String(content.short) : '';
  if (words('id') === '' || words('title') === '') return null;
  const languages = Array.isArray(head['languages']) ? head['languages'].map(String) : [];
  return { id: words('id'), title: words('title'), summary: words('summary'), country: words('country'), region: words('region'), minutes: Number(head['minutes'] ?? 0), languages, note, seats };
}

/** How many entries a list has: lines that begin with the dash of its first entry. Deeper lists are indented further. */
function entriesOf(part: string): number {
  const dash = /^ *- /m.exec(part)?.[0];
  return dash === undefined ? 0 : part.split('\n').filter((line) => line.startsWith(dash)).length;
}

function readPart(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
