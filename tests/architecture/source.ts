import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** A node of the syntax tree (ESTree with TypeScript), as loosely as the rules need it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

/** One way in which a file names another module. */
export interface Import {
  readonly specifier: string;
  /** Gone when compiled. `import { type A }` stays, so it does not count as one. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** A file as the rules see it; the path is from the top folder, with slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: Node;
  readonly imports: readonly Import[];
}

/** What a rule found: where, what it expected, what came, and what to do. */
export interface Finding {
  readonly at: string;
  readonly expected: string;
  readonly came: string;
  readonly todo: string;
}

export type Rule = (sources: readonly Source[]) => readonly Finding[];

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;

/** The property as a node, or undefined. */
export function child(node: Node, property: string): Node | undefined {
  const value = node[property];
  return isNode(value) ? value : undefined;
}

/** The property's nodes, in order; none where it is no list. */
export function children(node: Node, property: string): readonly Node[] {
  const value = node[property];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The name of an identifier, the value of a string literal, else undefined. */
export function textOf(node: Node | undefined): string | undefined {
  const value = node?.type === 'Identifier' ? node['name'] : node?.type === 'Literal' ? node['value'] : undefined;
  return typeof value === 'string' ? value : undefined;
}

export type Visit = (node: Node, parent: Node, property: string) => void;

/** Every node below this one, parents first, in the order of the text. */
export function walk(node: Node, visit: Visit): void {
  for (const property of Object.keys(node)) {
    const value = node[property];
    for (const below of Array.isArray(value) ? value : [value]) {
      if (!isNode(below)) continue;
      visit(below, node, property);
      walk(below, visit);
    }
  }
}

/** The line, from 1, on which this place of the text is. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Lines from the first to the last of a text; a newline at the very end opens no further line. */
export const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length;

const isGlobOfVite = (node: Node): boolean => {
  const callee = child(node, 'callee');
  return node.type === 'CallExpression' && callee?.type === 'MemberExpression' &&
    child(callee, 'object')?.type === 'MetaProperty' && textOf(child(callee, 'property')) === 'glob';
};

/** What this node names, if it names modules at all. */
function namedBy(node: Node): { specifiers: readonly (string | undefined)[]; typeOnly: boolean } {
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifiers: [textOf(child(node, 'source'))], typeOnly: node['importKind'] === 'type' };
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return { specifiers: [textOf(child(node, 'source'))], typeOnly: node['exportKind'] === 'type' };
    case 'ImportExpression':
      return { specifiers: [textOf(child(node, 'source'))], typeOnly: false };
    case 'TSImportType':
      return { specifiers: [textOf(child(node, 'source'))], typeOnly: true };
    default:
      return { specifiers: isGlobOfVite(node) ? globPatterns(node) : [], typeOnly: false };
  }
}

function globPatterns(call: Node): readonly (string | undefined)[] {
  const first = children(call, 'arguments')[0];
  return first?.type === 'ArrayExpression' ? children(first, 'elements').map(textOf) : [textOf(first)];
}

function importsOf(tree: Node, text: string): readonly Import[] {
  const found: Import[] = [];
  walk(tree, (node) => {
    const { specifiers, typeOnly } = namedBy(node);
    for (const specifier of specifiers) {
      if (specifier !== undefined) found.push({ specifier, typeOnly, line: lineAt(text, node.start) });
    }
  });
  return found;
}

/** Read one file's text. Throws where it does not parse: then no rule can hold it. */
export function sourceFrom(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  const problem = errors[0];
  if (problem) throw new Error(`${path} does not parse: ${problem.message}`);
  const tree: unknown = program;
  if (!isNode(tree)) throw new Error(`${path}: the parser gave no tree.`);
  return { path, text, tree, imports: importsOf(tree, text) };
}

const top = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['engine', 'game', 'tests'];

/** Every source file of the project, in order of path. */
export function projectSources(): readonly Source[] {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.split(sep).join('/')}`),
  );
  return [...inFolders, 'vite.config.ts']
    .filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path) && !path.endsWith('.d.ts') && !path.includes('/node_modules/'))
    .sort()
    .map((path) => sourceFrom(path, readFileSync(join(top, path), 'utf8')));
}

/** A small project made of strings: path and text. */
export const planted = (files: Readonly<Record<string, string>>): readonly Source[] =>
  Object.entries(files).map(([path, text]) => sourceFrom(path, text));

/** Findings as a person reads them in a failed test. */
export const told = (findings: readonly Finding[]): string =>
  findings.map(({ at, expected, came, todo }) => `${at}\n  expected: ${expected}\n  came:     ${came}\n  to do:    ${todo}`).join('\n');
