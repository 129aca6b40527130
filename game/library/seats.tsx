import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Scenario } from '#engine';
import { Choice } from '../app/view-menu.tsx';
import { say } from '../text/say.ts';

/** Who plays: seats taken at this screen, how stand-ins decide, the name of the run; empty: one is found. */
export interface SeatChoice { readonly seats: readonly string[]; readonly standIns: 'typical' | 'careful'; readonly seed: string }
interface Props {
  readonly scenario: Scenario;
  readonly choice: SeatChoice;
  readonly onChange: (choice: SeatChoice) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}
const STAND_INS = ['typical', 'careful'] as const;

/** The seats of a case, one or several to be taken. */
export function Seats({ scenario, choice, onChange, onBack, onNext }: Props): JSX.Element {
  const [asked, setAsked] = useState(false);
  const missing = asked && choice.seats.length === 0;
  const go = (): void => {
    setAsked(true);
    if (choice.seats.length > 0) onNext();
  };
  const toggle = (id: string, on: boolean): void => {
    const seats = scenario.seats.map((seat) => seat.id).filter((seat) => (seat === id ? on : choice.seats.includes(seat)));
    onChange({ ...choice, seats });
  };
  return (
    <>
      <p>{say('seats.how')}</p>
      <ul class="seats">{scenario.seats.map((seat) => <li key={seat.id}><SeatCard seat={seat} taken={choice.seats.includes(seat.id)} onToggle={(on) => toggle(seat.id, on)} /></li>)}</ul>
      <p role="status">{missing ? say('seats.need') : say('seats.chosen', { count: choice.seats.length })}</p>
      <details class="fold">
        <summary>{say('seats.standins')}</summary>
        <Choice legend={say('seats.standins')} name="stand-ins" options={STAND_INS} chosen={choice.standIns} words={(word) => say(`seats.standins.${word}`)} choose={(standIns) => onChange({ ...choice, standIns })} />
        <label class="field">{say('seats.seed')}
          <input type="text" maxLength={60} spellcheck={false} autocomplete="off" value={choice.seed} onChange={(event) => onChange({ ...choice, seed: event.currentTarget.value.trim() })} aria-describedby="seed-help" />
        </label>
        <p class="small" id="seed-help">{say('seats.seed.help')}</p>
      </details>
      <p class="ways">
        <button type="button" class="button main" onClick={go}>{say('seats.next')}</button>
        <button type="button" class="button" onClick={onBack}>{say('back')}</button>
      </p>
    </>
  );
}

function SeatCard({ seat, taken, onToggle }: { readonly seat: Scenario['seats'][number]; readonly taken: boolean; readonly onToggle: (on: boolean) => void }): JSX.Element {
  const id = `seat-${seat.id}`;
  return (
    <div class={taken ? 'seat-card taken' : 'seat-card'}>
      <label class="tick seat-name"><input type="checkbox" checked={taken} aria-describedby={id} onChange={(event) => onToggle(event.currentTarget.checked)} />{seat.title}</label>
      <dl id={id}>
        <dt>{say('seats.know')}</dt><dd>{seat.youKnow}</dd>
        <dt>{say('seats.decide')}</dt><dd>{seat.youDecide}</dd>
        <dt>{say('seats.act')}</dt><dd>{seat.youAct}</dd>
      </dl>
    </div>
  );
}
