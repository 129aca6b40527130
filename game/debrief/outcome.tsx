import type { Program } from '#engine';
import type { JSX } from 'preact';
import { eventWords } from '../text/events.ts';
import { listed } from '../text/listed.ts';
import { momentWords } from './amounts.ts';
import { byName } from './by-name.ts';
import { outcomeWords } from './outcome-words.ts';
import type { DebriefReading } from './reading.ts';
import { EndingWords } from './reactions.tsx';

/** The outcome in the words of the case and of the model. Two good ones may stand together. */
export function OutcomeSection({ reading }: { readonly reading: DebriefReading }): JSX.Element {
  const { closing, record } = reading;
  return (
    <div class="debrief-outcome">
      <EndingWords session={record.session} />
      {closing && (
        <>
          <p>In the terms of the pathway: {closing.outcome === null ? 'open when the record stops' : outcomeWords(closing.outcome, closing.untitled)}.{closing.also.length > 0 && ` At the same time: ${listed(closing.also.map((each) => outcomeWords(each, closing.untitled)))}.`}</p>
          {closing.hard && <p>A hard ending can follow good work. The analysis below keeps the two apart.</p>}
          {closing.pending.length > 0 && (
            <details class="debrief-fold">
              <summary>Waits that were still running</summary>
              <ul>{closing.pending.map(({ clock, since }) => <li key={clock}>{waitWords(record.session.program, clock)}, since {momentWords(record.session.program, since).toLowerCase()}</li>)}</ul>
            </details>
          )}
        </>
      )}
    </div>
  );
}

/** What a wait was for, with its rule. */
function waitWords(program: Program, clock: string): string {
  const entry = program.clocks.find(({ id }) => id === clock);
  const event = program.acts[entry?.outcomes[0]?.act ?? -1]?.event;
  const rule = (BACKGROUND.exec(clock)?.[1] ?? clock).split('@')[0] ?? clock;
  return event === undefined ? `Rule ${rule}` : `${byName(eventWords(event).act, program.scenario.person.name)} (rule ${rule})`;
}

/** The name of a wait that the case adds: it holds the rule and the event. */
const BACKGROUND = /^background\/([^/]+)\//;
