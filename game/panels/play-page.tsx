import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Command } from '#engine';
import { goTo } from '../app/routes.ts';
import { warmWhilePlaying } from '../futures/page-pool.ts';
import { MadeElsewhere, NotOpenedPage, useTakenUp } from '../library/not-opened.tsx';
import { disk, hasEnded, layDown, play, playedSeats, submitCommand, viewOf, type Answered, type Play } from '../session/port.ts';
import { StopPage } from '../stop/stop-page.tsx';
import { useStopKey } from '../stop/stop-key.ts';
import { forgetStopped, isStopped, keepStopped } from '../stop/stopped.ts';
import { say } from '../text/say.ts';
import { Curtain } from './curtain.tsx';
import { DiskWarning } from './disk-warning.tsx';
import { PassOn } from './pass-on.tsx';
import { SeatPage } from './seat-page.tsx';
import { firstTurn, type Turn } from './turn.ts';

/** Play: the session of the address is taken up, from this page's memory or from disk. */
export function PlayPage({ id }: { readonly id: string }): JSX.Element {
  const why = useTakenUp(id);
  const held = play.value;
  if (why !== null) return <NotOpenedPage id={id} why={why} />;
  if (held?.id !== id) return <main id="text" class="page" tabIndex={-1}><h1>{say('name')}</h1><p role="status">{say('play.loading')}</p></main>;
  return <Table held={held} />;
}

function Table({ held }: { readonly held: Play }): JSX.Element | null {
  const [turn, setTurn] = useState<Turn | null>(() => firstTurn(held.session));
  const [stopped, setStopped] = useState(() => isStopped(held.id));
  const stop = (): void => { keepStopped(held.id); setStopped(true); };
  const goOn = (): void => { forgetStopped(); setStopped(false); };
  useStopKey(stop);
  const ended = hasEnded(held.session);
  const { program, seating } = held.session;
  useEffect(() => warmWhilePlaying(program, Object.keys(seating).filter((seat) => seating[seat] === 'trainee')), [program, seating]);
  useEffect(() => { if (ended) goTo({ page: 'ending', session: held.id }); }, [ended]);
  const run = async (command: Command): Promise<Answered> => {
    const answer = await submitCommand(command);
    // A seat that a stand-in took has nothing more to see here.
    if (answer.accepted && command.type === 'step-out' && play.value) setTurn(firstTurn(play.value.session));
    return answer;
  };
  if (ended || turn === null) return null;
  if (stopped) return <Stopped held={held} turn={turn} run={run} onGo={goOn} />;
  switch (turn.at) {
    case 'seat': return <><MadeElsewhere notes={held.notes} /><SeatPage held={held} seat={turn.seat} run={run} onStop={stop} onHand={(next) => setTurn({ at: 'pass-on', seat: turn.seat, next })} /></>;
    case 'pass-on': return <PassOn held={held} seat={turn.seat} next={turn.next} run={run} onBack={() => setTurn({ at: 'seat', seat: turn.seat })} onDone={() => setTurn({ at: 'curtain', next: turn.next })} />;
    case 'curtain': return <Curtain session={held.session} next={turn.next} onTaken={() => setTurn({ at: 'seat', seat: turn.next })} />;
  }
}

/** The four ways on from Stop, in play. */
function Stopped({ held, turn, run, onGo }: { readonly held: Play; readonly turn: Turn; readonly run: (command: Command) => Promise<Answered>; readonly onGo: () => void }): JSX.Element {
  const seat = turn.at === 'curtain' ? null : turn.seat;
  const beat = seat === null ? undefined : viewOf(seat)?.moments[0]?.beat;
  const [undone, setUndone] = useState(false);
  const then = (command: Command): void => { void run(command).then(({ accepted }) => (accepted ? onGo() : setUndone(true))); };
  return (
    <StopPage
      mode="play" country={held.session.program.scenario.country} onGo={onGo}
      onOver={seat !== null && beat !== undefined ? () => then({ type: 'step-over', seat, beat }) : null}
      alone={playedSeats.value.length < 2}
      onOut={() => then({ type: 'step-out', seat: seat ?? (turn.at === 'curtain' ? turn.next : '') })}
      warning={disk.value === 'kept' && !undone ? null : <>{undone && <p role="alert">{say('stop.undone')}</p>}<DiskWarning held={held} /></>}
      onLeave={() => { forgetStopped(); layDown(); goTo({ page: 'start' }); }}
    />
  );
}
