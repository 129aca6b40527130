import type { JSX } from 'preact';
import type { Comparison } from './compare.ts';
import { Scroll } from './scroll.tsx';
import type { DebriefStep } from './step.ts';
import type { OtherWay } from './reading.ts';
import { BRANCH } from './words.ts';

interface TwoWaysProps { readonly comparisons: readonly { readonly other: OtherWay; readonly comparison: Comparison }[] }

/** The original and its branches side by side, in words. */
export function TwoWays({ comparisons }: TwoWaysProps): JSX.Element {
  return (
    <section aria-labelledby="debrief-ways">
      <h3 id="debrief-ways">{BRANCH.title}</h3>
      {comparisons.length === 0 && <p>{BRANCH.none}</p>}
      {comparisons.map(({ other, comparison }) => <Way key={other.id} other={other} comparison={comparison} />)}
      {comparisons.length > 0 && <p>{BRANCH.caution}</p>}
    </section>
  );
}

function Way({ other, comparison }: { readonly other: OtherWay; readonly comparison: Comparison }): JSX.Element {
  const here = other.relation === 'original' ? BRANCH.branch : BRANCH.original;
  const there = other.relation === 'original' ? BRANCH.original : BRANCH.branch;
  const together = comparison.here === null && comparison.there === null;
  return (
    <>
      {comparison.sameLuck && <p>{BRANCH.luck}</p>}
      <Scroll label={`${here} and ${there.toLowerCase()}`}>
        <table class="debrief-ways">
          <thead><tr><td /><th scope="col">{here} (this page)</th><th scope="col"><a href={`#/debrief/${other.id}`}>{there}</a></th></tr></thead>
          <tbody>
            <tr><th scope="row">{BRANCH.firstDifference}</th><td>{together ? BRANCH.same : stepWords(comparison.here)}</td><td>{together ? BRANCH.same : stepWords(comparison.there)}</td></tr>
            <tr><th scope="row">Where the record stops</th><td>{endingWords(comparison.endingHere)}</td><td>{endingWords(comparison.endingThere)}</td></tr>
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

const stepWords = (step: DebriefStep | null): string => (step ? [`${step.when}: ${step.line}`, ...step.after].join(' ') : BRANCH.stops);
const endingWords = (lines: readonly string[]): string => (lines.length === 0 ? 'It was left before an ending.' : lines.join(' '));
