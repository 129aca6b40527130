import type { JSX } from 'preact';
import { CasesPage } from '../library/cases-page.tsx';
import { EmptyPage } from '../library/empty-page.tsx';
import { StartPage } from '../library/start-page.tsx';
import { say } from '../text/say.ts';
import { AtlasDoor, CaseDoor, DebriefDoor, EndingDoor, PlayDoor, SessionsDoor } from './doors.tsx';
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
    case 'sessions': return <SessionsDoor />;
    case 'empty': return <EmptyPage />;
    case 'atlas': return <AtlasDoor place={now} />;
    case 'case': return <CaseDoor key={now.id} id={now.id} />;
    case 'play': return <PlayDoor key={now.session} id={now.session} />;
    case 'ending': return <EndingDoor key={now.session} id={now.session} />;
    case 'debrief': return <DebriefDoor key={now.session} session={now.session} />;
  }
}
