import { startWebLine } from '../../../game/futures/web-line.ts';
import { webTable } from '../../../game/futures/web-table.ts';
import { lookTwice, type Looked, type LookOrder } from '../look-twice.ts';

/** The page that `in-browser.ts` builds and opens: it does what the debrief does, with workers of the browser. */
Reflect.set(globalThis, 'ariadneLookTwice', (order: LookOrder): Promise<Looked> => lookTwice({ start: startWebLine, tableFor: webTable }, order));
