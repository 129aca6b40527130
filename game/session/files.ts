import { LOG_LIMIT, LOG_TOO_LARGE } from '#engine';
import { listSessions, readLines } from '../store/store.ts';
import { fileText, type Play } from './port.ts';
import type { FileProblem } from './resume.ts';

/** The name of a session's file: the case and the day of saving. */
export function fileName(caseId: string, day: Date): string {
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return `${caseId}-${date}.ariadne.jsonl`;
}

/** Hand the session to the browser as a file to be saved. */
export function saveFile(play: Pick<Play, 'session' | 'source' | 'branch'>): void {
  saveText(fileText(play), fileName(play.session.program.scenario.id, new Date()));
}

/** Hand a session of this machine to the browser as a file: its lines as they are kept, whether or not they can be replayed. */
export async function saveKept(id: string): Promise<void> {
  const [lines, entries] = await Promise.all([readLines(id), listSessions()]);
  saveText(`${lines.join('\n')}\n`, fileName(entries.find((entry) => entry.id === id)?.caseId ?? 'session', new Date()));
}

/** Hand a text to the browser as a file to be saved. */
export function saveText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The text of a chosen session file, or the problem of one that cannot be read or is too large to be one: that is not read at all. */
export async function textOf(file: Pick<File, 'size' | 'text'>): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: FileProblem }> {
  if (file.size > LOG_LIMIT) return unread(LOG_TOO_LARGE.message, LOG_TOO_LARGE.hint);
  try {
    return { ok: true, text: await file.text() };
  } catch {
    return unread('This file could not be read.', 'It may have been moved or changed since it was chosen; choose it again.');
  }
}

const unread = (message: string, hint: string): { readonly ok: false; readonly problem: FileProblem } => ({ ok: false, problem: { line: null, step: null, message, hint } });
