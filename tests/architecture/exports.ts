import { targetOf } from './arrows.ts';
import { child, children, lineAt, textOf, walk } from './source.ts';
import type { Node, Rule, Source } from './source.ts';

/** The door offers what those outside may ask for, and vitest calls `setup` by its name. */
const OFFERED = ['engine/index.ts'];
const CALLED_BY_NAME = ['setup'];
/** A star or import() takes every name of a file. */
const ALL = '*';

/** The names a file gives to others, and where they stand. */
function given(source: Source): readonly (readonly [name: string, node: Node])[] {
  const exports = children(source.tree, 'body').filter(({ type }) => type === 'ExportNamedDeclaration');
  const nodes = exports.flatMap((node) => {
    const declared = child(node, 'declaration');
    return [...children(node, 'specifiers'), ...(declared ? [declared, ...children(declared, 'declarations')] : [])];
  });
  return nodes.flatMap((node) => {
    const name = textOf(child(node, 'exported') ?? child(node, 'id'));
    return name === undefined ? [] : [[name, node]];
  });
}

const nameTaken = (node: Node): string => (node.type === 'ImportNamespaceSpecifier' ? ALL : textOf(child(node, 'imported') ?? child(node, 'local')) ?? ALL);

/** What a file takes from others, each as `path name`. */
function taken(source: Source): readonly string[] {
  const found: string[] = [];
  walk(source.tree, (node) => {
    const from = textOf(child(node, 'source'));
    if (from === undefined) return;
    const path = targetOf(source, { specifier: from, typeOnly: false, line: 0 }) ?? from;
    const names = /^(Import|ExportNamed)Declaration$/.test(node.type) ? children(node, 'specifiers').map(nameTaken) : [ALL];
    names.forEach((name) => found.push(`${path} ${name}`));
  });
  return found;
}

/** How often a file says a name, strings and comments aside. */
function saying(source: Source, name: string): number {
  const places = new Set<number>();
  walk(source.tree, (node) => { if (/^(JSX)?Identifier$/.test(node.type) && node['name'] === name) places.add(node.start); });
  return places.size;
}

/** What nobody imports and its own file does not say again is dead: it is read and kept for nobody. */
export const everyExportIsUsed: Rule = (sources) => {
  const used = new Set(sources.flatMap(taken));
  const isUsed = (source: Source, name: string): boolean =>
    [name, ALL].some((each) => used.has(`${source.path} ${each}`)) || CALLED_BY_NAME.includes(name) || saying(source, name) > 1;
  return sources.filter(({ path }) => !OFFERED.includes(path)).flatMap((source) => given(source).filter(([name]) => !isUsed(source, name)).map(([name, node]) => ({
    at: `${source.path}:${lineAt(source.text, node.start)}`, expected: 'a file that imports it, or a use in its own file', came: name, todo: 'Remove it; where only its type was used, drop the list.',
  })));
};
