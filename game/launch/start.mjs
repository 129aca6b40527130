import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildGame } from './build.mjs';
import { Stop, installPackages, runCommand, top } from './install.mjs';
import { serveFolder } from './serve.mjs';

const DEFAULT_PORT = 4173;

/**
 * The port the environment asks for.
 * @param {string | undefined} text
 */
function portFrom(text) {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Stop(`PORT is "${text}". Give a number from 1 to 65535, for example: PORT=8080 npm start`);
}

/**
 * A taken port is said in one line; anything else is a fault of ours.
 * @param {unknown} problem
 * @param {number} port
 */
function portProblem(problem, port) {
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
  if (code === 'EADDRINUSE') return new Stop(`Port ${port} is in use. Choose another, for example: PORT=${port === 65_535 ? 4174 : port + 1} npm start`);
  if (code === 'EACCES') return new Stop(`Port ${port} may not be used by this account. Choose one above 1023, for example: PORT=4174 npm start`);
  return problem;
}

/**
 * Ask for the port before the build, so that a taken one is known at once.
 * @param {number} port
 */
async function checkPort(port) {
  const probe = createServer();
  await new Promise((listening, failed) => probe.once('error', failed).listen(port, '127.0.0.1', () => listening(null)));
  await new Promise((closed) => probe.close(closed));
}

await runCommand(async () => {
  const port = portFrom(process.env['PORT']);
  await checkPort(port).catch((problem) => Promise.reject(portProblem(problem, port)));
  installPackages();
  console.log('Building the game ...');
  buildGame();
  const server = await serveFolder(join(top, 'dist'), port).catch((problem) => Promise.reject(portProblem(problem, port)));
  console.log(`Ariadne is at ${server.address}`);
  console.log('Ctrl+C stops it.');
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => void server.close().then(() => process.exit(0)));
});
