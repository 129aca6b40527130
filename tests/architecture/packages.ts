/** Which packages the files below a folder may import. */
export interface Place {
  readonly under: string;
  /** Package names (their subpaths too), or `node:` for all of Node's own. */
  readonly packages: readonly string[];
}

const OF_THE_PAGE = [
  'preact', '@preact/signals', 'idb', 'yaml', 'intl-messageformat', 'fastest-levenshtein', '@noble/hashes',
  '@fontsource-variable/literata', '@fontsource-variable/source-sans-3', 'd3-geo', 'geojson',
];

const OF_THE_MAP = ['world-atlas', 'topojson-client', 'topojson-specification', 'd3-geo', 'geojson'];

const OF_TESTS = ['vitest', 'fast-check', 'node:', 'yaml', 'zod', 'fake-indexeddb', 'fake-indexeddb/auto', ...OF_THE_PAGE, ...OF_THE_MAP];

/** The first folder that fits decides. */
export const PLACES: readonly Place[] = [
  // Two files alone know XState: one writes the machine, the other asks it.
  { under: 'engine/pathways/machine.ts', packages: ['xstate'] },
  { under: 'engine/pathways/adapter.ts', packages: ['xstate'] },
  { under: 'engine/pathways/', packages: ['fastest-levenshtein', '@noble/hashes'] },
  { under: 'engine/scenario/', packages: ['yaml', 'zod', 'fastest-levenshtein', '@noble/hashes'] },
  { under: 'engine/knowledge/', packages: ['yaml', 'zod', 'fastest-levenshtein', '@noble/hashes'] },
  // Weights are data from outside: their form is checked like a case's.
  { under: 'engine/impact/', packages: ['zod', 'fastest-levenshtein', '@noble/hashes'] },
  { under: 'engine/session/', packages: ['zod', 'fastest-levenshtein', '@noble/hashes', 'seedrandom'] },
  { under: 'engine/', packages: ['fastest-levenshtein', '@noble/hashes', 'seedrandom'] },
  // It reads the TypeScript of the terminal, once the packages are there.
  { under: 'game/launch/ariadne.mjs', packages: ['tsx'] },
  { under: 'game/launch/', packages: ['node:'] },
  { under: 'game/terminal/', packages: ['node:', 'yaml'] },
  // Worker threads of the terminal; the page has workers of its own.
  { under: 'game/futures/node-', packages: ['node:', 'tsx'] },
  { under: 'game/geo/', packages: ['node:', ...OF_THE_MAP] },
  { under: 'game/stage/', packages: ['phaser', 'preact', '@preact/signals', 'd3-geo', 'geojson'] },
  // Generators, run by hand: they write a file that is checked in.
  { under: 'game/present/write-', packages: ['node:'] },
  { under: 'game/present/', packages: ['d3-geo', 'geojson', 'topojson-client', 'topojson-specification'] },
  // The map of lanes: places of states and ways.
  { under: 'game/atlas/', packages: ['@dagrejs/dagre', ...OF_THE_PAGE] },
  { under: 'game/', packages: OF_THE_PAGE },
  { under: 'tests/engine/pathways/', packages: ['xstate', ...OF_TESTS] },
  { under: 'tests/browser/', packages: ['playwright-core', 'axe-core', 'vite', ...OF_TESTS] },
  // The measuring needs a page and a browser; the engines it plays beside ours have a package.json of their own.
  { under: 'tests/bench/', packages: ['playwright-core', 'vite', ...OF_TESTS] },
  // Licences are looked for in something built.
  { under: 'tests/game/launch/', packages: ['vite', ...OF_TESTS] },
  { under: 'tests/architecture', packages: ['vite', ...OF_TESTS] },
  { under: 'tests/', packages: OF_TESTS },
  { under: 'vite.config.ts', packages: ['vite', 'vitest', 'node:'] },
];

/** Whether this file may import this package. */
export function isAllowed(path: string, specifier: string): boolean {
  const place = PLACES.find(({ under }) => path.startsWith(under));
  return place?.packages.some((name) => specifier === name || specifier.startsWith(name === 'node:' ? name : `${name}/`)) ?? false;
}
