import type { JSX } from 'preact';
import { saveFile } from '../session/files.ts';
import { disk, type DiskState, type Play } from '../session/port.ts';
import { say } from '../text/say.ts';

/** What is said where not everything is kept. */
const WORDS = { failed: 'disk.bad', elsewhere: 'disk.other', gone: 'disk.gone' } as const satisfies Record<Exclude<DiskState, 'kept'>, string>;

/** The same for the page now; null while everything is kept. */
export const diskWords = (): string | null => (disk.value === 'kept' ? null : say(WORDS[disk.value]));

/** Play goes on when the disk fails, but never in silence; what is on no disk can be saved as a file. */
export function DiskWarning({ held }: { readonly held: Play }): JSX.Element {
  const words = diskWords();
  const elsewhere = disk.value === 'elsewhere';
  const unkept = held.unkept.length > 0;
  return (
    <div role="alert" class="disk">
      {words !== null && (
        <p class="warning">
          {words} {elsewhere && unkept && say('disk.other.unkept')}{' '}
          {(unkept || !elsewhere) && <button type="button" class="button" onClick={() => saveFile(held)}>{say('disk.save')}</button>}{' '}
          {elsewhere && <button type="button" class="button" onClick={() => location.reload()}>{say('disk.reload')}</button>}
        </p>
      )}
    </div>
  );
}
