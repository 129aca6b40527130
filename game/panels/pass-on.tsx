import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Command, Session, View } from '#engine';
import { useFocusOn, useTitle } from '../app/focus.ts';
import { viewOf, type Answered, type Play } from '../session/port.ts';
import { momentWords, refusalSentence } from '../text/refusals.ts';
import { lower } from '../text/lower.ts';
import { say } from '../text/say.ts';
import { seatTitle } from './turn.ts';

const WAYS = ['aloud', 'write', 'nothing'] as const;
type Way = (typeof WAYS)[number];
interface Props {
  readonly held: Play;
  readonly seat: string;
  readonly next: string;
  readonly run: (command: Command) => Promise<Answered>;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Before the screen goes to the next seat: what would you pass on at work? */
export function PassOn({ held, seat, next, run, onBack, onDone }: Props): JSX.Element {
  const heading = useFocusOn<HTMLHeadingElement>(next);
  const [way, setWay] = useState<Way | null>(null);
  const [asked, setAsked] = useState(false);
  useTitle(say('name'));
  const view = viewOf(seat);
  const title = lower(seatTitle(held.session, next));
  return (
    <main id="text" class="page pass-on" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>{say('pass.title')}</h1>
      <fieldset class="ways-of-passing">
        <legend class="unseen">{say('pass.how')}</legend>
        {WAYS.map((each) => <label class="tick" key={each}><input type="radio" name="way" checked={way === each} onChange={() => setWay(each)} />{say(`pass.${each}`)}</label>)}
      </fieldset>
      {way === 'write' && view && <TellForm session={held.session} view={view} first={next} run={run} onTold={onDone} button={say('pass.do', { seat: title })} />}
      {way !== 'write' && <p class="ways"><button type="button" class="button main" onClick={() => (way === null ? setAsked(true) : onDone())}>{say('pass.do', { seat: title })}</button></p>}
      <p role="status">{asked && way === null ? say('pass.choose') : ''}</p>
      <p class="ways"><button type="button" class="button quiet" onClick={onBack}>{say('pass.back')}</button></p>
    </main>
  );
}

interface TellProps {
  readonly session: Session;
  readonly view: View;
  /** The seat that is offered first. */
  readonly first?: string;
  readonly run: (command: Command) => Promise<Answered>;
  readonly onTold: () => void;
  readonly button: string;
}

/** Pass items on to another seat, recorded. */
export function TellForm({ session, view, first, run, onTold, button }: TellProps): JSX.Element {
  const others = session.program.scenario.seats.filter((each) => each.id !== view.seat);
  const [to, setTo] = useState(first ?? others[0]?.id ?? '');
  const [items, setItems] = useState<readonly string[]>([]);
  const [message, setMessage] = useState('');
  const known = [...view.dossier.wishes, ...view.dossier.known, ...view.dossier.promises];
  const send = async (): Promise<void> => {
    if (items.length === 0) return setMessage(say('pass.need'));
    const answer = await run({ type: 'tell', seat: view.seat, to, items });
    if (answer.accepted) return onTold();
    return setMessage(answer.refusal ? refusalSentence(answer.refusal, session.program) : say('disk.other'));
  };
  if (view.busyUntil !== null) return <p role="status">{say('desk.busy', momentWords(view.busyUntil, session.program))} {first === undefined ? '' : say('pass.else')}</p>;
  if (known.length === 0) return <p role="status">{say('pass.noitems')} {first === undefined ? '' : say('pass.else')}</p>;
  return (
    <div class="tell">
      <label class="field">{say('pass.to')}
        <select value={to} onChange={(event) => setTo(event.currentTarget.value)}>{others.map((seat) => <option key={seat.id} value={seat.id}>{seat.title}</option>)}</select>
      </label>
      <fieldset>
        <legend>{say('pass.items')}</legend>
        {known.map((item) => (
          <label class="tick" key={item.item}>
            <input type="checkbox" checked={items.includes(item.item)} onChange={(event) => setItems(event.currentTarget.checked ? [...items, item.item] : items.filter((each) => each !== item.item))} />{item.text}
          </label>
        ))}
      </fieldset>
      <p class="small">{say('pass.consent')}</p>
      <p class="ways"><button type="button" class="button main" onClick={() => void send()}>{button}</button></p>
      <p role="status">{message}</p>
    </div>
  );
}
