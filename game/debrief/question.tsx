import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { answer, type DebriefNotes } from './notes.ts';

interface QuestionProps {
  readonly id: string;
  readonly text: string;
  readonly hint?: string;
  readonly notes: DebriefNotes;
  readonly change: (notes: DebriefNotes) => void;
}

/** A question with room for an answer. Nothing is asked for twice, and nothing has to be written. */
export function Question({ id, text, hint, notes, change }: QuestionProps): JSX.Element {
  const field = useId();
  const written = notes.answers[id] ?? '';
  return (
    <div class="debrief-question">
      <label for={field}>{text}</label>
      {hint !== undefined && <p class="debrief-hint" id={`${field}h`}>{hint}</p>}
      <textarea id={field} rows={3} value={written} onInput={(event) => change(answer(notes, id, event.currentTarget.value))} {...(hint === undefined ? {} : { 'aria-describedby': `${field}h` })} />
      <p class="debrief-printed">{written}</p>
    </div>
  );
}

/** Lines for whoever leads the talk. */
export function Facilitator({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): JSX.Element {
  return (
    <div class="debrief-facilitator">
      <h3>{title}</h3>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </div>
  );
}
