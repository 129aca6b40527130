import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkScenario, compileScenario, loadKnowledge, loadServices, loadWeights, LOG_LIMIT, LOG_TOO_LARGE, parseScenario, pathwayOf, describeProblem } from '#engine';
import type { Knowledge, ParsedScenario, Problem, Program, Registers, ServiceList, Weights } from '#engine';
import { Found, found, Usage } from './answer.ts';

/** The top folder of the project, wherever the terminal is called from. */
export const TOP = fileURLToPath(new URL('../../', import.meta.url));

/** A case as it stands on disk. `name` is how messages call the file. */
export interface CaseFile { readonly path: string; readonly name: string; readonly text: string }

/** Read a text file that the user named. Throws `Usage` when there is none, `Found` when it is no such thing. */
export function readNamed(path: string): string {
  if (!existsSync(path)) throw new Usage(`There is no file ${path}.`);
  const about = statSync(path);
  if (!about.isFile()) throw new Usage(`${path} is not a file.`);
  // A session is the longest thing that is read here; a bigger file is not read into memory at all.
  if (about.size > LOG_LIMIT) throw found(`${path}:1:1 error: ${LOG_TOO_LARGE.message}`);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** What is said of a file that the system does not hand out: its reason, without the name of the call. */
export const cannotRead = (path: string, error: unknown): Usage =>
  new Usage(`${path} cannot be read: ${/^[A-Z0-9]+: ([^,]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? 'unknown reason'}.`);

/**
 * Ask, before any work is done, whether a file can be written. A file that is there stays as it is: it may be the only
 * copy of a session, or a case. Throws `Usage` with one line.
 */
export function mayWrite(path: string | undefined): void {
  if (path === undefined) return;
  if (existsSync(path)) throw new Usage(`${path} exists already, and nothing is written over. Choose another name.`);
  const folder = dirname(resolve(path));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Usage(`${path} cannot be written: there is no folder ${folder}.`);
}

/** Write a file the user asked for, whole or not at all. Throws `Usage` with one line when that cannot be done. */
export function writeNamed(path: string, text: string): void {
  mayWrite(path);
  const draft = `${path}.part-${process.pid}`;
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new Usage(`${path} cannot be written: ${error instanceof Error ? error.message : 'unknown reason'}.`);
  }
}

/** The cases that come with the project, by country and name. */
export function caseFiles(): readonly CaseFile[] {
  const folder = join(TOP, 'scenarios');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
    .flatMap((country) => readdirSync(join(folder, country)).filter((name) => name.endsWith('.yaml') && name.split('.').length === 2).sort().map((name) => join(folder, country, name)))
    .map((path) => ({ path, name: relative(TOP, path), text: readFileSync(path, 'utf8') }));
}

/** A case by its id, or by the path of its file. */
export function findCase(wanted: string): CaseFile {
  const files = caseFiles();
  const own = files.find(({ path }) => basename(path, '.yaml') === wanted);
  if (own) return own;
  if (existsSync(wanted)) return { path: wanted, name: wanted, text: readNamed(wanted) };
  const known = files.map(({ path }) => basename(path, '.yaml'));
  throw new Usage(`There is no case "${wanted}". ${known.length > 0 ? `There are: ${known.join(', ')}. ` : ''}A path to a file works too.`);
}

/** Everything that a case may cite. */
export function readRegisters(): Registers {
  const knowledge = readKnowledge();
  return { ...knowledge, services: readServices(knowledge).services };
}

/** The printed lists of services. Their problems are a finding. */
export function readServices({ register }: Knowledge): ServiceList {
  const folder = join(TOP, 'seeds', 'sources');
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const names = readdirSync(join(folder, 'services')).filter((name) => name.endsWith('.yaml')).sort();
  const lists = Object.fromEntries(names.map((name) => [name, text(join('services', name))]));
  const loaded = loadServices({ lists, territories: text('territories.yaml'), towns: text('towns.yaml') }, register);
  if (!loaded.ok) throw withProblems(loaded.problems);
  return loaded.list;
}

/** The registers of needs, recommendations and sources. */
export function readKnowledge(): Knowledge {
  const text = (name: string): string => readFileSync(join(TOP, 'seeds', 'sources', `${name}.yaml`), 'utf8');
  const loaded = loadKnowledge({ needs: text('needs'), recommendations: text('recommendations'), register: text('register') });
  if (!loaded.ok) throw withProblems(loaded.problems);
  return loaded.knowledge;
}

/** The weights of the model of impact. */
export function readWeights(): Weights {
  const text = (name: string): string => readFileSync(join(TOP, 'seeds', 'impact', `${name}.yaml`), 'utf8');
  const loaded = loadWeights({ harms: text('harms'), protective: text('protective'), risks: text('risks'), rights: text('rights'), model: text('model') });
  if (!loaded.ok) throw withProblems(loaded.problems);
  return loaded.weights;
}

/** Problems of a file as an answer of exit 1. */
export const withProblems = (problems: readonly Problem[]): Found => new Found(problems.map(describeProblem), { ok: false, problems });

/** Everything that is wrong with the text of a case, and the case where it can be read. */
export function judgeCase(file: CaseFile, registers: Registers): { readonly problems: readonly Problem[]; readonly parsed: ParsedScenario } {
  const parsed = parseScenario(file.text, file.name);
  if (!parsed.ok) return { parsed, problems: parsed.problems };
  return { parsed, problems: checkScenario(parsed.scenario, pathwayOf(parsed.scenario.country), registers, parsed.positions) };
}

/** Compile a case. Errors in it end the command with their places; warnings do not. */
export function programOf(file: CaseFile, registers: Registers = readRegisters()): Program {
  const { parsed, problems } = judgeCase(file, registers);
  const errors = problems.filter((problem) => problem.level === 'error');
  if (!parsed.ok || errors.length > 0) throw withProblems(errors);
  return compiled(parsed.scenario);
}

/** Compile a case that was checked, or one that a log carries. */
export function compiled(scenario: Extract<ParsedScenario, { ok: true }>['scenario']): Program {
  const pathway = pathwayOf(scenario.country);
  if (!pathway) throw found(`There is no pathway for ${scenario.country} yet, so the case ${scenario.id} cannot be played.`);
  try {
    return compileScenario(scenario, pathway);
  } catch (error) {
    if (error instanceof RangeError) throw found(`The case ${scenario.id} cannot be played: ${error.message}`);
    throw error;
  }
}
