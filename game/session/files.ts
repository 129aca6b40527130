import { LOG_LIMIT } from '#engine';
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

/** The text of a chosen session file, or the problem of one that is too large to be one: it is not read at all. */
export async function textOf(file: Pick<File, 'size' | 'text'>): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: FileProblem }> {
  if (file.size <= LOG_LIMIT) return { ok: true, text: await file.text() };
  const message = `The file is larger than ${Math.round(LOG_LIMIT / 1024 / 1024)} MiB, so it was not read.`;
  return { ok: false, problem: { line: null, step: null, message, hint: 'A session file of Ariadne is far smaller. Choose the file that was saved from the game.' } };
}
