import { WorkerFailed, type StartLine } from '../futures/line.ts';
import { openPool, type Pool } from '../futures/look-ahead.ts';
import { nodeTable } from '../futures/node-table.ts';
import { found } from './answer.ts';
import { interruptible } from './interrupt.ts';
import { progressLine, type ProgressLine } from './progress-line.ts';

/**
 * Work with two workers and a line that says how far they are; both are gone afterwards. The signal is given by Ctrl+C.
 * What a worker cannot answer is thrown as `Found`.
 */
export async function withWorkers<T>(start: StartLine, work: (pool: Pool, line: ProgressLine, signal: AbortSignal) => Promise<T>): Promise<T> {
  const pool = openPool(start, 2, nodeTable);
  const line = progressLine();
  try {
    return await interruptible((signal) => work(pool, line, signal), line.clear);
  } catch (error) {
    throw error instanceof WorkerFailed ? found(error.message) : error;
  } finally {
    line.clear();
    pool.close();
  }
}
