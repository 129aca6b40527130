import type { StartLine } from '../futures/line.ts';
import { startNodeLine } from '../futures/node-line.ts';
import { Found, found, Usage, type Answer } from './answer.ts';
import { checkCommand } from './check.ts';
import { helpOf, readGiven, type TerminalCommand } from './command.ts';
import { exploreCommand } from './explore.ts';
import { exportCommand } from './export.ts';
import { listCommand } from './list.ts';
import { pathwayCommand } from './pathway.ts';
import { playCommand } from './play.ts';
import { replayCommand } from './replay.ts';
import { servicesCommand } from './services.ts';
import { shown } from './shown.ts';
import { simulateCommand } from './simulate.ts';
import { whatifCommand } from './whatif.ts';

const COMMANDS: readonly TerminalCommand[] = [listCommand, checkCommand, playCommand, replayCommand, simulateCommand, whatifCommand, exploreCommand, pathwayCommand, servicesCommand, exportCommand];

/** Where answers go. Tests hand in their own. */
export interface Streams { readonly out: (text: string) => void; readonly err: (text: string) => void }

const PROCESS: Streams = { out: (text) => void process.stdout.write(text), err: (text) => void process.stderr.write(text) };

/** Run one command and write its answer. Long counts are done by workers that `start` starts: threads unless told. Returns the exit code: 0 done, 1 a finding, 2 wrong usage, 130 stopped by somebody. */
export async function runTerminal(args: readonly string[], streams: Streams = PROCESS, start: StartLine = startNodeLine): Promise<Answer['exit'] | 2> {
  const json = args.includes('--json');
  try {
    const answer = await answerTo(args, start);
    write(answer, json, streams);
    return answer.exit;
  } catch (error) {
    const fault = faultIn(error);
    if (fault) {
      write(fault.answer, json, streams);
      return fault.answer.exit;
    }
    if (!(error instanceof Usage)) throw error;
    streams.err(`${shown(error.message).replaceAll('\n', ' ')}\n`);
    return 2;
  }
}

/** A fault of what was looked at. The engine throws a RangeError for a case that cannot be played. */
function faultIn(error: unknown): Found | null {
  if (error instanceof Found) return error;
  return error instanceof RangeError ? found(error.message) : null;
}

function answerTo(args: readonly string[], start: StartLine): Answer | Promise<Answer> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') return { exit: 0, lines: overview(), json: { commands: COMMANDS.map(({ name: own, takes, about }) => ({ name: own, takes, about })) } };
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) throw new Usage(`There is no command "${name}". There are: ${COMMANDS.map((each) => each.name).join(', ')}.`);
  const given = readGiven(command, rest);
  if (given.mark('help')) return { exit: 0, lines: helpOf(command), json: { name: command.name, help: helpOf(command) } };
  return command.run(given, start);
}

function overview(): readonly string[] {
  const rows = COMMANDS.map(({ name, takes, about }) => [`${name} ${takes}`.trim(), about] as const);
  const width = Math.max(...rows.map(([left]) => left.length));
  return ['npm run -s ariadne -- COMMAND', '', ...rows.map(([left, about]) => `  ${left.padEnd(width)}  ${about}`), '', 'Each takes --json and --help.'];
}

function write(answer: Answer, json: boolean, streams: Streams): void {
  if (json) streams.out(`${shown(JSON.stringify(answer.json, null, 2))}\n`);
  else if (answer.lines.length > 0) streams.out(`${shown(answer.lines.join('\n'))}\n`);
}
