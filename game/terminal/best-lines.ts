import { shareOf, USUAL_BUDGET } from '#engine';
import type { BestPlay, FoundPlan, OverBudget, Program, Share, Way } from '#engine';
import type { BestAhead, BestQuestion } from '../futures/best-ahead.ts';
import type { LongProgress } from '../futures/long-look.ts';
import { policyWords } from './policy-option.ts';
import { wayName, wayText } from './way-words.ts';
import { percent, table } from './words.ts';

/** What to know of the numbers that `--best` prints. It stands under every answer. */
export const NOTES: readonly string[] = [
  'For authors: this tells what the choices of a case can change. It judges no trainee and predicts nothing; weights and odds are teaching values.',
  'No choice here is the right answer: it is counted with the whole case known, what others know and what waits are nearly over, and nobody at the table knows that.',
  'Each moment is decided as it opens. A played seat never waits on purpose, steps over, takes an act of the menu, tells or asks.',
];

/** What is asked, above the answer: of which case, from where, which endings, and who decides. */
export function titleLines(program: Program, words: string, { wanted, seats }: { readonly wanted: readonly string[]; readonly seats: readonly string[] }): readonly string[] {
  const { id, version } = program.scenario;
  const standIns = program.names.seats.length > seats.length ? ' Seats that nobody plays draw by their own weights.' : '';
  return [`${id} ${version}, ${words}: how often ${wanted.length === 1 ? 'this ending' : 'these endings'} can be reached: ${wanted.join(', ')}`, `Played: ${seats.join(', ')}.${standIns}`, ...hardLines(program, wanted)];
}

function hardLines({ scenario }: Program, wanted: readonly string[]): readonly string[] {
  const hard = wanted.filter((id) => scenario.endings.find((ending) => ending.id === id)?.hard === true);
  if (hard.length === 0) return [];
  const which = wanted.length === 1 ? 'This ending is a hard one' : hard.length === 1 ? `The ending ${hard[0] ?? ''} is a hard one` : `The endings ${hard.join(', ')} are hard ones`;
  return [`${which} for the person: read the choices as those that lead there.`];
}

/** How far a long look is, in one line. */
export function progressWords(progress: LongProgress): string {
  if (progress.kind === 'follow') return `${progress.situations} situations followed`;
  return progress.phase === 'judge' ? `plan judged by ${progress.judged} plays` : `${progress.tried} plans tried; one reaches it in ${progress.reached} plays`;
}

/** Why not everything that can follow could be followed. */
export const overBudgetWords = ({ because, wait }: OverBudget): string => `No exact answer from here: ${WHY[because](wait ?? '')}.`;

const WHY: Readonly<Record<OverBudget['because'], (wait: string) => string>> = {
  wait: (wait) => `the wait ${wait} may take more than ${USUAL_BUDGET.lengths} different lengths, and each would be a way of its own`,
  states: () => `more than ${USUAL_BUDGET.states} different situations can follow`,
  branches: () => 'chance branches more often than can be followed',
};

const inPercent = (share: number): string => percent(Math.round(1000 * share));

/** An exact answer: how often the endings are reached at most and at least, and by which choices most often. */
export function exactLines({ program, policy }: Pick<BestQuestion, 'program' | 'policy'>, play: BestPlay): readonly string[] {
  const shares = table([['  reached most often', inPercent(play.best)], [`  ${policyWords(policy)}`, inPercent(play.policy)], ['  reached least often', inPercent(play.worst)]]);
  if (play.best === 0) return [`exact: ${play.states} situations followed`, ...shares, '', 'No choice from here on leads there.'];
  const rows = play.moments.map(({ beat, seat, met, hangs, choices }) => [
    `  ${beat}`, seat, inPercent(met), hangs === 0 ? 'nothing' : inPercent(hangs),
    choices.map(({ choice, best }) => `${choice}${best > 0.9995 ? '' : ` (${inPercent(best)})`}`).join(', '),
  ]);
  return [
    `exact: ${play.states} situations followed`, ...shares, '', 'The choices that lead there most often, as the story meets the moments. Several in a line: they lead there as often, or it depends on what came before.',
    ...table([['  moment', 'seat', 'met', 'hangs on it', 'leads there most often'], ...rows]),
    ...(play.moments.length > 0 && play.begins ? ['', `It begins with: ${wayText(program, play.begins)}`] : []),
  ];
}

