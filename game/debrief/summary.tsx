import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { OpenFile } from '../library/open-file.tsx';
import { fileName, saveText } from '../session/files.ts';
import { fromTenths, idWords } from './amounts.ts';
import { Board } from './board.tsx';
import { settingWords } from './missed.ts';
import { isEmpty, type DebriefNotes } from './notes.ts';
import { Question } from './question.tsx';
import { EndingWords } from './reactions.tsx';
import type { DebriefReading } from './reading.ts';
import { helpfulElsewhere } from './recommendations.ts';
import { linesOf } from './record.ts';
import { Sources } from './sources.tsx';
import { StepTable } from './step-table.tsx';
import { caseQuestions, summaryText } from './summary-text.ts';
import { ThreadBands } from './thread-bands.tsx';
import { TeachingValue } from './warning.tsx';
import { ANALYSIS, BAND_WORDS } from './words-analysis.ts';
import { FILES, SUMMARY } from './words.ts';

interface SummaryProps { readonly reading: DebriefReading; readonly notes: DebriefNotes; readonly change: (notes: DebriefNotes) => void; readonly goTo: (step: number) => void }

/** Phase 4: what the group takes with it, what would have helped, and what can be saved or printed. */
export function Summary({ reading, notes, change, goTo }: SummaryProps): JSX.Element {
  const { session } = reading.record;
  const { scenario } = session.program;
  return (
    <>
      <p class="debrief-lead">{SUMMARY.lead}</p>
      <EndingWords session={session} />
      <Board notes={notes} change={change} sides={['plus', 'delta']} step={null} goTo={goTo} />
      <Board notes={notes} change={change} sides={['next']} step={null} goTo={goTo} />
      <section aria-labelledby="debrief-case-questions">
        <h3 id="debrief-case-questions">{SUMMARY.questions}</h3>
        <div class="debrief-answers">{caseQuestions(scenario.debrief).map(([id, text]) => <Question key={id} id={id} text={text} notes={notes} change={change} />)}</div>
      </section>
      <SystemSection reading={reading} notes={notes} change={change} />
      <Helped reading={reading} />
      {notes.analysisOpened ? <Dials reading={reading} /> : <p>{SUMMARY.closedNumbers}</p>}
      <section class="debrief-printed"><h3>What happened</h3><ThreadBands program={session.program} steps={reading.steps} strands={reading.whole.strands} open={notes.analysisOpened} /><StepTable steps={reading.steps} current={null} program={session.program} open={notes.analysisOpened} /></section>
      <Files reading={reading} notes={notes} />
    </>
  );
}

function SystemSection({ reading, notes, change }: Omit<SummaryProps, 'goTo'>): JSX.Element {
  const system = reading.impact.load.harms.filter(({ systemTenths }) => systemTenths > 0);
  return (
    <section aria-labelledby="debrief-system">
      <h3 id="debrief-system">{SUMMARY.system}</h3>
      <p class="debrief-hint">{SUMMARY.systemHint}</p>
      <p>The shift: {settingWords(reading.impact)}.</p>
      {notes.analysisOpened && system.length > 0 && <ul>{system.map(({ factor }) => <li key={factor}><span class="debrief-square" aria-hidden="true" /> {idWords(factor)}: {reading.weights.harms.find(({ id }) => id === factor)?.definition}</li>)}</ul>}
      <Question id="system" text="In your words" notes={notes} change={change} />
    </section>
  );
}

function Helped({ reading }: { readonly reading: DebriefReading }): JSX.Element {
  const list = helpfulElsewhere(reading.knowledge.recommendations, reading.record.session.program.scenario.country);
  return (
    <section aria-labelledby="debrief-helped">
      <h3 id="debrief-helped">{SUMMARY.helped}</h3>
      <p class="debrief-hint">{SUMMARY.helpedHint}</p>
      <ul>{list.map(({ id, text, sources }) => <li key={id}>{id}: {text} (<Sources sources={sources} />)</li>)}</ul>
    </section>
  );
}

/** The three dials in short, for paper. Their reasons are in the analysis. */
function Dials({ reading: { impact } }: { readonly reading: DebriefReading }): JSX.Element {
  const { load, risk, quality } = impact;
  return (
    <section aria-labelledby="debrief-dials">
      <h3 id="debrief-dials">The three dials</h3>
      <TeachingValue />
      <ul>
        <li>{ANALYSIS.load}: <span data-number>{load.svl}</span> of 100, {BAND_WORDS[load.band]}. {ANALYSIS.ours}: <span data-number>{fromTenths(load.ours.harmTenths)}</span>. {ANALYSIS.system}: <span data-number>{fromTenths(load.system.harmTenths)}</span>.</li>
        <li>{ANALYSIS.risk}: mean <span data-number>{fromTenths(risk.meanTenths)}</span>, at the end <span data-number>{risk.last}</span>, of 5 to 95.</li>
        <li>{ANALYSIS.quality}: {quality.rqiTenths === null ? 'no check applies' : <><span data-number>{fromTenths(quality.rqiTenths)}</span> of 100</>}.</li>
      </ul>
    </section>
  );
}

function Files({ reading, notes }: Pick<SummaryProps, 'reading' | 'notes'>): JSX.Element {
  const [include, setInclude] = useState(false);
  const { record } = reading;
  const name = fileName(record.session.program.scenario.id, new Date());
  return (
    <section class="debrief-noprint" aria-labelledby="debrief-files">
      <h3 id="debrief-files">{FILES.title}</h3>
      <p class="debrief-hint">{FILES.saveHint}</p>
      {!isEmpty(notes) && <label class="debrief-tick"><input type="checkbox" checked={include} onChange={(event) => setInclude(event.currentTarget.checked)} /> {FILES.include}</label>}
      <div class="debrief-buttons">
        <button type="button" onClick={() => saveText(`${linesOf(record).join('\n')}\n`, name)}>{FILES.save}</button>
        <button type="button" onClick={() => saveText(summaryText(reading, { notes, includeNotes: include }), name.replace(/\.ariadne\.jsonl$/, '.md'))}>{FILES.summary}</button>
        <button type="button" onClick={() => print()}>{FILES.print}</button>
      </div>
      <div class="debrief-open"><OpenFile label={FILES.open} stays /></div>
    </section>
  );
}
