import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { decisionsOf, type Way } from '#engine';
import { lookAhead } from '../futures/look-ahead.ts';
import { dropPagePool, pagePool } from '../futures/page-pool.ts';
import type { DecisionFuture, LookedAhead, Standing } from '../futures/question.ts';
import type { SessionRecord } from './record.ts';

/** What was asked last: every choice, or the one of a step of the log. */
export type Asked = 'all' | number;

/** How a look stands. `found` keeps what earlier looks found, by step of the log. */
export interface Look {
  readonly found: ReadonlyMap<number, DecisionFuture>;
  /** What the last look at every choice found; empty before one. */
  readonly all: readonly DecisionFuture[];
  readonly state: { readonly kind: 'idle' | 'failed' } | { readonly kind: 'looking'; readonly asked: Asked; readonly done: number; readonly of: number } | { readonly kind: 'done' | 'stopped'; readonly asked: Asked; readonly runs: number };
  readonly decisions: readonly (Standing & { readonly taken: Way })[];
  readonly start: (asked: Asked) => void;
  readonly cancel: () => void;
}

const RUNS = { one: 300, all: 100 } as const;
const MOST_MILLISECONDS = 60_000;
/** Following every branch is tried this far, which takes a moment; then continuations are sampled. */
const BUDGET = { states: 300, lengths: 64 };
/** Same luck whenever somebody looks, so that two tables can be compared. */
export const LUCK = 'debrief';
const POLICY = 'typical';

/** Look ahead from the decisions of a session, one look at a time. Leaving the page calls it off. */
export function useLook({ session }: Pick<SessionRecord, 'session'>): Look {
  const decisions = useMemo(() => decisionsOf(session), [session]);
  const [found, setFound] = useState<Look['found']>(new Map());
  const [all, setAll] = useState<Look['all']>([]);
  const [state, setState] = useState<Look['state']>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = (asked: Asked): void => {
    const stop = new AbortController();
    running.current?.abort();
    running.current = stop;
    const mine = (work: () => void): void => { if (running.current === stop) work(); };
    const chosen = decisions.filter(({ step, ways }) => ways.length > 1 && (asked === 'all' || step === asked));
    const question = { program: session.program, decisions: chosen, policy: POLICY, seed: LUCK, runs: asked === 'all' ? RUNS.all : RUNS.one, exact: BUDGET } as const;
    setState({ kind: 'looking', asked, done: 0, of: 0 });
    // Where a browser refuses workers, the pool throws: that is a look that failed, too.
    const look = async (): Promise<LookedAhead> =>
      lookAhead(pagePool(), question, { signal: stop.signal, milliseconds: MOST_MILLISECONDS, progress: (done, of) => mine(() => setState({ kind: 'looking', asked, done, of })) });
    look().then(
      (looked) => mine(() => {
        setFound((before) => new Map([...before, ...looked.decisions.map((each) => [each.step, each] as const)]));
        if (asked === 'all') setAll(looked.decisions);
        setState({ kind: looked.stopped === 'done' ? 'done' : 'stopped', asked, runs: looked.runs });
      }),
      () => mine(() => {
        dropPagePool();
        setState({ kind: 'failed' });
      }),
    );
  };
  return { found, all, state, decisions, start, cancel: () => running.current?.abort() };
}
