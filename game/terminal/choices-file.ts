import { readCommand, readYaml } from '#engine';
import type { Command, Positions, Program } from '#engine';
import { found, Found } from './answer.ts';

/** One entry of a choices file: the command it asks for, and its line. */
export interface ChoiceLine { readonly command: Command; readonly line: number }

/** The form, as the help and the documentation print it. */
export const CHOICES_FORM = [
  'A choices file is a YAML list, or JSON lines (name ending in .jsonl). Each entry is "beat/choice", or a command:',
  '  - arrival/ask-her',
  '  - { type: wait, seat: nurse }',
  '  - { type: tell, seat: nurse, to: officer, items: [own-room] }',
  'Commands: choose, act, wait, step-over, tell, ask, inject, step-out, step-in, end. They are given in this order.',
];

/** Read a choices file against its case. The first entry that is none ends the command, with its line. */
export function readChoices(program: Program, text: string, file: string): readonly ChoiceLine[] {
  const entries = file.endsWith('.jsonl') ? jsonLines(text, file) : yamlList(text, file);
  return entries.map(({ value, line }) => ({ line, command: commandFrom(program, value, `${file}:${line}:1`) }));
}

interface Entry { readonly value: unknown; readonly line: number }

function jsonLines(text: string, file: string): readonly Entry[] {
  return text.split(/\r?\n/).flatMap((written, index) => {
    if (written.trim() === '') return [];
    const line = index + 1;
    try {
      const value: unknown = JSON.parse(written);
      return [{ value, line }];
    } catch {
      throw found(`${file}:${line}:1 error: This line is not one JSON value.`);
    }
  });
}

function yamlList(text: string, file: string): readonly Entry[] {
  const read = readYaml(text, file);
  if (!read.ok) {
    const [first] = read.problems;
    throw new Found([`${file}:${first?.line ?? 1}:${first?.column ?? 1} error: ${first?.message ?? 'The file could not be read.'}`], { ok: false, problems: read.problems });
  }
  const list: readonly unknown[] | null = Array.isArray(read.value) ? read.value : null;
  if (list === null) throw found(`${file}:1:1 error: A choices file is a list, one entry a line.`);
  return list.map((value, index) => ({ value, line: lineOf(read.positions, index) }));
}

const lineOf = (positions: Positions, index: number): number => positions.valueAt([index]).line;

function commandFrom(program: Program, value: unknown, at: string): Command {
  if (typeof value === 'string') return chosen(program, value, at);
  const command = readCommand(value);
  if (!command) throw found(`${at} error: This is no command. Write "beat/choice", or a command such as { type: wait, seat: ${program.names.seats[0] ?? 'SEAT'} }.`);
  return command;
}

function chosen(program: Program, path: string, at: string): Command {
  const [id, choice, ...rest] = path.split('/');
  const beat = program.beats.find((each) => each.id === id);
  if (!beat || choice === undefined || rest.length > 0) throw found(`${at} error: "${path.slice(0, 80)}" is no "beat/choice" of this case${beat ? '' : `: it has no beat "${(id ?? '').slice(0, 40)}"`}.`);
  const known = beat.choices.map((index) => program.choices[index]?.id ?? '');
  if (!known.includes(choice)) throw found(`${at} error: The beat ${beat.id} has no choice "${choice.slice(0, 40)}". It has: ${known.join(', ')}.`);
  return { type: 'choose', seat: program.names.seats[beat.seat] ?? '', beat: beat.id, choice };
}
