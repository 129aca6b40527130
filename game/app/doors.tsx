import { signal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { say } from '../text/say.ts';

/** Pages that need the engine, or a part of their own. The first page is readable before any of them has come. */
export const CaseDoor = door(() => import('../library/case-page.tsx').then((part) => part.CasePage));
export const SessionsDoor = door(() => import('../library/sessions-page.tsx').then((part) => part.SessionsPage));
export const PlayDoor = door(() => import('../panels/play-page.tsx').then((part) => part.PlayPage));
export const EndingDoor = door(() => import('../ending/ending-page.tsx').then((part) => part.EndingPage));
export const AtlasDoor = door(() => import('../atlas/atlas-page.tsx').then((part) => part.AtlasPage));
export const DebriefDoor = door(() => import('../debrief/debrief-page.tsx').then((part) => part.DebriefPage));

/** A page that is fetched when it is first asked for. When that fails, the page says so and what to do. */
function door<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => JSX.Element {
  const page = signal<ComponentType<P> | 'failed' | null>(null);
  return function Door(props: P): JSX.Element {
    useEffect(() => {
      if (page.value === null || page.value === 'failed') void load().then((loaded) => { page.value = loaded; }).catch(() => { page.value = 'failed'; });
    }, []);
    const Page = page.value;
    if (Page !== null && Page !== 'failed') return <Page {...props} />;
    return <main id="text" class="page" tabIndex={-1}><h1>{say('name')}</h1><p role="status">{Page === 'failed' ? say('page.failed') : say('page.loading')}</p></main>;
  };
}
