import { child, children, lineAt, lineCount, textOf, walk } from './source.ts';
import type { Finding, Node, Rule, Source } from './source.ts';

/** Hard stops: an error, never a warning. */
export const BUDGETS = { fileLines: 300, longFileLines: 400, functionLines: 60, parameters: 4 };

/** A country's chart is nearly data, a test file a list: both may be longer. */
const fileBudget = (path: string): number =>
  path.startsWith('tests/') || /^engine\/pathways\/[^/]+\//.test(path) ? BUDGETS.longFileLines : BUDGETS.fileLines;

/** Files stay short enough to read in one go. */
export const fileLengths: Rule = (sources) =>
  sources.flatMap(({ path, text }) => {
    const [lines, budget] = [lineCount(text), fileBudget(path)];
    if (lines <= budget) return [];
    return [{ at: path, expected: `at most ${budget} lines`, came: `${lines} lines`, todo: 'Split it by noun: what has a name of its own gets a file of its own.' }];
  });

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'TSFunctionType', 'TSMethodSignature'];

/** `describe('...', () => {...})` is a chapter, not a function. */
const isChapter = (parent: Node): boolean => {
  const callee = parent.type === 'CallExpression' ? child(parent, 'callee') : undefined;
  const inner = callee?.type === 'CallExpression' ? child(callee, 'callee') : callee;
  return textOf(inner) === 'describe' || (inner?.type === 'MemberExpression' && textOf(child(inner, 'object')) === 'describe');
};

/** The sink is called for every fact of every simulated session: an object for each call would cost the speed. `tell` passes on to a run's own sink. */
const OF_THE_SINK = ['code', 'minute', 'a', 'b', 'seats'];

const parameterName = (parameter: Node): string => textOf(parameter) ?? textOf(child(parameter, 'left')) ?? '';

function parameterCount(node: Node): number {
  const names = children(node, 'params').map(parameterName).filter((name) => name !== 'this');
  const told = names[0] === 'run' ? names.slice(1) : names;
  const isSink = told.length > 1 && told.every((name, index) => name.replace(/^_/, '') === OF_THE_SINK[index]);
  return isSink ? 0 : names.length;
}

function functionFindings(source: Source, node: Node, parent: Node): readonly Finding[] {
  const at = `${source.path}:${lineAt(source.text, node.start)}`;
  const lines = lineCount(source.text.slice(node.start, node.end));
  const parameters = parameterCount(node);
  const long = lines > BUDGETS.functionLines && !isChapter(parent);
  return [
    ...(long ? [{ at, expected: `at most ${BUDGETS.functionLines} lines in a function`, came: `${lines} lines`, todo: 'Give its steps names.' }] : []),
    ...(parameters > BUDGETS.parameters ? [{ at, expected: `at most ${BUDGETS.parameters} parameters`, came: `${parameters} parameters`, todo: 'Pass one object with named fields.' }] : []),
  ];
}

/** Functions stay small, with few parameters. */
export const functionSizes: Rule = (sources) =>
  sources.flatMap((source) => {
    const findings: Finding[] = [];
    walk(source.tree, (node, parent) => {
      if (FUNCTIONS.includes(node.type)) findings.push(...functionFindings(source, node, parent));
    });
    return findings;
  });

const NAMELESS = /(^|[-/.])(utils?|helpers?|managers?|common|misc|stuff|shared)([-/.]|$)/;

/** File and folder names say what is inside, in kebab-case. */
export const tellingNames: Rule = (sources) =>
  sources.flatMap(({ path }) => {
    const todo = 'Name it after what it holds; a thing without a name has no home yet.';
    if (NAMELESS.test(path)) return [{ at: path, expected: 'a name that says what is inside', came: path, todo }];
    if (!/^[a-z0-9./-]+$/.test(path)) return [{ at: path, expected: 'kebab-case', came: path, todo: 'Write it in small letters with hyphens.' }];
    return [];
  });
