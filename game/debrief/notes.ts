/**
 * What people write in the debrief. It is kept beside the session and only where somebody ticked that it shall be;
 * it is never part of the session's log.
 */
export interface DebriefNotes {
  /** Answers by the id of the question. */
  readonly answers: Readonly<Record<string, string>>;
  readonly board: readonly BoardEntry[];
  /** The numbers stay closed until somebody opens them. */
  readonly analysisOpened: boolean;
  readonly keep: boolean;
}

export const BOARD_SIDES = ['plus', 'delta', 'next'] as const;
/** What helped, what we would change, and what we agreed to do. */
export type BoardSide = (typeof BOARD_SIDES)[number];

/** One line of the board, pinned to a step (counted from 0) or to none. */
export interface BoardEntry { readonly side: BoardSide; readonly text: string; readonly step: number | null }

export const EMPTY_NOTES: DebriefNotes = { answers: {}, board: [], analysisOpened: false, keep: false };

/** Longest line that is kept. */
export const LONGEST_ENTRY = 500;

export const answer = (notes: DebriefNotes, question: string, text: string): DebriefNotes =>
  ({ ...notes, answers: { ...notes.answers, [question]: text } });

/** Notes with the two answers as they were last typed at the ending, or null where nobody typed there. */
export const withWritten = (notes: DebriefNotes, written: { readonly stays: string; readonly asks: string } | null): DebriefNotes =>
  (written === null ? notes : answer(answer(notes, 'stays', written.stays), 'asks', written.asks));

/** Add a line; an empty one changes nothing. */
export function addEntry(notes: DebriefNotes, entry: BoardEntry): DebriefNotes {
  const text = entry.text.trim().slice(0, LONGEST_ENTRY);
  return text === '' ? notes : { ...notes, board: [...notes.board, { ...entry, text }] };
}

export const removeEntry = (notes: DebriefNotes, entry: BoardEntry): DebriefNotes => ({ ...notes, board: notes.board.filter((each) => each !== entry) });
export const openAnalysis = (notes: DebriefNotes): DebriefNotes => ({ ...notes, analysisOpened: true });

export const entriesOf = (notes: DebriefNotes, side: BoardSide): readonly BoardEntry[] => notes.board.filter((entry) => entry.side === side);
/** Whether anybody wrote anything at all. */
export const isEmpty = (notes: DebriefNotes): boolean => notes.board.length === 0 && Object.values(notes.answers).every((text) => text.trim() === '');

/** Read notes that were stored earlier; what does not fit is left out. */
export function readNotes(value: unknown): DebriefNotes {
  if (typeof value !== 'object' || value === null) return EMPTY_NOTES;
  const answers: unknown = Reflect.get(value, 'answers');
  const board: unknown = Reflect.get(value, 'board');
  return {
    answers: typeof answers === 'object' && answers !== null ? Object.fromEntries(Object.entries(answers).filter(([, text]) => typeof text === 'string')) : {},
    board: Array.isArray(board) ? board.flatMap(readEntry) : [],
    analysisOpened: Reflect.get(value, 'analysisOpened') === true,
    keep: Reflect.get(value, 'keep') === true,
  };
}

function readEntry(value: unknown): readonly BoardEntry[] {
  if (typeof value !== 'object' || value === null) return [];
  const side = BOARD_SIDES.find((each) => each === Reflect.get(value, 'side'));
  const text: unknown = Reflect.get(value, 'text');
  const step: unknown = Reflect.get(value, 'step');
  return side && typeof text === 'string' ? [{ side, text, step: typeof step === 'number' ? step : null }] : [];
}
