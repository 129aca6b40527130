import type { StartLine } from './line.ts';
import type { Ask, Reply } from './protocol.ts';

/** What the page's policy lets become a worker: this one file of ours and nothing else. */
interface ScriptPolicy { readonly createScriptURL: (text: string) => string }
interface PolicyMaker { readonly createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy }

/** Vite makes a file of the worker and gives its address here: the only one that may become a worker. */
const [address = ''] = Object.values(import.meta.glob<string>('./web-worker.ts', { query: '?worker&url', import: 'default', eager: true }));

let policy: ScriptPolicy | null = null;

/** The worker's address in the form the page's policy asks for. Browsers without such policies take the address itself. */
function trustedAddress(): string {
  const maker: PolicyMaker | undefined = Reflect.get(globalThis, 'trustedTypes');
  policy ??= maker?.createPolicy('ariadne-worker', { createScriptURL: () => address }) ?? { createScriptURL: () => address };
  return policy.createScriptURL(address);
}

/** A worker of the browser. */
export const startWebLine: StartLine = ({ hear, broke }) => {
  const worker = new Worker(trustedAddress(), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<Reply>) => hear(event.data));
  worker.addEventListener('error', (event) => broke(event.message || 'it could not be started'));
  worker.addEventListener('messageerror', () => broke('a message could not be read'));
  return { send: (ask: Ask) => worker.postMessage(ask), close: () => worker.terminate() };
};
