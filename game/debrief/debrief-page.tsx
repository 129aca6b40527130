import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useFocusOn } from '../app/focus.ts';
import { Frame } from '../app/frame.tsx';
import { goTo as goToPage } from '../app/routes.ts';
import { largeView } from '../app/settings.ts';
import { useUnfoldedPrint } from '../app/use-print.ts';
import { notesOnCarried } from '../cases/carried.ts';
import { writtenHere } from '../ending/written-here.ts';
import { MadeElsewhere, NotOpenedPage } from '../library/not-opened.tsx';
import type { NotOpened } from '../session/resume.ts';
import { Analysis } from './analysis.tsx';
import { BranchBar } from './branch-bar.tsx';
import { Description } from './description.tsx';
import { readKeptNotes } from './notes-store.ts';
import { useNotes, type Keeping } from './use-notes.ts';
import { EMPTY_NOTES, openAnalysis, withWritten, type DebriefNotes } from './notes.ts';
import { isOpenedHere } from './opened-here.ts';
import { PHASES, type Phase } from './phases.ts';
import { Reactions } from './reactions.tsx';
import { readSession, stepsSeenBy, type DebriefReading, type OtherWay } from './reading.ts';
import { keepBranch, openRecord, relativesOf } from './shelf.ts';
import { numberedSteps, sharedSteps } from './step-numbers.ts';
import { SourceKey } from './sources.tsx';
import { Summary } from './summary.tsx';
import { BRANCH, PAGE, PHASE_NAMES } from './words.ts';
import './debrief.css';

type Loaded = { readonly kind: 'loading' } | { readonly kind: 'missing' } | { readonly kind: 'not-opened'; readonly why: NotOpened } | { readonly kind: 'ready'; readonly reading: DebriefReading; readonly notes: DebriefNotes };

/** The debrief of a session of this machine, by its id. */
export function DebriefPage({ session }: { readonly session: string }): JSX.Element {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  useEffect(() => {
    let here = true;
    setLoaded({ kind: 'loading' });
    load(session).then((found) => { if (here) setLoaded(found); }, (error: unknown) => { if (here) setLoaded({ kind: 'not-opened', why: error instanceof DOMException ? 'unread' : FAULT }); });
    return () => { here = false; };
  }, [session]);
  switch (loaded.kind) {
    case 'ready': return <Debrief key={session} id={session} reading={loaded.reading} kept={loaded.notes} />;
    case 'loading': return <main id="text" class="page" tabIndex={-1}><p role="status">{PAGE.loading}</p></main>;
    case 'missing': return <Frame title="Debrief"><p>{PAGE.missing}</p><Leave /></Frame>;
    case 'not-opened': return <NotOpenedPage id={session} why={loaded.why} />;
  }
}

/** The program failed, not the disk and not the file. */
const FAULT: NotOpened = { line: null, step: null, message: PAGE.broken, hint: '' };

async function load(id: string): Promise<Loaded> {
  const read = await openRecord(id);
  if (read === null) return { kind: 'missing' };
  if (!read.ok) return { kind: 'not-opened', why: read.problem };
  // Notes come first: what somebody types must never be written over by what was kept.
  const kept = withWritten(await readKeptNotes(id).catch(() => EMPTY_NOTES), writtenHere(id));
  const { source, session } = read.record;
  const record = { ...read.record, notes: [...await notesOnCarried(source, session.program.scenario), ...read.record.notes] };
  return { kind: 'ready', reading: readSession(record), notes: isOpenedHere(id) ? openAnalysis(kept) : kept };
}

const Leave = (): JSX.Element => <p class="debrief-noprint"><a href="#/sessions">{PAGE.leave}</a></p>;

interface DebriefProps { readonly id: string; readonly reading: DebriefReading; readonly kept: DebriefNotes }

