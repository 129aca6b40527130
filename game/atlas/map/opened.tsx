import { leafInWords, type Pathway, type RuleMeta } from '#engine';
import type { JSX } from 'preact';
import { useFocusOn } from '../../app/focus.ts';
import { MAP } from '../../text/en-atlas.ts';
import { RuleCard } from '../rules/rule-card.tsx';
import { wayName } from './lane-drawing.tsx';
import { coming, leaving, type Lane } from './lanes.ts';
import { Waits } from './waits.tsx';
import { capital } from '../../text/lower.ts';

interface OpenedProps {
  readonly pathway: Pathway;
  readonly lane: Lane;
  readonly chosen: string;
  readonly close: () => void;
  /** Whether the reader opened it here: then the focus goes to its heading. */
  readonly focus: boolean;
}

/** What a state or a way holds: its rules, each complete. */
export function Opened({ pathway, lane, chosen, close, focus }: OpenedProps): JSX.Element | null {
  const heading = useFocusOn<HTMLHeadingElement>(chosen, focus);
  const track = lane.tracks.find(({ id }) => id === chosen);
  const station = lane.stations.some(({ leaf }) => leaf === chosen);
  if (!track && !station) return null;
  const leave = (event: KeyboardEvent): void => { if (event.key === 'Escape') close(); };
  return (
    <section class="atlas-opened" aria-labelledby={`opened-${lane.region}`} onKeyDown={leave}>
      <h4 id={`opened-${lane.region}`} ref={heading} tabIndex={-1}>{track ? wayName(pathway, lane, track) : capital(leafInWords(lane.region, chosen, pathway.country))}</h4>
      <button type="button" class="button quiet" onClick={close}>{MAP.close}</button>
      {track ? <Rules pathway={pathway} rules={track.rules} /> : <StationRules pathway={pathway} lane={lane} leaf={chosen} />}
    </section>
  );
}

function StationRules({ pathway, lane, leaf }: { readonly pathway: Pathway; readonly lane: Lane; readonly leaf: string }): JSX.Element {
  const on = [...new Set(leaving(lane, leaf).flatMap(({ rules }) => rules))].filter((rule) => rule.from.includes(leaf));
  const here = [...new Set(coming(lane, leaf).flatMap(({ rules }) => rules))];
  const kept = lane.kept.filter((rule) => rule.from.includes(leaf) || rule.from.includes('*'));
  return (
    <>
      {on.length === 0 ? <p>{MAP.leadsNowhere}</p> : <Fold title={`${MAP.onward} (${on.length})`} open><Rules pathway={pathway} rules={on} /></Fold>}
      {here.length > 0 && <Fold title={`${MAP.inward} (${here.length})`}><Rules pathway={pathway} rules={here} /></Fold>}
      {kept.length > 0 && <Fold title={`${MAP.kept} (${kept.length})`}><Rules pathway={pathway} rules={kept} /></Fold>}
      <Waits pathway={pathway} waits={pathway.clocks.filter((clock) => clock.region === lane.region && clock.leaf === leaf)} level={5} />
    </>
  );
}

function Fold({ title, open, children }: { readonly title: string; readonly open?: boolean; readonly children: JSX.Element }): JSX.Element {
  return <details class="fold" open={open ?? false}><summary>{title}</summary>{children}</details>;
}

function Rules({ pathway, rules }: { readonly pathway: Pathway; readonly rules: readonly RuleMeta[] }): JSX.Element {
  return <ul class="atlas-rules">{rules.map((rule, index) => <li key={`${rule.id}-${index}`}><RuleCard pathway={pathway} rule={rule} level={5} /></li>)}</ul>;
}
