import { createAnswerer } from './answerer.ts';
import type { Ask } from './protocol.ts';

const answer = createAnswerer();
addEventListener('message', (event: MessageEvent<Ask>) => postMessage(answer(event.data)));