function Debrief({ id, reading, kept }: DebriefProps): JSX.Element {
  const { session, branch } = reading.record;
  const { scenario } = session.program;
  const [phase, setPhase] = useState<Phase>('reactions');
  const [eyes, setEyes] = useState<string | null>(null);
  const [index, setIndex] = useState(0);
  const { notes, change, keeping } = useNotes(id, kept);
  const others = useOthers(id, reading);
  useUnfoldedPrint('.debrief');
  const heading = useFocusOn<HTMLHeadingElement>(phase, false);
  const steps = stepsSeenBy(reading, eyes);
  const current = Math.max(0, steps.findLastIndex((step) => step.index <= index));
  const choose = (place: number): void => setIndex(steps[place]?.index ?? 0);
  const goTo = (step: number): void => { setIndex(step); setPhase('description'); };
  const [failed, setFailed] = useState(false);
  const tryAgain = (command: number): void => {
    setFailed(false);
    keepBranch(reading.record, command).then((branch) => goToPage({ page: 'play', session: branch }), () => setFailed(true));
  };
  const common = { reading, steps, current, choose, notes, change, tryAgain, eyes };
  const openNumbers = (): void => { change(openAnalysis(notes)); setPhase('analysis'); };
  return (
    <Frame title={PAGE.title(scenario.title)} wide>
      <div class="debrief">
      <MadeElsewhere notes={reading.record.notes} />
      {branch && <BranchBar session={session} branch={branch} shared={sharedSteps(session, numberedSteps(session, reading.whole), branch)} original={others.find(({ relation }) => relation === 'original')?.id} />}
      <header class="debrief-head">
        <div class="debrief-tools debrief-noprint">
          {(phase === 'description' || phase === 'analysis') && <Eyes reading={reading} eyes={eyes} setEyes={setEyes} />}
          <button type="button" aria-pressed={largeView.value} onClick={() => { largeView.value = !largeView.value; }}>{PAGE.large}</button>
        </div>
        <Phases phase={phase} setPhase={setPhase} closed={!notes.analysisOpened} />
      </header>
      <h2 ref={heading} tabIndex={-1}>{PHASE_NAMES[phase]}</h2>
      {eyes !== null && phase !== 'reactions' && phase !== 'summary' && <LeftOut reading={reading} seen={steps.length} seat={scenario.seats.find((each) => each.id === eyes)?.title ?? eyes} />}
      {failed && <p class="debrief-problem" role="alert">{BRANCH.failed}</p>}
      {phase === 'reactions' && <Reactions session={session} notes={notes} change={change} next={() => setPhase('description')} />}
      {phase === 'description' && <Description {...common} open={false} next={openNumbers} />}
      {phase === 'analysis' && <Analysis {...common} open={notes.analysisOpened} others={others} />}
      {phase === 'summary' && <Summary reading={reading} notes={notes} change={change} goTo={goTo} />}
      {(phase === 'description' || phase === 'summary' || (phase === 'analysis' && notes.analysisOpened)) && <SourceKey reading={reading} phase={phase} />}
      <Keep notes={notes} change={change} keeping={keeping} />
        <Leave />
      </div>
    </Frame>
  );
}

function Phases({ phase, setPhase, closed }: { readonly phase: Phase; readonly setPhase: (phase: Phase) => void; readonly closed: boolean }): JSX.Element {
  return (
    <nav class="debrief-phases debrief-noprint" aria-label={PAGE.phases}>
      <ol>
        {PHASES.map((each, index) => (
          <li key={each}>
            <button type="button" aria-current={each === phase ? 'step' : undefined} onClick={() => setPhase(each)}>
              {index + 1} {PHASE_NAMES[each]}{each === 'analysis' && closed && <span class="debrief-closed-mark">, {PAGE.closedMark}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Eyes({ reading, eyes, setEyes }: { readonly reading: DebriefReading; readonly eyes: string | null; readonly setEyes: (seat: string | null) => void }): JSX.Element {
  return (
    <label class="debrief-eyes">{PAGE.eyes}{' '}
      <select value={eyes ?? ''} onChange={(event) => setEyes(event.currentTarget.value === '' ? null : event.currentTarget.value)}>
        <option value="">{PAGE.everyone}</option>
        {reading.record.session.program.scenario.seats.map((seat) => <option key={seat.id} value={seat.id}>{seat.title}</option>)}
      </select>
    </label>
  );
}

function LeftOut({ reading, seen, seat }: { readonly reading: DebriefReading; readonly seen: number; readonly seat: string }): JSX.Element | null {
  const hidden = reading.steps.length - seen;
  return hidden === 0 ? null : <p class="debrief-hint" role="status">{PAGE.leftOut(hidden, seat)}</p>;
}

function Keep({ notes, change, keeping }: { readonly notes: DebriefNotes; readonly change: (notes: DebriefNotes) => void; readonly keeping: Keeping }): JSX.Element {
  return (
    <p class="debrief-keep debrief-noprint">
      <label class="debrief-tick"><input type="checkbox" checked={notes.keep} aria-describedby="debrief-keep-hint" onChange={(event) => change({ ...notes, keep: event.currentTarget.checked })} /> {PAGE.keep}</label>
      <span id="debrief-keep-hint" class="debrief-hint">{PAGE.keepHint}</span>
      <span role="status" class="debrief-hint">{notes.keep ? PAGE.keeping[keeping] : ''}</span>
    </p>
  );
}

/** The original and the branches of this session, read after the page stands. */
function useOthers(id: string, reading: DebriefReading): readonly OtherWay[] {
  const [others, setOthers] = useState<readonly OtherWay[]>([]);
  useEffect(() => {
    let here = true;
    const found = relativesOf(id, reading.record).then((relatives) => Promise.all(relatives.map(async ({ entry, relation }): Promise<readonly OtherWay[]> => {
      const read = await openRecord(entry.id);
      return read?.ok ? [{ id: entry.id, relation, reading: readSession(read.record) }] : [];
    })));
    found.then((all) => { if (here) setOthers(all.flat()); }, () => undefined);
    return () => { here = false; };
  }, [id]);
  return others;
}
