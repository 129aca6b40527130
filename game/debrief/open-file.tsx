import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { importText, openText, type FileProblem } from '../session/resume.ts';
import { textOf } from '../session/files.ts';
import { FILES } from './words.ts';

type Answer =
  | { readonly kind: 'checking' }
  | { readonly kind: 'same'; readonly steps: number; readonly notes: readonly string[]; readonly id: string }
  | { readonly kind: 'refused'; readonly problem: FileProblem };

/** Open a session file: it is replayed first, and kept only when the replay is the same as recorded. */
export function OpenFile(): JSX.Element {
  const id = useId();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setAnswer({ kind: 'checking' });
    const chosen = await textOf(file);
    setAnswer(chosen.ok ? await answerTo(chosen.text) : { kind: 'refused', problem: chosen.problem });
  };
  return (
    <div class="debrief-open debrief-noprint">
      <label for={id}>{FILES.open}</label>
      <input id={id} type="file" accept=".jsonl,.ariadne,application/x-ndjson" onChange={(event) => void read(event.currentTarget.files?.[0])} />
      <div role="status">{answer && <AnswerText answer={answer} />}</div>
    </div>
  );
}

async function answerTo(text: string): Promise<Answer> {
  const opened = openText(text);
  if (!opened.ok) return { kind: 'refused', problem: opened.problem };
  const kept = await importText(text);
  return kept.ok ? { kind: 'same', steps: opened.session.steps.length - 1, notes: opened.notes, id: kept.id } : { kind: 'refused', problem: kept.problem };
}

function AnswerText({ answer }: { readonly answer: Answer }): JSX.Element {
  switch (answer.kind) {
    case 'checking': return <p>{FILES.checking}</p>;
    case 'same': return <p>{FILES.same(answer.steps)} {answer.notes.join(' ')} <a href={`#/debrief/${answer.id}`}>{FILES.toDebrief}</a></p>;
    case 'refused': {
      const { line, message, hint } = answer.problem;
      return <p class="debrief-problem">{line === null ? '' : `Line ${line}: `}{message} {hint} {FILES.refused}</p>;
    }
  }
}
