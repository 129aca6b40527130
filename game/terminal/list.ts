import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describeProblem, parseScenario, type Problem } from '#engine';
import { strayFiles, type Missing } from '../cases/shelf.ts';
import type { Answer } from './answer.ts';
import type { TerminalCommand } from './command.ts';
import { caseFiles, TOP } from './files.ts';

/** `list`: the cases that come with the project. */
export const listCommand: TerminalCommand = { name: 'list', takes: '', about: 'the cases there are', count: [0, 0], options: {}, run: list };

function list(): Answer {
  const cases = caseFiles().map((file) => {
    const parsed = parseScenario(file.text, file.name);
    if (!parsed.ok) return { id: basename(file.path, '.yaml'), file: file.name, readable: false as const, problem: firstOf(parsed.problems) };
    const { id, title, country, region, version, minutes, seats } = parsed.scenario;
    return { id, file: file.name, readable: true as const, title, country, region, version, minutes, seats: seats.map((seat) => ({ id: seat.id, title: seat.title })) };
  });
  const lines = cases.flatMap((each) => (each.readable
    ? [`${each.id}  ${each.title}  (${each.region}, ${each.country}; ${each.minutes} min; version ${each.version})`, `    seats: ${each.seats.map((seat) => `${seat.id} (${seat.title})`).join(', ')}`]
    : [`${each.id}  cannot be read, so it is missing on the page; see: ariadne check ${each.file}`, `    ${each.problem}`]));
  const twice = cases.flatMap((each, index) => {
    const first = cases.findIndex(({ id }) => id === each.id);
    return first === index ? [] : [{ file: each.file, why: 'twice' as const, other: cases[first]?.file ?? '' }];
  });
  const paths = existsSync(SCENARIOS) ? readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' }) : [];
  const leftOut = translationsIn(paths);
  const missing = [...twice, ...strayIn(paths)];
  return { exit: 0, lines: [...(lines.length > 0 ? lines : ['There is no case yet.']), ...leftOut.map(leftOutLine), ...missing.map(missingLine)], json: { cases, leftOut, missing } };
}

const firstOf = (problems: readonly Problem[]): string => problems.flatMap((problem) => (problem.level === 'error' ? [describeProblem(problem)] : []))[0] ?? 'No reason is known.';

const SCENARIOS = join(TOP, 'scenarios');

/** Files among the cases that are none by their ending or their folder. */
export const strayIn = (paths: readonly string[]): readonly Missing[] =>
  strayFiles(paths.filter((path) => /\.ya?ml$/.test(path)).map((path) => `scenarios/${path.replaceAll('\\', '/')}`).sort());

/** What the list says of a file that is not in it, or that the page cannot tell from another. */
export function missingLine({ file, why, other }: Missing): string {
  if (why === 'twice') return `${file}  is missing on the page: it has the id of ${other}. Give one of the two another id.`;
  return `${file}  is left out: ${why === 'ending' ? 'its name should end in .yaml.' : 'a case lies in the folder of its country, such as scenarios/greece.'}`;
}

/** Files beside a case that are named as translations of it: `gr-1.el.yaml`. */
export const translationsIn = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => basename(path).endsWith('.yaml') && basename(path).split('.').length > 2).map((path) => `scenarios/${path.replaceAll('\\', '/')}`).sort();

/** What the list says of such a file: a case in a language of its own is a case with a name of its own. */
export const leftOutLine = (file: string): string =>
  `${file}  is left out: nothing reads a translation beside its case yet. To play it, give the file and its "id" a name without a second dot.`;
