import { child, children, lineAt, textOf, walk } from './source.ts';
import type { Finding, Node, Rule, Source } from './source.ts';

/** Exact on every machine by the language's definition; all other members of Math may differ in the last bit. */
const EXACT_MATH = ['abs', 'ceil', 'clz32', 'floor', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'];

const OUTSIDE_WORLD = [
  'Date', 'Intl', 'clearInterval', 'clearTimeout', 'console', 'crypto', 'fetch', 'globalThis', 'performance',
  'process', 'queueMicrotask', 'setImmediate', 'setInterval', 'setTimeout',
];

const BY_LANGUAGE_OF_THE_MACHINE = ['localeCompare', 'toLocaleString', 'toLocaleLowerCase', 'toLocaleUpperCase', 'toLocaleDateString'];

/** True for `x` in `a.x`, `{ x: 1 }` and `interface { x: T }`: a name given, not a thing used. */
const isOnlyAName = (parent: Node, property: string): boolean =>
  (property === 'property' || property === 'key') && parent['computed'] !== true;

/** Why this node has no place in the engine, or undefined. */
function wrongInEngine(node: Node, parent: Node, property: string): Omit<Finding, 'at'> | undefined {
  const name = node.type === 'Identifier' ? textOf(node) : undefined;
  if (name === 'Math' && !isOnlyAName(parent, property)) return wrongMath(parent, property);
  if (name && OUTSIDE_WORLD.includes(name) && !isOnlyAName(parent, property)) {
    return { expected: 'no clock, no screen, no machine in the engine', came: name, todo: 'Hand the value in with the command, or use calendar and chance.' };
  }
  if (name && BY_LANGUAGE_OF_THE_MACHINE.includes(name) && property === 'property') {
    return { expected: 'the same order and text in every language of the machine', came: name, todo: 'Compare with < and >; words are formatted in game/.' };
  }
  if (node['operator'] === '**' || node['operator'] === '**=') {
    return { expected: 'arithmetic that is exact everywhere', came: node['operator'], todo: 'Multiply, or write the number out: ** is Math.pow.' };
  }
  if (node.type === 'MetaProperty' && textOf(child(node, 'meta')) === 'import') {
    return { expected: 'no import.meta in the engine', came: 'import.meta', todo: 'Let the loader in game/ or tests/ read it and hand over text.' };
  }
  return undefined;
}

function wrongMath(parent: Node, property: string): Omit<Finding, 'at'> | undefined {
  const member = parent.type === 'MemberExpression' && property === 'object' && parent['computed'] !== true ? textOf(child(parent, 'property')) : undefined;
  if (member && EXACT_MATH.includes(member)) return undefined;
  const todo = member === 'random' ? 'Draw with the keyed chance of the session.' : 'Use integers: tables, multiplication, division with floor.';
  return { expected: `only Math.${EXACT_MATH.join(', ')}`, came: member ? `Math.${member}` : 'Math as a value', todo };
}

type Judge = (node: Node, parent: Node, property: string) => Omit<Finding, 'at'> | undefined;

/** What a judge finds in all nodes of the sources. */
export const eachNode = (sources: readonly Source[], judge: Judge): readonly Finding[] =>
  sources.flatMap((source) => {
    const findings: Finding[] = [];
    walk(source.tree, (node, parent, property) => {
      const finding = judge(node, parent, property);
      if (finding) findings.push({ at: `${source.path}:${lineAt(source.text, node.start)}`, ...finding });
    });
    return findings;
  });

/** The engine gives the same answer on every machine, in every year: it touches nothing that differs between them. */
export const engineIsPure: Rule = (sources) => eachNode(sources.filter((source) => source.path.startsWith('engine/')), wrongInEngine);

const MAKERS_OF_CODE = ['Function', 'eval'];
const TIMERS = ['setInterval', 'setTimeout'];
const TEXTS = ['Literal', 'TemplateLiteral'];

/** The name of the member that is taken, written as `a.name` or `a['name']`. */
function memberName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  const property = child(node, 'property');
  return node['computed'] === true && property?.type === 'Identifier' ? undefined : textOf(property);
}

