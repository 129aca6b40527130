import type { JSX } from 'preact';
import type { OptionView } from '#engine';
import { say } from '../text/say.ts';
import { Card } from './card.tsx';
import { cardOf, type Cards } from './cards.ts';

/** How many acts of law stand in the open; the rest is one press away. */
const SHOWN = 3;
interface Props { readonly options: readonly OptionView[]; readonly cards: Cards; readonly onAct: (option: OptionView) => void }

/** What the law leaves open to the seat now, and, folded, what it does not and why. */
export function Menu({ options, cards, onAct }: Props): JSX.Element | null {
  if (options.length === 0) return null;
  const lawful = options.filter((option) => option.refusal === null);
  const closed = options.filter((option) => option.refusal !== null);
  const list = (some: readonly OptionView[]): JSX.Element => <ul class="cards small-cards">{some.map((option) => <li key={option.id}><Card {...cardOf(cards, option)} onYes={() => onAct(option)} /></li>)}</ul>;
  return (
    <section class="menu" aria-labelledby="menu-title">
      <h3 id="menu-title">{say('desk.lawful')}</h3>
      {lawful.length === 0 && <p class="small">{say('desk.lawful.none')}</p>}
      {lawful.length > 0 && list(lawful.slice(0, SHOWN))}
      {lawful.length > SHOWN && <details class="fold"><summary>{say('desk.more', { count: lawful.length - SHOWN })}</summary>{list(lawful.slice(SHOWN))}</details>}
      {closed.length > 0 && <details class="fold"><summary>{say('desk.later', { count: closed.length })}</summary>{list(closed)}</details>}
    </section>
  );
}
