import { Worker } from 'node:worker_threads';
import type { StartLine } from './line.ts';
import type { Ask, Reply } from './protocol.ts';

/** A worker thread of Node. It reads TypeScript as the terminal does, so nothing has to be built. */
export const startNodeLine: StartLine = ({ hear, broke }) => {
  const worker = new Worker(new URL('./node-start.mjs', import.meta.url));
  worker.on('message', (reply: Reply) => hear(reply));
  worker.on('error', (error) => broke(error instanceof Error ? error.message : 'it gave no reason'));
  worker.on('exit', (code) => broke(`it ended with ${code}`));
  return { send: (ask: Ask) => worker.postMessage(ask), close: () => void worker.terminate() };
};
