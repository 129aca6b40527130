import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Country } from '#engine';
import { useFocusOn, useTitle } from '../app/focus.ts';
import { goTo } from '../app/routes.ts';
import { COUNTRY_NAMES } from '../text/country-names.ts';
import { say } from '../text/say.ts';
import type { Line } from './lines-file.ts';
import { linesOf } from './lines.ts';
import { capital } from '../text/lower.ts';

interface Props {
  /** `try` is the rehearsal before a case: the way back is the only way. */
  readonly mode: 'play' | 'try';
  readonly country: Country;
  readonly onGo: () => void;
  /** Null where no moment is open. */
  readonly onOver?: (() => void) | null;
  readonly onOut?: () => void;
  /** Nobody else plays at this screen: a stand-in then plays the case to its end. */
  readonly alone?: boolean;
  readonly onLeave?: () => void;
  /** What to know before leaving; null while everything is kept. */
  readonly warning?: ComponentChildren;
}

/** What Stop opens: nothing of the case, four ways on, and lines to call. No picture. */
export function StopPage({ mode, country, onGo, onOver, onOut, alone, onLeave, warning = null }: Props): JSX.Element {
  const heading = useFocusOn<HTMLHeadingElement>('stop');
  useTitle(say('name'));
  return (
    <main id="text" class="page stop-page" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>{say('stop.title')}</h1>
      <p class="lead">{say(warning === null ? 'stop.line' : 'stop.line.unkept')}</p>
      {warning}
      {mode === 'try' && <p>{say('stop.line.try')}</p>}
      <ul class="stop-ways">
        <li><button type="button" class="button main" onClick={onGo}>{say('stop.go')}</button></li>
        {mode === 'play' && <li><button type="button" class="button" aria-disabled={!onOver} onClick={() => onOver?.()}>{say('stop.over')}</button>{!onOver && <span class="small"> {say('stop.notyet')}</span>}</li>}
        {mode === 'play' && onOut && <li><StandIn alone={alone ?? false} onOut={onOut} /></li>}
        {mode === 'play' && <li><button type="button" class="button" onClick={onLeave}>{say('stop.leave')}</button></li>}
      </ul>
      <h2>{say('stop.lines')}</h2>
      <p>{say('stop.colleagues')}</p>
      <Lines country={country} />
      <p><button type="button" class="button" onClick={() => goTo({ page: 'empty' })}>{say('stop.empty')}</button></p>
    </main>
  );
}

/** One press where others go on playing; asked back where it would play the case to its end. */
function StandIn({ alone, onOut }: { readonly alone: boolean; readonly onOut: () => void }): JSX.Element {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const question = useFocusOn<HTMLParagraphElement>(asking, false);
  const back = (): void => {
    setAsking(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (!asking) return <button ref={button} type="button" class="button" onClick={() => (alone ? setAsking(true) : onOut())}>{say('stop.out')}</button>;
  return (
    <div class="ask">
      <p ref={question} tabIndex={-1}>{say('stop.out.alone')}</p>
      <p class="ways"><button type="button" class="button" onClick={onOut}>{say('stop.out.yes')}</button><button type="button" class="button" onClick={back}>{say('card.back')}</button></p>
    </div>
  );
}

function Lines({ country }: { readonly country: Country }): JSX.Element {
  const list = linesOf(country);
  const name = COUNTRY_NAMES[country];
  if (!list) return <p>{say('stop.lines.none', { country: name })}</p>;
  return (
    <section aria-labelledby="stop-lines">
      <h3 id="stop-lines">{say('stop.lines.country', { country: name })}</h3>
      <p class="small">{say('stop.check', { year: String(list.year) })} {say('stop.source', { source: list.source })}.</p>
      {!list.lines.some(({ about }) => about === 'trafficking') && <p>{say('stop.lines.others')}</p>}
      <ul class="lines">{list.lines.map((line) => <li key={line.id}><LineRow line={line} /></li>)}</ul>
    </section>
  );
}

function LineRow({ line }: { readonly line: Line }): JSX.Element {
  const free = line.free ? [say('stop.free')] : [];
  const anonymous = line.anonymous ? [say('stop.anonymous')] : [];
  return (
    <>
      {line.numbers.map((number) => <p key={number} class="line-number">{number}</p>)}
      <p>{line.town ? `${line.name}, ${line.town}` : line.name}. {whomAndWhat(line)}</p>
      {line.numbers.length === 0 && <p>{say('stop.nonumber')} {line.site}</p>}
      <p class="small">
        {[line.hours ? say('stop.hours', { hours: line.hours }) : say('stop.hours.unknown'), line.languages ? say('stop.languages', { languages: line.languages }) : say('stop.languages.unknown'),
          ...free, ...anonymous, ...(line.abroad ? [say('stop.abroad', { number: line.abroad })] : [])].map((words) => `${words}.`).join(' ')}
      </p>
    </>
  );
}

/** For whom and about what the line is printed, then what it does. */
function whomAndWhat({ whom, about, does }: Line): string {
  const scope = [...(whom ? [say('stop.whom', { whom })] : []), ...(about && !whom?.includes(about) ? [say('stop.about', { about })] : [])].join('; ');
  return [scope, ...(does ? [capital(does)] : [])].filter((each) => each !== '').map((words) => `${words}.`).join(' ');
}
