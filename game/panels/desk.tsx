import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Command, MomentView, OptionView, Session, View } from '#engine';
import { useFocusOn } from '../app/focus.ts';
import { useStepState } from '../app/step-state.ts';
import { askedSince } from '../session/done-fact.ts';
import { latestFrom, livedStory, quietLength } from '../session/lived.ts';
import type { Answered } from '../session/port.ts';
import { momentWords, refusalSentence } from '../text/refusals.ts';
import { lower } from '../text/lower.ts';
import { say } from '../text/say.ts';
import { spokenLength } from '../text/times.ts';
import { Card } from './card.tsx';
import { cardOf, type Cards } from './cards.ts';
import { isConference } from './conference.ts';
import { Guide, used } from './guide.tsx';
import { Menu } from './menu.tsx';
import { nearestLawful } from './nearest-lawful.ts';
import { OtherWays, type Asked } from './other-ways.tsx';
import { Latest, StorySoFar } from './story.tsx';
import { seatTitle } from './turn.ts';

interface Props {
  readonly session: Session;
  readonly view: View;
  readonly run: (command: Command) => Promise<Answered>;
  readonly onHand: (next: string) => void;
}

/** Story, moment, cards. After each step the focus goes to the line of place and time, and reading goes on from there. */
export function Desk({ session, view, run, onHand }: Props): JSX.Element {
  const steps = session.steps.length;
  const [open, setOpen] = useStepState<string | null>(steps, null);
  const [reasons, setReasons] = useStepState<readonly string[]>(steps, []);
  const [asked, setAsked] = useState<Asked>({ step: 0, words: '' });
  const [message, setMessage] = useStepState(steps, '');
  const heading = useFocusOn<HTMLHeadingElement>(`${steps}`);
  const send = async (command: Command): Promise<boolean> => {
    setMessage('');
    const answer = await run(command);
    if (answer.accepted) used.step();
    else setMessage(answer.refusal ? refusalSentence(answer.refusal, session.program) : say('disk.other'));
    return answer.accepted;
  };
  const fold = ({ id, refusal }: OptionView, on: boolean): void => {
    if (refusal === null) setOpen(on ? id : null);
    else setReasons(on ? [...reasons, id] : reasons.filter((each) => each !== id));
    if (!on) requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus());
  };
  const { older, latest } = partStory(session, view);
  const isOpen = ({ id, refusal }: OptionView): boolean => (refusal === null ? open === id : reasons.includes(id));
  const cards = { program: session.program, isOpen, fold, nearest: (option: OptionView) => nearestLawful(session, view, option) };
  return (
    <>
      <StorySoFar session={session} seat={view.seat} lines={older} />
      <h2 class="when" ref={heading} tabIndex={-1}>{say('desk.when', { place: view.scene.placeName, ...momentWords(view.minute, session.program) })}</h2>
      <p role="status" class="asked">{asked.step === steps ? asked.words : ''}</p>
      <Guide at="text" />
      <Latest session={session} seat={view.seat} lines={latest} />
      <Gap session={session} view={view} />
      {view.moments.map((moment) => <Moment key={moment.beat} moment={moment} cards={cards} onChoose={(option) => void send({ type: 'choose', seat: view.seat, beat: moment.beat, choice: option.id })} />)}
      {view.moments.length === 0 && <Waiting session={session} view={view} onHand={onHand} />}
      <p role="alert" class={message === '' ? 'unseen' : 'warning'}>{message}</p>
      {view.busyUntil === null && <Menu options={view.menu.filter((option) => !isConference(option))} cards={cards} onAct={(option) => void send({ type: 'act', seat: view.seat, act: option.id })} />}
      <OtherWays session={session} view={view} cards={cards} send={send} run={run} onHand={onHand} onAsked={setAsked} />
    </>
  );
}

/** How long it is since this seat decided something: the clock in the line above alone is easily missed. */
function Gap({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const quiet = quietLength(session, view);
  return quiet && <p class="small">{say(quiet.first ? 'desk.gap.first' : 'desk.gap', { length: spokenLength(quiet.length) })}</p>;
}

/** Lines since the seat's last step stand in the open; older ones are folded. A moment that is open is shown as such, not as story. */
function partStory(session: Session, view: View): { readonly older: ReturnType<typeof livedStory>; readonly latest: ReturnType<typeof livedStory> } {
  const from = latestFrom(session, view.seat);
  const open = new Set(view.moments.map((moment) => moment.beat));
  const lines = livedStory(view).filter((line) => line.kind !== 'moment' || line.beat === null || !open.has(line.beat));
  return { older: lines.filter((line) => line.fact < from), latest: lines.filter((line) => line.fact >= from) };
}

function Moment({ moment, cards, onChoose }: { readonly moment: MomentView; readonly cards: Cards; readonly onChoose: (option: OptionView) => void }): JSX.Element {
  const title = `moment-${moment.beat}`;
  return (
    <section class="moment" aria-labelledby={title}>
      <h3 id={title} class="moment-title">{moment.title}</h3>
      {moment.text.split(/\n+/).filter((part) => part !== '').map((part, index) => <p key={index} class="story">{part}</p>)}
      <h4 class="question-line">{say('desk.what')}</h4>
      <Guide at="cards" closed={moment.choices.some((option) => option.refusal !== null)} />
      <ol class="cards">{moment.choices.map((option, index) => <li key={option.id}><Card {...cardOf(cards, option)} number={index + 1} onYes={() => onChoose(option)} /></li>)}</ol>
      {moment.choices.every((option) => option.refusal !== null) && <p>{say('desk.nocard')}</p>}
    </section>
  );
}

/** Who is waited for, and since when. */
function waitWords(session: Session, seat: string): string {
  const since = askedSince(session, seat);
  const title = lower(seatTitle(session, seat));
  return since === null ? say('desk.waits', { seat: title }) : say('desk.waits.since', { seat: title, ...momentWords(since, session.program) });
}

/** Nothing to decide for this seat: it is busy, or another seat is asked. */
function Waiting({ session, view, onHand }: { readonly session: Session; readonly view: View; readonly onHand: (next: string) => void }): JSX.Element {
  const [next] = view.awaited;
  return (
    <section class="moment waiting">
      {view.busyUntil !== null && <p>{say('desk.busy', momentWords(view.busyUntil, session.program))}</p>}
      {view.busyUntil === null && <p>{say('desk.quiet')}</p>}
      {view.awaited.map((seat) => <p key={seat}>{waitWords(session, seat)}</p>)}
      {next !== undefined && <p><button type="button" class="button main" onClick={() => onHand(next)}>{say('desk.hand', { seat: lower(seatTitle(session, next)) })}</button></p>}
    </section>
  );
}
