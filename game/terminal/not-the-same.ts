import type { Replay } from '#engine';
import { Found } from './answer.ts';

/** A session that does not replay the same, as an answer of exit 1: the first difference, its data, and what is another one since it was made. */
export function notTheSame(path: string, { problem, notes }: Extract<Replay, { readonly same: false }>, about: Readonly<Record<string, unknown>> = {}): Found {
  const { line, message, hint, detail } = problem;
  return new Found([`${path}:${line}:1 error: ${message} ${hint}`, ...(detail === undefined ? [] : [detail]), ...notes], { ok: false, ...about, problem: { file: path, ...problem }, notes });
}
