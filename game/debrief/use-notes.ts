import { useRef, useState } from 'preact/hooks';
import { holdWritten } from '../ending/written-here.ts';
import { keepNotes } from './notes-store.ts';
import type { DebriefNotes } from './notes.ts';
import { holdOpened } from './opened-here.ts';

/** Where the newest notes stand: as they were opened, on their way to disk, on disk, or refused by it. */
export type Keeping = 'unchanged' | 'writing' | 'kept' | 'failed';
interface NotesInHand { readonly notes: DebriefNotes; readonly change: (notes: DebriefNotes) => void; readonly keeping: Keeping }

/** The notes of a debrief, changed on the page at once and on disk where somebody ticked that they shall be kept. */
export function useNotes(id: string, opened: DebriefNotes): NotesInHand {
  const [notes, setNotes] = useState(opened);
  const [keeping, setKeeping] = useState<Keeping>('unchanged');
  const newest = useRef(0);
  const change = (next: DebriefNotes): void => {
    setNotes(next);
    holdWritten(id, { stays: next.answers['stays'] ?? '', asks: next.answers['asks'] ?? '' });
    if (next.analysisOpened) holdOpened(id);
    if (!next.keep && !notes.keep) return;
    newest.current += 1;
    const mine = newest.current;
    const settle = (how: Keeping): void => { if (newest.current === mine) setKeeping(how); };
    setKeeping('writing');
    keepNotes(id, next).then(() => settle('kept'), () => settle('failed'));
  };
  return { notes, change, keeping };
}
