import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildGame } from '../game/launch/build.mjs';
import { Stop, installPackages, top } from '../game/launch/install.mjs';
import { requireChromium } from './browser/chromium.mjs';

/** @typedef {{passed: number, failures: readonly string[]}} Count each failure with its place, to be said again at the very end */

const TYPE_PROJECTS = ['engine', 'game', 'tests'];
const STAGE_MINUTES = 40;
const LINES_OF_A_FAILURE = 12;

/** Vitest's projects, as vite.config.ts names them. */
const PROJECTS = { node: ['node', 'node-alone'], browser: ['browser', 'browser-alone'] };

/** @type {Readonly<Record<string, readonly string[]>>} */
const PROGRAMS = {
  tsc: ['node_modules', 'typescript', 'bin', 'tsc'],
  oxlint: ['node_modules', 'oxlint', 'bin', 'oxlint'],
  vitest: ['node_modules', 'vitest', 'vitest.mjs'],
};

/** All that a run writes lies in here, and goes with it, also where somebody ends it. */
const scratch = mkdtempSync(join(tmpdir(), 'ariadne-test-'));
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => process.exit(1));

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
    running.add(child);
    child.on('error', () => ended(false));
    child.on('exit', (code) => {
      running.delete(child);
      ended(code === 0);
    });
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
 * Vitest's tests in Node, or those in the browser.
 * @param {keyof typeof PROJECTS} place
 * @param {readonly string[]} filters parts of file names; none runs all
 * @param {Record<string, string>} environment
 * @returns {Promise<Count>}
 */
async function runTests(place, filters, environment = {}) {
  heading(`tests: ${place}`);
  const report = join(scratch, `${place}.json`);
  const temporary = join(scratch, place);
  mkdirSync(temporary);
  // A browser puts sockets there, whose paths may not be long.
  const toThere = place === 'node' ? { TMPDIR: temporary, TEMP: temporary, TMP: temporary } : {};
  // Left to itself, Vitest leaves one core idle. One browser does not fill two cores, and more than two at a time wait for each other.
  const workers = place === 'node' ? '100%' : '2';
  const args = ['run', ...PROJECTS[place].flatMap((project) => ['--project', project]), `--maxWorkers=${workers}`, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters];
  const endedWell = await runProgram('vitest', args, { ...environment, ...toThere });
  try {
    const { passed, failures, skipped } = countReport(report);
    if (skipped > 0) console.log(`${skipped} tests did not run: they are skipped or not written yet.`);
    if (!endedWell && failures.length === 0) failures.push(`tests: ${place}: an error outside of any test`);
    const left = readdirSync(temporary).filter((name) => name.startsWith('ariadne-'));
    if (left.length > 0) failures.push(`tests: ${place}: left behind in the system's folder for temporary files: ${left.join(', ')}. A test removes what it makes.`);
    return { passed, failures };
  } catch {
    return one(false, `tests: ${place}: Vitest ended without a report`);
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
  const folder = join(scratch, 'game');
  heading('build');
  const built = attempt(() => buildGame(folder));
  console.log(built ? 'The game is built.' : 'Without a build the browser tests cannot run.');
  if (!built) return [one(false, 'build')];
  heading('browser');
  let browser = '';
  if (!attempt(() => (browser = requireChromium()))) return [one(true, 'build'), one(false, 'browser')];
  console.log(`Testing in ${browser}`);
  return [one(true, 'build'), await runTests('browser', filters, { ARIADNE_BUILT: folder, CHROME_PATH: browser })];
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
