import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { securityHeaders } from './policy.mjs';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.yaml': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/**
 * The file a request means, or null: outside the folder (also through a link), hidden, or not there.
 * @param {string} folder real path of the served folder
 * @param {string} url as the request names it
 * @returns {Promise<{path: string, size: number} | null>}
 */
async function fileFor(folder, url) {
  try {
    const named = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    if (!named.startsWith('/') || /[\0\\]/.test(named) || named.split('/').some((part) => part.startsWith('.'))) return null;
    const path = await realpath(join(folder, named.endsWith('/') ? `${named}index.html` : named));
    const { size, ...found } = await stat(path).then((entry) => ({ size: entry.size, isFile: entry.isFile() }));
    return found.isFile && path.startsWith(folder + sep) ? { path, size } : null;
  } catch {
    return null; // a bad escape or a missing file: both are "not here"
  }
}

/**
 * Vite puts a hash into every name under assets/, so such a file never changes.
 * @param {string} url
 */
const caching = (url) => (url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');

/**
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, request, response) {
  const refuse = (/** @type {number} */ status, /** @type {string} */ text) =>
    response.writeHead(status, { ...securityHeaders(), 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only reading is possible here.');
  const url = request.url ?? '/';
  const file = await fileFor(folder, url);
  if (!file) return refuse(404, 'There is no such page here.');
  response.writeHead(200, {
    ...securityHeaders(),
    'Content-Type': TYPES[extname(file.path)] ?? 'application/octet-stream',
    'Content-Length': file.size,
    'Cache-Control': caching(url),
  });
  if (request.method === 'HEAD') return response.end();
  // Closes the file too where the reader goes away in the middle; the answer is cut off then, and that is all there is to say.
  return pipeline(createReadStream(file.path), response).catch(() => undefined);
}

/**
 * Serve a folder of built files on this machine only (127.0.0.1).
 * @param {string} folder
 * @param {number} port 0 lets the system choose a free one
 * @returns {Promise<{address: string, close: () => Promise<void>}>} rejects with code EADDRINUSE when the port is taken
 */
export async function serveFolder(folder, port) {
  const real = await realpath(folder);
  const server = createServer((request, response) => void answer(real, request, response));
  await new Promise((listening, failed) => server.once('error', failed).listen(port, '127.0.0.1', () => listening(null)));
  const bound = server.address();
  const close = () =>
    new Promise((/** @type {(nothing: void) => void} */ closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}/`, close };
}
