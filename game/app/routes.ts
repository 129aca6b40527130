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
  | AtlasRoute
  | { readonly page: 'empty' };

/** The parts of the atlas, in the order of its menu. */
export const ATLAS_PARTS = ['pathway', 'rules', 'beside', 'roles', 'services', 'figures', 'needs', 'sources'] as const;
export type AtlasPart = (typeof ATLAS_PARTS)[number];

/** A place in the atlas. `country` is what the address says: null for none, and the page checks the name. */
export interface AtlasRoute {
  readonly page: 'atlas';
  readonly country: string | null;
  readonly part: AtlasPart;
  /** What stands behind `?`: filters, a selected rule, a second country. A view can be linked and printed by it. */
  readonly query: Readonly<Record<string, string>>;
}

/** The route of an address; an unknown one leads to the start. */
export function readRoute(hash: string): Route {
  const [path = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page = '', name = ''] = path.split('/').map(plain);
  switch (page) {
    case 'atlas': return readAtlasRoute(hash);
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

/** The place in the atlas that an address names; an unknown part is the pathway. */
export function readAtlasRoute(hash: string): AtlasRoute {
  const [path = '', ...rest] = hash.replace(/^#\/?/, '').split('?');
  const [, country = '', part = ''] = path.split('/').map(plain);
  return {
    page: 'atlas',
    country: country === '' ? null : country,
    part: ATLAS_PARTS.find((each) => each === part) ?? 'pathway',
    query: Object.fromEntries(new URLSearchParams(rest.join('?'))),
  };
}

/** The address of a place in the atlas. Empty values of the query are left out. */
export function addressOfAtlas({ country, part, query }: Omit<AtlasRoute, 'page'>): string {
  if (country === null) return '#/atlas';
  const said = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return `#/atlas/${encodeURIComponent(country)}/${part}${said === '' ? '' : `?${said}`}`;
}

/** The address of a route. */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'start': return '#/';
    case 'cases':
    case 'sessions':
    case 'empty': return `#/${route.page}`;
    case 'atlas': return addressOfAtlas(route);
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

/** Show another state of the same page: no step in the history, so that Back leaves the page and not a filter. */
export function replaceWith(next: Route): void {
  location.replace(addressOf(next));
}
