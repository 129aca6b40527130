import { leafInWords, type Pathway } from '#engine';
import type { JSX } from 'preact';
import { useFocusOn } from '../../app/focus.ts';
import { MAP } from '../../text/en-atlas.ts';
import { RuleList } from '../rules/rule-list.tsx';
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
      {track ? <RuleList pathway={pathway} rules={track.rules} level={5} /> : <StationRules pathway={pathway} lane={lane} leaf={chosen} />}
    </section>
  );
}

function StationRules({ pathway, lane, leaf }: { readonly pathway: Pathway; readonly lane: Lane; readonly leaf: string }): JSX.Element {
  const on = [...new Set(leaving(lane, leaf).flatMap(({ rules }) => rules))].filter((rule) => rule.from.includes(leaf));
  const here = [...new Set(coming(lane, leaf).flatMap(({ rules }) => rules))];
  const kept = lane.kept.filter((rule) => rule.from.includes(leaf) || rule.from.includes('*'));
  return (
    <>
      {on.length === 0 ? <p>{MAP.leadsNowhere}</p> : <Fold title={`${MAP.onward} (${on.length})`} open><RuleList pathway={pathway} rules={on} level={5} /></Fold>}
      {here.length > 0 && <Fold title={`${MAP.inward} (${here.length})`}><RuleList pathway={pathway} rules={here} level={5} /></Fold>}
      {kept.length > 0 && <Fold title={`${MAP.kept} (${kept.length})`}><RuleList pathway={pathway} rules={kept} level={5} /></Fold>}
      <Waits pathway={pathway} waits={pathway.clocks.filter((clock) => clock.region === lane.region && clock.leaf === leaf)} level={5} />
    </>
  );
}

function Fold({ title, open, children }: { readonly title: string; readonly open?: boolean; readonly children: JSX.Element }): JSX.Element {
  return <details class="fold" open={open ?? false}><summary>{title}</summary>{children}</details>;
}
