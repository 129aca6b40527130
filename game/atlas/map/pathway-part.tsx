import { REGION_WORDS, type Pathway } from '#engine';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { addressOfAtlas, replaceWith, type AtlasRoute } from '../../app/routes.ts';
import { BELOW, MAP } from '../../text/en-atlas.ts';
import { noteSentences } from '../../text/table-notes.ts';
import { NumberLinks, showRule } from '../rules/rule-link.tsx';
import { PaperDocuments, RuleList } from '../rules/rule-list.tsx';
import { LaneDrawing } from './lane-drawing.tsx';
import { LaneList } from './lane-list.tsx';
import { lanesOf, type Lane } from './lanes.ts';
import { Legend } from './legend.tsx';
import { Opened } from './opened.tsx';
import { capital } from '../../text/lower.ts';

interface PathwayPartProps { readonly pathway: Pathway; readonly place: AtlasRoute }

/** The pathway of a country as lanes, with the same as lists beneath, and what belongs to no lane. */
export function PathwayPart({ pathway, place }: PathwayPartProps): JSX.Element {
  const lanes = useMemo(() => lanesOf(pathway), [pathway]);
  const below = useMemo(() => <Below pathway={pathway} />, [pathway]);
  const rule = place.query['rule'] ?? '';
  useEffect(() => { if (rule !== '') showRule(rule); }, [pathway, place.query['lane'], rule]);
  const only = lanes.find(({ region }) => region === place.query['lane']);
  return (
    <>
      <p>{MAP.what} <span class="small on-screen">{MAP.keys}</span></p>
      <Legend />
      <LaneMenu lanes={lanes} only={only} place={place} />
      {(only ? [only] : lanes).map((lane) => <LaneSection key={`${pathway.country}-${lane.region}`} pathway={pathway} lane={lane} place={place} />)}
      {!only && below}
    </>
  );
}

function LaneMenu({ lanes, only, place }: { readonly lanes: readonly Lane[]; readonly only: Lane | undefined; readonly place: AtlasRoute }): JSX.Element {
  const address = (lane: string): string => addressOfAtlas({ ...place, query: { lane } });
  return (
    <nav class="atlas-menu lanes" aria-label={MAP.lanes}>
      <ul>
        <li><a href={address('')} aria-current={only ? undefined : 'true'}>{MAP.allLanes}</a></li>
        {lanes.map(({ region }) => <li key={region}><a href={address(region)} aria-current={only?.region === region ? 'true' : undefined}>{capital(REGION_WORDS[region])}</a></li>)}
      </ul>
    </nav>
  );
}

/** Between region and state or way in the address. */
const PART = ':';

function LaneSection({ pathway, lane, place }: PathwayPartProps & { readonly lane: Lane }): JSX.Element {
  const section = useRef<HTMLElement>(null);
  const pressed = useRef(false);
  const [region = '', ...rest] = (place.query['at'] ?? '').split(PART);
  const chosen = region === lane.region ? rest.join(PART) : null;
  const show = (at: string): void => replaceWith({ ...place, query: { ...place.query, at } });
  const close = (): void => {
    section.current?.querySelector<HTMLButtonElement>(`[data-opens="${CSS.escape(chosen ?? '')}"]`)?.focus();
    show('');
  };
  const choose = useLatest((opens: string): void => {
    pressed.current = true;
    if (opens === chosen) close();
    else show(`${lane.region}${PART}${opens}`);
  });
  // A press changes one lane: what stays as it is keeps its elements, and is not compared again.
  const drawing = useMemo(() => <LaneDrawing pathway={pathway} lane={lane} chosen={chosen} choose={choose} />, [pathway, lane, chosen]);
  const list = useMemo(() => <LaneList pathway={pathway} lane={lane} />, [pathway, lane]);
  const rules = lane.kept.length + new Set(lane.tracks.flatMap((track) => track.rules)).size;
  return (
    <section class="atlas-lane" ref={section} aria-labelledby={`lane-${lane.region}`}>
      <h3 id={`lane-${lane.region}`}>{capital(REGION_WORDS[lane.region])}</h3>
      <p class="small">{MAP.laneCount(lane.stations.length, rules)}</p>
      {drawing}
      {chosen !== null && <Opened pathway={pathway} lane={lane} chosen={chosen} close={close} focus={pressed.current} />}
      {list}
    </section>
  );
}

/** One function for the life of a lane, which does what the newest one would. */
function useLatest(newest: (opens: string) => void): (opens: string) => void {
  const latest = useRef(newest);
  latest.current = newest;
  return useRef((opens: string) => latest.current(opens)).current;
}

/** What belongs to no lane: conduct, repairs of ours, open questions. */
function Below({ pathway }: { readonly pathway: Pathway }): JSX.Element {
  const conduct = pathway.rules.filter((rule) => rule.region === 'conduct');
  return (
    <>
      <details class="fold">
        <summary>{BELOW.conduct} ({conduct.length})</summary>
        <div><p>{BELOW.conductWhat}</p><RuleList pathway={pathway} rules={conduct} level={4} /><PaperDocuments rules={conduct} /></div>
      </details>
      <details class="fold">
        <summary>{BELOW.repairs(pathway.repairs.length)}</summary>
        <div>
          <p>{BELOW.repairsWhat}</p>
          <dl class="atlas-repairs">{pathway.repairs.map((repair) => <div key={repair.id}><dt>{repair.id}. {BELOW.touches} <NumberLinks numbers={repair.touches} pathway={pathway} /></dt><dd>{noteSentences(repair.what)} {noteSentences(repair.reason)}</dd></div>)}</dl>
        </div>
      </details>
      <details class="fold">
        <summary>{BELOW.questions(pathway.questions.length)}</summary>
        <div><p>{BELOW.questionsWhat}</p><ul class="atlas-dashed">{pathway.questions.map((question) => <li key={question}>{question}</li>)}</ul></div>
      </details>
    </>
  );
}
