import { existsSync } from 'node:fs';
import type { AnyPolicy, Program, Session } from '#engine';
import { apartness, endingShares, turningPoints, type Apart } from '../futures/figures.ts';
import type { StartLine } from '../futures/line.ts';
import { lookAhead } from '../futures/look-ahead.ts';
import type { DecisionFuture, LookedAhead, WayFuture } from '../futures/question.ts';
import { found, Usage, type Answer } from './answer.ts';
import { BEST_HELP, BEST_OPTION, bestAnswer, type BestFrom } from './best.ts';
import { wholeNumber, type Given, type TerminalCommand } from './command.ts';
import { STOPPED } from './interrupt.ts';
import { notTheSame } from './not-the-same.ts';
import { numberedDecisions, type NumberedDecision } from './numbered-decisions.ts';
import { POLICY_FORM, policyFrom, policyWords } from './policy-option.ts';
import { replayFile } from './replay.ts';
import { seedFrom } from './seats.ts';
import { clockWords, percent, table } from './words.ts';
import { wayName, wayText } from './way-words.ts';
import { withWorkers } from './workers.ts';

const NOTE = 'The odds in it are teaching values. This predicts nobody, and it never says which way is the right answer.';
/** Following every branch is tried this far; where it does not suffice, continuations are sampled. */
const BUDGET = { states: 300, lengths: 64 };

/** `whatif`: what else could have followed from the decisions of a session. */
export const whatifCommand: TerminalCommand = {
  name: 'whatif', takes: 'LOG', about: 'look ahead from the decisions of a session: what else could have followed', count: [1, 1], run: whatif,
  options: {
    step: { kind: 'word', value: 'N', about: 'only the decision of this step, by its number in the debrief; all decisions unless told, with --best the first' },
    runs: { kind: 'word', value: 'N', about: 'continuations of each way, 1 to 100000; 200 unless told' },
    policy: { kind: 'word', value: 'P', about: 'who plays on: typical, careful, random, or a file of your own (below); typical unless told' },
    seed: { kind: 'word', value: 'S', about: 'the luck of the continuations; "whatif" unless told' },
    seconds: { kind: 'word', value: 'N', about: 'stop after so many seconds and say how far it came, 1 to 3600; 600 unless told' },
    best: BEST_OPTION,
  },
  more: [
    'sampled: so many continuations of each way, all ways with the same luck; shares with their 95 % interval.',
    'exact: everything that can follow was followed. That needs few waits of many lengths ahead, so mostly late decisions.',
    ...POLICY_FORM, ...BEST_HELP, NOTE,
  ],
};

interface Asked { readonly session: Session; /** What is another one since the session was made. */ readonly notes: readonly string[]; readonly decisions: readonly NumberedDecision[]; readonly policy: AnyPolicy; readonly seed: string; readonly runs: number }

async function whatif(given: Given, start: StartLine): Promise<Answer> {
  const runs = wholeNumber(given, 'runs', { least: 1, most: 100_000, else: 200 });
  const seconds = wholeNumber(given, 'seconds', { least: 1, most: 3600, else: 600 });
  const seed = seedFrom(given.word('seed') ?? 'whatif');
  const path = given.things[0] ?? '';
  if (!existsSync(path)) throw new Usage(`There is no file ${path}. whatif takes a session that was saved: play SCENARIO --log FILE saves one, and so does the game.`);
  const { replayed } = replayFile(path);
  if (!replayed.same) throw notTheSame(path, replayed);
  const policy = policyFrom(given, replayed.session.program);
  if (given.words('best').length > 0) return withNotes(await bestAnswer(given, bestFrom(given, replayed.session), { policy, plays: runs, seed, startLine: start }), replayed.notes);
  const asked: Asked = { session: replayed.session, notes: replayed.notes, decisions: chosenDecisions(given, replayed.session), policy, seed, runs };
  const looked = await withWorkers(start, (pool, line, signal) =>
    lookAhead(pool, { ...asked, program: asked.session.program, exact: BUDGET }, { signal, milliseconds: 1000 * seconds, progress: (done, of) => line.tell(`${done} of ${continuations(of)}`) }));
  return { exit: looked.stopped === 'cancelled' ? STOPPED : 0, json: jsonOf(asked, looked), lines: linesOf(asked, looked) };
}

