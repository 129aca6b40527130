import type { JSX } from 'preact';
import { compareRecords } from './compare.ts';
import { OpenStep, StepReplay, type StepsProps } from './description.tsx';
import { Flips } from './flips.tsx';
import { Futures } from './futures.tsx';
import { LoadSection } from './load.tsx';
import { openAnalysis } from './notes.ts';
import { QualitySection } from './quality.tsx';
import { OutcomeSection } from './outcome.tsx';
import { RightsSection, MissedSection } from './rights.tsx';
import { RiskSection } from './risk.tsx';
import type { OtherWay } from './reading.ts';
import { Warning } from './warning.tsx';
import { TwoWays } from './two-ways.tsx';
import { ANALYSIS } from './words-analysis.ts';

/** Phase 3. Closed until somebody opens it; from then on the numbers, their reasons, their sources and the warning. */
export function Analysis(props: StepsProps & { readonly others: readonly OtherWay[] }): JSX.Element {
  const { notes, change } = props;
  if (!notes.analysisOpened) {
    return (
      <div class="debrief-closed">
        <p class="debrief-lead">{ANALYSIS.closed}</p>
        <p>{ANALYSIS.closedHint}</p>
        <button type="button" class="debrief-primary" onClick={() => change(openAnalysis(notes))}>{ANALYSIS.open}</button>
      </div>
    );
  }
  return <OpenAnalysis {...props} />;
}

function OpenAnalysis(props: StepsProps & { readonly others: readonly OtherWay[] }): JSX.Element {
  const { reading, steps, current, others } = props;
  const { impact, weights, record } = reading;
  const { program } = record.session;
  const step = steps[current];
  const comparisons = others.map((other) => ({ other, comparison: compareRecords(reading, other.reading) }));
  return (
    <div class="debrief-analysis">
      <Warning />
      <div class="debrief-dials">
        <p class="debrief-lead">{ANALYSIS.lead}</p>
        <OutcomeSection reading={reading} />
        <section aria-labelledby="debrief-whose">
          <h3 id="debrief-whose">{ANALYSIS.thread}</h3>
          <StepReplay {...props} open />
          <ul class="debrief-legend">
            <li><span class="debrief-disc" aria-hidden="true" /> {ANALYSIS.oursMark}</li>
            <li><span class="debrief-square" aria-hidden="true" /> {ANALYSIS.systemMark}</li>
            <li><span class="debrief-ring" aria-hidden="true" /> {ANALYSIS.loosenedMark}</li>
          </ul>
          {step && <OpenStep {...props} step={step} open />}
        </section>
        <Futures record={record} steps={steps} current={current} choose={props.choose} />
        <LoadSection impact={impact} program={program} weights={weights} />
        <RiskSection impact={impact} program={program} weights={weights} />
        <QualitySection quality={impact.quality} weights={weights} name={program.scenario.person.name} />
        <RightsSection steps={reading.steps} />
        <MissedSection reading={reading} />
        <TwoWays comparisons={comparisons} />
        <Flips reading={reading} others={others} />
      </div>
    </div>
  );
}
