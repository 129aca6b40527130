import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Frame } from '../app/frame.tsx';
import { addressOf } from '../app/routes.ts';
import { saveKept } from '../session/files.ts';
import { layDown, play } from '../session/port.ts';
import { takeUpKept, type NotOpened } from '../session/resume.ts';
import { say } from '../text/say.ts';
import { FileMessage } from './file-message.tsx';

/** Take up the session of an address, from this page's memory or from disk. Null while it is on its way, and when it is open. */
export function useTakenUp(id: string): NotOpened | null {
  const [why, setWhy] = useState<NotOpened | null>(null);
  useEffect(() => {
    if (play.value?.id === id) return;
    layDown();
    let here = true;
    void takeUpKept(id, () => here).then((result) => { if (here && result !== 'ready') setWhy(result); });
    return () => { here = false; };
  }, [id]);
  return why;
}

/** The page in the place of a session that could not be taken up: what is so, what is still there, and the ways on. */
export function NotOpenedPage({ id, why }: { readonly id: string; readonly why: NotOpened }): JSX.Element {
  return (
    <Frame title={why === 'none' ? say('play.none') : say('play.broken')}>
      {why === 'unread' && <p class="warning">{say('sessions.unread')}</p>}
      {typeof why === 'object' && <FileMessage lead={say('sessions.still')} problem={why} end="" />}
      <p class="ways">
        {typeof why === 'object' && <SaveKept id={id} />}
        <a class="button" href={addressOf({ page: 'sessions' })}>{say('start.open')}</a>
      </p>
    </Frame>
  );
}

/** Save a session of this machine as a file. Where the browser does not hand it out, that is said beside the button. */
export function SaveKept({ id }: { readonly id: string }): JSX.Element {
  const [failed, setFailed] = useState(false);
  const save = (): void => {
    setFailed(false);
    void saveKept(id).catch(() => setFailed(true));
  };
  return (
    <>
      <button type="button" class="button" onClick={save}>{say('sessions.save')}</button>
      <span role="alert">{failed && say('sessions.unread')}</span>
    </>
  );
}

/** What is another one since the session was made; nothing where all is the same. */
export const MadeElsewhere = ({ notes }: { readonly notes: readonly string[] }): JSX.Element => <div role="status">{notes.length > 0 && <p class="made-elsewhere">{notes.join(' ')}</p>}</div>;