const withNotes = (answer: Answer, notes: readonly string[]): Answer => ({ ...answer, lines: [...answer.lines, ...notes], json: { ...Object(answer.json), notes } });

function chosenDecisions(given: Given, session: Session): Asked['decisions'] {
  const all = [...numberedDecisions(session)].sort((one, other) => one.number - other.number);
  if (given.word('step') === undefined) return all.filter(({ ways }) => ways.length > 1);
  const step = wholeNumber(given, 'step', { least: 0, most: 1_000_000, else: 0 });
  const chosen = all.filter(({ number }) => number === step);
  if (chosen.length === 0) throw new Usage(`--step: step ${step} is no decision of a seat. Decisions are the steps ${all.map(({ number }) => number).join(', ') || '(none)'}.`);
  return chosen;
}

/** Best play from a decision of a session. Where that is too much to follow, a later decision may not be. */
function bestFrom(given: Given, session: Session): BestFrom {
  const [decision, ...after] = given.word('step') === undefined ? numberedDecisions(session) : [...chosenDecisions(given, session), ...numberedDecisions(session)];
  if (!decision) throw found('Nobody decided anything in this session, so there is no moment to look ahead from.');
  return {
    program: session.program, state: decision.before, start: { before: decision.before }, about: { step: decision.number, command: decision.step }, words: `from ${given.word('step') === undefined ? 'the first decision, ' : ''}step ${decision.number}, with what was drawn before it`, onlyExact: [],
    later: after.filter(({ step }) => step > decision.step).map((each) => ({ ...each, step: each.number })),
    laterWords: (step) => (step === null ? 'No later decision of this session was found that has one.' : `There is one from step ${step} on: --step ${step}.`),
  };
}

const apartWords = (program: Program, { apart, at, clear }: Apart): { readonly apart: number; readonly ending: string | null; readonly clear: boolean } =>
  ({ apart, ending: program.endings[at]?.id ?? null, clear });

function jsonOf({ session: { program }, notes, decisions, policy, seed }: Asked, looked: LookedAhead): unknown {
  return {
    case: program.scenario.id, version: program.scenario.version, program: program.hash, policy, seed, asked: looked.asked, runs: looked.runs, stopped: looked.stopped, teachingValues: true, note: NOTE, notes,
    decisions: looked.decisions.map((decision) => ({
      step: numberIn(decisions, decision), command: decision.step, ...apartWords(program, apartness(decision.ways.map((way) => endingShares(program, way)))), taken: decisions.find(({ step }) => step === decision.step)?.taken.choice ?? null,
      ways: decision.ways.map((way) => ({
        ...way.way, text: wayText(program, way.way), how: way.future.how, ...(way.future.how === 'exact' ? { situations: way.future.states } : { runs: way.future.runs, stuck: way.future.stuck }),
        endings: endingShares(program, way),
      })),
    })),
  };
}

const continuations = (count: number): string => `${count} ${count === 1 ? 'continuation' : 'continuations'}`;

function linesOf(asked: Asked, looked: LookedAhead): readonly string[] {
  const { scenario } = asked.session.program;
  const early = looked.stopped === 'done' ? [] : [`Stopped early (${looked.stopped}): ${looked.runs} of ${continuations(looked.asked)} of each way.`];
  if (looked.decisions.length === 0) return [asked.decisions.length === 0 ? 'No decision of this session had another way.' : 'There was no time to look.', ...early, ...asked.notes, NOTE];
  const sampled = looked.decisions.some(({ ways }) => ways.some(({ future }) => future.how === 'sampled'));
  return [
    `${scenario.id} ${scenario.version}: ${policyWords(asked.policy)} play on, seed ${asked.seed}${sampled ? `, ${continuations(looked.runs)} of each way` : ''}`, ...early, '',
    ...(looked.decisions.length === 1 ? [] : [...apartLines(asked, looked.decisions), '']),
    ...looked.decisions.flatMap((decision) => [...decisionLines(asked, decision), '']), ...asked.notes, NOTE,
  ];
}

