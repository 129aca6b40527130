import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { disk, type DiskState } from '../session/port.ts';
import { say } from '../text/say.ts';

/** What went wrong in the program itself, in its own words; null while nothing did. */
const fault = signal<string | null>(null);

/** Hear of every error that nobody caught. The first one is kept: later ones mostly follow from it. */
export function watchForFaults(): void {
  window.addEventListener('error', ({ error, message }) => {
    // A browser's own notes, such as those of a resize observer, carry no error.
    if (error) note(message);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => note(String(reason)));
}

function note(words: string): void {
  fault.value ??= words;
}

/** What is kept, and what to do. */
const WHAT_TO_DO = { kept: 'fault.do', elsewhere: 'fault.do', failed: 'fault.unkept', gone: 'disk.gone' } as const satisfies Record<DiskState, string>;

/**
 * One calm notice where the program itself failed: what is kept, and what to do. It has a root of its own, for the page's own
 * tree may be what broke. It is no alert with a way back: from a state nobody foresaw, only loading again is safe.
 */
export function FaultNotice(): JSX.Element {
  return (
    <div class="fault">
      {fault.value !== null && (
        <div class="warning" role="alert">
          <p>{say('fault.what')}</p>
          <p>{say(WHAT_TO_DO[disk.value])}</p>
          <p><button type="button" class="button main" onClick={() => location.reload()}>{say('disk.reload')}</button></p>
          <details><summary>{say('fault.tell')}</summary><p class="small">{fault.value.slice(0, 500)}</p></details>
        </div>
      )}
    </div>
  );
}
