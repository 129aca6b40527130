import type { Program } from '#engine';
import type { JSX } from 'preact';
import { apartness, outcomeShares, turningPoints, type FutureShare } from '../futures/figures.ts';
import type { DecisionFuture, WayFuture } from '../futures/question.ts';
import { choiceById } from './case-words.ts';
import { OUTCOME_WORDS } from './outcome-words.ts';
import type { SessionRecord } from './record.ts';
import { Scroll } from './scroll.tsx';
import type { DebriefStep } from './step.ts';
import { LUCK, useLook, type Asked, type Look } from './use-look.ts';
import { hundredths, shareText } from './share-text.ts';
import { FUTURES } from './words-futures.ts';

interface FuturesProps {
  readonly record: SessionRecord;
  /** The steps that the chosen eyes see. */
  readonly steps: readonly DebriefStep[];
  readonly current: number;
  readonly choose: (place: number) => void;
}

/** What else could have followed: from the open step where it is a choice, and where the ways part most. Asked for, never by itself. */
export function Futures({ record, steps, current, choose }: FuturesProps): JSX.Element {
  const look = useLook(record);
  const step = steps[current];
  return (
    <section class="debrief-futures" aria-labelledby="debrief-futures">
      <h3 id="debrief-futures">{FUTURES.title}</h3>
      <p>{FUTURES.lead} {FUTURES.caution}</p>
      <details class="debrief-fold">
        <summary>{FUTURES.fold}</summary>
        {step && <FromHere look={look} step={step} record={record} />}
      </details>
      <details class="debrief-fold">
        <summary>{FUTURES.turning}</summary>
        <TurningPoints look={look} steps={steps} choose={choose} />
      </details>
      <Progress look={look} />
    </section>
  );
}

/** The decision that a step of the debrief tells of, if it tells of one. */
const decisionAt = ({ decisions }: Look, { command, seat, possible }: DebriefStep): Look['decisions'][number] | undefined =>
  (possible.length === 0 ? undefined : decisions.find((each) => each.step === command && each.taken.seat === seat));

function FromHere({ look, step, record }: { readonly look: Look; readonly step: DebriefStep; readonly record: SessionRecord }): JSX.Element {
  const decision = decisionAt(look, step);
  if (!decision) return <p>{FUTURES.noDecision}</p>;
  if (decision.ways.length < 2) return <p>{FUTURES.oneWay}</p>;
  const future = look.found.get(decision.step);
  return (
    <>
      {future && <WaysTable future={future} number={step.index + 1} taken={decision.taken.choice} program={record.session.program} />}
      <Start look={look} asked={decision.step} words={future ? FUTURES.lookAgain : FUTURES.lookHere} />
    </>
  );
}

