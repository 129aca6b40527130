import { factsOf, impactOf } from '#engine';
import type { Fact, Program, Session } from '#engine';
import { Found, Usage, type Answer } from './answer.ts';
import type { Given, TerminalCommand } from './command.ts';
import { readWeights, writeNamed } from './files.ts';
import { reportMarkdown } from './report.ts';
import { replayFile } from './replay.ts';
import { clockWords } from './words.ts';

/** `export`: what a finished session leaves for the debrief, on paper or in a table. */
export const exportCommand: TerminalCommand = {
  name: 'export', takes: 'LOG', about: 'a session as a debrief report (Markdown), as JSON or as a table (CSV)', count: [1, 1], run: exportLog,
  options: { out: { kind: 'word', value: 'FILE', about: 'write to a file instead of the screen' }, csv: { kind: 'mark', about: 'the timeline as comma-separated values, one fact a row' } },
};

function exportLog(given: Given): Answer {
  const path = given.things[0] ?? '';
  const csv = given.mark('csv');
  if (csv && given.mark('json')) throw new Usage('export writes --csv or --json, not both.');
  const { replayed, program, log } = replayFile(path);
  if (!replayed.same) throw new Found([`${path}:${replayed.problem.line}:1 error: ${replayed.problem.message} ${replayed.problem.hint}`], { ok: false, problem: replayed.problem, notes: replayed.notes });
  const { session } = replayed;
  const impact = impactOf(program, readWeights(), factsOf(session));
  const document = csv ? csvOf(session) : reportMarkdown(session, impact);
  const json = { case: program.scenario.id, version: program.scenario.version, seed: session.seed, seating: session.seating, engine: log.header.engine, hash: log.steps.at(-1)?.hash ?? '', impact, timeline: factsOf(session).map((fact, place) => rowOf(program, fact, place)) };
  const out = given.word('out');
  if (out === undefined) return { exit: 0, lines: document.replace(/\n$/, '').split('\n'), json };
  writeNamed(out, given.mark('json') ? `${JSON.stringify(json, null, 2)}\n` : document);
  return { exit: 0, lines: [`Written to ${out}.`], json: { ok: true, out } };
}

const COLUMNS = ['place', 'minute', 'clock', 'type', 'seen by', 'names'] as const;

function rowOf(program: Program, fact: Fact, place: number): Readonly<Record<(typeof COLUMNS)[number], string | number>> {
  const names = Object.entries(fact.names).map(([name, value]) => `${name}=${value}`).join('; ');
  return { place, minute: fact.minute, clock: clockWords(program, fact.minute), type: fact.type, 'seen by': fact.seenBy.join(' '), names };
}

function csvOf(session: Session): string {
  const rows = factsOf(session).map((fact, place) => rowOf(session.program, fact, place));
  return [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(',')), ''].join('\r\n');
}

/** One cell (RFC 4180). A text that a spreadsheet would read as a formula gets a quote before it. */
export function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

