import { fileText, type Play } from './port.ts';

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
