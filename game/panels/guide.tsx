import type { JSX } from 'preact';
import { notesRead } from '../app/settings.ts';
import { say } from '../text/say.ts';

const NOTES = ['guide.see', 'guide.do', 'guide.counts', 'guide.why', 'guide.last'] as const;
/** Notes with a number: what you see, what you may do, where it counts. */
const NUMBERED = 3;

/** A note goes once it was used or closed; it does not come back. */
export function readNotes(upTo: number): void {
  if (notesRead.value < upTo) notesRead.value = upTo;
}

/** What the trainee does lets the note about it go. */
export const used = {
  card: (): void => readNotes(2),
  step: (): void => { if (notesRead.value === 2) readNotes(3); else if (notesRead.value === 4) readNotes(NOTES.length); },
  why: (): void => { if (notesRead.value === 3) readNotes(4); },
};

/** The note that had the focus is gone, or is another one now: the focus goes on to the text or the card that it stood before. */
function close(at: 'text' | 'cards', upTo: number): void {
  readNotes(upTo);
  document.querySelector<HTMLElement>(at === 'text' ? '.when' : '.guide + .cards button')?.focus();
}

/** One of the first notes, where it belongs: the first above the text, the others above the cards. The note about closed cards waits for the first one. */
export function Guide({ at, closed }: { readonly at: 'text' | 'cards'; readonly closed?: boolean }): JSX.Element | null {
  const place = at === 'text' ? 0 : Math.max(1, notesRead.value);
  const note = NOTES[place];
  if (note === undefined || (at === 'text' && notesRead.value > 0) || (note === 'guide.why' && closed !== true)) return null;
  return (
    <div class="guide" role="note" aria-label={say('guide.label')}>
      {place < NUMBERED && <span class="guide-number" aria-hidden="true">{place + 1}</span>}
      <p>{say(note)}</p>
      <button type="button" class="button quiet" onClick={() => close(at, place + 1)}>{say('guide.close')}{place < NUMBERED && <span class="unseen"> {place + 1}</span>}</button>
    </div>
  );
}
