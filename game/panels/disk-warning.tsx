import type { JSX } from 'preact';
import { saveFile } from '../session/files.ts';
import { disk, type Play } from '../session/port.ts';
import { say } from '../text/say.ts';

/** Play goes on when the disk fails, but never in silence; what is on no disk can be saved as a file. */
export function DiskWarning({ held }: { readonly held: Play }): JSX.Element {
  return <div role="alert" class="disk">{disk.value !== 'kept' && <p class="warning"><Words held={held} /></p>}</div>;
}

function Words({ held }: { readonly held: Play }): JSX.Element {
  const save = <button type="button" class="button" onClick={() => saveFile(held)}>{say('disk.save')}</button>;
  switch (disk.value) {
    case 'elsewhere': {
      const load = <button type="button" class="button" onClick={() => location.reload()}>{say('disk.reload')}</button>;
      return held.unkept.length > 0 ? <>{say('disk.other')} {say('disk.other.unkept')} {save} {load}</> : <>{say('disk.other')} {load}</>;
    }
    case 'gone': return <>{say('disk.gone')} {save}</>;
    case 'failed':
    case 'kept': return <>{say('disk.bad')} {save}</>;
  }
}