/** The button that starts a look. While one runs it waits, and keeps its place. */
function Start({ look, asked, words }: { readonly look: Look; readonly asked: Asked; readonly words: string }): JSX.Element {
  const busy = look.state.kind === 'looking';
  return <p class="debrief-noprint"><button type="button" aria-disabled={busy} onClick={() => { if (!busy) look.start(asked); }}>{words}</button></p>;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function WaysTable({ future, number, taken, program }: { readonly future: DecisionFuture; readonly number: number; readonly taken: string; readonly program: Program }): JSX.Element {
  const shares = future.ways.map(outcomeShares);
  const rows = (shares[0] ?? []).flatMap(({ outcome }, at) => (shares.some((way) => (way[at]?.count ?? way[at]?.share ?? 0) > 0) ? [{ outcome, cells: shares.flatMap((way) => way[at] ?? []) }] : []));
  const runs = runsIn(future);
  return (
    <>
      <p>{runs === null ? FUTURES.exact(Math.max(...future.ways.map(statesIn))) : FUTURES.sampled(runs)}</p>
      <ul class="debrief-letters">
        {future.ways.map(({ way }, at) => <li key={way.choice}><strong>{LETTERS[at]}</strong> {choiceById(program, `${way.beat}/${way.choice}`)?.text ?? way.choice}{way.choice === taken && <span class="debrief-owner"> ({FUTURES.taken})</span>}</li>)}
      </ul>
      <Scroll label={FUTURES.caption(number)}>
        <table class="debrief-shares">
          <caption>{FUTURES.caption(number)}</caption>
          <thead><tr><th scope="col">{FUTURES.ending}</th>{future.ways.map(({ way }, at) => <th key={way.choice} scope="col">{LETTERS[at]}</th>)}</tr></thead>
          <tbody>{rows.map(({ outcome, cells }) => (
            <tr key={outcome ?? ''}><th scope="row">{outcome === null ? FUTURES.noEnding : OUTCOME_WORDS[outcome]}</th>{cells.map((cell, at) => <td key={LETTERS[at]}><ShareCell share={cell} /></td>)}</tr>
          ))}</tbody>
        </table>
      </Scroll>
      {runs !== null && <p class="debrief-hint">{FUTURES.inTerminal(number, runs, LUCK)}</p>}
    </>
  );
}

/** How many continuations each way has; null where all were followed. */
function runsIn({ ways: [first] }: DecisionFuture): number | null {
  return first?.future.how === 'sampled' ? first.future.runs : null;
}

const statesIn = ({ future }: WayFuture): number => (future.how === 'exact' ? future.states : 0);

function ShareCell({ share }: { readonly share: FutureShare }): JSX.Element {
  const { words, range } = shareText(share);
  return range === null ? <>{words}</> : <>{words} <span class="debrief-owner">({range})</span></>;
}

function TurningPoints({ look, steps, choose }: { readonly look: Look } & Pick<FuturesProps, 'steps' | 'choose'>): JSX.Element {
  const points = turningPoints(look.all, outcomeShares).flatMap((point) => {
    const place = steps.findIndex((step) => decisionAt(look, step)?.step === point.step);
    return place < 0 ? [] : [{ point, place, step: steps[place] }];
  });
  const sampled = look.all.flatMap((each) => runsIn(each) ?? []);
  return (
    <>
      <p>{FUTURES.turningLead}</p>
      {look.all.length > 0 && <p>{sampled.length === 0 ? FUTURES.turningExact : FUTURES.turningSampled(Math.min(...sampled))}</p>}
      {look.all.length > 0 && points.length === 0 && <p>{FUTURES.noTurning}</p>}
      {points.length > 0 && <ol>{points.slice(0, 5).map(({ point, place, step }) => (
        <li key={point.step}>
          <button type="button" class="debrief-link" onClick={() => choose(place)}>Step {(step?.index ?? 0) + 1}, {step?.when}: {step?.line}</button>{' '}
          <ApartLine point={point} />
        </li>
      ))}</ol>}
      <Start look={look} asked="all" words={FUTURES.lookAll} />
    </>
  );
}

function ApartLine({ point }: { readonly point: DecisionFuture }): JSX.Element {
  const shares = point.ways.map(outcomeShares);
  const { apart, at, clear } = apartness(shares);
  const outcome = shares[0]?.[at]?.outcome ?? null;
  return <span>{FUTURES.apart(hundredths(apart), outcome === null ? FUTURES.noEnding : OUTCOME_WORDS[outcome])}{!clear && ` ${FUTURES.mayBeChance}`}</span>;
}

function Progress({ look: { state, cancel } }: { readonly look: Look }): JSX.Element {
  return (
    <div class="debrief-noprint debrief-looking">
      <p role="status" class="debrief-hint">{progressWords(state)}</p>
      {state.kind === 'looking' && <progress max={Math.max(1, state.of)} value={state.done} aria-label={FUTURES.title} />}
      {state.kind === 'looking' && <button type="button" onClick={cancel}>{FUTURES.cancel}</button>}
    </div>
  );
}

function progressWords(state: Look['state']): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'done':
      return FUTURES.done;
    case 'failed':
      return `${FUTURES.failed} ${FUTURES.failedHint}`;
    case 'stopped':
      return state.runs === 0 ? FUTURES.nothingYet : FUTURES.cancelled(state.runs);
    case 'looking':
      // A screen reader need not hear every number: tenths are enough.
      return state.of === 0 ? FUTURES.starting : FUTURES.progress(Math.floor((Math.floor((10 * state.done) / state.of) * state.of) / 10), state.of);
  }
}
