import { nearest, playedSeats, shareOf, USUAL_BUDGET } from '#engine';
import type { AnyPolicy, PlanStart, Program } from '#engine';
import { bestAhead, type BestAhead, type BestQuestion } from '../futures/best-ahead.ts';
import type { StartLine } from '../futures/line.ts';
import { Usage, type Answer } from './answer.ts';
import { atLeastLines, exactLines, NOTES, overBudgetWords, progressWords, sharesWithout, titleLines } from './best-lines.ts';
import { wholeNumber, type Given, type OptionSpec } from './command.ts';
import { STOP_HELP, STOPPED } from './interrupt.ts';
import { withWorkers } from './workers.ts';

/** What `--best` takes, wherever it stands. */
export const BEST_OPTION: OptionSpec = { kind: 'word', value: 'E', many: true, about: 'for authors: how often these endings can be reached at most (ids, or OUT_... for all with that outcome), and by which choices' };

/** What the help says of it. */
export const BEST_HELP: readonly string[] = [
  '--best, exact: everything that can follow was followed. That needs few waits of many lengths ahead.',
  '--best, at least: where that is too much, a plan that was looked for, with what a sample of plays reaches by it.',
  'A look that --seconds or Ctrl+C stopped may come out otherwise on another machine.',
  STOP_HELP,
];

/** From where it is asked. `state` is where somebody decides; the sample begins at `start`. */
export interface BestFrom {
  readonly program: Program;
  readonly words: string;
  readonly about: Readonly<Record<string, unknown>>;
  readonly state: Int32Array;
  readonly start: PlanStart;
  /** What holds for the exact answer only. */
  readonly onlyExact: readonly string[];
  /** Later decisions, where the exact answer may hold when it does not hold here; and what is said of the one that was found, or of none: null for nothing. */
  readonly later: BestQuestion['later'];
  readonly laterWords: (step: number | null) => string | null;
}

interface Asked extends BestFrom { readonly wanted: readonly string[]; readonly policy: AnyPolicy; readonly plays: number; readonly seed: string; readonly startLine: StartLine; readonly seconds: number }

/** The endings that `--best` names: by id, or by an outcome that endings of this case have. Throws `Usage` with all of them. */
export function wantedEndings({ endings }: Program, words: readonly string[]): readonly string[] {
  const named = words.flatMap((word) => word.split(',')).map((word) => word.trim()).filter(Boolean);
  const matching = (word: string): readonly string[] => endings.filter(({ id, outcome }) => id === word || outcome === word).map(({ id }) => id);
  const stranger = named.find((word) => matching(word).length === 0);
  if (stranger !== undefined || named.length === 0) {
    const meant = nearest(stranger ?? '', endings.flatMap(({ id, outcome }) => [id, outcome]));
    throw new Usage(`--best: this case has no ending and no outcome "${stranger ?? ''}".${meant === null ? '' : ` Did you mean "${meant}"?`} It has ${endings.map(({ id, outcome }) => `${id} (${outcome})`).join(', ')}.`);
  }
  return endings.map(({ id }) => id).filter((id) => named.some((word) => matching(word).includes(id)));
}

/** How often endings can be reached from a moment: exact where everything that can follow can be followed, else a lower bound that says it is one. */
export async function bestAnswer(given: Given, from: BestFrom, order: Pick<Asked, 'policy' | 'plays' | 'seed' | 'startLine'>): Promise<Answer> {
  const asked: Asked = { ...from, ...order, wanted: wantedEndings(from.program, given.words('best')), seconds: wholeNumber(given, 'seconds', { least: 1, most: 3600, else: 600 }) };
  const { program, wanted, policy, seed } = asked;
  const { exact, later, atLeast, stopped } = await lookFor(asked);
  const head = { case: program.scenario.id, version: program.scenario.version, program: program.hash, ...asked.about, seats: playedSeats(program, asked.state), policy, seed, wanted, stopped };
  const end = { teachingValues: true, note: NOTES.join(' ') };
  const title = titleLines(program, asked.words, head);
  if (exact?.how === 'exact') return { exit: 0, json: { ...head, exact, later: null, atLeast: null, ...end }, lines: [...title, ...asked.onlyExact, '', ...exactLines(asked, exact), '', ...NOTES] };
  const message = exact === null ? `${stopped === 'cancelled' ? 'Stopped (cancelled): until then' : `In ${asked.seconds} seconds`} it did not come out whether there is an exact answer from here.` : overBudgetWords(exact);
  return {
    exit: stopped === 'cancelled' ? STOPPED : 0, json: { ...head, exact: exact && { ...exact, message }, later, atLeast: atLeast && { ...atLeast, share: shareOf(atLeast.reached, atLeast.plays), without: sharesWithout(atLeast) }, ...end },
    lines: [...title, '', message, ...(exact === null ? [] : [asked.laterWords(later)].filter((line) => line !== null)), ...(stopped === 'done' ? [] : ['The look was stopped before its end: on another machine it may come out otherwise.']), '', ...(atLeast ? atLeastLines({ ...asked, stopped }, atLeast) : []), '', ...NOTES],
  };
}

/** Ask workers, and say meanwhile how far they are. */
const lookFor = (asked: Asked): Promise<BestAhead> => withWorkers(asked.startLine, (pool, line, signal) =>
  bestAhead(pool, { ...asked, before: asked.state, budget: USUAL_BUDGET }, { signal, milliseconds: 1000 * asked.seconds, progress: (progress) => line.tell(progressWords(progress)) }));
