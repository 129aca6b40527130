import { EVENT_WORDS_CONDUCT } from './events-conduct.ts';
import { EVENT_WORDS_ELSEWHERE } from './events-elsewhere.ts';
import { EVENT_WORDS_PATHWAY } from './events-pathway.ts';

/** How the page words one event: as something to do, and as something done. */
export interface EventWords { readonly act: string; readonly done: string }

/** Words for every event of the pathways. A test looks for each event of the engine's table here. */
export const EVENT_WORDS: Readonly<Record<string, EventWords>> = { ...EVENT_WORDS_PATHWAY, ...EVENT_WORDS_ELSEWHERE, ...EVENT_WORDS_CONDUCT };

/** The words of an event; for one that has none yet, its name in small letters. */
export function eventWords(event: string): EventWords {
  const plain = event.toLowerCase().replaceAll('_', ' ');
  return EVENT_WORDS[event] ?? { act: plain, done: `${plain}.` };
}