/** How many turning points are listed. */
const MOST_LISTED = 10;

function apartLines(asked: Asked, decisions: readonly DecisionFuture[]): readonly string[] {
  const { program } = asked.session;
  const points = turningPoints(decisions, (way) => endingShares(program, way));
  const same = decisions.length - points.length;
  return [
    'Where the ways lie apart most: points between two ways, for the ending that differs most',
    ...table(points.slice(0, MOST_LISTED).map(({ step, how, ways }) =>
      [`  step ${numberIn(asked.decisions, { step })}`, momentOf(asked, step), `${percent(how.apart).replace(' %', '')} points`, apartWords(program, how).ending ?? '(left open)', ways[0] ? shortHow(ways[0]) : '', how.clear ? '' : 'may be chance'])),
    ...(points.length > MOST_LISTED ? [`  Smaller differences in ${decisionCount(points.length - MOST_LISTED)}.`] : []),
    ...(same > 0 ? [`  No difference in ${decisionCount(same)}.`] : []),
    `  Each is the largest difference of ${program.endings.length + 1} endings (left open is one of them); the largest of several tends to look larger than it is.`,
  ];
}

/** The number in the debrief of a decision that was looked at. */
const numberIn = (decisions: Asked['decisions'], { step }: { readonly step: number }): number | undefined => decisions.find((each) => each.step === step)?.number;

const decisionCount = (count: number): string => `${count} ${count === 1 ? 'decision' : 'decisions'}`;

function momentOf({ session, decisions }: Asked, step: number): string {
  const decision = decisions.find((each) => each.step === step);
  return `${clockWords(session.program, decision?.minute ?? 0)}, ${decision?.taken.seat ?? ''}, ${decision?.taken.beat ?? ''}`;
}

function decisionLines(asked: Asked, decision: DecisionFuture): readonly string[] {
  const { program } = asked.session;
  const taken = asked.decisions.find(({ step }) => step === decision.step)?.taken.choice;
  return [`Step ${numberIn(asked.decisions, decision)}: ${momentOf(asked, decision.step)}`, ...decision.ways.flatMap((way, at) => {
    const head = `  ${wayName(way.way)}  ${wayText(program, way.way)}${way.way.choice === taken ? ' [taken]' : ''}`;
    const twin = decision.ways.slice(0, at).find((other) => sameFuture(other, way));
    return twin ? [`${head}: the same as ${wayName(twin.way)}`] : [`${head}: ${howWords(way)}${way.future.how === 'sampled' ? ', 95 % intervals' : ''}`, ...shareLines(program, way)];
  })];
}

/** Equal in every count. */
const sameFuture = (one: WayFuture, other: WayFuture): boolean => JSON.stringify(one.future) === JSON.stringify(other.future);

const shareLines = (program: Program, way: WayFuture): readonly string[] =>
  table(endingShares(program, way).filter(({ share, count }) => (count ?? share) > 0).map(({ ending, outcome, share, low, high, count }) =>
    [`    ${ending ?? '(left open)'}`, outcome ?? '', percent(share), count === null ? '' : `(95 % interval ${percent(low)} to ${percent(high)})`]));

/** In the list, ways of a decision may have followed different numbers of situations. */
const shortHow = (way: WayFuture): string => (way.future.how === 'exact' ? 'exact' : howWords(way));

const howWords = ({ future }: WayFuture): string => (future.how === 'exact' ? `exact, ${future.states} situations` : `sampled, ${continuations(future.runs)}`);
