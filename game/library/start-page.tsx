import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Frame } from '../app/frame.tsx';
import { addressOf, addressOfAtlas } from '../app/routes.ts';
import { firstCase, type CaseHead } from '../cases/heads.ts';
import { listSessions, type SessionEntry } from '../store/store.ts';
import { listed } from '../text/listed.ts';
import { say } from '../text/say.ts';
import { StartThread } from './start-thread.tsx';

/** The first page: one sentence, a thread laid straight, three ways on. */
export function StartPage(): JSX.Element {
  const tonight = useTonight();
  const open = useOpenSession();
  return (
    <Frame title={say('start.title')}>
      <p class="lead">{say('start.sentence')}</p>
      <StartThread />
      <p class="start-what">{say('start.what')}</p>
      <nav class="start-ways" aria-label={say('name')}>
        {tonight && <TonightLink head={tonight} />}
        <a class="button" href={addressOf({ page: 'cases' })}>{say('start.all')}</a>
        <a class="button" href={addressOf({ page: 'sessions' })}>{say('start.open')}</a>
      </nav>
      <p>{say('start.look')} <a href={addressOfAtlas({ country: null, part: 'pathway', query: {} })}>{say('start.atlas')}</a></p>
      {open && <p>{say('start.goon')} <a href={addressOf({ page: 'play', session: open.id })}>{open.title} ({listed(open.seats)})</a></p>}
      <p class="small">{tonight ? say('start.tonight.time', { minutes: tonight.minutes }) : ''} {say('start.local')} <a href="licences.txt">{say('start.licences')}</a></p>
    </Frame>
  );
}

function TonightLink({ head }: { readonly head: CaseHead }): JSX.Element {
  return (
    <a class="button main" href={addressOf({ page: 'case', id: head.id })}>
      <span>{say('start.tonight')}</span>
      <span class="button-note">{head.title}</span>
    </a>
  );
}

/** The case to begin with. */
function useTonight(): CaseHead | null {
  const [head, setHead] = useState<CaseHead | null>(null);
  useEffect(() => { void firstCase().then(setHead); }, []);
  return head;
}

/** The session that was left last before its end. */
function useOpenSession(): SessionEntry | null {
  const [entry, setEntry] = useState<SessionEntry | null>(null);
  useEffect(() => { void listSessions().then((entries) => setEntry(entries.find((each) => !each.ended) ?? null)).catch(() => undefined); }, []);
  return entry;
}
