import { generatedCases, shippedCases } from './cases.ts';
import { countersOf } from './counters.ts';
import { inkPlay } from './ink/ink-play.ts';
import { installStoryEngines } from './installed.ts';
import { measureLookingAhead } from './looking-ahead.ts';
import { allHolds, inWords, loadNow, machineNow, versionsNow, type Report } from './report.ts';
import { measureCase, type Measured, type Order } from './throughput.ts';

/**
 * `npm run bench`: sessions a second beside other ways to play the same cases, and how long looking ahead takes.
 * `-- --quick` takes less than a minute, `-- --json` prints one document. Exits 1 when a gate or an equality falls.
 */
const QUICK: Order = { rounds: 3, milliseconds: 40, warmUp: 150, seeds: 5, withStoryEngines: true };
const CALM: Order = { rounds: 5, milliseconds: 150, warmUp: 700, seeds: 100, withStoryEngines: true };

const FLAGS = ['--quick', '--json', '--no-browser'];

async function runBench(args: readonly string[]): Promise<number> {
  const stranger = args.find((arg) => !FLAGS.includes(arg));
  if (stranger !== undefined) {
    console.error(`bench does not know "${stranger}". It takes ${FLAGS.join(', ')}.`);
    return 2;
  }
  process.env['NODE_ENV'] = 'production';
  const [quick, json] = [args.includes('--quick'), args.includes('--json')];
  const loadBefore = loadNow();
  const problem = installStoryEngines();
  const order: Order = { ...(quick ? QUICK : CALM), withStoryEngines: problem === null };
  const say = (line: string): void => { if (!json) console.error(line); };
  const cases = [...shippedCases(), ...generatedCases()];
  const throughput = cases.map((each) => {
    say(`playing ${each.name}`);
    // A session of a shipped case takes inkjs seconds: the quick run leaves those out.
    const ink = order.withStoryEngines && (!quick || each.source === null) ? [inkPlay(each.program, each.source === null ? 5 : 2)] : [];
    return measureCase(each, order, ink);
  });
  const ahead = await measureLookingAhead(cases, { quick, browser: !args.includes('--no-browser'), say });
  const groups: readonly Measured[] = [...throughput, ahead];
  const [figures, equality] = [groups.flatMap((group) => group.figures), groups.flatMap((group) => group.equal)];
  const report: Report = {
    format: 1, quick, holds: allHolds(figures, equality), versions: versionsNow(ahead.browser), machine: machineNow(loadBefore), equality,
    counters: { ...Object.fromEntries(cases.map(({ name }, at) => [name, throughput[at]?.work])), ...countersOf(cases) },
    figures, readings: groups.flatMap((group) => group.readings), leftOut: [...(problem === null ? [] : [problem]), ...(quick ? ['inkjs on the shipped cases: a session takes seconds; the run without --quick has it'] : []), ...ahead.leftOut],
  };
  console.log(json ? JSON.stringify(report, null, 2) : inWords(report));
  return report.holds ? 0 : 1;
}

process.exitCode = await runBench(process.argv.slice(2));
