import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Frame } from '../app/frame.tsx';
import { addressOf } from '../app/routes.ts';
import { removeWithNotes } from '../debrief/notes-store.ts';
import { branchStep } from '../debrief/shelf.ts';
import { layDown, play } from '../session/port.ts';
import { listSessions, type SessionEntry } from '../store/store.ts';
import { listed } from '../text/listed.ts';
import { say } from '../text/say.ts';
import { SaveKept } from './not-opened.tsx';
import { OpenFile } from './open-file.tsx';

/** Sessions of this machine, and the door for one from a file. */
export function SessionsPage(): JSX.Element {
  const [entries, setEntries] = useState<readonly SessionEntry[] | 'unread' | null>(null);
  const refresh = (): void => { void listSessions().then(setEntries).catch(() => setEntries('unread')); };
  useEffect(refresh, []);
  return (
    <Frame title={say('sessions.title')} wide>
      <p>{say('sessions.where')}</p>
      <FromFile onKept={refresh} />
      {entries === 'unread' && <p class="warning" role="alert">{say('sessions.unread')}</p>}
      {entries !== 'unread' && entries?.length === 0 && <p>{say('sessions.none')}</p>}
      <ul class="shelf">{entries !== 'unread' && entries?.map((entry) => <li key={entry.id}><SessionCard entry={entry} onRemoved={refresh} /></li>)}</ul>
      <p><a href={addressOf({ page: 'start' })}>{say('library.back')}</a></p>
    </Frame>
  );
}

/** Says of a session that left another one that it did, and where; two ways of one session look alike otherwise. */
function BranchMark({ id }: { readonly id: string }): JSX.Element | null {
  const [steps, setSteps] = useState<number | null>(null);
  useEffect(() => { branchStep(id).then(setSteps, () => undefined); }, [id]);
  return steps === null ? null : <span>{say('sessions.branch', { steps })}</span>;
}

function FromFile({ onKept }: { readonly onKept: () => void }): JSX.Element {
  return (
    <section class="from-file" aria-labelledby="from-file">
      <h2 id="from-file">{say('sessions.file')}</h2>
      <OpenFile label={say('sessions.file.label')} onKept={onKept} />
    </section>
  );
}

function SessionCard({ entry, onRemoved }: { readonly entry: SessionEntry; readonly onRemoved: () => void }): JSX.Element {
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const remove = (): void => {
    setFailed(false);
    // Held on, the next step would write it back.
    if (play.value?.id === entry.id) layDown();
    void removeWithNotes(entry.id).then(onRemoved).catch(() => setFailed(true));
  };
  return (
    <article class="shelf-card">
      <h2>{entry.title}</h2>
      <p class="facts">
        <span>{listed(entry.seats)}</span>
        <span>{new Date(entry.changed).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}</span>
        <span>{say('sessions.steps', { steps: entry.steps })}</span>
        <span>{entry.ended ? say('sessions.ended') : say('sessions.open')}</span>
        <span>{entry.seed}</span>
        <BranchMark id={entry.id} />
      </p>
      <p class="ways">
        {entry.ended ? <a class="button main" href={addressOf({ page: 'debrief', session: entry.id })}>{say('sessions.debrief')}</a> : <a class="button main" href={addressOf({ page: 'play', session: entry.id })}>{say('sessions.go')}</a>}
        <SaveKept id={entry.id} />
        {!asking && <button type="button" class="button quiet" onClick={() => setAsking(true)}>{say('sessions.remove')}</button>}
      </p>
      {asking && (
        <div class="ask" role="group" aria-label={say('sessions.remove')}>
          <p>{say('sessions.remove.ask')}</p>
          <div role="alert">{failed && <p class="warning">{say('sessions.remove.failed')}</p>}</div>
          <p class="ways"><button type="button" class="button" onClick={remove}>{say('sessions.remove.yes')}</button><button type="button" class="button" onClick={() => setAsking(false)}>{say('sessions.remove.no')}</button></p>
        </div>
      )}
    </article>
  );
}
