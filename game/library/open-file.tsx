import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addressOf, goTo, type Route } from '../app/routes.ts';
import { textOf } from '../session/files.ts';
import { NOT_OVER } from '../session/not-over.ts';
import { importText, type FileProblem, type Imported } from '../session/resume.ts';
import { listed } from '../text/listed.ts';
import { say } from '../text/say.ts';
import { FileMessage } from './file-message.tsx';

type Answer = { readonly kind: 'none' | 'reading' } | { readonly kind: 'kept'; readonly kept: Imported } | { readonly kind: 'refused'; readonly file: string; readonly problem: FileProblem };

interface Props { readonly label: string; readonly stays?: boolean; readonly onKept?: () => void }

/**
 * Open a session from a file: it is replayed first, and kept only when the replay is the same as recorded. Then the page goes
 * on to its debrief, unless `stays` asks to wait: leaving the page could lose what was typed. What there is to read stands
 * before any way on, and so does what the file is where it leads into play: the next page would show what one seat knows.
 */
export function OpenFile({ label, stays = false, onKept }: Props): JSX.Element {
  const [answer, setAnswer] = useState<Answer>({ kind: 'none' });
  const open = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (!file) return;
    setAnswer({ kind: 'reading' });
    const read = await textOf(file);
    const result = read.ok ? await importText(read.text) : read;
    // The same file may be chosen again after it was mended.
    input.value = '';
    if (!result.ok) return setAnswer({ kind: 'refused', file: file.name, problem: result.problem });
    if (!stays && result.entry.ended && result.notes.length === 0) return goTo(pageOf(result));
    setAnswer({ kind: 'kept', kept: result });
    onKept?.();
  };
  return (
    <>
      <label class="field">{label}<input type="file" accept=".jsonl" onChange={(event) => void open(event.currentTarget)} /></label>
      <div role="status">
        {answer.kind === 'reading' && <p>{say('sessions.file.reading')}</p>}
        {answer.kind === 'kept' && <Kept kept={answer.kept} />}
      </div>
      <div role="alert">{answer.kind === 'refused' && <FileMessage lead={say('sessions.file.bad', { file: answer.file })} problem={answer.problem} end={say('sessions.file.nothing')} />}</div>
    </>
  );
}

const pageOf = ({ entry: { id, ended } }: Imported): Route => (ended ? { page: 'debrief', session: id } : { page: 'play', session: id });

function Kept({ kept }: { readonly kept: Imported }): JSX.Element {
  const { entry: { title, seats, steps, ended }, day, notes } = kept;
  const what = say('sessions.file.what', { title, day, count: seats.length, seats: listed(seats) });
  return <p>{[say('sessions.file.same', { steps }), what, ...(ended ? [] : [NOT_OVER]), ...notes].join(' ')} <a href={addressOf(pageOf(kept))}>{ended ? say('sessions.debrief') : say('sessions.go')}</a></p>;
}
