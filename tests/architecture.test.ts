import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALONE } from './alone.ts';
import { arrowsPointDown, doorIsAList, gameArrows, noCycles, oneDoor, packagesInPlace } from './architecture/arrows.ts';
import { BUDGETS, fileLengths, functionSizes, tellingNames } from './architecture/budgets.ts';
import { everyExportIsUsed } from './architecture/exports.ts';
import { asksByTheRun } from './architecture/runs.ts';
import { hooksStandInTests, replacesNothingShared } from './architecture/sharing.ts';
import { planted, projectSources, sourceFrom, told } from './architecture/source.ts';
import type { Rule } from './architecture/source.ts';
import { engineIsPure, everyTestRuns, noCodeOfText, noSwitchedOffChecks, safeForms } from './architecture/words.ts';

type Files = Readonly<Record<string, string>>;

/** One file of this path and text. */
const file = (path: string, text: string): Files => ({ [path]: text });

const longFunction = `export function long() {\n${'  step();\n'.repeat(BUDGETS.functionLines)}}\n`;

interface Held {
  readonly promise: string;
  readonly rule: Rule;
  /** Each of these small projects breaks the rule: it proves that the check can fail. */
  readonly breaks: readonly Files[];
  /** Each of these keeps it. */
  readonly keeps: readonly Files[];
}

