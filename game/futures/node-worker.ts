import { parentPort } from 'node:worker_threads';
import { createAnswerer } from './answerer.ts';
import type { Ask } from './protocol.ts';

const answer = createAnswerer();
parentPort?.on('message', (ask: Ask) => parentPort?.postMessage(answer(ask)));
