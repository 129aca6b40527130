import type { Program } from '#engine';
import { openPool, teach, warmUp, type Pool } from './look-ahead.ts';
import { startWebLine } from './web-line.ts';
import { webTable } from './web-table.ts';

let pool: Pool | null = null;

/** The workers of this page, started when they are first asked for. They end with the page. */
export function pagePool(): Pool {
  pool ??= openPool(startWebLine, 2, webTable);
  return pool;
}

/** Let the workers go, so that the next question starts new ones: for after one of them failed. */
export function dropPagePool(): void {
  pool?.close();
  pool = null;
}

/** Nobody needs an answer while the first moment is read; a short visit starts no worker at all. */
const AFTER_MILLISECONDS = 10_000;
const WARM_PLAYS = 20;

/**
 * Let the workers meet a case while its seats are played, so that the debrief answers sooner. Returns what calls it off. A browser that
 * cannot start workers loses nothing by it: the debrief says so when somebody asks.
 */
export function warmWhilePlaying(program: Program, seats: readonly string[]): () => void {
  const timer = setTimeout(() => { void warm(program, seats); }, AFTER_MILLISECONDS);
  return () => clearTimeout(timer);
}

/** Never rejects. Lets go of the workers it warmed and no others: some may have been started since. */
async function warm(program: Program, seats: readonly string[]): Promise<void> {
  let own: Pool | null = null;
  try {
    own = pagePool();
    await warmUp(own, program, WARM_PLAYS);
    // To have learnt nothing costs time and no more.
    await teach(own, program, seats).catch(() => false);
  } catch {
    if (own !== null && own === pool) dropPagePool();
  }
}
