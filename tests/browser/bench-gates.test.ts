import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { GATES, type GateName } from '../bench/figures.ts';
import type { Report } from '../bench/report.ts';

type Held = Partial<Record<GateName, number>>;

/** What holds with slack on a loaded machine of two cores. The project's own goals and gates stand in tests/bench/figures.ts; docs/performance.md says which are met. */
const OF_SESSIONS: Readonly<Record<string, Held>> = {
  'gr-1': { idiomatic: 250, lean: 90, plain: 25, inkjs: 4000, 'boardgame.io': 500, floor: 250, cold: 10, warm: 5 },
  'chain-greece': { idiomatic: 300, lean: 105, plain: 16, inkjs: 2000, 'boardgame.io': 350, floor: 70, cold: 5, warm: 2, exact: GATES.exact.gate },
};
const OF_REGIONS: Held = { exploration: 20 };

/** The words of the figure that a gate is for, after the name of its case. */
const WORDS: Readonly<Record<GateName, string>> = {
  idiomatic: 'sessions a second against idiomatic', lean: 'sessions a second against lean', plain: 'sessions a second against plain', inkjs: 'sessions a second against inkjs', 'boardgame.io': 'sessions a second against boardgame.io',
  floor: 'distance to a draw and a look-up for each decision', cold: 'debrief in Chromium, 2 workers, cold', warm: 'debrief in Chromium, 2 workers, warm',
  exact: 'exact with ten decisions left', exploration: 'exploration of five regions against xstate/graph',
};

const BENCH = fileURLToPath(new URL('../bench/start.mjs', import.meta.url));
const TIME = 300_000;

/** `npm run bench` for these cases, in a process of its own, built as the bench and the game are built. Here the machine has nothing else to do. */
function benchOf(cases: readonly string[]): Promise<{ readonly report: Report; readonly status: number | null }> {
  const words = ['--json', '--quick', '--rounds', '3', '--continuations', '300', ...cases.flatMap((name) => ['--case', name])];
  const child = spawn(process.execPath, [BENCH, ...words], { env: { ...process.env, CHROME_PATH: inject('chromiumPath') }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, told]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => told.push(text));
  return new Promise((resolve, reject) => child.on('error', reject).on('close', (status) => {
    try {
      resolve({ report: JSON.parse(out.join('')), status });
    } catch {
      reject(new Error(`The bench printed no document: ${told.join('')}`));
    }
  }));
}

/** By gate, the best a report has for it, or null where it has none. */
const bestOf = ({ figures }: Report, prefix: string, held: Held): Readonly<Record<string, number | null>> =>
  Object.fromEntries(Object.entries(WORDS).flatMap(([gate, words]) => (gate in held ? [[gate, figures.find(({ name }) => name === `${prefix}${words}`)?.best ?? null]] : [])));

/** The figures of a report that do not keep what they are held to. */
const fallen = (report: Report, prefix: string, held: Held): readonly (readonly [string, number | null])[] =>
  Object.entries(bestOf(report, prefix, held)).filter(([gate, best]) => {
    const bound = Object.entries(held).find(([name]) => name === gate)?.[1] ?? NaN;
    const most = Object.entries(GATES).find(([name]) => name === gate)?.[1].bound === 'most';
    return best === null || !(most ? best <= bound : best >= bound);
  });

describe('the bench, for a shipped and a generated case', () => {
  let report: Report;
  let status: number | null;
  beforeAll(async () => ({ report, status } = await benchOf(Object.keys(OF_SESSIONS))), TIME);

  it('compares before it times: final states of all contenders, situations that are reached, shares that are counted, Chromium and Node', () => {
    expect(report.equality.map(({ what, difference }) => [what.replace(/[:,\d].*/, '').trim(), difference])).toEqual([
      ['final states of gr-', null], ['final states of chain-greece', null], ['situations of five regions of Greece', null], ['shares of endings of chain-greece', null], ['continuations of gr-', null],
      ['continuations of chain-greece counted in Chromium and in Node', null],
    ]);
    expect(report.equality[0]?.what).toMatch(/ours, lean, idiomatic, plain, boardgame\.io, inkjs/);
    expect(report.leftOut).toEqual([]);
  });

  it.each(Object.entries(OF_SESSIONS))('finds nothing of %s far slower than docs/performance.md says', (name, held) => {
    expect(fallen(report, `${name}: `, held)).toEqual([]);
  });

  it('finds the walk of five regions not far slower beside xstate/graph than docs/performance.md says', () => {
    expect(fallen(report, '', OF_REGIONS)).toEqual([]);
  });

  it('would say which figure fell', () => {
    expect(fallen(report, 'gr-1: ', { lean: 1e9, plain: 1, cold: 0, exact: 1 }).map(([gate]) => gate)).toEqual(['lean', 'cold', 'exact']);
  });

  it('ends with 1 exactly where a gate of the project does not hold', () => {
    expect(report.holds).toBe(report.figures.every(({ holds }) => holds) && report.equality.every(({ difference }) => difference === null));
    expect(status).toBe(report.holds ? 0 : 1);
  });
});
