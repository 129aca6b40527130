import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Frame } from '../app/frame.tsx';
import { addressOf, addressOfAtlas, goTo } from '../app/routes.ts';
import { shippedCase, type CaseReading, type LoadedCase } from '../cases/cases.ts';
import { OPENED, openedCase } from '../cases/opened.ts';
import { callingSeed } from '../session/calling-seed.ts';
import { openPlay } from '../session/port.ts';
import { StopPage } from '../stop/stop-page.tsx';
import { useStopKey } from '../stop/stop-key.ts';
import { say } from '../text/say.ts';
import { Agreement } from './agreement.tsx';
import { Briefing } from './briefing.tsx';
import { ContentNote } from './content-note.tsx';
import { Seats, type SeatChoice } from './seats.tsx';

type Reading = CaseReading | null | 'loading';

/** The way into a case: content note, agreement, seats, briefing. */
export function CasePage({ id }: { readonly id: string }): JSX.Element {
  const [reading, setReading] = useState<Reading>('loading');
  useEffect(() => { void caseOf(id).then(setReading); }, [id]);
  if (reading === 'loading') return <Frame title={say('library.loading')}>{null}</Frame>;
  if (reading === null) return <Frame title={say('library.title')}><p>{id === OPENED ? say('case.closed') : say('case.missing', { id })}</p><p><a href={addressOf({ page: 'cases' })}>{say('start.all')}</a></p></Frame>;
  if (!reading.ok) return <Frame title={say('library.title')}><p>{say('library.unreadable', { reason: reading.problem.reason })}</p></Frame>;
  return <Way loaded={reading.loaded} />;
}

async function caseOf(id: string): Promise<CaseReading | null> {
  if (id !== OPENED) return shippedCase(id);
  const loaded = openedCase();
  return loaded === null ? null : { ok: true, loaded };
}

const STEPS = ['note', 'agreement', 'seats', 'briefing'] as const;

function Way({ loaded }: { readonly loaded: LoadedCase }): JSX.Element {
  const [place, setPlace] = useState(0);
  const [choice, setChoice] = useState<SeatChoice>({ seats: [], standIns: 'typical', seed: '' });
  const [stopped, setStopped] = useState(false);
  useStopKey(() => setStopped(true));
  const { scenario } = loaded.program;
  const step = STEPS[place] ?? 'note';
  const back = (): void => setPlace(place - 1);
  const next = (): void => setPlace(place + 1);
  if (stopped) return <StopPage mode="try" country={scenario.country} onGo={() => setStopped(false)} />;
  return (
    <Frame title={titleOf(step)} step={step} wide={step === 'seats'}>
      <p class="eyebrow">{scenario.title} · {say('case.step', { step: place + 1 })}</p>
      {step === 'note' && <ContentNote scenario={scenario} onTry={() => setStopped(true)} onNext={next} />}
      {step === 'agreement' && <Agreement onBack={back} onNext={next} />}
      {step === 'seats' && <Seats scenario={scenario} choice={choice} onChange={setChoice} onBack={back} onNext={next} />}
      {step === 'note' && <p><a href={addressOfAtlas({ country: scenario.country, part: 'pathway', query: {} })}>{say('case.atlas')}</a></p>}
      {step === 'briefing' && <Briefing scenario={scenario} seats={choice.seats} onBack={back} onBegin={() => begin(loaded, choice)} />}
    </Frame>
  );
}

function titleOf(step: (typeof STEPS)[number]): string {
  switch (step) {
    case 'note': return say('note.title');
    case 'agreement': return say('agree.title');
    case 'seats': return say('seats.title');
    case 'briefing': return say('briefing.title');
  }
}

async function begin(loaded: LoadedCase, choice: SeatChoice): Promise<void> {
  const seating = Object.fromEntries(loaded.program.names.seats.map((seat) => [seat, choice.seats.includes(seat) ? 'trainee' as const : choice.standIns]));
  goTo({ page: 'play', session: await openPlay(loaded, seating, choice.seed || callingSeed(loaded.program, choice)) });
}
