import type { JSX } from 'preact';
import type { FileProblem } from '../session/resume.ts';
import { say } from '../text/say.ts';

/** What was found in a session, where, and what to do. What is another one since it was made comes first; data waits behind a fold. */
export function FileMessage({ lead, problem, end }: { readonly lead: string; readonly problem: FileProblem; readonly end: string }): JSX.Element {
  const { line, message, hint, detail, notes = [] } = problem;
  const where = line === null ? message : say('sessions.file.line', { line, message });
  return (
    <div class="warning file-message">
      <p>{[lead, ...notes, where, hint, end].filter((sentence) => sentence !== '').join(' ')}</p>
      {detail !== undefined && <details class="fold"><summary>{say('sessions.file.detail')}</summary><p class="small">{detail}</p></details>}
    </div>
  );
}
