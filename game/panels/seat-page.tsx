import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Command } from '#engine';
import { useTitle } from '../app/focus.ts';
import { largeView } from '../app/settings.ts';
import { usePlayMarks } from '../marks/use-marks.ts';
import { BranchBar } from '../debrief/branch-bar.tsx';
import { playedSeats, viewOf, type Answered, type Play } from '../session/port.ts';
import { momentWords } from '../text/refusals.ts';
import { say } from '../text/say.ts';
import { Deadlines } from './deadlines.tsx';
import { Desk } from './desk.tsx';
import { DiskWarning } from './disk-warning.tsx';
import { Dossier } from './dossier.tsx';
import { PlayHeader } from './play-header.tsx';
import { StageColumn } from './stage-column.tsx';
import { Strands, ThreadList } from './thread-list.tsx';
import { seatTitle } from './turn.ts';

interface Props {
  readonly held: Play;
  readonly seat: string;
  readonly run: (command: Command) => Promise<Answered>;
  readonly onStop: () => void;
  readonly onHand: (next: string) => void;
}

/** The play page of one seat. Everything on it comes from that seat's view. */
export function SeatPage({ held, seat, run, onStop, onHand }: Props): JSX.Element | null {
  const view = useMemo(() => viewOf(seat), [held.session, seat]);
  const { session } = held;
  const marks = usePlayMarks(session, seat);
  const { scenario } = session.program;
  useTitle(`${scenario.title} – ${say('name')}`);
  if (!view) return null;
  const when = momentWords(view.minute, session.program);
  const toDossier = (): void => {
    const title = document.getElementById('dossier-title');
    title?.focus();
    title?.scrollIntoView({ block: 'start' });
  };
  // A projector shows what the whole table may know: the seat's papers stay folded away while several play.
  const dossier = !(largeView.value && playedSeats.value.length > 1);
  return (
    <div class="play">
      <PlayHeader title={scenario.title} seat={seatTitle(session, seat)} when={say('desk.clock', when)} onStop={onStop} onDossier={toDossier} />
      <DiskWarning held={held} />
      {held.branch && <BranchBar session={session} branch={held.branch} />}
      <div class="table">
        <main id="text" class="desk" tabIndex={-1}>
          <Desk session={session} view={view} run={run} onHand={onHand} />
          {dossier && <Dossier session={session} view={view} />}
          {!dossier && <p class="small">{say('large.note')}</p>}
        </main>
        <aside class="stage-column" aria-label={say('stage.group')}>
          <StageColumn session={session} view={view} marks={marks} />
          <div class="days"><Strands marks={marks} /><ThreadList session={session} view={view} marks={marks} /><Deadlines session={session} view={view} /></div>
        </aside>
      </div>
    </div>
  );
}
