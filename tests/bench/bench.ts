import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { ask, askPlain, askRemembered, compileScenario, digestText, hashOfState, memoryFigures, parseScenario, pathwayOf, playOut } from '#engine';
import type { Program, Sink } from '#engine';

/**
 * Sessions a second: the interpreter as `simulate` runs it (remembered answers), beside the same interpreter through the port
 * without memory, and through XState's public `transition()` alone. One process, rounds interleaved, fresh seeds each round. Equality comes first: unequal work is not timed.
 * Run it with `npm run bench`; `npm run bench -- --rounds 9 --sessions 100` for calmer figures.
 */
const CASE = new URL('../../scenarios/greece/gr-1.yaml', import.meta.url);

interface Contender { readonly name: string; readonly program: Program; readonly asked: () => number }
interface Count { facts: number; commands: number; draws: number; asks: number }

function numberAfter(word: string, otherwise: number): number {
  const place = process.argv.indexOf(word);
  const value = place < 0 ? otherwise : Number(process.argv[place + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${word} needs a whole number.`);
  return value;
}

function loadProgram(): Program {
  const parsed = parseScenario(readFileSync(CASE, 'utf8'), 'gr-1.yaml');
  if (!parsed.ok) throw new Error(`The case cannot be read: ${parsed.problems[0]?.message ?? ''}`);
  const pathway = pathwayOf(parsed.scenario.country);
  if (!pathway) throw new Error('The country has no pathway.');
  return compileScenario(parsed.scenario, pathway);
}

/** The same program, asking in its own way and counting how often. */
function contender(name: string, program: Program, asker: typeof ask): Contender {
  let asks = 0;
  const counting: typeof ask = (pathway, situation, event) => { asks += 1; return asker(pathway, situation, event); };
  return { name, program: { ...program, asker: counting }, asked: () => asks };
}

const autoOf = (program: Program) => ({ policy: 'typical' as const, seats: program.names.seats });
const NOBODY: Sink = () => undefined;

/** One session's last hash, and what went into it. */
function finalHash({ program, asked }: Contender, seed: string): { readonly hash: string; readonly count: Count } {
  let facts = 0;
  const before = asked();
  const { state, commands } = playOut(program, { seed, auto: autoOf(program) }, () => void (facts += 1));
  const { at, count } = program.layout.asked;
  const draws = state.slice(at, at + count).reduce((sum, value) => sum + value, 0);
  return { hash: hashOfState(state), count: { facts, commands, draws, asks: asked() - before } };
}

/** Play all seeds with both and compare; the first difference ends the bench. */
function proveEqual(contenders: readonly Contender[], seeds: readonly string[]): { readonly digest: string; readonly total: Count } {
  const total: Count = { facts: 0, commands: 0, draws: 0, asks: 0 };
  const hashes = seeds.map((seed) => {
    const [first, ...others] = contenders.map((each) => finalHash(each, seed));
    if (!first || others.some((other) => other.hash !== first.hash)) throw new Error(`The contenders disagree on the seed ${seed}: nothing is timed.`);
    total.facts += first.count.facts;
    total.commands += first.count.commands;
    total.draws += first.count.draws;
    total.asks += first.count.asks;
    return first.hash;
  });
  return { digest: digestText(hashes.join('\n')), total };
}

/** Sessions a second over these seeds. */
function rate({ program }: Contender, seeds: readonly string[]): number {
  const begun = performance.now();
  for (const seed of seeds) playOut(program, { seed, auto: autoOf(program) }, NOBODY);
  return (1000 * seeds.length) / (performance.now() - begun);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] ?? 0 : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

const seedsOf = (name: string, count: number): readonly string[] => Array.from({ length: count }, (_, index) => `bench/${name}/${index}`);
const versionOf = (name: string): string => {
  const about: unknown = createRequire(import.meta.url)(`${name}/package.json`);
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : 'unknown';
};

function runBench(): void {
  const [rounds, sessions] = [numberAfter('--rounds', 7), numberAfter('--sessions', 40)];
  const program = loadProgram();
  const contenders = [contender('simulate', program, askRemembered), contender('the port without memory', program, ask), contender('plain transition() calls', program, askPlain)];
  console.log(`case ${program.scenario.id} ${program.scenario.version}, program ${program.hash.slice(0, 16)}; xstate ${versionOf('xstate')}, node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, load ${loadavg().map((load) => load.toFixed(2)).join(' ')}`);
  const { digest, total } = proveEqual(contenders, seedsOf('equal', sessions));
  console.log(`equal: ${sessions} sessions end in the same state by all (digest ${digest.slice(0, 16)})`);
  console.log(`a session has on average ${Object.entries(total).map(([name, sum]) => `${(sum / sessions).toFixed(1)} ${name}`).join(', ')}`);
  const rates = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) contenders.forEach((each, index) => rates[index]?.push(rate(each, seedsOf(`round ${round}`, sessions))));
  contenders.forEach(({ name }, index) => console.log(`${name.padEnd(26)} median ${median(rates[index] ?? []).toFixed(1)} sessions/s, best ${Math.max(...(rates[index] ?? [])).toFixed(1)} (${rounds} rounds of ${sessions})`));
  contenders.slice(1).forEach(({ name }, index) => {
    const ratios = (rates[0] ?? []).map((fast, round) => fast / (rates[index + 1]?.[round] ?? 1));
    console.log(`simulate against ${name}, within rounds: median ${median(ratios).toFixed(2)} times, least ${Math.min(...ratios).toFixed(2)}, most ${Math.max(...ratios).toFixed(2)}`);
  });
  const { asked, missed, kept } = memoryFigures(program.pathway);
  console.log(`memory: ${asked} questions, ${missed} of them put to XState, ${kept} answers kept`);
}

runBench();
