import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { missingLines } from '../cases/missing.ts';
import { say } from '../text/say.ts';

/** Files that lie with the cases and are not shown among them, each with its reason. Nothing where there is none. */
export function MissingCases(): JSX.Element | null {
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => { void missingLines().then(setLines); }, []);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="missing-cases">
      <h2 id="missing-cases">{say('library.missing')}</h2>
      <p>{say('library.missing.what')}</p>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </section>
  );
}
