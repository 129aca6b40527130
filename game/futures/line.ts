import type { Country, PackedMemory, Program } from '#engine';
import type { Ask, Reply } from './protocol.ts';

/** The line to one worker, whatever kind it is of. `hear` is told of each reply; `broke` once, when the worker is gone. */
export interface Line { readonly send: (ask: Ask) => void; readonly close: () => void }
export interface Listener { readonly hear: (reply: Reply) => void; readonly broke: (message: string) => void }
export type StartLine = (listener: Listener) => Line;

/** The text of the table that is shipped for a country; null where there is none. Fetched only when it is asked for. */
export type TableFor = (country: Country) => Promise<string | null>;

/** What a worker could not answer, or that it is gone: one sentence. */
export class WorkerFailed extends Error {}

/** A worker that holds one case at a time and is asked one thing after the other. */
export interface Attendant {
  /** Ask about a case; the case is opened first where another one was open. Rejects with `WorkerFailed`. */
  readonly ask: (program: Program, ask: Exclude<Ask, { type: 'open' }>) => Promise<Exclude<Reply, { type: 'failed' }>>;
  /** Open a case, with what another worker remembers of its pathway or else the shipped table. Nothing happens where it is open already. */
  readonly open: (program: Program, memory: PackedMemory | null) => Promise<void>;
  readonly close: () => void;
}

interface Waiting { readonly resolve: (reply: Exclude<Reply, { type: 'failed' }>) => void; readonly reject: (problem: Error) => void }

/** Start a worker and keep its asks in order. It opens a case with the table of the country; without one it asks the pathway anew. */
export function attend(start: StartLine, tableFor: TableFor = async () => null): Attendant {
  let waiting: Waiting | null = null;
  let gone: string | null = null;
  let open: string | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const settle = (how: (each: Waiting) => void): void => {
    const each = waiting;
    waiting = null;
    if (each) how(each);
  };
  const leave = (message: string): void => {
    gone ??= message;
    settle(({ reject }) => reject(new WorkerFailed(message)));
  };
  const line = start({
    hear: (reply) => settle(({ resolve, reject }) => (reply.type === 'failed' ? reject(new WorkerFailed(reply.message)) : resolve(reply))),
    broke: (message) => leave(`A worker stopped: ${message}`),
  });
  const send = (ask: Ask): Promise<Exclude<Reply, { type: 'failed' }>> => new Promise((resolve, reject) => {
    if (gone !== null) return reject(new WorkerFailed(gone));
    waiting = { resolve, reject };
    line.send(ask);
  });
  const openCase = async ({ hash, scenario }: Program, memory: PackedMemory | null): Promise<void> => {
    if (open === hash) return;
    open = null;
    // A table only saves time: one that cannot be fetched is nobody's problem.
    await send({ type: 'open', scenario, memory: memory ?? await tableFor(scenario.country).catch(() => null) });
    open = hash;
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    open: (program, memory) => inTurn(() => openCase(program, memory)),
    ask: (program, ask) => inTurn(async () => {
      await openCase(program, null);
      return send(ask);
    }),
    close: () => { leave('The workers were closed.'); line.close(); },
  };
}
