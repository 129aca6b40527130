import { ALONE } from '../alone.ts';
import { child, children, lineAt, textOf, type Rule, type Source } from './source.ts';
import { eachNode } from './words.ts';

const REPLACES = ['mock', 'doMock', 'resetModules', 'spyOn', 'stubEnv', 'stubGlobal', 'useFakeTimers'];
const HOOKS = ['afterAll', 'afterEach', 'beforeAll', 'beforeEach'];

const isTest = ({ path }: Source): boolean => /\.test\.tsx?$/.test(path);
const inNode = ({ path }: Source): boolean => path.startsWith('tests/') && !path.startsWith('tests/browser/');
const todo = 'Name the file in tests/alone.ts.';

/** Test files in Node share their modules. What a file puts in the place of something, the files after it would meet. */
export const replacesNothingShared: Rule = (sources) => {
  const sharing = sources.filter((source) => isTest(source) && inNode(source) && !ALONE.includes(source.path));
  const brought = sharing.flatMap(({ path, imports }) => imports.flatMap(({ specifier, line }) =>
    specifier.startsWith('fake-indexeddb') ? [{ at: `${path}:${line}`, expected: 'modules that the next file can use', came: specifier, todo }] : []));
  return [...brought, ...eachNode(sharing, (node) => {
    const callee = node.type === 'CallExpression' ? child(node, 'callee') : undefined;
    if (callee?.type !== 'MemberExpression' || textOf(child(callee, 'object')) !== 'vi') return undefined;
    const word = textOf(child(callee, 'property')) ?? '';
    return REPLACES.includes(word) ? { expected: 'modules that the next file can use', came: `vi.${word}`, todo } : undefined;
  })];
};

/** A module is loaded once for many test files, so its hooks would run for the first of them only. */
export const hooksStandInTests: Rule = (sources) =>
  sources.filter((source) => source.path.startsWith('tests/') && !isTest(source)).flatMap(({ path, text, tree }) => children(tree, 'body').flatMap((statement) => {
    const call = statement.type === 'ExpressionStatement' ? child(statement, 'expression') : undefined;
    const hook = call?.type === 'CallExpression' ? textOf(child(call, 'callee')) ?? '' : '';
    if (!HOOKS.includes(hook)) return [];
    return [{ at: `${path}:${lineAt(text, statement.start)}`, expected: 'hooks in test files alone', came: `${hook}()`, todo: 'Let the test file call it, or a function that the test file calls.' }];
  }));
