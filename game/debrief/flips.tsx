import { findFlips, type Flip } from '#engine';
import type { JSX } from 'preact';
import { idWords } from './amounts.ts';
import type { DebriefReading, OtherWay } from './reading.ts';
import { ANALYSIS } from './words-analysis.ts';

interface FlipsProps { readonly reading: DebriefReading; readonly others: readonly OtherWay[] }

const LEAD = 'Each weight was moved by one level, up and down. Where that turns the order of two ways, the order should be debated.';
const ALONE = 'There is one way only, so there is no order to turn. Open a branch with “Try again from here”.';
const FIRM = 'No single weight turns the order.';
const DIALS = { load: 'load', risk: 'danger left' } as const;
const PARTS = { harm: 'as a burden', protection: 'as protection', risk: 'as a danger', anchor: 'as what holds' } as const;

/** Which single weights would change the order of this session and another one (model: revictimisation.md section 8). */
export function Flips({ reading, others }: FlipsProps): JSX.Element {
  return (
    <section aria-labelledby="debrief-flips">
      <h3 id="debrief-flips">{ANALYSIS.flips}</h3>
      <p>{LEAD}</p>
      {others.length === 0 && <p>{ALONE}</p>}
      {others.map((other) => <FlipList key={other.id} relation={other.relation} flips={findFlips(reading.impact, other.reading.impact, reading.weights)} />)}
    </section>
  );
}

function FlipList({ relation, flips }: { readonly relation: OtherWay['relation']; readonly flips: readonly Flip[] }): JSX.Element {
  return (
    <>
      <h4>{relation === 'original' ? 'Beside the original' : 'Beside a branch'}</h4>
      {flips.length === 0 ? <p>{FIRM}</p> : (
        <ul>{flips.map((flip) => <li key={`${flip.dial} ${flip.factor} ${flip.part} ${flip.to}`}>{idWords(flip.factor)} {PARTS[flip.part]}, {flip.to} instead of {flip.from}: the order of {DIALS[flip.dial]} turns.</li>)}</ul>
      )}
    </>
  );
}
