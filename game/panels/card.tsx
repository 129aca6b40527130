import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { OptionView, Program, RuleClosure } from '#engine';
import { eventWords } from '../text/events.ts';
import { listed } from '../text/listed.ts';
import { refusalSentence } from '../text/refusals.ts';
import { say } from '../text/say.ts';
import { shortLength, spokenLength } from '../text/times.ts';
import { used } from './guide.tsx';
import { RuleGroundLine } from './rule-ground.tsx';

export interface CardProps {
  readonly option: OptionView;
  readonly program: Program;
  /** Place among the options of a moment, from 1; left out in the menu. */
  readonly number?: number;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onYes: () => void;
  /** For a closed card: what the law leaves open to this seat that comes nearest. */
  readonly nearest?: (option: OptionView) => OptionView | null;
}

/** What an option is called: its own words, or the words of its event. */
export const optionText = (option: OptionView): string => option.text ?? eventWords(option.event ?? option.id).act;

/** One thing a seat may do, or may not do now. */
export function Card(props: CardProps): JSX.Element {
  if (props.option.refusal !== null) return <ClosedCard {...props} />;
  return props.open ? <Confirm {...props} /> : <OpenCard {...props} />;
}

/** Cost before, never a hint of worth: time, who is needed, who is told. */
function costOf(option: OptionView): string {
  return [shortLength(option.minutes), ...(option.needsInterpreter ? [say('card.interpreter')] : []), ...(option.tells.length > 0 ? [say('card.tells', { who: listed(option.tells) })] : [])].join('; ');
}

function OpenCard({ option, number, onOpen }: CardProps): JSX.Element {
  const press = (): void => {
    used.card();
    onOpen(true);
  };
  return (
    <button type="button" class="card" aria-expanded={false} data-card={option.id} onClick={press}>
      {number !== undefined && <span class="card-number" aria-hidden="true">{number}</span>}
      <span class="card-body"><span class="card-text">{optionText(option)}</span> <span class="card-cost">{costOf(option)}</span></span>
    </button>
  );
}

function Confirm({ option, number, onOpen, onYes }: CardProps): JSX.Element {
  const question = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => question.current?.focus(), []);
  const told = option.tells.length > 0 ? say('card.told', { who: listed(option.tells) }) : say('card.nobody');
  const length = option.minutes <= 0 ? say('card.about.atonce') : say('card.about.minutes', { minutes: spokenLength(option.minutes) });
  return (
    <div class="card confirm">
      <p class="card-head">{number !== undefined && <span class="card-number" aria-hidden="true">{number}</span>}<span class="card-text">{optionText(option)}</span></p>
      <p ref={question} tabIndex={-1} class="question"><strong>{say('card.confirm')}</strong> {length} {option.needsInterpreter ? `${say('card.speaks')} ` : ''}{told}</p>
      <p class="ways">
        <button type="button" class="button main" onClick={onYes}>{say('card.yes')}</button>
        <button type="button" class="button" onClick={() => onOpen(false)}>{say('card.back')}</button>
      </p>
    </div>
  );
}

function ClosedCard({ option, number, program, open, onOpen, nearest }: CardProps): JSX.Element {
  const id = useId();
  const refusal = option.refusal;
  const press = (): void => {
    used.why();
    onOpen(!open);
  };
  return (
    <div class="closed-card">
      <button type="button" class="card closed" aria-expanded={open} {...(open ? { 'aria-controls': id } : {})} data-card={option.id} onClick={press}>
        {number !== undefined && <span class="card-number" aria-hidden="true">{number}</span>}
        <span class="card-body"><span class="card-text">{optionText(option)}</span> <span class="card-cost">{say('card.notnow')} <span class="why-not">{open ? say('card.fold') : say('card.why')}</span></span></span>
      </button>
      {open && refusal && (
        <div class="why" id={id}>
          {refusal.reason === 'closed-by-rule'
            ? <Closures closures={refusal.closures} />
            : <><p class="why-sentence">{refusalSentence(refusal, program)}</p><p class="small">{say('why.case')}</p></>}
          <Nearest option={nearest?.(option) ?? null} />
        </div>
      )}
    </div>
  );
}

function Nearest({ option }: { readonly option: OptionView | null }): JSX.Element | null {
  return option && <p><span class="why-label">{say('why.nearest')}</span> {optionText(option)}.</p>;
}

/** The rule that is nearest to open stands first; other rules that could open the same act are one press away. */
function Closures({ closures }: { readonly closures: readonly RuleClosure[] }): JSX.Element {
  const [nearest, ...others] = [...closures].sort((a, b) => a.why.length - b.why.length);
  if (!nearest) return <p class="why-sentence">{say('refused')}</p>;
  return (
    <>
      <Closure closure={nearest} />
      {others.length > 0 && <details class="fold"><summary>{say('why.others', { count: others.length })}</summary>{others.map((closure) => <Closure key={closure.rule} closure={closure} />)}</details>}
    </>
  );
}

/** One rule that closed the door: reason, number, sources, date, and who can open it. */
function Closure({ closure }: { readonly closure: RuleClosure }): JSX.Element {
  return (
    <div class="closure">
      {closure.why.map((reason) => <p class="why-sentence" key={reason}>{reason}</p>)}
      {closure.opens.length > 0 && <p><span class="why-label">{say('why.opens')}</span> {closure.opens.join(' ')}</p>}
      {closure.ground && <RuleGroundLine rule={closure.rule} ground={closure.ground} />}
    </div>
  );
}