/** How this node may turn text into code, or undefined. A key of an object or type is only a name; a key taken out of an object is not. */
function makesCode(node: Node, parent: Node, property: string): string | undefined {
  const used = node.type === 'Identifier' && !isOnlyAName(parent, property) ? textOf(node) : undefined;
  const taken = node.type === 'ObjectPattern' ? children(node, 'properties').map((each) => textOf(child(each, 'key'))) : [];
  const maker = [used, memberName(node), ...taken].find((each) => each !== undefined && MAKERS_OF_CODE.includes(each));
  if (maker !== undefined) return maker;
  if (memberName(node) === 'constructor') return '.constructor';
  if (node.type !== 'CallExpression') return undefined;
  const callee = child(node, 'callee');
  const called = textOf(callee) ?? (callee && memberName(callee)) ?? '';
  return TIMERS.includes(called) && TEXTS.includes(children(node, 'arguments')[0]?.type ?? '') ? `${called} of a text` : undefined;
}

/** Engine and game run only what was written: the page's policy refuses the rest, and nobody could review it. */
export const noCodeOfText: Rule = (sources) => eachNode(sources.filter(({ path }) => /^(engine|game)\//.test(path)), (node, parent, property) => {
  const came = makesCode(node, parent, property);
  return came === undefined ? undefined : { expected: 'no code made of text', came, todo: 'Write the function; choose among functions by a table. For a type, write its parameters and result.' };
});

/** Configurations of tools at the top may export default, because the tools ask for it. */
const isConfiguration = (path: string): boolean => /^[^/]+\.config\.ts$/.test(path);

const unsafeForms: Readonly<Record<string, Omit<Finding, 'at'>>> = {
  TSAnyKeyword: { expected: 'a type, or unknown and a check', came: 'any', todo: 'Write unknown and narrow it where it enters.' },
  TSNonNullExpression: { expected: 'a check for null or undefined', came: 'non-null !', todo: 'Handle the empty case, or change the type so that it cannot be.' },
  TSEnumDeclaration: { expected: 'an as const list and a union', came: 'enum', todo: 'const X = [...] as const; type X = (typeof X)[number].' },
};

/** No any, no non-null !, no enum, no default export. */
export const safeForms: Rule = (sources) =>
  sources.flatMap((source) =>
    eachNode([source], (node) => {
      if (node.type === 'ExportDefaultDeclaration' && !isConfiguration(source.path)) {
        return { expected: 'named exports', came: 'export default', todo: 'Name it: one thing has one name everywhere.' };
      }
      if (node['definite'] === true) return { expected: 'a value at once', came: 'a declaration with !', todo: 'Give it its first value.' };
      return unsafeForms[node.type];
    }),
  );

/** A check that gets in the way is discussed, not switched off in a comment. */
export const noSwitchedOffChecks: Rule = (sources) =>
  sources.flatMap((source) =>
    [...source.text.matchAll(/^.*(\/\/|\/\*)\s*(@ts-(ignore|nocheck)|(eslint|oxlint)-disable\S*).*$/gm)].map((match) => ({
      at: `${source.path}:${lineAt(source.text, match.index)}`,
      expected: 'every check on',
      came: (match[2] ?? '').trim(),
      todo: 'Mend the code; if the rule is wrong here, change the rule for the folder and say why.',
    })),
  );

const HELD_BACK = ['only', 'skip', 'todo', 'skipIf', 'runIf', 'fails'];

/** A test that does not run protects nobody. */
export const everyTestRuns: Rule = (sources) =>
  eachNode(sources.filter((source) => source.path.startsWith('tests/')), (node) => {
    const callee = node.type === 'CallExpression' ? child(node, 'callee') : undefined;
    const owner = callee?.type === 'MemberExpression' ? textOf(child(callee, 'object')) : undefined;
    const word = callee?.type === 'MemberExpression' ? textOf(child(callee, 'property')) : undefined;
    if (!owner || !word || !['it', 'test', 'describe'].includes(owner) || !HELD_BACK.includes(word)) return undefined;
    const title = textOf(children(node, 'arguments')[0]) ?? '';
    return { expected: 'a test that runs every time', came: `${owner}.${word} ${title}`.trim(), todo: 'Let it run, or delete it and open an issue.' };
  });
