import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { threadFor, viewFor, type Branch, type EndedView, type Session } from '#engine';
import { Frame } from '../app/frame.tsx';
import { addressOf } from '../app/routes.ts';
import { useIsCut } from '../app/use-is-cut.ts';
import { BranchBar } from '../debrief/branch-bar.tsx';
import { useTheme } from '../debrief/use-theme.ts';
import { MadeElsewhere, NotOpenedPage, useTakenUp } from '../library/not-opened.tsx';
import { usePlayMarks } from '../marks/use-marks.ts';
import { diskWords } from '../panels/disk-warning.tsx';
import { straightInput, threadSteps } from '../present/from-view.ts';
import { straightThread } from '../present/straight-thread.ts';
import { saveFile } from '../session/files.ts';
import { play } from '../session/port.ts';
import { SvgPicture } from '../stage/svg.tsx';
import { say } from '../text/say.ts';
import { endingTerms } from './ending-terms.ts';
import { lastOfSeat } from './last.ts';
import { EndedWhen, LastLines } from './last-lines.tsx';
import { Reflections } from './reflections.tsx';

/** The end of a case: when it was and what happened last, where things stand, her last words, the thread, two questions, two doors. No numbers. */
export function EndingPage({ id }: { readonly id: string }): JSX.Element {
  const why = useTakenUp(id);
  const held = play.value;
  if (why !== null) return <NotOpenedPage id={id} why={why} />;
  if (held?.id !== id) return <Frame title={say('play.loading')}>{null}</Frame>;
  return <Ended id={id} session={held.session} branch={held.branch} notes={held.notes} onSave={() => saveFile(held)} />;
}

interface EndedProps { readonly id: string; readonly session: Session; readonly branch: Branch | null; readonly notes: readonly string[]; readonly onSave: () => void }

function Ended({ id, session, branch, notes, onSave }: EndedProps): JSX.Element {
  // Every seat is told the end in the same words, so any seat's view will do.
  const ended = viewFor(session, session.program.names.seats[0] ?? '').ended;
  const last = useMemo(() => lastOfSeat(session), [session]);
  const asked = session.steps.some(({ command }) => command !== null);
  return (
    <Frame title={ended ? say('end.title') : say('left.title')} wide>
      <p class="eyebrow">{session.program.scenario.title}</p>
      <MadeElsewhere notes={notes} />
      {branch && <BranchBar session={session} branch={branch} />}
      {ended === null && <p>{say('left.line')}</p>}
      {ended && <EndedWhen session={session} last={last} />}
      {ended && last && asked && <LastLines session={session} last={last} />}
      {ended && <h2>{say('end.stands')}</h2>}
      {ended && <Lines ended={ended} name={session.program.scenario.person.name} />}
      {!asked && <p>{say('end.unasked')}</p>}
      <Thread session={session} />
      {diskWords() !== null && <p class="warning" role="alert">{diskWords()}</p>}
      <Reflections id={id} />
      <p class="ways">
        <a class="button main" href={addressOf({ page: 'debrief', session: id })}>{say('end.debrief')}</a>
        <a class="button" href={addressOf({ page: 'start' })}>{say('end.leave')}</a>
        <button type="button" class="button" onClick={onSave}>{say('end.save')}</button>
        <a class="button" href={addressOf({ page: 'empty' })}>{say('stop.empty')}</a>
      </p>
    </Frame>
  );
}

function Lines({ ended, name }: { readonly ended: EndedView; readonly name: string }): JSX.Element {
  if (ended.lines.length === 0) return <p class="story">{say('end.openend')}</p>;
  return (
    <>
      <dl class="ending-lines">
        {endingTerms(ended, name).map(({ term, text }) => <div key={term}><dt>{term}</dt><dd class="story">{text}</dd></div>)}
      </dl>
      {ended.lastWords !== null && <blockquote class="last-words"><p>{ended.lastWords}</p><footer>{name}</footer></blockquote>}
      {ended.hard && <p>{say('end.hard')}</p>}
    </>
  );
}

const WIDTH = 880;

/** The whole thread, as everybody together knows it. Whose and how much stay closed until the debrief. */
function Thread({ session }: { readonly session: Session }): JSX.Element | null {
  const marks = threadFor(session, -1);
  const more = usePlayMarks(session, null);
  const theme = useTheme();
  const frame = useRef<HTMLDivElement>(null);
  const cut = useIsCut(frame);
  if (marks.length === 0) return null;
  const steps = threadSteps(session.program, marks, more);
  const services = new Set(steps.map((step) => step.to)).size;
  const picture = { ...straightThread(straightInput(session.program, marks, WIDTH, more)), title: say('end.thread'), sentence: say('end.thread.sentence', { steps: steps.length, services }) };
  return (
    <div class="ending-thread">
      <h2>{say('end.thread')}</h2>
      {cut && <p class="small scrolls" id="thread-scrolls">{say('end.thread.scrolls')}</p>}
      <div class="scroll-picture" ref={frame} role="region" aria-label={say('end.thread')} tabIndex={0} {...(cut ? { 'aria-describedby': 'thread-scrolls' } : {})}><SvgPicture picture={picture} theme={theme} /></div>
      <details class="fold"><summary>{say('end.thread.list')}</summary><ol class="plain">{steps.map((step, index) => <li key={index}>{step.text}</li>)}</ol>{steps.some((step) => step.knot !== undefined) && <p class="small">{say('thread.knot.means')}</p>}</details>
    </div>
  );
}