const HELD: readonly Held[] = [
  {
    promise: 'outside engine/ the engine has one door, #engine',
    rule: oneDoor,
    breaks: [
      file('game/panels/a.ts', "import { ask } from '../../engine/pathways/port.ts';"),
      file('game/panels/a.ts', "import type { Fact } from '../../engine/fact.ts';"),
      file('game/panels/a.ts', "export * from '../../engine/fact.ts';"),
      file('game/panels/a.ts', "const later = import('../../engine/index.ts');"),
      file('game/panels/a.ts', "type F = import('../../engine/fact.ts').Fact;"),
      file('game/library.ts', "const all = import.meta.glob(['./x/*', '../engine/**/*.ts']);"),
      file('tests/game/a.test.ts', "import { ask } from '../../engine/pathways/port.ts';"),
      file('tests/engine/pathways/a.test.ts', "import { play } from '../../../engine/session/session.ts';"),
      file('engine/session/a.ts', "import { ask } from '#engine';"),
    ],
    keeps: [
      file('game/panels/a.ts', "import { ask } from '#engine';"),
      file('tests/engine/session/a.test.ts', "import { play } from '../../../engine/session/session.ts'; import { ask } from '../../../engine/pathways/port.ts';"),
    ],
  },
  {
    promise: 'the door holds named re-exports and nothing else',
    rule: doorIsAList,
    breaks: [file('engine/index.ts', "export * from './fact.ts';"), file('engine/index.ts', "export { a } from './a.ts';\nexport const b = 1;\n")],
    keeps: [file('engine/index.ts', "// words\nexport { a } from './a.ts';\nexport type { B } from './b.ts';\n")],
  },
  {
    promise: 'arrows in the engine point down',
    rule: arrowsPointDown,
    breaks: [
      file('engine/fact.ts', "import type { State } from './session/state.ts';"),
      file('engine/impact/load.ts', "import { play } from '../session/session.ts';"),
      file('engine/session/a.ts', "import { x } from '../index.ts';"),
      file('engine/session/a.ts', "import { x } from '../../game/library.ts';"),
      file('engine/newcomer/a.ts', "import { x } from '../fact.ts';"),
    ],
    keeps: [file('engine/session/a.ts', "import { x } from '../impact/load.ts'; import { y } from './view.ts'; import { z } from '../fact.ts';")],
  },
  {
    promise: 'no file imports itself through others',
    rule: noCycles,
    breaks: [
      { 'game/a.ts': "import { b } from './b.ts';", 'game/b.ts': "import { c } from './c.ts';", 'game/c.ts': "export { a } from './a.ts';" },
      { 'game/a.ts': "import { type B } from './b.ts';", 'game/b.ts': "import { a } from './a.ts';" },
    ],
    keeps: [{ 'game/a.ts': "import type { B } from './b.ts';", 'game/b.ts': "import { a } from './a.ts';" }],
  },
  {
    promise: 'each folder uses the packages it was given',
    rule: packagesInPlace,
    breaks: [
      file('game/panels/a.tsx', "import Phaser from 'phaser';"),
      file('game/present/map.ts', "const phaser = await import('phaser');"),
      file('engine/session/a.ts', "import { transition } from 'xstate';"),
      file('engine/explore/a.ts', "import { getShortestPaths } from 'xstate/graph';"),
      file('engine/pathways/port.ts', "import { transition } from 'xstate';"),
      file('engine/pathways/memory/memory.ts', "import type { AnyStateMachine } from 'xstate';"),
      file('engine/pathways/memory/memory.ts', "type Step = ReturnType<typeof import('xstate').transition>;"),
      file('engine/pathways/greece/machine.ts', "import { setup } from 'xstate';"),
      file('engine/session/a.ts', "import { existsSync, readFileSync } from 'node:fs';"),
      file('game/panels/a.ts', "import { existsSync, readFileSync } from 'node:fs';"),
      file('game/terminal/a.ts', "import { readFileSync } from 'fs';"),
      file('tests/game/a.test.ts', "import { chromium } from 'playwright-core';"),
    ],
    keeps: [
      file('game/stage/map.ts', "import type { Scene } from 'phaser';"),
      file('engine/pathways/machine.ts', "import { setup } from 'xstate'; import { TestModel } from 'xstate/graph';"),
      file('engine/pathways/adapter.ts', "import { transition } from 'xstate';"),
      file('engine/pathways/port.ts', "import { nearest } from 'fastest-levenshtein';"),
      file('game/terminal/a.ts', "import { existsSync, readFileSync } from 'node:fs'; import { ask } from '#engine';"),
    ],
  },
  {
    promise: 'game/present knows no painter, and the game nothing of tests/',
    rule: gameArrows,
    breaks: [file('game/present/map.ts', "import { paint } from '../stage/svg.tsx';"), file('game/main.tsx', "import { x } from '../tests/architecture/source.ts';")],
    keeps: [file('game/stage/svg.tsx', "import type { Picture } from '../present/shapes.ts';")],
  },
  {
    promise: 'every export is imported somewhere or used in its own file',
    rule: everyExportIsUsed,
    breaks: [
      'export const dead = 1;', 'export function dead() {}', 'export type Dead = string;', 'export interface Dead { a: 1 }', 'export class Dead {}', "export { b } from './b.ts';", "export type { B } from './b.ts';",
    ].map((text) => file('game/a.ts', text)).concat({ 'game/a.ts': 'export const dead = 1; export const b = 2;', 'game/b.ts': "import { b } from './a.ts'; const dead = b;" }),
    keeps: [
      { 'game/a.ts': 'export const a = 1; export interface B { c: C }; export type C = 1;', 'tests/a.test.ts': "import { a, type B } from '../game/a.ts';" },
      { 'game/a.ts': 'export const a = 1;', 'game/b.ts': "import * as all from './a.ts';" },
      { 'game/a.ts': 'export const a = 1;', 'game/b.ts': "const { a } = await import('./a.ts');" },
      { 'game/a.ts': 'export type A = 1;', 'game/b.ts': "type A = import('./a.ts').A;" },
      { 'game/a.ts': 'export const a = 1;', 'engine/index.ts': "export { a as door } from '../game/a.ts';" },
    ],
  },
  {
    promise: 'the engine touches nothing that differs between machines',
    rule: engineIsPure,
    breaks: [
      'Math.random()', "Math['random']()", 'const { exp } = Math', 'Math.exp(1)', 'Math.pow(2, 3)', 'Math.sin(1)', 'Math.log(2)', '2 ** 31', 'let x = 2; x **= 2',
      'new Date()', 'Date.now()', 'let d: Date', 'setTimeout(f, 1)', 'performance.now()', "console.log('x')", 'process.env', 'globalThis.Date',
      "'a'.localeCompare('b')", 'new Intl.NumberFormat()', 'import.meta.url', 'crypto.randomUUID()', 'const o = { Date }',
    ].map((text) => file('engine/session/a.ts', text)),
    keeps: [
      file('engine/session/a.ts', "const a = Math.floor(7 / 2) + Math.max(1, 2); const b = { Date: 1 }; interface C { process: string } c.Date; 'Math.random'"),
      file('game/panels/a.ts', 'Date.now(); Math.random()'),
    ],
  },
  {
    promise: 'what happens in a session asks and changes the state by its run alone',
    rule: asksByTheRun,
    breaks: ['const a = run.state[3];', 'const { state } = run; state[3] = 1;', 'f(run.state[at] ?? 0);'].map((text) => file('engine/session/happen.ts', text)),
    keeps: [file('engine/session/happen.ts', 'if (run.isAt(at, 3)) run.put(at, minuteOf(run.state));'), file('engine/session/view.ts', 'const a = state[3];')],
  },
  {
    promise: 'no code is made of text',
    rule: noCodeOfText,
    breaks: [
      'new Function()', "new Function('a', 'return a')", "Function('return 1')()", "const make = Function; make('return 1')", "Function.prototype.constructor('return 1')", "Reflect.construct(Function, ['return 1'])",
      "eval('1')", "(0, eval)('1')", "globalThis.eval('1')", "window['eval']('1')", "globalThis.Function('return 1')", "new window.Function('return 1')", "const { Function: make } = window",
      "[].constructor.constructor('return 1')()", "new (async () => {}).constructor('await 1')", "f['constructor']('return 1')", "setTimeout('f()', 1)", 'setInterval(`f()`, 1)', "const run: Function = () => 1",
    ].flatMap((text) => [file('engine/session/a.ts', text), file('game/panels/a.tsx', text)]),
    keeps: [
      file('game/a.ts', "interface C { Function: string; eval: number } const c: C = { Function: 'x', eval: 1 }; class A { constructor() { f('Function', 'eval'); } } setTimeout(() => f(), 1); setTimeout(f, 1)"),
      file('tests/a.test.ts', "new Function('return 1'); eval('1')"),
    ],
  },
  {
    promise: 'no any, no non-null !, no enum, no default export',
    rule: safeForms,
    breaks: ['let a: any', 'let a: readonly any[] = []', 'const b = c!', 'let d!: string', 'enum E { A }', 'const enum E { A }', 'export default 3', 'export default function f() {}'].map((text) => file('game/a.ts', text)),
    keeps: [file('vite.config.ts', 'export default {}'), file('game/a.ts', "const any = 'any'; const no = !any; export const b = any !== 'enum';")],
  },
  {
    promise: 'no check is switched off in a comment',
    rule: noSwitchedOffChecks,
    breaks: ['// @ts-' + 'ignore\nlet a = 1', '// @ts-' + 'nocheck', '/* eslint-' + 'disable no-console */', 'f(); // oxlint-' + 'disable-line'].map((text) => file('game/a.ts', text)),
    keeps: [file('tests/a.test.ts', '// @ts-expect-error the type must refuse this\nf(1)')],
  },
  {
    promise: 'every test runs every time',
    rule: everyTestRuns,
    breaks: ["it.only('x', () => {})", "describe.skip('x', () => {})", "test.todo('x')", "it.skipIf(slow)('x', () => {})"].map((text) => file('tests/a.test.ts', text)),
    keeps: [file('tests/a.test.ts', "it('x', () => {}); it.each([1])('y', () => {}); list.skip(3);")],
  },
  {
    promise: 'a test in Node replaces nothing that other files share; one that must is alone',
    rule: replacesNothingShared,
    breaks: ["import 'fake-indexeddb/auto';", "vi.mock('../a.ts');", "vi.spyOn(Date, 'now');", 'vi.useFakeTimers();'].map((text) => file('tests/game/a.test.ts', text)),
    keeps: [file('tests/game/a.test.ts', "list.mock(); vi.fn();"), file('tests/browser/a.test.ts', "vi.spyOn(console, 'log');"), ...ALONE.slice(-1).map((path) => file(path, "import 'fake-indexeddb/auto';"))],
  },
  {
    promise: 'hooks stand in test files, for a module that they share is loaded once',
    rule: hooksStandInTests,
    breaks: [file('tests/browser/a.ts', 'afterAll(() => browser.close());')],
    keeps: [file('tests/browser/a.test.ts', 'afterAll(() => browser.close());'), file('tests/game/a.ts', 'export const held = () => { beforeAll(() => open()); };')],
  },
  {
    promise: 'a file has at most 300 lines; a chart and a test file 400',
    rule: fileLengths,
    breaks: [file('game/a.ts', '\n'.repeat(301)), file('engine/pathways/greece/a.ts', '\n'.repeat(401)), file('tests/a.test.ts', '\n'.repeat(401)), file('engine/pathways/a.ts', '\n'.repeat(301))],
    keeps: [file('game/a.ts', '\n'.repeat(300)), file('engine/pathways/greece/a.ts', '\n'.repeat(400))],
  },
  {
    promise: 'a function has at most 60 lines and 4 parameters',
    rule: functionSizes,
    breaks: [
      file('game/a.ts', longFunction),
      file('tests/a.test.ts', `it('x', () => {\n${'  step();\n'.repeat(60)}});`),
      file('game/a.ts', 'const f = (a: 1, b: 2, c: 3, d: 4, e: 5) => 1'),
      file('game/a.ts', 'class A { m(a: 1, b: 2, c: 3, d: 4, e: 5) {} }'),
      file('game/a.ts', 'type F = (a: 1, b: 2, c: 3, d: 4, e: 5) => void'),
    ],
    keeps: [
      file('tests/a.test.ts', `describe('x', () => {\n${'  step();\n'.repeat(70)}});`),
      file('engine/fact.ts', 'type Sink = (code: number, minute: number, a: number, b: number, seats?: number) => void'),
      file('engine/impact/fold.ts', 'const fold = (code: number, minute: number, a: number, b: number, seats = 0) => 1'),
      file('engine/session/run.ts', 'function tell(run: Run, code: number, minute: number, a: number, b: number, seats: number) {}'),
      file('game/a.ts', `function f(this: Window, a: 1, b: 2, c: 3, d: 4) {\n${'  step();\n'.repeat(58)}}`),
    ],
  },
  {
    promise: 'names of files say what is inside',
    rule: tellingNames,
    breaks: ['game/utils.ts', 'game/stage/room-helpers.ts', 'engine/common/a.ts', 'game/scene.manager.ts', 'game/CaseFile.ts'].map((path) => file(path, '')),
    keeps: [file('game/case-file.tsx', ''), file('game/commonwealth.ts', '')],
  },
];

