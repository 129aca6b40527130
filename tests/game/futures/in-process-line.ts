import { createAnswerer } from '../../../game/futures/answerer.ts';
import type { StartLine } from '../../../game/futures/line.ts';
import type { Ask } from '../../../game/futures/protocol.ts';

/** A worker that is none: it answers in this thread, later. `heard` is told of every ask. */
export const inProcessLine = (heard: (ask: Ask) => void = () => undefined): StartLine => ({ hear }) => {
  const answer = createAnswerer();
  let closed = false;
  return {
    send: (ask) => {
      heard(ask);
      queueMicrotask(() => { if (!closed) hear(answer(ask)); });
    },
    close: () => { closed = true; },
  };
};
