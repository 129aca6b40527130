import { pathwayOf, REGION_WORDS, type Country, type Region, type StepBeside } from '#engine';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { goTo } from '../../app/routes.ts';
import { COUNTRY_NAMES } from '../../text/country-names.ts';
import { BESIDE } from '../../text/en-atlas-beside.ts';
import { LaneDrawing } from '../map/lane-drawing.tsx';
import { lanesOf } from '../map/lanes.ts';

interface BothDrawnProps {
  readonly region: Region;
  readonly pair: { readonly here: Country; readonly there: Country };
  /** Steps that only one has, or that the two rule otherwise. */
  readonly apart: readonly StepBeside[];
}

/** The lane of both countries, one above the other, with what sets them apart drawn thick. Drawn when it is opened. */
export function BothDrawn({ region, pair, apart }: BothDrawnProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="fold on-screen" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{BESIDE.drawn(REGION_WORDS[region])}</summary>
      {open && (
        <div class="both-drawn">
          <p>{BESIDE.drawnWhat}</p>
          <OneDrawn country={pair.here} region={region} apart={apart} />
          <OneDrawn country={pair.there} region={region} apart={apart} />
        </div>
      )}
    </details>
  );
}

function OneDrawn({ country, region, apart }: { readonly country: Country; readonly region: Region; readonly apart: readonly StepBeside[] }): JSX.Element {
  const pathway = pathwayOf(country);
  const lane = useMemo(() => (pathway ? lanesOf(pathway).find((each) => each.region === region) : undefined), [pathway, region]);
  const strong = useMemo(() => new Set(lane?.tracks.filter((track) => track.rules.some((rule) => apart.some((step) => step.event === rule.event))).map(({ id }) => id)), [lane, apart]);
  if (!pathway || !lane) return <p>{BESIDE.noLane(COUNTRY_NAMES[country], REGION_WORDS[region])}</p>;
  const choose = (opens: string): void => goTo({ page: 'atlas', country, part: 'pathway', query: { lane: region, at: `${region}:${opens}` } });
  return (
    <section>
      <h4>{COUNTRY_NAMES[country]}</h4>
      <LaneDrawing pathway={pathway} lane={lane} chosen={null} choose={choose} strong={strong} />
    </section>
  );
}