/**
 * What a plan reaches without each of its choices, in their order. `clear` where that is less by more than chance: the range
 * without the choice lies below the range of the plan.
 */
export function sharesWithout({ reached, plays, without }: FoundPlan): readonly (Share & { readonly clear: boolean })[] {
  const plan = shareOf(reached, plays);
  return without.map((count) => shareOf(count, plays)).map((share) => ({ ...share, clear: share.high < plan.low }));
}

const shareCells = ({ share, low, high }: Share): readonly string[] => [percent(share), `(95 % interval ${percent(low)} to ${percent(high)})`];

/** How long a search was asked to take, in plays and seconds, and how it ended. */
export type Searched = Pick<BestQuestion, 'program' | 'plays'> & Pick<BestAhead, 'stopped'> & { readonly seconds: number };

/** A lower bound: a plan that was found, beside the policies, and which of its choices carry it. */
export function atLeastLines(asked: Searched, found: FoundPlan): readonly string[] {
  const { plays, reached, policies } = found;
  const others = policies.map((each) => [`  ${policyWords(each.policy)}`, ...shareCells(shareOf(each.reached, plays))]);
  const mayBeChance = policies.some((each) => shareOf(each.reached, plays).high >= shareOf(reached, plays).low);
  if (plays === 0) return [`${asked.stopped === 'cancelled' ? 'It was stopped (cancelled)' : `The ${asked.seconds} seconds were over`} before the plan that was found could be judged, so there is no lower bound. More time helps.`];
  if (reached === 0) return ['No play that was tried came there, so there is no lower bound. explore CASE says whether it can be reached at all.', ...table(others)];
  return [
    `At least: a plan found by trying ${found.tried} plans, judged by ${plays} plays it was not found with. Other plans may lead there more often.`,
    ...earlyLines(asked, found), ...table([['  this plan', ...shareCells(shareOf(reached, plays))], ...others]),
    ...(mayBeChance ? ['The ranges of the plan and of a policy overlap: that it reaches them more often may be chance. More plays tell.'] : []), '',
    ...planLines(asked.program, found),
  ];
}

const earlyLines = ({ plays: asked, seconds, stopped }: Searched, { plays, finished }: FoundPlan): readonly string[] => [
  ...(plays < asked ? [`Time was left for ${plays} of ${asked} such plays; more --seconds make it firmer.`] : []),
  ...(finished ? [] : [stopped === 'cancelled' ? 'Stopped (cancelled): a longer look may find more.' : `The look was stopped after ${seconds} seconds; a longer one may find more.`]),
];

/** The choices of a plan in two groups: only those without which it reaches clearly less can be told from luck. */
function planLines(program: Program, found: FoundPlan): readonly string[] {
  const { policy, fixed } = found.plan;
  const people = `The plan: ${policyWords(policy)} play on`;
  if (fixed.length === 0) return [`${people}.`];
  const shares = sharesWithout(found);
  const carrying = fixed.flatMap((way, at) => (shares[at]?.clear === true ? [[...wayCells(way), ...shareCells(shares[at]), wayText(program, way)]] : []));
  const rest = fixed.filter((_, at) => shares[at]?.clear !== true).map((way) => [...wayCells(way), wayText(program, way)]);
  return [
    `${people}, but where these choices are open they are made.`,
    ...(carrying.length > 0 ? ['These choices carry it. Behind each stands what the plan reaches without it:', ...table(carrying)] : ['No single choice carries it.']),
    ...(rest.length > 0 ? ['Also part of the plan; these plays show no clear difference without any one of them:', ...table(rest)] : []),
  ];
}

const wayCells = (way: Way): readonly string[] => [`  ${wayName(way)}`, way.seat];
