import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildGame } from '../game/launch/build.mjs';
import { Stop, installPackages, top } from '../game/launch/install.mjs';
import { requireChromium } from './browser/chromium.mjs';

/** @typedef {{passed: number, failures: readonly string[]}} Count each failure with its place, to be said again at the very end */

const TYPE_PROJECTS = ['engine', 'game', 'tests'];
const STAGE_MINUTES = 40;
const LINES_OF_A_FAILURE = 12;

/** @type {Readonly<Record<string, readonly string[]>>} */
const PROGRAMS = {
  tsc: ['node_modules', 'typescript', 'bin', 'tsc'],
  oxlint: ['node_modules', 'oxlint', 'bin', 'oxlint'],
  vitest: ['node_modules', 'vitest', 'vitest.mjs'],
};

/**
 * Run one of the installed programs, its output going straight to the screen.
 * @param {keyof typeof PROGRAMS} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment] added to ours
 * @returns {Promise<boolean>} whether it ended well; a program that hangs is ended and has not
 */
function runProgram(program, args, environment = {}) {
  const path = join(top, ...(PROGRAMS[program] ?? []));
  return new Promise((ended) => {
    const child = spawn(process.execPath, [path, ...args], {
      cwd: top,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
      timeout: STAGE_MINUTES * 60_000,
    });
    child.on('error', () => ended(false));
    child.on('exit', (code) => ended(code === 0));
  });
}

/**
 * A stage that either holds or does not.
 * @param {boolean} held
 * @param {string} stage
 * @returns {Count}
 */
const one = (held, stage) => ({ passed: held ? 1 : 0, failures: held ? [] : [stage] });

/** @param {string} text */
const heading = (text) => console.log(`\n== ${text}`);

/** @param {string} project */
async function checkTypes(project) {
  heading(`types: ${project}`);
  const held = await runProgram('tsc', ['-p', project, '--noEmit']);
  console.log(held ? 'The types hold.' : `The types of ${project}/ do not hold.`);
  return one(held, `types: ${project}`);
}

async function checkLint() {
  heading('lint');
  return one(await runProgram('oxlint', []), 'lint');
}

/** @typedef {{status: string, fullName: string, failureMessages: string[]}} TestResult */
/** @typedef {{name: string, status: string, message: string, assertionResults: TestResult[]}} FileResult */

/**
 * What failed in one file, with the first lines of why; a file that could not even be loaded is one failure.
 * @param {FileResult} file
 */
function failuresOf(file) {
  const place = relative(top, file.name);
  const tests = file.assertionResults.filter((result) => result.status === 'failed');
  if (tests.length === 0) return file.status === 'failed' ? [`${place}\n${firstLines(file.message)}`] : [];
  return tests.map((test) => `${place}: ${test.fullName}\n${firstLines(test.failureMessages.join('\n'))}`);
}

/** @param {string} text */
const firstLines = (text) => text.split('\n').filter((line) => !line.includes('node_modules')).slice(0, LINES_OF_A_FAILURE).map((line) => `    ${line}`).join('\n');

/**
 * Count what Vitest wrote down.
 * @param {string} reportPath
 */
function countReport(reportPath) {
  const report = JSON.parse(readFileSync(reportPath, 'utf8'));
  /** @type {string[]} */
  const failures = report.testResults.flatMap(failuresOf);
  return { passed: report.numPassedTests, failures, skipped: report.numPendingTests + report.numTodoTests };
}

/**
 * One of Vitest's two projects.
 * @param {'node' | 'browser'} project
 * @param {readonly string[]} filters parts of file names; none runs all
 * @param {Record<string, string>} environment
 * @returns {Promise<Count>}
 */
async function runTests(project, filters, environment = {}) {
  heading(`tests: ${project}`);
  const folder = mkdtempSync(join(tmpdir(), 'ariadne-report-'));
  const report = join(folder, 'report.json');
  // Left to itself, Vitest leaves one core idle. Browser tests take turns, for a browser needs both.
  const workers = project === 'node' ? ['--maxWorkers=100%'] : [];
  const args = ['run', '--project', project, ...workers, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters];
  const endedWell = await runProgram('vitest', args, environment);
  try {
    const { passed, failures, skipped } = countReport(report);
    if (skipped > 0) console.log(`${skipped} tests did not run: they are skipped or not written yet.`);
    if (!endedWell && failures.length === 0) failures.push(`tests: ${project}: an error outside of any test`);
    return { passed, failures };
  } catch {
    return one(false, `tests: ${project}: Vitest ended without a report`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A stage of our own; a `Stop` is its one clear line.
 * @param {() => void} stage
 */
function attempt(stage) {
  try {
    stage();
    return true;
  } catch (problem) {
    console.log(problem instanceof Stop ? problem.message : problem);
    return false;
  }
}

/**
 * Build once, then play the built game in Chromium.
 * @param {readonly string[]} filters
 * @returns {Promise<Count[]>}
 */
async function runBrowserTests(filters) {
  const folder = mkdtempSync(join(tmpdir(), 'ariadne-game-'));
  try {
    heading('build');
    const built = attempt(() => buildGame(folder));
    console.log(built ? 'The game is built.' : 'Without a build the browser tests cannot run.');
    if (!built) return [one(false, 'build')];
    heading('browser');
    let browser = '';
    if (!attempt(() => (browser = requireChromium()))) return [one(true, 'build'), one(false, 'browser')];
    console.log(`Testing in ${browser}`);
    return [one(true, 'build'), await runTests('browser', filters, { ARIADNE_BUILT: folder, CHROME_PATH: browser })];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Types, lint and architecture: seconds, for while one works. */
async function runQuickly() {
  const counts = [];
  for (const project of TYPE_PROJECTS) counts.push(await checkTypes(project));
  counts.push(await checkLint());
  counts.push(await runTests('node', ['tests/architecture']));
  return counts;
}

/** Everything. */
async function runAll() {
  const counts = [];
  for (const project of TYPE_PROJECTS) counts.push(await checkTypes(project));
  counts.push(await checkLint());
  counts.push(await runTests('node', []));
  counts.push(...(await runBrowserTests([])));
  return counts;
}

/**
 * Only the test files whose names hold one of the filters.
 * @param {readonly string[]} filters
 */
async function runSome(filters) {
  const inBrowser = filters.filter((filter) => filter.includes('browser'));
  const inNode = filters.filter((filter) => !filter.includes('browser'));
  const counts = [];
  if (inNode.length > 0) counts.push(await runTests('node', inNode));
  if (inBrowser.length > 0) counts.push(...(await runBrowserTests(inBrowser)));
  return counts;
}

/** @param {readonly string[]} args */
async function run(args) {
  if (!attempt(installPackages)) return [one(false, 'packages')];
  if (args[0] === '--quick') return runQuickly();
  return args.length > 0 ? runSome(args) : runAll();
}

const counts = await run(process.argv.slice(2));
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failures = counts.flatMap((count) => count.failures);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;
for (const failure of failures) console.log(`\nFailed: ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
