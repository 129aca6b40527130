import type { JSX } from 'preact';
import type { Branch, Session } from '#engine';
import { momentWords } from './amounts.ts';
import { BRANCH } from './words.ts';

interface Props {
  readonly session: Session;
  readonly branch: Branch;
  /** How many steps of the debrief both have. Play knows no steps: there it says until when. */
  readonly shared?: number;
  readonly original?: string | undefined;
}

/** One line that names a session as a branch, and how far it is as its original. For play, ending and debrief alike. */
export function BranchBar({ session, branch, shared, original }: Props): JSX.Element {
  const started = branch.step === 0 || shared === 0;
  return (
    <p class="debrief-branch">
      {started ? BRANCH.start : shared === undefined ? BRANCH.until(partedWhen(session, branch)) : BRANCH.bar(shared)} {BRANCH.kept}{' '}
      {original !== undefined && <a href={`#/debrief/${original}`}>{BRANCH.toOriginal}</a>}
    </p>
  );
}

/** When the last step that both have was over. */
function partedWhen({ program, steps }: Session, { step }: Branch): string {
  const minute = steps.slice(0, step + 1).flatMap(({ facts }) => facts).at(-1)?.minute ?? 0;
  return momentWords(program, minute).toLowerCase();
}
