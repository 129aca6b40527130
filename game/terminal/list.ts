import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseScenario } from '#engine';
import type { Answer } from './answer.ts';
import type { TerminalCommand } from './command.ts';
import { caseFiles, TOP } from './files.ts';

/** `list`: the cases that come with the project. */
export const listCommand: TerminalCommand = { name: 'list', takes: '', about: 'the cases there are', count: [0, 0], options: {}, run: list };

function list(): Answer {
  const cases = caseFiles().map((file) => {
    const parsed = parseScenario(file.text, file.name);
    if (!parsed.ok) return { id: basename(file.path, '.yaml'), file: file.name, readable: false as const };
    const { id, title, country, region, version, minutes, seats } = parsed.scenario;
    return { id, file: file.name, readable: true as const, title, country, region, version, minutes, seats: seats.map((seat) => ({ id: seat.id, title: seat.title })) };
  });
  const lines = cases.flatMap((each) => (each.readable
    ? [`${each.id}  ${each.title}  (${each.region}, ${each.country}; ${each.minutes} min; version ${each.version})`, `    seats: ${each.seats.map((seat) => `${seat.id} (${seat.title})`).join(', ')}`]
    : [`${each.id}  cannot be read; see: ariadne check ${each.file}`]));
  const leftOut = translationsIn(existsSync(SCENARIOS) ? readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' }) : []);
  return { exit: 0, lines: [...(lines.length > 0 ? lines : ['There is no case yet.']), ...leftOut.map(leftOutLine)], json: { cases, leftOut } };
}

const SCENARIOS = join(TOP, 'scenarios');

/** Files beside a case that are named as translations of it: `gr-1.el.yaml`. */
export const translationsIn = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => basename(path).endsWith('.yaml') && basename(path).split('.').length > 2).map((path) => `scenarios/${path.replaceAll('\\', '/')}`).sort();

/** What the list says of such a file: a case in a language of its own is a case with a name of its own. */
export const leftOutLine = (file: string): string =>
  `${file}  is left out: nothing reads a translation beside its case yet. To play it, give the file and its "id" a name without a second dot.`;
