import { autoPlay, digestText, type Country, type Program } from '#engine';
import { programFrom } from '../fixtures/program-from.ts';
import { attend, type StartLine, type TableFor } from '../../game/futures/line.ts';
import { lookAhead, openPool, teach } from '../../game/futures/look-ahead.ts';
import { standingsOf, type LookedAhead } from '../../game/futures/question.ts';

/** A case by its text, the seed of the session to look back on, and how many continuations each way gets. */
export interface LookOrder { readonly source: string; readonly seed: string; readonly runs: number; readonly workers: number; readonly warmRounds: number }

/** Times in milliseconds on the wall. `digest` is of the counts: the same wherever it was counted. */
export interface Looked { readonly decisions: number; readonly ways: number; readonly continuations: number; readonly starts: readonly number[]; readonly cold: number; readonly again: number; readonly taught: number; readonly warm: readonly number[]; readonly digest: string; readonly warmDigest: string }

/** How workers are started, and where they find what a pathway answered when the project was built. */
export interface Shell { readonly start: StartLine; readonly tableFor: TableFor }

const STARTS = 3;

/**
 * All decisions of a session, every way of each: with workers that have seen nothing; again with the same ones; then, once they
 * go by what a worker of its own has learnt, as in the page, where it learns while the case is played; then again and again with other
 * luck. The first look of taught workers is told apart: there the compiler meets the walk of traces. Cold contains the opening of the case in each worker; `starts` are workers' first answers, before they have a case.
 */
export async function lookTwice({ start, tableFor }: Shell, { source, seed, runs, workers, warmRounds }: LookOrder): Promise<Looked> {
  const program = programFrom(source);
  // Not a case: the worker answers that it cannot open it, which is its first answer.
  const nothing: Program = { ...program, hash: 'nothing', scenario: { ...program.scenario, country: 'nowhere' as Country, beats: [] } };
  const starts: number[] = [];
  for (let turn = 0; turn < STARTS; turn += 1) {
    const begun = performance.now();
    const first = attend(start);
    await first.ask(nothing, { type: 'warm', warming: { policy: 'typical', seed, plays: 0 } }).catch(() => undefined);
    starts.push(performance.now() - begun);
    first.close();
  }
  const decisions = standingsOf(autoPlay(program, { seed, auto: { policy: 'typical', seats: program.names.seats } }));
  const ways = decisions.reduce((sum, each) => sum + each.ways.length, 0);
  const pool = openPool(start, workers, tableFor);
  await Promise.all(pool.attendants.map((each) => each.ask(nothing, { type: 'warm', warming: { policy: 'typical', seed, plays: 0 } }).catch(() => undefined)));
  const look = async (luck: string): Promise<{ readonly time: number; readonly looked: LookedAhead }> => {
    const from = performance.now();
    const looked = await lookAhead(pool, { program, decisions, policy: 'typical', seed: luck, runs, exact: null });
    return { time: performance.now() - from, looked };
  };
  const cold = await look('cold');
  const again = await look('again');
  await teach(pool, program, program.names.seats, { milliseconds: Infinity });
  const taught = await look('taught');
  const warm: number[] = [];
  let last = cold;
  for (let round = 0; round < warmRounds; round += 1) {
    last = await look('warm');
    warm.push(last.time);
  }
  pool.close();
  return {
    decisions: decisions.length, ways, continuations: ways * runs, starts, cold: cold.time, again: again.time, taught: taught.time, warm, digest: digestText(JSON.stringify(cold.looked.decisions)), warmDigest: digestText(JSON.stringify(last.looked.decisions)),
  };
}
