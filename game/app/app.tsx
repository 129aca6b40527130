import { signal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { EndingPage } from '../ending/ending-page.tsx';
import { CasePage } from '../library/case-page.tsx';
import { CasesPage } from '../library/cases-page.tsx';
import { EmptyPage } from '../library/empty-page.tsx';
import { SessionsPage } from '../library/sessions-page.tsx';
import { StartPage } from '../library/start-page.tsx';
import { PlayPage } from '../panels/play-page.tsx';
import { say } from '../text/say.ts';
import { route } from './routes.ts';

/** The whole page: one skip link, and what the address names. */
export function App(): JSX.Element {
  return (
    <>
      <a class="skip" href="#text" onClick={skipToText}>{say('skip')}</a>
      <Page />
    </>
  );
}

/** The address behind # is the route, so the link moves focus itself. */
function skipToText(event: Event): void {
  event.preventDefault();
  const text = document.getElementById('text');
  text?.focus();
  text?.scrollIntoView({ block: 'start' });
}

function Page(): JSX.Element {
  const now = route.value;
  switch (now.page) {
    case 'start': return <StartPage />;
    case 'cases': return <CasesPage />;
    case 'sessions': return <SessionsPage />;
    case 'empty': return <EmptyPage />;
    case 'case': return <CasePage key={now.id} id={now.id} />;
    case 'play': return <PlayPage key={now.session} id={now.session} />;
    case 'ending': return <EndingPage key={now.session} id={now.session} />;
    case 'debrief': return <DebriefDoor key={now.session} session={now.session} />;
  }
}

const debrief = signal<ComponentType<{ readonly session: string }> | null>(null);

/** The debrief is a part of its own, loaded when somebody opens it. */
function DebriefDoor({ session }: { readonly session: string }): JSX.Element {
  useEffect(() => {
    void import('../debrief/debrief-page.tsx').then((part) => { debrief.value = part.DebriefPage; });
  }, []);
  const Debrief = debrief.value;
  return Debrief ? <Debrief session={session} /> : <main id="text" class="page" tabIndex={-1}><p>{say('play.loading')}</p></main>;
}
