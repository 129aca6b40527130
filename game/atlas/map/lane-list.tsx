import { leafInWords, REGION_WORDS, type Pathway } from '#engine';
import type { JSX } from 'preact';
import { MAP } from '../../text/en-atlas.ts';
import { PaperDocuments, RuleList } from '../rules/rule-list.tsx';
import { RuleLinks } from '../rules/rule-link.tsx';
import { onward, type Lane } from './lanes.ts';
import { Waits } from './waits.tsx';
import { capital } from '../../text/lower.ts';

/** Everything a lane holds, without the drawing: states and where each leads, rules, waits. */
export function LaneList({ pathway, lane }: { readonly pathway: Pathway; readonly lane: Lane }): JSX.Element {
  const rules = pathway.rules.filter((rule) => rule.region === lane.region);
  return (
    <details class="fold lane-list">
      <summary>{MAP.asList(capital(REGION_WORDS[lane.region]))}</summary>
      <div>
        <h4>{MAP.statesHeading}</h4>
        <ul class="atlas-states">{lane.stations.map(({ leaf, words }) => <li key={leaf}><strong>{words}</strong><Onward pathway={pathway} lane={lane} leaf={leaf} /></li>)}</ul>
        <h4>{MAP.rulesHeading}</h4>
        <RuleList pathway={pathway} rules={rules} level={5} />
        <Waits pathway={pathway} waits={pathway.clocks.filter((clock) => clock.region === lane.region)} level={4} />
        <PaperDocuments rules={rules} />
      </div>
    </details>
  );
}

function Onward({ pathway, lane, leaf }: { readonly pathway: Pathway; readonly lane: Lane; readonly leaf: string }): JSX.Element {
  const ways = onward(lane, leaf);
  if (ways.length === 0) return <p class="small">{MAP.leadsNowhere}</p>;
  return <ul class="atlas-plain-list">{ways.map(({ to, rules }) => <li key={to}>{MAP.to.toLowerCase()} “{leafInWords(lane.region, to, pathway.country)}”: <RuleLinks rules={rules} country={pathway.country} /></li>)}</ul>;
}
