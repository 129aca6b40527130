import { posix } from 'node:path';
import { PLACES, isAllowed } from './packages.ts';
import type { Finding, Import, Rule, Source } from './source.ts';

/** The engine's folders from the bottom up. Files beside index.ts, and engine/vocabulary/, lie below all of them. */
export const LAYERS = ['knowledge', 'pathways', 'scenario', 'impact', 'session', 'explore', 'debrief'];

const THE_DOOR = 'engine/index.ts';
const BOTTOM = 0;
const DOOR_LAYER = LAYERS.length + 1;

/** The path an import names, or undefined where it names a package. */
export function targetOf(source: Source, found: Import): string | undefined {
  if (!found.specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(source.path), found.specifier.replace(/\?.*$/, ''));
}

/** 0 for the bottom, 1 and up for the layers, undefined for a folder that has none yet. */
function layerOf(enginePath: string): number | undefined {
  if (enginePath === THE_DOOR) return DOOR_LAYER;
  const [, folder = '', ...below] = enginePath.split('/');
  if (below.length === 0 || folder === 'vocabulary') return BOTTOM;
  const layer = LAYERS.indexOf(folder);
  return layer < 0 ? undefined : layer + 1;
}

const inEngine = (path: string): boolean => path.startsWith('engine/');

const eachImport = (sources: readonly Source[], judge: (source: Source, found: Import) => Omit<Finding, 'at'> | undefined): readonly Finding[] =>
  sources.flatMap((source) =>
    source.imports.flatMap((found) => {
      const finding = judge(source, found);
      return finding ? [{ at: `${source.path}:${found.line}`, ...finding }] : [];
    }),
  );

/** A test may reach what the file it tests may reach: its own layer and those below. */
function mayReach(testPath: string, target: string): boolean {
  if (!testPath.startsWith('tests/engine/')) return false;
  const own = layerOf(testPath.replace(/^tests\//, ''));
  const reached = layerOf(target);
  return own !== undefined && reached !== undefined && reached <= own;
}

/** Outside engine/ there is one way in: `#engine`. Tests of the engine may go where the file they mirror may go. */
export const oneDoor: Rule = (sources) =>
  eachImport(sources, (source, found) => {
    if (inEngine(source.path)) {
      if (found.specifier !== '#engine') return undefined;
      return { expected: 'a relative path inside the engine', came: '#engine', todo: 'Name the file itself: the door is for those outside.' };
    }
    const target = targetOf(source, found);
    if (!target || !inEngine(target) || mayReach(source.path, target)) return undefined;
    return {
      expected: "import from '#engine' (tests/engine/<layer>/ may name files of its layer and of those below)",
      came: found.specifier,
      todo: 'Import it from #engine; if the door does not offer it, add it to engine/index.ts or ask whether it should stay inside.',
    };
  });

/** The door holds no code: named re-exports only, so that it reads as a table of contents. */
export const doorIsAList: Rule = (sources) =>
  sources
    .filter((source) => source.path === THE_DOOR)
    .flatMap((source) => {
      const body = source.tree['body'];
      const statements: readonly unknown[] = Array.isArray(body) ? body : [];
      const named = source.text.match(/^export (type )?\{/gm)?.length ?? 0;
      if (statements.length === named && source.imports.length === named) return [];
      return [{
        at: source.path,
        expected: 'only export { a, b } from and export type { A } from',
        came: `${statements.length} statements, of which ${named} are named re-exports`,
        todo: 'Move code into a file of its layer; write export * out name by name.',
      }];
    });

/** Arrows in the engine point down, for types too: what a file speaks about is below it. */
export const arrowsPointDown: Rule = (sources) =>
  eachImport(sources, (source, found) => {
    const target = targetOf(source, found);
    if (!inEngine(source.path) || !target) return undefined;
    const [from, to] = [layerOf(source.path), layerOf(target)];
    if (!inEngine(target)) return { expected: 'a file of engine/', came: found.specifier, todo: 'The engine knows nothing outside itself: hand the thing in as an argument.' };
    if (from === undefined || to === undefined) return { expected: `a folder with a layer: ${LAYERS.join(' < ')}`, came: from === undefined ? source.path : target, todo: 'Give the folder its place in LAYERS, tests/architecture/arrows.ts, and in the design.' };
    if (to <= from) return undefined;
    return { expected: `only what lies at or below its own layer (${['bottom', ...LAYERS, 'index.ts'].join(' < ')})`, came: found.specifier, todo: 'Move the shared part down, or turn the call round: the upper layer passes it in.' };
  });

/** No file imports itself through others. Imports of types alone are gone when compiled and make no ring. */
export const noCycles: Rule = (sources) => {
  const graph = new Map(sources.map((source) => [source.path, source.imports.filter((found) => !found.typeOnly).flatMap((found) => targetOf(source, found) ?? [])]));
  const done = new Set<string>();
  const findings: Finding[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      findings.push({ at: path, expected: 'imports without a ring', came: [...trail.slice(start), path].join(' -> '), todo: 'Move what both need into a third file below them.' });
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return findings;
};

/** Each folder uses the packages it was given: phaser only the stage, xstate only machine and adapter of the pathways, node: only what Node runs. */
export const packagesInPlace: Rule = (sources) =>
  eachImport(sources, (source, found) => {
    if (/^[./#]/.test(found.specifier) || isAllowed(source.path, found.specifier)) return undefined;
    const place = PLACES.find(({ under }) => source.path.startsWith(under));
    return {
      expected: `in ${place?.under ?? 'the top folder'} one of: ${place?.packages.join(', ') ?? 'none'}`,
      came: found.specifier,
      todo: 'Use it behind the folder that owns it, or give this folder the package in tests/architecture/packages.ts and say why in the commit.',
    };
  });

/** Pictures and rules of the game know no painter: game/present stays plain, and the game never reaches into tests. */
export const gameArrows: Rule = (sources) =>
  eachImport(sources, (source, found) => {
    const target = targetOf(source, found);
    if (!target) return undefined;
    if (!source.path.startsWith('tests/') && source.path !== 'vite.config.ts' && target.startsWith('tests/')) {
      return { expected: 'nothing of tests/', came: found.specifier, todo: 'Move the shared part out of tests/.' };
    }
    if (source.path.startsWith('game/present/') && /^game\/(stage|panels|workbench|debrief|terminal|launch)\//.test(target)) {
      return { expected: 'game/present to import only itself, #engine and data', came: found.specifier, todo: 'Hand the value in: present is a pure step from a view to a picture.' };
    }
    return undefined;
  });
