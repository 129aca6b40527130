import { playedSeats, shareOf, USUAL_BUDGET } from '#engine';
import type { AnyPolicy, BestPlay, FoundPlan, OverBudget, PlanStart, Program, Share } from '#engine';
import { bestAhead, type BestAhead, type BestQuestion } from '../futures/best-ahead.ts';
import type { StartLine } from '../futures/line.ts';
import type { LongProgress } from '../futures/long-look.ts';
import { Usage, type Answer } from './answer.ts';
import { wholeNumber, type Given, type OptionSpec } from './command.ts';
import { STOP_HELP, STOPPED } from './interrupt.ts';
import { policyWords } from './policy-option.ts';
import { percent, table } from './words.ts';
import { withWorkers } from './workers.ts';

/** What `--best` takes, wherever it stands. */
export const BEST_OPTION: OptionSpec = { kind: 'word', value: 'E', many: true, about: 'for authors: how often best play reaches these endings (ids, or OUT_... for all with that outcome), and by which choices' };

/** What the help says of it. */
export const BEST_HELP: readonly string[] = [
  '--best, exact: everything that can follow was followed. That needs few waits of many lengths ahead.',
  '--best, at least: where that is too much, a plan that was looked for, with what a sample of plays reaches by it.',
  STOP_HELP,
];

const NOTES: readonly string[] = [
  'For authors: this tells what the choices of a case can change. It judges no trainee and predicts nothing; weights and odds are teaching values.',
  'No choice here is the right answer: best play knows the whole case, what others know and what waits are nearly over, and nobody at the table does.',
  'It decides each moment as it opens. It never waits on purpose, steps over, takes an act of the menu, tells or asks.',
];

/** From where best play is asked for. `state` is where somebody decides; the sample begins at `start`. */
export interface BestFrom {
  readonly program: Program;
  readonly words: string;
  readonly about: Readonly<Record<string, unknown>>;
  readonly state: Int32Array;
  readonly start: PlanStart;
  /** What holds for the exact answer only. */
  readonly onlyExact: readonly string[];
  /** Later decisions, where the exact answer may hold when it does not hold here; and what is said of the one that was found, or of none. */
  readonly later: BestQuestion['later'];
  readonly laterWords: (step: number | null) => string;
}

interface Asked extends BestFrom { readonly wanted: readonly string[]; readonly policy: AnyPolicy; readonly plays: number; readonly seed: string; readonly startLine: StartLine; readonly seconds: number }

/** The endings that `--best` names: by id, or by an outcome that endings of this case have. Throws `Usage` with all of them. */
export function wantedEndings({ endings }: Program, words: readonly string[]): readonly string[] {
  const named = words.flatMap((word) => word.split(',')).map((word) => word.trim()).filter(Boolean);
  const matching = (word: string): readonly string[] => endings.filter(({ id, outcome }) => id === word || outcome === word).map(({ id }) => id);
  const stranger = named.find((word) => matching(word).length === 0);
  if (stranger !== undefined || named.length === 0) {
    throw new Usage(`--best: this case has no ending and no outcome "${stranger ?? ''}". It has ${endings.map(({ id, outcome }) => `${id} (${outcome})`).join(', ')}.`);
  }
  return endings.map(({ id }) => id).filter((id) => named.some((word) => matching(word).includes(id)));
}

/** Best play from a moment: exact where everything that can follow can be followed, else a lower bound that says it is one. */
export async function bestAnswer(given: Given, from: BestFrom, order: Pick<Asked, 'policy' | 'plays' | 'seed' | 'startLine'>): Promise<Answer> {
  const asked: Asked = { ...from, ...order, wanted: wantedEndings(from.program, given.words('best')), seconds: wholeNumber(given, 'seconds', { least: 1, most: 3600, else: 600 }) };
  const { program, wanted, policy, seed } = asked;
  const { exact, later, atLeast, stopped } = await lookFor(asked);
  const head = { case: program.scenario.id, version: program.scenario.version, program: program.hash, ...asked.about, seats: playedSeats(program, asked.state), policy, seed, wanted, stopped };
  const end = { teachingValues: true, note: NOTES.join(' ') };
  const title = [`${program.scenario.id} ${program.scenario.version}, ${asked.words}: best play towards ${wanted.join(', ')}`, `Played: ${head.seats.join(', ')}. Seats that nobody plays draw by their own weights.`];
  if (exact?.how === 'exact') return { exit: 0, json: { ...head, exact, later: null, atLeast: null, ...end }, lines: [...title, ...asked.onlyExact, '', ...exactLines(asked, exact), '', ...NOTES] };
  const message = exact === null ? `${stopped === 'cancelled' ? 'Stopped (cancelled): until then' : `In ${asked.seconds} seconds`} it did not come out whether there is an exact answer from here.` : overBudgetWords(exact);
  return {
    exit: stopped === 'cancelled' ? STOPPED : 0, json: { ...head, exact: exact && { ...exact, message }, later, atLeast: atLeast && { ...atLeast, share: shareOf(atLeast.reached, atLeast.plays) }, ...end },
    lines: [...title, '', message, ...(exact === null ? [] : [asked.laterWords(later)]), '', ...(atLeast ? atLeastLines({ ...asked, stopped }, atLeast) : []), '', ...NOTES],
  };
}

