import { signal } from '@preact/signals';

/** Where the page is. The address behind `#` is the only memory of it. */
export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'cases' }
  | { readonly page: 'sessions' }
  | { readonly page: 'case'; readonly id: string }
  | { readonly page: 'play'; readonly session: string }
  | { readonly page: 'ending'; readonly session: string }
  | { readonly page: 'debrief'; readonly session: string }
  | { readonly page: 'empty' };

/** The route of an address; an unknown one leads to the start. */
export function readRoute(hash: string): Route {
  const [page = '', name = ''] = hash.replace(/^#\/?/, '').split('/').map(plain);
  switch (page) {
    case 'cases': return { page };
    case 'sessions': return { page };
    case 'empty': return { page };
    case 'case': return name === '' ? { page: 'cases' } : { page, id: name };
    case 'play':
    case 'ending':
    case 'debrief': return name === '' ? { page: 'sessions' } : { page, session: name };
    default: return { page: 'start' };
  }
}

/** The address of a route. */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'start': return '#/';
    case 'cases':
    case 'sessions':
    case 'empty': return `#/${route.page}`;
    case 'case': return `#/case/${encodeURIComponent(route.id)}`;
    case 'play':
    case 'ending':
    case 'debrief': return `#/${route.page}/${encodeURIComponent(route.session)}`;
  }
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

export const route = signal<Route>({ page: 'start' });

let turned = false;

/** Whether the visit has gone from one page to another yet. */
export const hasTurned = (): boolean => turned;

/** Follow the address bar from now on. */
export function followAddress(): void {
  const read = (): void => { route.value = readRoute(location.hash); };
  addEventListener('hashchange', () => { turned = true; read(); });
  read();
}

export function goTo(next: Route): void {
  location.hash = addressOf(next);
}
