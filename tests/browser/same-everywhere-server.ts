import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { securityHeaders } from '../../game/launch/policy.mjs';
import type { Asked, Report } from './same-everywhere.ts';

/** The page being served, and what a browser that opens it will report. */
export interface Comparison {
  readonly address: string;
  /** Fulfils when a browser has fetched what to play; rejects when none has within a minute. */
  readonly begun: Promise<void>;
  readonly report: Promise<Report>;
  close(): void;
}

/** The engine and the page as one script, built as the game is, but for this test only. */
export async function builtPage(): Promise<string> {
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const built = await build({
    configFile: false, root: here('../..'), logLevel: 'error', publicDir: false,
    build: { write: false, target: 'es2022', lib: { entry: here('same-everywhere-page.ts'), formats: ['es'] } },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output.find((each) => each.type === 'chunk') : undefined;
  if (!chunk || chunk.type !== 'chunk') throw new Error('Nothing was built.');
  return chunk.code;
}

/** Serve the page for one browser, on this machine only and under the policy that the game has. */
export async function serveComparison(script: string, asked: readonly Asked[]): Promise<Comparison> {
  const pages: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html; charset=utf-8', '<!doctype html><html lang="en"><title>The same everywhere</title><script type="module" src="page.js"></script></html>'],
    '/page.js': ['text/javascript; charset=utf-8', script],
    '/asked': ['application/json', JSON.stringify(asked)],
  };
  let begin: () => void = () => undefined;
  let deliver: (report: Report) => void = () => undefined;
  let patience: NodeJS.Timeout | undefined;
  const begun = new Promise<void>((resolve, reject) => {
    begin = resolve;
    patience = setTimeout(() => { reject(new Error('No browser fetched what to play within a minute.')); }, 60_000);
  });
  const report = new Promise<Report>((resolve) => { deliver = resolve; });
  const server = createServer((request, response) => {
    const [type, body] = pages[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(body ? 200 : 204, { ...securityHeaders(), 'Content-Type': type }).end(body, request.url === '/asked' ? begin : undefined);
    if (request.method === 'POST') void reportIn(request).then(deliver);
  });
  await new Promise((listening, failed) => server.once('error', failed).listen(0, '127.0.0.1', () => listening(null)));
  const bound = server.address();
  if (typeof bound !== 'object' || !bound) throw new Error('The server has no address.');
  return { address: `http://127.0.0.1:${bound.port}/`, begun, report, close: () => { clearTimeout(patience); server.close(); server.closeAllConnections(); } };
}

const reportIn = async (request: IncomingMessage): Promise<Report> => JSON.parse(await text(request));
