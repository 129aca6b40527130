import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { factsOf, type Command, type Session, type View } from '#engine';
import { useStepState } from '../app/step-state.ts';
import { play, playedSeats, type Answered } from '../session/port.ts';
import { lower } from '../text/lower.ts';
import { say } from '../text/say.ts';
import { Card } from './card.tsx';
import { cardOf, type Cards } from './cards.ts';
import { isConference } from './conference.ts';
import { TellForm } from './pass-on.tsx';
import { seatTitle } from './turn.ts';
import { waitQuestion } from './wait-words.ts';

interface Props {
  readonly session: Session;
  readonly view: View;
  readonly cards: Cards;
  readonly send: (command: Command) => Promise<boolean>;
  readonly run: (command: Command) => Promise<Answered>;
  readonly onHand: (next: string) => void;
  readonly onAsked: (came: Asked) => void;
}
/** What came of asking another seat, in words, and at which step they stand. */
export interface Asked { readonly step: number; readonly words: string }
type Way = 'wait' | 'ask' | 'conference' | 'tell' | 'over';

/** Besides the cards: wait, ask another seat, pass something on, step over, hand over. */
export function OtherWays({ session, view, cards, send, run, onHand, onAsked }: Props): JSX.Element {
  const [way, setWay] = useStepState<Way | null>(session.steps.length, null);
  const beat = view.moments[0]?.beat;
  const others = session.program.scenario.seats.filter((seat) => seat.id !== view.seat);
  const idle = view.busyUntil === null;
  const conference = view.menu.find(isConference);
  // Seats whose player let a stand-in take over; the player may come back.
  const left = Object.keys(session.seating).filter((seat) => session.seating[seat] === 'trainee' && !playedSeats.value.includes(seat));
  const ask = async (to: string): Promise<void> => {
    const before = session.steps.length;
    if (await send({ type: 'ask', seat: view.seat, to })) onAsked({ step: before + 1, words: answerWords(session, to, before) });
  };
  const toggle = (next: Way): JSX.Element => (
    <li><button type="button" class="button quiet" data-way={next} aria-expanded={way === next} onClick={() => setWay(way === next ? null : next)}>{say(LABELS[next])}</button></li>
  );
  // The question goes with its buttons: the focus returns to the one that opened it.
  const back = (from: Way): void => {
    setWay(null);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-way="${from}"]`)?.focus());
  };
  return (
    <section class="or" aria-labelledby="or-title">
      <h3 id="or-title">{say('desk.or')}</h3>
      <ul class="or-ways">
        {idle && toggle('wait')}
        {idle && others.length > 0 && toggle('ask')}
        {idle && conference && toggle('conference')}
        {idle && others.length > 0 && toggle('tell')}
        {idle && beat !== undefined && toggle('over')}
        {view.moments.length > 0 && view.awaited.map((seat) => <li key={seat}><button type="button" class="button quiet" onClick={() => onHand(seat)}>{say('desk.hand', { seat: lower(seatTitle(session, seat)) })}</button></li>)}
        {left.map((seat) => <li key={seat}><button type="button" class="button quiet" onClick={() => void send({ type: 'step-in', seat })}>{say('desk.stepin', { seat: lower(seatTitle(session, seat)) })}</button></li>)}
      </ul>
      {way === 'wait' && <Ask question={waitQuestion(session, view)} yes={say('desk.wait.yes')} onYes={() => void send({ type: 'wait', seat: view.seat })} onBack={() => back('wait')} />}
      {way === 'over' && beat !== undefined && <Ask question={say('desk.over.confirm')} yes={say('desk.over.yes')} onYes={() => void send({ type: 'step-over', seat: view.seat, beat })} onBack={() => back('over')} />}
      {way === 'ask' && <ul class="plain asks">{others.map((seat) => <li key={seat.id}><button type="button" class="button" onClick={() => void ask(seat.id)}>{say('desk.ask.line', { seat: lower(seat.title) })}</button></li>)}</ul>}
      {way === 'conference' && conference && <Card {...cardOf(cards, conference)} open onOpen={() => back('conference')} onYes={() => void send({ type: 'act', seat: view.seat, act: conference.id })} />}
      {way === 'tell' && <TellForm session={session} view={view} run={run} onTold={() => setWay(null)} button={say('pass.send')} />}
    </section>
  );
}

const LABELS = { wait: 'desk.wait', ask: 'desk.ask', conference: 'desk.conference', tell: 'desk.tell', over: 'desk.over' } as const;

/** What came of asking: nothing where the answer stands in the story already. */
function answerWords(before: Session, to: string, steps: number): string {
  const seat = lower(seatTitle(before, to));
  if (playedSeats.value.includes(to)) return say('desk.ask.aloud', { seat });
  const after = play.value?.session;
  const fresh = after ? factsOf({ ...after, steps: after.steps.slice(steps) }) : [];
  return fresh.some((fact) => fact.type === 'items.told' && fact.names['seat'] === to) ? '' : say('desk.ask.nothing', { seat });
}

/** A question in place; the focus is on it, nothing counts before the yes. */
function Ask({ question, yes, onYes, onBack }: { readonly question: ComponentChildren; readonly yes: string; readonly onYes: () => void; readonly onBack: () => void }): JSX.Element {
  const text = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => text.current?.focus(), []);
  return (
    <div class="card confirm">
      <p ref={text} tabIndex={-1} class="question">{question}</p>
      <p class="ways"><button type="button" class="button main" onClick={onYes}>{yes}</button><button type="button" class="button" onClick={onBack}>{say('card.back')}</button></p>
    </div>
  );
}
