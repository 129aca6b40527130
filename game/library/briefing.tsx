import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Scenario } from '#engine';
import { lower } from '../text/lower.ts';
import { say } from '../text/say.ts';

interface Props { readonly scenario: Scenario; readonly seats: readonly string[]; readonly onBack: () => void; readonly onBegin: () => Promise<void> }

/** What each taken seat is told before it begins. With several seats each reads its own, one after the other. */
export function Briefing({ scenario, seats, onBack, onBegin }: Props): JSX.Element {
  const [begun, setBegun] = useState(false);
  const taken = scenario.seats.filter((seat) => seats.includes(seat.id));
  const begin = (): void => {
    if (begun) return;
    setBegun(true);
    void onBegin();
  };
  return (
    <>
      <p class="eyebrow">{say('briefing.when', { time: scenario.start.time, town: scenario.lens.town })}</p>
      {taken.map((seat) => <SeatBriefing key={seat.id} seat={seat} alone={taken.length === 1} />)}
      <p class="ways">
        <button type="button" class="button main" onClick={begin}>{say('briefing.next')}</button>
        <button type="button" class="button" onClick={onBack}>{say('back')}</button>
      </p>
      <p role="status">{begun ? say('briefing.begin') : ''}</p>
    </>
  );
}

function SeatBriefing({ seat, alone }: { readonly seat: Scenario['seats'][number]; readonly alone: boolean }): JSX.Element {
  const [shown, setShown] = useState(alone);
  return (
    <section class="briefing" aria-labelledby={`briefing-${seat.id}`}>
      <h2 id={`briefing-${seat.id}`}>{say('briefing.you', { seat: seat.title })}</h2>
      {!shown && <p>{say('briefing.only', { seat: lower(seat.title) })}</p>}
      {shown && <p class="story">{seat.briefing}</p>}
      {shown && <h3>{say('briefing.pressure')}</h3>}
      {shown && <p class="story">{seat.pressure}</p>}
      {!alone && <p><button type="button" class="button" aria-expanded={shown} onClick={() => setShown(!shown)}>{shown ? say('briefing.done') : say('briefing.show', { seat: lower(seat.title) })}</button></p>}
    </section>
  );
}
