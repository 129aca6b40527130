import { parseArgs } from 'node:util';
import type { StartLine } from '../futures/line.ts';
import { Usage, type Answer } from './answer.ts';

/** An option of a command: a word that follows it, or a mark that is there or not. `many` may be given several times. */
export interface OptionSpec { readonly kind: 'word' | 'mark'; readonly many?: boolean; readonly value?: string; readonly about: string }

/** One command of the terminal. */
export interface TerminalCommand {
  readonly name: string;
  /** What stands behind the name, such as `SCENARIO`. */
  readonly takes: string;
  readonly about: string;
  /** How many things it takes besides options: least and most. */
  readonly count: readonly [least: number, most: number];
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly more?: readonly string[];
  /** Commands that count for long start workers by the second. */
  readonly run: (given: Given, start: StartLine) => Answer | Promise<Answer>;
}

/** What the user gave: the things, and the options by name. */
export interface Given {
  readonly things: readonly string[];
  readonly word: (name: string) => string | undefined;
  readonly words: (name: string) => readonly string[];
  readonly mark: (name: string) => boolean;
}

const EVERYWHERE: Readonly<Record<string, OptionSpec>> = {
  json: { kind: 'mark', about: 'answer with one JSON document and nothing else' },
  help: { kind: 'mark', about: 'show this help' },
};

/** Read what stands behind a command's name. Throws `Usage` with one clear line. */
export function readGiven(command: TerminalCommand, args: readonly string[]): Given {
  const specs = { ...command.options, ...EVERYWHERE };
  const { values, positionals } = parsed(command, args, specs);
  const things = positionals;
  const [least, most] = command.count;
  if (values['help'] !== true && things.length < least) throw new Usage(`${command.name} needs ${command.takes}. ${seeHelp(command)}`);
  if (things.length > most) throw new Usage(`${command.name} does not take "${things[most] ?? ''}". ${seeHelp(command)}`);
  const list = (name: string): readonly string[] => [values[name]].flat().filter((value): value is string => typeof value === 'string');
  return { things, word: (name) => list(name).at(-1), words: list, mark: (name) => values[name] === true };
}

function parsed(command: TerminalCommand, args: readonly string[], specs: Readonly<Record<string, OptionSpec>>): ReturnType<typeof parseArgs> {
  const options = Object.fromEntries(Object.entries(specs).map(([name, { kind, many }]) => [name, { type: kind === 'word' ? 'string' as const : 'boolean' as const, multiple: many ?? false }]));
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [first = 'This is not understood.'] = error instanceof Error ? error.message.split(/\.\s|\n/) : [];
    throw new Usage(`${command.name}: ${first.replace(/\.$/, '')}. ${seeHelp(command)}`);
  }
}

const seeHelp = (command: TerminalCommand): string => `See: ariadne ${command.name} --help`;

/** A whole number of an option within bounds. Throws `Usage` for anything else. */
export function wholeNumber(given: Given, option: string, bounds: { readonly least: number; readonly most: number; readonly else: number }): number {
  const text = given.word(option);
  if (text === undefined) return bounds.else;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < bounds.least || value > bounds.most) throw new Usage(`--${option} is a whole number from ${bounds.least} to ${bounds.most}, not "${text}".`);
  return value;
}

/** One word of a closed list. Throws `Usage` for any other. */
export function oneOf<T extends string>(given: Given, option: string, words: readonly T[], otherwise: T): T {
  const text = given.word(option);
  const word = words.find((each) => each === (text ?? otherwise));
  if (word === undefined) throw new Usage(`--${option} is one of ${words.join(', ')}, not "${text ?? ''}".`);
  return word;
}

/** The help of one command, as lines. */
export function helpOf(command: TerminalCommand): readonly string[] {
  const rows = Object.entries({ ...command.options, ...EVERYWHERE }).map(([name, { kind, about, value }]) => [`--${name}${kind === 'word' ? ` ${value ?? 'WORD'}` : ''}`, about] as const);
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `ariadne ${[command.name, command.takes].filter(Boolean).join(' ')}`, '', command.about, '',
    ...rows.map(([left, about]) => `  ${left.padEnd(width)}  ${about}`), ...(command.more ? ['', ...command.more] : []), '',
    'Exits 0 when done, 1 when it found a fault, 2 when called in a way it does not know.',
  ];
}
