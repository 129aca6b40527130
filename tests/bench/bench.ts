import { readAsked, type Asked } from './asked.ts';
import { generatedCases, shippedCases, type BenchCase } from './cases.ts';
import { countersOf } from './counters.ts';
import { inkPlay } from './ink/ink-play.ts';
import { installStoryEngines } from './installed.ts';
import { measureLookingAhead, NOTHING_AHEAD } from './looking-ahead.ts';
import { allHolds, inWords, loadNow, machineNow, versionsNow, type Report } from './report.ts';
import { teachCases } from './taught.ts';
import { compareCase, measureCase, type Compared, type Measured, type Order } from './throughput.ts';

/**
 * `npm run bench`: sessions a second beside other ways to play the same cases, and how long looking ahead takes.
 * `start.mjs` builds this file and runs it. `-- --quick` takes less than a minute, `-- --json` prints one document. Exits 1 when a gate or an equality falls.
 * `-- --case NAME` measures one case alone, `--sessions` its sessions alone, in seconds.
 */
const QUICK: Order & { readonly continuations: number } = { continuations: 50, rounds: 2, sessions: 3, milliseconds: 20, warmUp: 25, warmUpOfFirst: 100, seeds: 3, storyEngines: 'installed' };
const CALM: typeof QUICK = { continuations: 1000, rounds: 7, sessions: 24, milliseconds: 100, warmUp: 400, warmUpOfFirst: 1500, seeds: 50, storyEngines: 'installed' };

const say = (line: string): void => console.error(line);

/** The cases that were asked for. Throws an error with one line where there is none of a name. */
function chosenCases(asked: Asked): readonly BenchCase[] {
  const cases = [...shippedCases(), ...generatedCases()];
  const stranger = asked.cases.find((name) => !cases.some((each) => each.name === name));
  if (stranger !== undefined) throw new Error(`There is no case "${stranger}". Cases: ${cases.map(({ name }) => name).join(', ')}.`);
  return asked.cases.length === 0 ? cases : cases.filter(({ name }) => asked.cases.includes(name));
}

function compare(cases: readonly BenchCase[], order: Order, quick: boolean): readonly Compared[] {
  return cases.map((each) => {
    say(`comparing ${each.name}`);
    // A session of a shipped case takes inkjs a good part of a second.
    const slow = each.shipped;
    return compareCase(each, order, order.storyEngines === 'installed' ? [{ ...inkPlay(each.program, slow ? 1 : 5), few: !slow ? order.sessions : quick ? 1 : 2, once: slow && quick }] : []);
  });
}

async function measure(asked: Asked, cases: readonly BenchCase[]): Promise<Report> {
  const { quick, sessions } = asked;
  const loadBefore = loadNow();
  const problem = sessions ? null : installStoryEngines();
  const usual = quick ? QUICK : CALM;
  const order: Order = { ...usual, rounds: asked.rounds ?? usual.rounds, storyEngines: sessions ? 'not asked for' : problem === null ? 'installed' : 'missing' };
  say('learning');
  const taught = await teachCases(cases, quick);
  const compared = compare(cases, order, quick);
  const throughput = compared.map((each) => {
    say(`playing ${each.name}`);
    return measureCase(each, order);
  });
  const ahead = sessions ? NOTHING_AHEAD : await measureLookingAhead(cases, { quick, continuations: asked.continuations ?? usual.continuations, browser: asked.browser, say });
  const groups: readonly Measured[] = [...throughput, ahead];
  const [figures, equality] = [groups.flatMap((group) => group.figures), groups.flatMap((group) => group.equal)];
  return {
    format: 1, quick, holds: allHolds(figures, equality), versions: versionsNow(ahead.browser), machine: machineNow(loadBefore), equality,
    sessionsOnly: sessions, counters: { ...Object.fromEntries(cases.map(({ name }, at) => [name, compared[at]?.work])), ...countersOf(cases) },
    figures, readings: [...groups.flatMap((group) => group.readings), ...taught], leftOut: [...(problem === null ? [] : [problem]), ...ahead.leftOut],
  };
}

/** What was asked and its cases; null after one line on what is wrong. */
function understood(args: readonly string[]): { readonly asked: Asked; readonly cases: readonly BenchCase[] } | null {
  try {
    const asked = readAsked(args);
    return { asked, cases: chosenCases(asked) };
  } catch (problem) {
    say(problem instanceof Error ? problem.message : String(problem));
    return null;
  }
}

async function runBench(args: readonly string[]): Promise<number> {
  const work = understood(args);
  if (work === null) return 2;
  const { asked, cases } = work;
  const report = await measure(asked, cases);
  console.log(asked.json ? JSON.stringify(report, null, 2) : inWords(report));
  return report.holds ? 0 : 1;
}

process.exitCode = await runBench(process.argv.slice(2));
