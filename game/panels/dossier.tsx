import type { ComponentChildren, JSX } from 'preact';
import type { KnownItem, Session, View } from '#engine';
import { lower } from '../text/lower.ts';
import { say } from '../text/say.ts';
import { momentWords } from '../text/refusals.ts';
import { passedWords } from './passed-words.ts';
import { showsWishes } from './shows-wishes.ts';
import { seatTitle } from './turn.ts';

/** What the seat keeps: her wishes first, what is known and how, signs, who knows what, open promises. */
export function Dossier({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const { dossier } = view;
  const { name } = session.program.scenario.person;
  return (
    <section class="dossier" id="dossier" aria-labelledby="dossier-title">
      <h2 id="dossier-title" tabIndex={-1}>{say('dossier.title')}</h2>
      {showsWishes(view) && <Part title={say('dossier.wishes.of', { name })} count={dossier.wishes.length} open>{dossier.wishes.map((item) => <Item key={item.item} session={session} item={item} wish />)}</Part>}
      <Part title={say('dossier.known')} count={dossier.known.length}>{dossier.known.map((item) => <Item key={item.item} session={session} item={item} />)}</Part>
      <Part title={say('dossier.signs')} count={dossier.signs.length}>{dossier.signs.map((sign) => <li key={sign.indicator}>{sign.text} <span class="small">{say('dossier.sign.how', { how: sign.how })}</span></li>)}</Part>
      <Part title={say('dossier.shared')} count={dossier.shared.length}>
        {dossier.shared.map((shared, index) => <li key={index}>{say('dossier.with', { agency: shared.agency, day: momentWords(shared.minute, session.program).day })}{passedWords(shared, name)}</li>)}
      </Part>
      <Part title={say('dossier.promises')} count={dossier.promises.length}>{dossier.promises.map((item) => <Item key={item.item} session={session} item={item} />)}</Part>
    </section>
  );
}


function Part({ title, count, open, children }: { readonly title: string; readonly count: number; readonly open?: boolean; readonly children: ComponentChildren }): JSX.Element {
  return (
    <details class="fold" open={open === true && count > 0}>
      <summary>{title} <span class="count">{count}</span></summary>
      {count === 0 ? <p class="small">{say('dossier.none')}</p> : <ul class="plain">{children}</ul>}
    </details>
  );
}

function Item({ session, item, wish }: { readonly session: Session; readonly item: KnownItem; readonly wish?: boolean }): JSX.Element {
  const { name } = session.program.scenario.person;
  const how = item.how === 'told-by-seat'
    ? item.from === null ? say('dossier.how.told-by-colleague') : say('dossier.how.told-by-seat', { seat: lower(seatTitle(session, item.from)) })
    : say(`dossier.how.${item.how}`, { name });
  return <li><span class={wish ? 'story' : ''}>{item.text}</span> <span class="small">{how}, {say('dossier.day', { day: momentWords(item.minute, session.program).day })}</span></li>;
}
