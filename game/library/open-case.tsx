import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '#engine';
import { addressOf } from '../app/routes.ts';
import type { Judgement } from '../cases/judge.ts';
import { holdOpened, OPENED } from '../cases/opened.ts';
import { say } from '../text/say.ts';

/** So many findings fit a page that somebody still reads. */
const MOST_SHOWN = 50;
type Answer = { readonly kind: 'none' | 'reading' | 'failed' } | { readonly kind: 'judged'; readonly judgement: Judgement };

/** Open a case from a file: it is checked as the terminal checks it, and can be played when nothing stops it. */
export function OpenCase(): JSX.Element {
  const [answer, setAnswer] = useState<Answer>({ kind: 'none' });
  const open = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (!file) return;
    setAnswer({ kind: 'reading' });
    setAnswer(await judged(file));
  };
  return (
    <section class="from-file" aria-labelledby="open-case">
      <h2 id="open-case">{say('open.title')}</h2>
      <p>{say('open.what')}</p>
      <label class="field">{say('open.label')}<input type="file" accept=".yaml,.yml" onClick={(event) => { letChooseAgain(event.currentTarget); }} onChange={(event) => void open(event.currentTarget)} /></label>
      <div role="status">{answerText(answer)}</div>
    </section>
  );
}

/** The same file may be chosen again after it was mended. */
function letChooseAgain(input: HTMLInputElement): void {
  input.value = '';
}

/** The engine comes with the first file: the page of all cases is readable without it. */
async function judged(file: File): Promise<Answer> {
  try {
    const { judgeFile } = await import('../cases/judge.ts');
    const judgement = await judgeFile(file);
    if (judgement.loaded) holdOpened(judgement.loaded);
    return { kind: 'judged', judgement };
  } catch {
    return { kind: 'failed' };
  }
}

function answerText(answer: Answer): JSX.Element | null {
  switch (answer.kind) {
    case 'none': return null;
    case 'reading': return <p>{say('open.reading')}</p>;
    case 'failed': return <p class="warning">{say('open.failed')}</p>;
    case 'judged': return answer.judgement.loaded ? <Good {...answer.judgement} /> : <Bad {...answer.judgement} />;
  }
}

function Bad({ file, problems }: Judgement): JSX.Element {
  const errors = problems.filter(({ level }) => level === 'error');
  return (
    <>
      <p class="warning">{say('open.bad', { file, count: errors.length })}</p>
      <Findings problems={errors} />
      <p>{say('open.again')}</p>
    </>
  );
}

function Good({ file, problems, loaded }: Judgement): JSX.Element {
  return (
    <article class="shelf-card">
      <h3>{loaded?.program.scenario.title}</h3>
      <p class="story">{loaded?.program.scenario.summary}</p>
      <p>{say('open.good', { file, count: problems.length })}</p>
      {problems.length > 0 && <details class="fold"><summary>{say('open.worth')}</summary><Findings problems={problems} /></details>}
      <p class="small">{say('open.memory')}</p>
      <p class="ways"><a class="button main" href={addressOf({ page: 'case', id: OPENED })}>{say('open.play')}</a></p>
    </article>
  );
}

function Findings({ problems }: { readonly problems: readonly Problem[] }): JSX.Element {
  const hidden = problems.length - MOST_SHOWN;
  return (
    <>
      <ul class="plain findings">
        {problems.slice(0, MOST_SHOWN).map(({ line, column, message, hint }) => (
          <li key={`${line}:${column}:${message}`}><span class="place">{say('open.place', { line, column })}</span><br />{message} {hint}</li>
        ))}
      </ul>
      {hidden > 0 && <p>{say('open.more', { count: hidden })}</p>}
    </>
  );
}
