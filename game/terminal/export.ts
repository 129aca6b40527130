import { factsOf, impactOf } from '#engine';
import { Usage, type Answer } from './answer.ts';
import type { Given, TerminalCommand } from './command.ts';
import { mayWrite, readWeights, writeNamed } from './files.ts';
import { notTheSame } from './not-the-same.ts';
import { debriefed, reportMarkdown, timelineCsv } from './report.ts';
import { replayFile } from './replay.ts';

/** `export`: what a finished session leaves for the debrief, on paper or in a table. */
export const exportCommand: TerminalCommand = {
  name: 'export', takes: 'LOG', about: 'a session as a debrief report (Markdown), as JSON or as a table (CSV)', count: [1, 1], run: exportLog,
  options: { out: { kind: 'word', value: 'FILE', about: 'write to a file instead of the screen' }, csv: { kind: 'mark', about: 'the timeline as comma-separated values, one step a row' } },
};

function exportLog(given: Given): Answer {
  const path = given.things[0] ?? '';
  const csv = given.mark('csv');
  const asJson = given.mark('json');
  if (csv && asJson) throw new Usage('export writes --csv or --json, not both.');
  const out = given.word('out');
  mayWrite(out);
  const { replayed, program, log } = replayFile(path);
  if (!replayed.same) throw notTheSame(path, replayed);
  const { session } = replayed;
  const [facts, weights] = [factsOf(session), readWeights()];
  const impact = impactOf(program, weights, facts);
  const debrief = debriefed(session, { program, facts, impact, weights });
  const json = {
    case: program.scenario.id, version: program.scenario.version, seed: session.seed, seating: session.seating, engine: log.header.engine, hash: log.steps.at(-1)?.hash ?? '',
    weights: weights.hash, notes: replayed.notes, impact, timeline: { ...debrief.told, steps: debrief.told.steps.map((step) => ({ number: debrief.steps.find((each) => each.step === step)?.number ?? null, ...step })) },
  };
  const document = csv ? timelineCsv(debrief) : reportMarkdown(debrief, replayed.notes);
  if (out === undefined) return { exit: 0, lines: document.replace(/\r?\n$/, '').split('\n'), json };
  writeNamed(out, asJson ? `${JSON.stringify(json, null, 2)}\n` : document);
  return { exit: 0, lines: [`Written to ${out}.`, ...replayed.notes], json: { ok: true, out, notes: replayed.notes } };
}
