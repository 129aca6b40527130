import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { branchStep } from './shelf.ts';
import { BRANCH } from './words.ts';

/** One line that names a session as a branch; nothing for a session that left no other. For play and debrief alike. */
export function BranchBar({ session, original }: { readonly session: string; readonly original?: string | undefined }): JSX.Element | null {
  const [step, setStep] = useState<number | null>(null);
  useEffect(() => {
    let here = true;
    branchStep(session).then((found) => { if (here) setStep(found); }, () => undefined);
    return () => { here = false; };
  }, [session]);
  if (step === null) return null;
  return (
    <p class="debrief-branch">
      {step === 0 ? BRANCH.start : BRANCH.bar(step)} {BRANCH.kept}{' '}
      {original !== undefined && <a href={`#/debrief/${original}`}>{BRANCH.toOriginal}</a>}
    </p>
  );
}
