import { generatedCases, shippedCases } from './cases.ts';
import { countersOf } from './counters.ts';
import { inkPlay } from './ink/ink-play.ts';
import { installStoryEngines } from './installed.ts';
import { measureLookingAhead } from './looking-ahead.ts';
import { allHolds, inWords, loadNow, machineNow, versionsNow, type Report } from './report.ts';
import { compareCase, measureCase, type Measured, type Order } from './throughput.ts';

/**
 * `npm run bench`: sessions a second beside other ways to play the same cases, and how long looking ahead takes.
 * `start.mjs` builds this file and runs it. `-- --quick` takes less than a minute, `-- --json` prints one document. Exits 1 when a gate or an equality falls.
 */
const QUICK: Order & { readonly continuations: number } = { continuations: 50, rounds: 3, milliseconds: 30, warmUp: 60, warmUpOfFirst: 400, seeds: 3, withStoryEngines: true };
const CALM: typeof QUICK = { continuations: 1000, rounds: 7, milliseconds: 100, warmUp: 400, warmUpOfFirst: 1500, seeds: 50, withStoryEngines: true };

const FLAGS = ['--quick', '--json', '--no-browser'];
/** Each takes a whole number after it. */
const AMOUNTS = ['--rounds', '--continuations'];

const amountAfter = (args: readonly string[], word: string): number | undefined => (args.includes(word) ? Number(args[args.indexOf(word) + 1]) : undefined);

/** What is wrong with the words after `npm run bench --`, or null. */
function wrongUse(args: readonly string[]): string | null {
  const stranger = args.find((arg, at) => !FLAGS.includes(arg) && !AMOUNTS.includes(arg) && !AMOUNTS.includes(args[at - 1] ?? ''));
  if (stranger !== undefined) return `bench does not know "${stranger}". It takes ${[...FLAGS, ...AMOUNTS].join(', ')}.`;
  const bad = AMOUNTS.find((word) => { const amount = amountAfter(args, word); return amount !== undefined && (!Number.isInteger(amount) || amount < 1); });
  return bad === undefined ? null : `${bad} needs a whole number from 1 on.`;
}

async function runBench(args: readonly string[]): Promise<number> {
  const wrong = wrongUse(args);
  if (wrong !== null) {
    console.error(wrong);
    return 2;
  }
  const [quick, json] = [args.includes('--quick'), args.includes('--json')];
  const loadBefore = loadNow();
  const problem = installStoryEngines();
  const usual = quick ? QUICK : CALM;
  const order: Order = { ...usual, rounds: amountAfter(args, '--rounds') ?? usual.rounds, withStoryEngines: problem === null };
  const continuations = amountAfter(args, '--continuations') ?? usual.continuations;
  const say = (line: string): void => console.error(line);
  const cases = [...shippedCases(), ...generatedCases()];
  const compared = cases.map((each) => {
    say(`comparing ${each.name}`);
    // A session of a shipped case takes inkjs a good part of a second.
    const slow = each.source !== null;
    return compareCase(each, order, order.withStoryEngines ? [{ ...inkPlay(each.program, slow ? 1 : 5), slow: slow && quick }] : []);
  });
  const throughput = compared.map((each) => {
    say(`playing ${each.name}`);
    return measureCase(each, order);
  });
  const ahead = await measureLookingAhead(cases, { quick, continuations, browser: !args.includes('--no-browser'), say });
  const groups: readonly Measured[] = [...throughput, ahead];
  const [figures, equality] = [groups.flatMap((group) => group.figures), groups.flatMap((group) => group.equal)];
  const report: Report = {
    format: 1, quick, holds: allHolds(figures, equality), versions: versionsNow(ahead.browser), machine: machineNow(loadBefore), equality,
    counters: { ...Object.fromEntries(cases.map(({ name }, at) => [name, compared[at]?.work])), ...countersOf(cases) },
    figures, readings: groups.flatMap((group) => group.readings), leftOut: [...(problem === null ? [] : [problem]), ...ahead.leftOut],
  };
  console.log(json ? JSON.stringify(report, null, 2) : inWords(report));
  return report.holds ? 0 : 1;
}

process.exitCode = await runBench(process.argv.slice(2));