/** A planted project, short enough for a title. */
const shown = (files: Files): string => JSON.stringify(files).slice(1, 100);

const sources = projectSources();

describe('the architecture holds', () => {
  for (const { promise, rule } of HELD) {
    it(promise, () => {
      expect(told(rule(sources))).toBe('');
    });
  }
});

describe('each check can fail, and lets through what it should', () => {
  for (const { promise, rule, breaks, keeps } of HELD) {
    it.each(breaks.map((files) => [shown(files), files] as const))(`"${promise}" is broken by %s`, (_, files) => {
      const findings = rule(planted(files));
      expect(findings).not.toEqual([]);
      for (const { expected, came, todo } of findings) expect([expected, came, todo]).not.toContain('');
    });

    it.each(keeps.map((files) => [shown(files), files] as const))(`"${promise}" is kept by %s`, (_, files) => {
      expect(told(rule(planted(files)))).toBe('');
    });
  }
});

describe('the scanner', () => {
  it('sees every form of import, with its line and whether only types cross', () => {
    const text = [
      "import type { A } from './a.ts';",
      "import { type B, c } from './b.ts';",
      "import './c.css';",
      "export { d } from './d.ts';",
      "export type * from './e.ts';",
      "const f = await import('./f.ts');",
      "type G = import('./g.ts').G;",
      "const h = import.meta.glob('./h/*.yaml', { query: '?raw' });",
      "// import './comment.ts'",
      "const text = \"import './string.ts'\";",
    ].join('\n');
    const seen = sourceFrom('game/x.ts', text).imports.map(({ specifier, typeOnly, line }) => `${line} ${specifier}${typeOnly ? ' type' : ''}`);
    expect(seen).toEqual(['1 ./a.ts type', '2 ./b.ts', '3 ./c.css', '4 ./d.ts', '5 ./e.ts type', '6 ./f.ts', '7 ./g.ts type', '8 ./h/*.yaml']);
  });

  it('refuses a text that does not parse', () => {
    expect(() => sourceFrom('game/x.ts', 'const = 3')).toThrow('game/x.ts does not parse');
  });

  it('reads this project: its own file is among the sources', () => {
    expect(sources.map((source) => source.path)).toContain('tests/architecture.test.ts');
  });
});

describe('the list of tests that are alone', () => {
  it('names files that are there', () => {
    expect(ALONE.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
  });
});

describe('the lint configuration', () => {
  it('holds the same budgets as the architecture', () => {
    const { rules } = JSON.parse(readFileSync(new URL('../.oxlintrc.json', import.meta.url), 'utf8'));
    expect([rules['max-lines'], rules['max-lines-per-function']]).toEqual([
      ['error', { max: BUDGETS.fileLines }],
      ['error', { max: BUDGETS.functionLines }],
    ]);
  });
});
