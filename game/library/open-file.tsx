import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addressOf, goTo, type Route } from '../app/routes.ts';
import { textOf } from '../session/files.ts';
import { NOT_OVER } from '../session/not-over.ts';
import { importText, type FileProblem, type Imported } from '../session/resume.ts';
import { say } from '../text/say.ts';
import { FileMessage } from './file-message.tsx';

type Answer = { readonly kind: 'none' | 'reading' } | { readonly kind: 'kept'; readonly kept: Imported } | { readonly kind: 'refused'; readonly file: string; readonly problem: FileProblem };

/**
 * Open a session from a file: it is replayed first, and kept only when the replay is the same as recorded. Then the page goes
 * on to it, unless there is something to read before, or `stays` asks to wait: leaving the page could lose what was typed.
 */
export function OpenFile({ label, stays = false }: { readonly label: string; readonly stays?: boolean }): JSX.Element {
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
    if (!stays && result.notes.length === 0) return goTo(pageOf(result));
    setAnswer({ kind: 'kept', kept: result });
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

const pageOf = ({ id, ended }: Imported): Route => (ended ? { page: 'debrief', session: id } : { page: 'play', session: id });

function Kept({ kept }: { readonly kept: Imported }): JSX.Element {
  return <p>{say('sessions.file.same', { steps: kept.steps })} {kept.ended ? '' : `${NOT_OVER} `}{kept.notes.join(' ')} <a href={addressOf(pageOf(kept))}>{kept.ended ? say('sessions.debrief') : say('sessions.go')}</a></p>;
}
