import { viewFor, type Session } from '#engine';
import type { JSX } from 'preact';
import { endedWhen, endingTerms } from '../ending/ending-terms.ts';
import type { DebriefNotes } from './notes.ts';
import { Facilitator, Question } from './question.tsx';
import { REACTION_QUESTIONS } from './reaction-questions.ts';
import { FACILITATOR, REACTIONS } from './words.ts';

interface ReactionsProps { readonly session: Session; readonly notes: DebriefNotes; readonly change: (notes: DebriefNotes) => void; readonly next: () => void }

/** Phase 1: where the record stops, and what it was like. No numbers. */
export function Reactions({ session, notes, change, next }: ReactionsProps): JSX.Element {
  return (
    <>
      <p class="debrief-lead">{REACTIONS.lead}</p>
      <div class="debrief-two">
        <EndingWords session={session} />
        <section aria-labelledby="debrief-questions">
          <h3 id="debrief-questions">{REACTIONS.questions}</h3>
          {REACTION_QUESTIONS.map(([id, text]) => <Question key={id} id={id} text={text} notes={notes} change={change} />)}
        </section>
      </div>
      <Facilitator title={FACILITATOR} lines={REACTIONS.facilitatorLines} />
      <p class="debrief-noprint"><button type="button" class="debrief-primary" onClick={next}>{REACTIONS.next}</button></p>
    </>
  );
}

/** How the record stops, in the words of the case. */
export function EndingWords({ session }: { readonly session: Session }): JSX.Element {
  const { person, seats } = session.program.scenario;
  const ended = viewFor(session, seats[0]?.id ?? '').ended;
  return (
    <section aria-labelledby="debrief-ending" class="debrief-ending">
      <h3 id="debrief-ending">{REACTIONS.ending}</h3>
      {ended && <p class="debrief-when">{endedWhen(session)}</p>}
      {!ended || ended.ending === null
        ? <p>{REACTIONS.open}</p>
        : <>
            <dl>{endingTerms(ended, person.name).map(({ term, text }) => <div key={term}><dt>{term}</dt><dd>{text}</dd></div>)}</dl>
            {ended.lastWords !== null && (
              <figure class="debrief-words"><blockquote><p>{ended.lastWords}</p></blockquote><figcaption>{person.name}</figcaption></figure>
            )}
          </>}
    </section>
  );
}
