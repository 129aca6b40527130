import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { StartLine } from '../../../game/futures/line.ts';
import { runTerminal } from '../../../game/terminal/terminal.ts';
import { inProcessLine } from '../futures/in-process-line.ts';

/** What one call of the terminal left behind. */
export interface Called { readonly exit: number; readonly out: string; readonly err: string }

/** Call the terminal in this process, its workers too: a thread reads all of the TypeScript anew, which takes a second. */
export const call = (...args: readonly string[]): Promise<Called> => callWith(inProcessLine(), args);

/** Call the terminal in this process, with workers of a kind; worker threads unless told. */
export async function callWith(start: StartLine | undefined, args: readonly string[]): Promise<Called> {
  let [out, err] = ['', ''];
  const exit = await runTerminal(args, { out: (text) => void (out += text), err: (text) => void (err += text) }, start);
  return { exit, out, err };
}

/** The JSON document that a call with --json wrote; fails when there is anything else on its output. */
export async function json(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { out, err } = await call(...args, '--json');
  if (err !== '') throw new Error(err);
  const value: unknown = JSON.parse(out);
  if (typeof value !== 'object' || value === null) throw new Error('No document.');
  return { ...value };
}

const folder = mkdtempSync(join(inject('scratch'), 'terminal-'));

/** A file that lives as long as the test run. */
export function file(name: string, text = ''): string {
  const path = join(folder, name);
  if (text !== '') writeFileSync(path, text);
  return path;
}

/** The case the terminal's tests play. */
export const HEART = 'tests/engine/session/heart.yaml';
