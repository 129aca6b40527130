import { compareDials, type DialOrder } from '#engine';
import type { JSX } from 'preact';
import { flipWords, orderWords, sharedWords } from './order-words.ts';
import type { DebriefReading, OtherWay } from './reading.ts';
import { ANALYSIS } from './words-analysis.ts';

interface FlipsProps { readonly reading: DebriefReading; readonly others: readonly OtherWay[] }

const LEAD = 'Each weight was moved by one level, up and down. Where that turns the order of two ways, the order should be debated.';
const ALONE = 'There is one way only, so there is no order to turn. Open a branch with “Try again from here”.';

/** How this session and another one stand to each other, and which single weights would change that (model: revictimisation.md section 8). */
export function Flips({ reading, others }: FlipsProps): JSX.Element {
  return (
    <section aria-labelledby="debrief-flips">
      <h3 id="debrief-flips">{ANALYSIS.flips}</h3>
      <p>{LEAD}</p>
      {others.length === 0 && <p>{ALONE}</p>}
      {others.map((other) => <Beside key={other.id} reading={reading} other={other} />)}
    </section>
  );
}

function Beside({ reading, other }: { readonly reading: DebriefReading; readonly other: OtherWay }): JSX.Element {
  const orders = compareDials(reading.impact, other.reading.impact, reading.weights);
  return (
    <>
      <h4>{other.relation === 'original' ? 'Beside the original' : 'Beside a branch'}</h4>
      {orders.slice(0, 1).map(({ until }) => <p key={until}>{sharedWords(reading.record.session.program, until)}</p>)}
      {orders.map((order) => <Order key={order.dial} order={order} relation={other.relation} />)}
    </>
  );
}

function Order({ order, relation }: { readonly order: DialOrder; readonly relation: OtherWay['relation'] }): JSX.Element {
  return (
    <>
      <p>{orderWords(order, relation)}</p>
      {order.flips.length > 0 && <ul>{order.flips.map((flip) => <li key={`${flip.factor} ${flip.part} ${flip.to}`}>{flipWords(flip)}</li>)}</ul>}
    </>
  );
}
