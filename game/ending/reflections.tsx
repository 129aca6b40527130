import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dropReflection, keepReflection, readReflection } from '../store/store.ts';
import { say } from '../text/say.ts';
import { holdWritten, writtenHere, type Written } from './written-here.ts';

/** Two questions after the record. What is written goes at the next loading of the page unless it is ticked; the debrief asks the same and has it. */
export function Reflections({ id }: { readonly id: string }): JSX.Element {
  const [{ stays, asks }, show] = useState<Written>(() => writtenHere(id) ?? { stays: '', asks: '' });
  const [keep, setKeep] = useState(false);
  const [kept, setKept] = useState<'yes' | 'no' | ''>('');
  const write = (written: Written): void => {
    show(written);
    holdWritten(id, written);
  };
  useEffect(() => {
    void readReflection(id).then((found) => {
      if (!found) return;
      setKeep(true);
      if (writtenHere(id) === null) show(found);
    }).catch(() => undefined);
  }, [id]);
  const save = (next: { readonly stays: string; readonly asks: string; readonly keep: boolean }): void => {
    const work = next.keep ? keepReflection({ id, stays: next.stays, asks: next.asks }) : keep ? dropReflection(id) : Promise.resolve();
    void work.then(() => setKept(next.keep ? 'yes' : keep ? 'no' : '')).catch(() => setKept('no'));
  };
  return (
    <section aria-labelledby="two-questions" class="reflections">
      <h2 id="two-questions">{say('end.questions')}</h2>
      <p>{say('end.questions.how')}</p>
      <label class="field">{say('end.q1')}<textarea rows={3} autocomplete="off" maxLength={2000} value={stays} onInput={(event) => write({ stays: event.currentTarget.value, asks })} onChange={() => save({ stays, asks, keep })} /></label>
      <label class="field">{say('end.q2')}<textarea rows={3} autocomplete="off" maxLength={2000} value={asks} onInput={(event) => write({ stays, asks: event.currentTarget.value })} onChange={() => save({ stays, asks, keep })} /></label>
      <label class="tick"><input type="checkbox" checked={keep} onChange={(event) => { const on = event.currentTarget.checked; setKeep(on); save({ stays, asks, keep: on }); }} />{say('end.keep')}</label>
      <p role="status" class="small">{kept === 'yes' ? say('end.kept') : kept === 'no' ? say('end.notkept') : ''}</p>
    </section>
  );
}
