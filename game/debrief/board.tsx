import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { addEntry, entriesOf, removeEntry, type BoardEntry, type BoardSide, type DebriefNotes } from './notes.ts';
import { BOARD } from './words.ts';

interface BoardProps {
  readonly notes: DebriefNotes;
  readonly change: (notes: DebriefNotes) => void;
  readonly sides: readonly BoardSide[];
  /** The step to which a new line is pinned, counted from 0; null for none. */
  readonly step: number | null;
  readonly goTo?: (step: number) => void;
}

/** Columns of short lines that people add, each pinned to the step it speaks about. */
export function Board({ notes, change, sides, step, goTo }: BoardProps): JSX.Element {
  return (
    <div class="debrief-board">
      {sides.map((side) => (
        <section key={side} class="debrief-column">
          <h4>{BOARD[side]}</h4>
          <ul>
            {entriesOf(notes, side).map((entry, index) => (
              <Entry key={index} entry={entry} remove={() => change(removeEntry(notes, entry))} {...(goTo ? { goTo } : {})} />
            ))}
          </ul>
          <NewEntry side={side} step={step} add={(text) => change(addEntry(notes, { side, text, step }))} />
        </section>
      ))}
    </div>
  );
}

interface EntryProps { readonly entry: BoardEntry; readonly remove: () => void; readonly goTo?: (step: number) => void }

function Entry({ entry, remove, goTo }: EntryProps): JSX.Element {
  const { step } = entry;
  return (
    <li>
      <span>{entry.text}</span>
      {step !== null && (goTo ? <button type="button" class="debrief-link" onClick={() => goTo(step)}>{BOARD.pin(step + 1)}</button> : <span class="debrief-owner">{BOARD.pin(step + 1)}</span>)}
      <button type="button" class="debrief-link debrief-noprint" aria-label={BOARD.remove(entry.text)} onClick={remove}>Remove</button>
    </li>
  );
}

function NewEntry({ side, step, add }: { readonly side: BoardSide; readonly step: number | null; readonly add: (text: string) => void }): JSX.Element {
  const id = useId();
  const [text, setText] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    add(text);
    setText('');
  };
  return (
    <form class="debrief-add debrief-noprint" onSubmit={submit}>
      <label for={id}>{BOARD.entry[side]}</label>
      <div>
        <input id={id} value={text} maxLength={500} autocomplete="off" onInput={(event) => setText(event.currentTarget.value)} {...(step === null ? {} : { 'aria-describedby': `${id}p` })} />
        <button type="submit">{BOARD.add}</button>
      </div>
      {step !== null && <p id={`${id}p`} class="debrief-hint">{BOARD.pinTo(step + 1)}</p>}
    </form>
  );
}
