import { parse } from 'yaml';
import { sortShelf, strayFiles, whyByName, type Missing, type Shelf } from './shelf.ts';

/** What the library shows of a case, read from its head only. */
export interface CaseHead {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly country: string;
  readonly region: string;
  readonly minutes: number;
  readonly languages: readonly string[];
  readonly note: string;
  readonly seats: number;
  /** Ids of the needs and recommendations that the case says it trains. */
  readonly trains: readonly string[];
}
const FILES = import.meta.glob<string>(['../../scenarios/**/*.yaml', '../../scenarios/**/*.yml'], { query: '?raw', import: 'default' });
const fromTop = (path: string): string => path.replace('../../', '');
/** The case to begin with: the notes of the first minutes are written for it. */
const FIRST = '../../scenarios/greece/gr-1.yaml';
/** The case to begin with, then the others. Translations lie beside a case as `<case>.<language>.yaml`; they are no cases of their own, and nothing reads them yet. `list` tells their author; those who play could do nothing about it. */
export const shippedPaths = Object.keys(FILES).filter((path) => whyByName(fromTop(path)) === null).sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1));

let shelf: Promise<Shelf> | undefined;

const readShelf = (): Promise<Shelf> => (shelf ??= Promise.all(shippedPaths.map(async (path) => ({ file: fromTop(path), text: await textAt(path) }))).then((files) => sortShelf(files, headOf)));

/** Heads of all shipped cases, in the order of their files. */
export const shippedCases = async (): Promise<readonly CaseHead[]> => (await readShelf()).heads;

/** Files under scenarios/ that are not among them: their writers look for them in vain. */
export const missingCases = async (): Promise<readonly Missing[]> => [...(await readShelf()).missing, ...strayFiles(Object.keys(FILES).map(fromTop))];

/** The head of the case to begin with. The other cases are not fetched for it. */
export const firstCase = async (): Promise<CaseHead | null> => headOf(await textAt(shippedPaths[0] ?? ''));

/** The text of a shipped case; empty where there is none at this path. */
export const textAt = (path: string): Promise<string> => FILES[path]?.() ?? Promise.resolve('');

const HEAD_KEYS = ['id', 'title', 'summary', 'country', 'region', 'minutes', 'languages', 'content', 'needs', 'recommendations'];

/**
 * The head of a case without reading the whole file, which takes long on a small machine: keys of the top level stand
 * at the start of a line, so the file is cut there. Null when the head is not as it should be.
 */
export function headOf(text: string): CaseHead | null {
  const parts = text.split(/^(?=[a-z]+:)/m);
  const wanted = parts.filter((part) => HEAD_KEYS.includes(part.slice(0, part.indexOf(':'))));
  const head = readPart(wanted.join(''));
  const seats = entriesOf(parts.find((part) => part.startsWith('seats:')) ?? '');
  const words = (key: string): string => (typeof head[key] === 'string' ? head[key] : '');
  const content = head['content'];
  const note = typeof content === 'object' && content !== null && 'short' in content ? String(content.short) : '';
  if (words('id') === '' || words('title') === '') return null;
  const list = (key: string): readonly string[] => (Array.isArray(head[key]) ? head[key].map(String) : []);
  return { id: words('id'), title: words('title'), summary: words('summary'), country: words('country'), region: words('region'), minutes: Number(head['minutes'] ?? 0), languages: list('languages'), note, seats, trains: [...list('needs'), ...list('recommendations')] };
}

/** How many entries a list has: lines that begin with the dash of its first entry. Deeper lists are indented further. */
function entriesOf(part: string): number {
  const dash = /^ *- /m.exec(part)?.[0];
  return dash === undefined ? 0 : part.split('\n').filter((line) => line.startsWith(dash)).length;
}

function readPart(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
