import { basename } from 'node:path';
import { parseScenario } from '#engine';
import type { Answer } from './answer.ts';
import type { TerminalCommand } from './command.ts';
import { caseFiles } from './files.ts';

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
  return { exit: 0, lines: lines.length > 0 ? lines : ['There is no case yet.'], json: { cases } };
}