/** Ask worker threads, and say meanwhile how far they are. */
const lookFor = (asked: Asked): Promise<BestAhead> => withWorkers(asked.startLine, (pool, line, signal) =>
  bestAhead(pool, { ...asked, before: asked.state, budget: USUAL_BUDGET }, { signal, milliseconds: 1000 * asked.seconds, progress: (progress) => line.tell(progressWords(progress)) }));

function progressWords(progress: LongProgress): string {
  if (progress.kind === 'follow') return `${progress.situations} situations followed`;
  return progress.phase === 'judge' ? `plan judged by ${progress.judged} plays` : `${progress.tried} plans tried; the best reaches it in ${progress.reached} plays`;
}

function overBudgetWords({ because, wait }: OverBudget): string {
  return `No exact answer from here: ${WHY[because](wait ?? '')}.`;
}

const WHY: Readonly<Record<OverBudget['because'], (wait: string) => string>> = {
  wait: (wait) => `the wait ${wait} may take more than ${USUAL_BUDGET.lengths} different lengths, and each would be a way of its own`,
  states: () => `more than ${USUAL_BUDGET.states} different situations can follow`,
  branches: () => 'chance branches more often than can be followed',
};

const inPercent = (share: number): string => percent(Math.round(1000 * share));

function exactLines({ program, policy }: Asked, play: BestPlay): readonly string[] {
  const shares = table([['  best play', inPercent(play.best)], [`  ${policyWords(policy)}`, inPercent(play.policy)], ['  worst play', inPercent(play.worst)]]);
  if (play.best === 0) return [`exact: ${play.states} situations followed`, ...shares, '', 'No choice from here on leads to these endings.'];
  const rows = play.moments.map(({ beat, seat, met, hangs, choices }) => [
    `  ${beat}`, seat, inPercent(met), hangs === 0 ? 'nothing' : inPercent(hangs),
    choices.map(({ choice, best }) => `${choice}${best > 0.9995 ? '' : ` (${inPercent(best)})`}`).join(', '),
  ]);
  return [
    `exact: ${play.states} situations followed`, ...shares, '', 'By these choices, as the story meets the moments. Several in a line: one is as good as the other, or it depends on what came before.',
    ...table([['  moment', 'seat', 'met', 'hangs on it', 'best choice'], ...rows]),
    ...(play.moments.length > 0 && play.begins ? ['', `It begins with: ${textOf(program, play.begins)}`] : []),
  ];
}

const textOf = (program: Program, { beat, choice }: { readonly beat: string; readonly choice: string }): string =>
  program.scenario.beats.find(({ id }) => id === beat)?.choices.find(({ id }) => id === choice)?.text ?? `${beat}/${choice}`;

const shareCells = ({ share, low, high }: Share): readonly string[] => [percent(share), `(95 % interval ${percent(low)} to ${percent(high)})`];

function atLeastLines({ program, seconds, plays: asked, stopped }: Asked & Pick<BestAhead, 'stopped'>, { plays, tried, finished, plan, reached, without, policies }: FoundPlan): readonly string[] {
  const others = policies.map((each) => [`  ${policyWords(each.policy)}`, ...shareCells(shareOf(each.reached, plays))]);
  const mayBeChance = policies.some((each) => shareOf(each.reached, plays).high >= shareOf(reached, plays).low);
  if (plays === 0) return [`${stopped === 'cancelled' ? 'It was stopped (cancelled)' : `The ${seconds} seconds were over`} before the plan that was found could be judged, so there is no lower bound. More time helps.`];
  if (reached === 0) return ['No play that was tried came to these endings, so there is no lower bound. explore CASE says whether they can be reached at all.', ...table(others)];
  return [
    `At least: a plan found by trying ${tried} plans, judged by ${plays} plays it was not found with. Better ones may exist.`,
    ...(plays < asked ? [`Time was left for ${plays} of ${asked} such plays; more --seconds make it firmer.`] : []), ...(finished ? [] : [stopped === 'cancelled' ? 'Stopped (cancelled): a longer look may find more.' : `The look was stopped after ${seconds} seconds; a longer one may find more.`]),
    ...table([['  this plan', ...shareCells(shareOf(reached, plays))], ...others]),
    ...(mayBeChance ? ['The ranges of the plan and of a policy overlap: that it does better may be chance. More plays tell.'] : []), '',
    `The plan: ${policyWords(plan.policy)} play on${plan.fixed.length > 0 ? ', but where these choices are open they are made (behind each: the share without it)' : ''}.`,
    ...table(plan.fixed.map((way, at) => [`  ${way.beat}/${way.choice}`, way.seat, percent(shareOf(without[at] ?? 0, plays).share), textOf(program, way)])),
  ];
}
