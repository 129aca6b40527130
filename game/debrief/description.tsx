import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { reducedMotion } from '../app/settings.ts';
import { Board } from './board.tsx';
import { knownThen, type DebriefReading } from './reading.ts';
import type { DebriefNotes } from './notes.ts';
import { Facilitator } from './question.tsx';
import { StepDetail } from './step-detail.tsx';
import { StepTable } from './step-table.tsx';
import type { DebriefStep } from './step.ts';
import { ThreadView } from './thread-view.tsx';
import { dayQuestions } from './facilitator-lines.ts';
import { DESCRIPTION, FACILITATOR } from './words.ts';

export interface StepsProps {
  readonly reading: DebriefReading;
  /** The steps that the chosen eyes see. */
  readonly steps: readonly DebriefStep[];
  /** Place of the open step among them. */
  readonly current: number;
  readonly choose: (place: number) => void;
  readonly notes: DebriefNotes;
  readonly change: (notes: DebriefNotes) => void;
  readonly tryAgain: (command: number) => void;
  /** The seat whose eyes are chosen; null for everyone. */
  readonly eyes: string | null;
  /** Whose each burden was: open in the analysis only. */
  readonly open: boolean;
}

/** Phase 2: the thread with its steps, one step in full, and the board beside it. */
export function Description(props: StepsProps & { readonly next: () => void }): JSX.Element {
  const { steps, current, notes, change, next } = props;
  const step = steps[current];
  const goTo = (index: number): void => props.choose(Math.max(0, steps.findIndex((each) => each.index === index)));
  return (
    <>
      <p class="debrief-lead">{DESCRIPTION.lead}</p>
      <StepReplay {...props} />
      {step && (
        <div class="debrief-two">
          <OpenStep {...props} step={step} />
          <Board notes={notes} change={change} sides={['plus', 'delta']} step={step.index} goTo={goTo} />
        </div>
      )}
      <Facilitator title={FACILITATOR} lines={dayQuestions(step)} />
      {!notes.analysisOpened && <p class="debrief-noprint"><span class="debrief-hint">{DESCRIPTION.openAnalysisHint}</span> <button type="button" class="debrief-primary" onClick={next}>{DESCRIPTION.openAnalysis}</button></p>}
    </>
  );
}

/** The open step in full, with the way to try it again where a command stands behind it. */
export function OpenStep({ reading, open, eyes, tryAgain, step }: StepsProps & { readonly step: DebriefStep }): JSX.Element {
  const { command } = step;
  return <StepDetail step={step} known={knownThen(reading, step, eyes)} program={reading.record.session.program} open={open} tryAgain={command === null ? undefined : () => tryAgain(command)} />;
}

/** The thread, as a picture or as a table, and the controls that go along it. */
export function StepReplay(props: StepsProps): JSX.Element {
  const { reading, steps, current, choose, open } = props;
  const [asTable, setAsTable] = useState(false);
  if (steps.length === 0) return <p>{DESCRIPTION.none}</p>;
  return (
    <div class="debrief-replay">
      {asTable
        ? <StepTable steps={steps} current={current} choose={choose} program={reading.record.session.program} open={open} />
        : <ThreadView program={reading.record.session.program} steps={steps} strands={reading.whole.strands} current={current} choose={choose} open={open} />}
      <div class="debrief-controls debrief-noprint">
        <Step words={DESCRIPTION.previous} to={current - 1} last={steps.length - 1} choose={choose} />
        <p role="status">Step {(steps[current]?.index ?? 0) + 1} of {reading.steps.length}: {steps[current]?.when}<span class="unseen">. {steps[current]?.line}</span></p>
        <Step words={DESCRIPTION.next} to={current + 1} last={steps.length - 1} choose={choose} />
        <Player current={current} last={steps.length - 1} choose={choose} />
        <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>{DESCRIPTION.asTable}</button>
      </div>
      {!open && <p class="debrief-hint">{DESCRIPTION.legendPlain} {DESCRIPTION.keys}</p>}
    </div>
  );
}

interface StepProps { readonly words: string; readonly to: number; readonly last: number; readonly choose: (place: number) => void }

/** The way to a neighbouring step. At an end of the thread it leads nowhere and keeps the focus it has. */
function Step({ words, to, last, choose }: StepProps): JSX.Element {
  const nowhere = to < 0 || to > last;
  return <button type="button" aria-disabled={nowhere} onClick={() => { if (!nowhere) choose(to); }}>{words}</button>;
}

const SLOW = 3200;
const FAST = 1400;

/** Plays the steps one after the other, until somebody pauses or the thread ends. Not offered where motion is unwanted. */
function Player({ current, last, choose }: { readonly current: number; readonly last: number; readonly choose: (place: number) => void }): JSX.Element | null {
  const [plays, setPlays] = useState(false);
  const [fast, setFast] = useState(false);
  useEffect(() => {
    if (!plays) return undefined;
    if (current >= last) {
      setPlays(false);
      return undefined;
    }
    const timer = setTimeout(() => choose(current + 1), fast ? FAST : SLOW);
    return () => clearTimeout(timer);
  }, [plays, fast, current, last]);
  if (reducedMotion()) return null;
  const start = (): void => {
    if (!plays && current >= last) choose(0);
    setPlays(!plays);
  };
  return (
    <>
      <button type="button" onClick={start}>{plays ? DESCRIPTION.pause : DESCRIPTION.play}</button>
      <button type="button" aria-pressed={fast} onClick={() => setFast(!fast)}>{DESCRIPTION.faster}</button>
    </>
  );
}
