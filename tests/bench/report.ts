import { cpus, loadavg } from 'node:os';
import type { Figure, Reading } from './figures.ts';
import { versionOf } from './installed.ts';
import type { Equality } from './throughput.ts';

/** The one document of a run. */
export interface Report {
  readonly format: 1;
  readonly quick: boolean;
  /** Nothing was asked that looks ahead, or that has to be installed. */
  readonly sessionsOnly: boolean;
  readonly holds: boolean;
  readonly versions: Readonly<Record<string, string>>;
  readonly machine: { readonly processor: string; readonly cores: number; readonly loadBefore: readonly number[]; readonly loadAfter: readonly number[] };
  readonly equality: readonly Equality[];
  readonly counters: Readonly<Record<string, unknown>>;
  readonly figures: readonly Figure[];
  readonly readings: readonly Reading[];
  /** What was left out, and why. */
  readonly leftOut: readonly string[];
}

/** The machine's load over 1, 5 and 15 minutes: with more than its cores, figures of time on the wall are too long. */
export const loadNow = (): readonly number[] => loadavg().map((load) => Number(load.toFixed(2)));

export const machineNow = (loadBefore: readonly number[]): Report['machine'] => ({ processor: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length, loadBefore, loadAfter: loadNow() });

export const versionsNow = (browser: string | null): Report['versions'] => ({
  node: process.version, v8: process.versions.v8, xstate: versionOf('xstate'), inkjs: versionOf('inkjs'), 'boardgame.io': versionOf('boardgame.io'), ...(browser === null ? {} : { browser }),
});

/** Whether every gate holds and nothing that was compared differs. */
export const allHolds = (figures: readonly Figure[], equality: readonly Equality[]): boolean => figures.every(({ holds }) => holds) && equality.every(({ difference }) => difference === null);

/** The document for people: one line a figure. */
export function inWords(report: Report): string {
  const { machine, versions } = report;
  return [
    `${machine.processor}, ${machine.cores} cores; load before ${machine.loadBefore.join(' ')}, after ${machine.loadAfter.join(' ')}`,
    Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', '),
    ...report.leftOut.map((line) => `left out: ${line}`),
    '', 'compared before anything was timed:',
    ...report.equality.map(({ what, count, difference }) => `  ${difference === null ? 'equal' : 'DIFFERENT'}  ${count} x ${what}${difference === null ? '' : `: ${difference}`}`),
    '', 'counters:', ...Object.entries(report.counters).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
    '', 'readings (nothing is held to them), median and best:', ...report.readings.map(({ name, median, best, unit }) => `  ${name}: ${median} and ${best} ${unit}`),
    '', 'figures with goal and gate, median and best:', ...report.figures.map(inOneLine),
    '', report.holds ? 'Every gate holds.' : `${report.figures.filter(({ holds }) => !holds).length} gates of ${report.figures.length} do not hold; docs/performance.md says how far off and why.`,
  ].join('\n');
}

function inOneLine({ name, median, best, unit, bound, goal, gate, holds, reachesGoal, note }: Figure): string {
  const verdict = reachesGoal ? 'goal  ' : holds ? 'gate  ' : 'MISSED';
  const measured = median === null ? 'not measured' : `${median} and ${best} ${unit}`;
  return `  ${verdict}  ${name}: ${measured} (at ${bound} ${gate}, goal ${goal})${note === undefined ? '' : `; ${note}`}`;
}
