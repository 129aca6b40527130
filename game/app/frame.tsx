import type { ComponentChildren, JSX } from 'preact';
import { say } from '../text/say.ts';
import { useFocusOn, useTitle } from './focus.ts';
import { addressOf, hasTurned } from './routes.ts';
import { ViewMenu } from './view-menu.tsx';

let opened = false;

/** A page outside play: the bar, one heading, its content. Focus goes to the heading when the page or `step` changes. */
export function Frame({ title, step, wide, children }: { readonly title: string; readonly step?: string | number; readonly wide?: boolean; readonly children: ComponentChildren }): JSX.Element {
  // A visit may begin in play, which has no frame: the ending then is not its first page.
  const first = opened || hasTurned();
  opened = true;
  // The very first page of a visit is read from its top; later ones from their heading.
  const heading = useFocusOn<HTMLHeadingElement>(`${title}/${step ?? ''}`, first);
  useTitle(title === say('name') ? title : `${title} – ${say('name')}`);
  return (
    <>
      <header class="bar">
        <a class="brand" href={addressOf({ page: 'start' })}>{say('name')}</a>
        <ViewMenu />
      </header>
      <main id="text" class={wide ? 'page wide' : 'page'} tabIndex={-1}>
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        {children}
      </main>
    </>
  );
}
