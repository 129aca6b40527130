import { closingOf, factsOf, notesOnCase, parseScenario, readLog, replayLog } from '#engine';
import type { Program, ReadLog, Replay } from '#engine';
import { Found, type Answer } from './answer.ts';
import type { Given, TerminalCommand } from './command.ts';
import { compiled, readNamed, readRegisters, withProblems } from './files.ts';
import { commandCount } from '../session/command-count.ts';
import { NOT_OVER } from '../session/not-over.ts';
import { notTheSame } from './not-the-same.ts';

/** `replay`: decide every command of a log again and compare. */
export const replayCommand: TerminalCommand = {
  name: 'replay', takes: 'LOG', about: 'decide every command of a session again and compare every hash', count: [1, 1], options: {}, run: replay,
};

function replay(given: Given): Answer {
  const path = given.things[0] ?? '';
  const { log, program, replayed } = replayFile(path);
  const { header } = log;
  const about = { case: header.case.id, version: header.case.version, seed: header.seed, engine: header.engine, commands: log.steps.length - 1 };
  if (!replayed.same) throw notTheSame(path, replayed, { ...about, step: replayed.problem.step });
  const hash = log.steps.at(-1)?.hash ?? '';
  const over = closingOf(program, factsOf(replayed.session)) !== null;
  return {
    exit: 0, json: { ok: true, ...about, hash, program: program.hash, over, notes: replayed.notes },
    lines: [`The same: ${header.case.id} ${header.case.version}, seed ${header.seed}, ${commandCount(log.steps.length - 1)}. State ${hash.slice(0, 16)}.`, ...(over ? [] : [NOT_OVER]), ...replayed.notes],
  };
}

/**
 * Read a log from a file, compile the case it carries, and replay it. Throws `Found` where one of these fails.
 * The notes say first what the check has against that case.
 */
export function replayFile(path: string): { readonly log: ReadLog; readonly program: Program; readonly replayed: Replay } {
  const { log, program } = openLog(path);
  const replayed = replayLog(log, program);
  return { log, program, replayed: { ...replayed, notes: [...notesOnCase(program.scenario, readRegisters()), ...replayed.notes] } };
}

function openLog(path: string): { readonly log: ReadLog; readonly program: Program } {
  const reading = readLog(readNamed(path));
  if (!reading.ok) {
    const { line, message, hint } = reading.problem;
    throw new Found([`${path}:${line}:1 error: ${message} ${hint}`], { ok: false, problem: { file: path, ...reading.problem } });
  }
  const { log } = reading;
  const parsed = parseScenario(log.header.case.source, `${path} (the case in its first line)`);
  if (!parsed.ok) throw withProblems(parsed.problems);
  return { log, program: compiled(parsed.scenario) };
}
