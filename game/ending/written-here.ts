/** Answers to the two questions that the ending and the debrief both ask. */
export interface Written { readonly stays: string; readonly asks: string }

const written = new Map<string, Written>();

/** What was typed about a session in this window, or null. It lies in memory only and goes when the page is loaded again. */
export const writtenHere = (session: string): Written | null => written.get(session) ?? null;

/** Hold what was typed, so that the other page that asks the same has it. */
export function holdWritten(session: string, { stays, asks }: Written): void {
  written.set(session, { stays, asks });
}

/** Somebody empties the window: nothing that was typed stays in it. What was ticked is kept with its session. */
export const forgetWritten = (): void => written.clear();
