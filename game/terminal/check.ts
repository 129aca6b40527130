import { createCoverage, describeProblem, outcomeInWords, pathwayOf, POLICIES, seedOfRun, simulate, wander, withProofs } from '#engine';
import type { BlindPass, Covered, LateAct, Registers, ParsedScenario, Problem, Program, Simulation, Verdict as Proved } from '#engine';
import { Found, type Answer } from './answer.ts';
import { wholeNumber, type Given, type TerminalCommand } from './command.ts';
import { compiled, findCase, judgeCase, readRegisters, type CaseFile } from './files.ts';

/** `check`: everything that can be said about a case without a person playing it. */
export const checkCommand: TerminalCommand = {
  name: 'check', takes: 'FILE...', about: 'check cases: form, names, rules, sources, and automatic plays', count: [1, 50], run: check,
  options: {
    plays: { kind: 'word', value: 'N', about: 'automatic plays of each kind of player (typical, careful, random, wandering), 0 to 10000; 100 unless told' },
    seed: { kind: 'word', value: 'S', about: 'the seed the plays grow from; "check" unless told' },
  },
  more: [
    'A problem is FILE:LINE:COLUMN with what is wrong and what would be right.',
    'reached (witness): a play with that seed came by. unknown (covered so far): no play did; that proves nothing.',
    'never (proved): no play can; a fault, except for a choice, whose closed door may be meant.',
    'Warnings alone still exit 0.',
  ],
};

interface Verdict { readonly file: string; readonly problems: readonly Problem[]; readonly coverage: readonly Proved[]; readonly played: number }

function check(given: Given): Answer {
  const plays = wholeNumber(given, 'plays', { least: 0, most: 10_000, else: 100 });
  const seed = given.word('seed') ?? 'check';
  const registers = readRegisters();
  const verdicts = given.things.map((wanted) => checkOne(findCase(wanted), registers, { plays, seed }));
  const ok = verdicts.every((verdict) => verdict.problems.every((problem) => problem.level !== 'error'));
  const answer: Answer = { exit: ok ? 0 : 1, lines: verdicts.flatMap(linesOf), json: { ok, files: verdicts } };
  if (!ok) throw new Found(answer.lines, answer.json);
  return answer;
}

interface Plays { readonly plays: number; readonly seed: string }

function checkOne(file: CaseFile, registers: Registers, { plays, seed }: Plays): Verdict {
  const { parsed, problems } = judgeCase(file, registers);
  const broken = problems.some((problem) => problem.level === 'error');
  if (!parsed.ok || broken || plays === 0) return { file: file.name, problems, coverage: [], played: 0 };
  try {
    const program = compiled(parsed.scenario);
    const simulations = POLICIES.map((policy) => simulate(program, { runs: plays, seed: `${seed}/${policy}`, auto: { policy, seats: program.names.seats }, weights: null }));
    const coverage = withProofs(program, joined([...simulations.map((each) => each.coverage), wandered(program, { plays, seed: `${seed}/wandering` })]));
    const found = [...problems, ...findingsOf({ parsed, file }, simulations, coverage)].sort((a, b) => a.line - b.line || a.column - b.column);
    return { file: file.name, problems: found, coverage, played: plays * (POLICIES.length + 1) };
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof Found)) throw error;
    return { file: file.name, problems: [...problems, atTop(file, error.message)], coverage: [], played: 0 };
  }
}

/** What players come by who also wait, take up acts of the menu, step over and bring injects. */
function wandered(program: Program, { plays, seed }: Plays): readonly Covered[] {
  const coverage = createCoverage(program);
  for (let run = 0; run < plays; run += 1) {
    const own = seedOfRun(seed, run);
    wander(program, { seed: own, auto: { policy: 'random', seats: program.names.seats } }, coverage.sinkFor(own));
  }
  return coverage.result();
}

/** What several kinds of plays came by together: the first witness counts. */
function joined(coverages: readonly (readonly Covered[])[]): readonly Covered[] {
  const [first, ...others] = coverages;
  return (first ?? []).map((own, index) => others.reduce<Covered>((all, other) => {
    const next = other[index];
    if (!next || next.verdict === 'unknown') return all;
    return { ...all, verdict: 'reached', witness: all.witness ?? next.witness, plays: all.plays + next.plays };
  }, own));
}

interface Judged { readonly parsed: Extract<ParsedScenario, { ok: true }>; readonly file: CaseFile }

function findingsOf(judged: Judged, simulations: readonly Simulation[], coverage: readonly Proved[]): readonly Problem[] {
  const stuck = simulations.flatMap((each) => each.stuck).map((seed) => atTop(judged.file, `The play with the seed ${seed} gets stuck: no command leads on.`));
  const missed = coverage.filter((each) => each.verdict !== 'reached').map((each) => missedProblem(judged, each));
  const blind = blindPasses(simulations).map((pass) => blindProblem(judged, pass));
  const late = lateActs(simulations).flatMap((act) => lateProblem(judged, act) ?? []);
  return [...stuck.slice(0, 5), ...blind, ...late, ...missed];
}

/** Counted together; the first witness counts. */
function lateActs(simulations: readonly Simulation[]): readonly LateAct[] {
  const together = new Map<string, LateAct>();
  for (const act of simulations.flatMap((each) => each.lateActs)) {
    const key = `${act.id} ${act.event}`;
    const before = together.get(key);
    together.set(key, before === undefined ? act : { ...before, tried: before.tried + act.tried, closed: before.closed + act.closed, told: before.told && act.told });
  }
  return [...together.values()];
}

/** The first witness of each choice counts. */
const blindPasses = (simulations: readonly Simulation[]): readonly BlindPass[] =>
  [...new Map(simulations.toReversed().flatMap((each) => each.blindPasses.map((pass) => [pass.id, pass] as const))).values()];

function blindProblem({ parsed, file }: Judged, { id, seat, items, witness }: BlindPass): Problem {
  const path = pathTo(parsed, { part: id.split('/').length === 3 ? 'answer' : 'choice', id });
  const { line, column } = parsed.positions.valueAt([...path, 'passes']);
  const message = `“${seat}” passes on ${items.join(', ')} without knowing ${items.length === 1 ? 'it' : 'them'}, for example in the play with the seed ${witness}.`;
  return { file: file.name, line, column, path: path.join('.'), message, hint: 'Reveal it to this seat before, or give the choice “when” or “needs”.', level: 'warning' };
}

/** Fewer tries say nothing. */
const ENOUGH_TRIES = 10;
/** One in so many times late is a story that tells of what did not happen often enough to be seen in a workshop. */
const OFTEN = 10;

/** A warning for an act that often closes while a choice is being done and no answer tells it, and for one of an answer that is never open. */
function lateProblem({ parsed, file }: Judged, { id, event, tried, closed, told, witness }: LateAct): Problem | null {
  const part = id.split('/').length === 3 ? 'answer' : 'choice';
  if (told || tried < ENOUGH_TRIES || (part === 'answer' ? closed < tried : closed * OFTEN < tried)) return null;
  const path = [...pathTo(parsed, { part, id }), 'acts'];
  const { line, column } = parsed.positions.valueAt(path);
  const [message, hint] = part === 'answer'
    ? [`${event} was open in none of ${tried} times this answer was given, for example in the play with the seed ${witness}.`, 'Nobody looks before an answer whether its acts are open. Give it “when”, or take the act out.']
    : [`${event} had closed in ${closed} of ${tried} times before this choice was done, for example in the play with the seed ${witness}.`, 'Time runs while a choice is done. Let it take less time. Or keep “done” true, and add an answer whose “odds” ask how it came out.'];
  return { file: file.name, line, column, path: path.join('.'), message, hint, level: 'warning' };
}

const CLOSED_CARD = '“play” shows which rule closes the choice. ';
/** A door that stays closed may be meant: it shows a rule. Anything else that can never come is a fault of the case. */
const MAY_STAY_CLOSED: ReadonlySet<string> = new Set(['choice', 'answer']);

function missedProblem({ parsed, file }: Judged, covered: Proved): Problem {
  const path = pathTo(parsed, covered);
  const { line, column } = parsed.positions.valueAt(path);
  if (covered.verdict === 'never') {
    const hint = covered.part === 'ending' ? hintForEnding(parsed, covered.id) : `Its conditions cannot hold together with what anything in the case can bring about, or no rule lets its acts. ${covered.part === 'choice' ? CLOSED_CARD : ''}Mend them, or take it out.`;
    return { file: file.name, line, column, path: path.join('.'), message: `No play can ever come by the ${covered.part} ${covered.id}: never (proved).`, hint, level: MAY_STAY_CLOSED.has(covered.part) ? 'warning' : 'error' };
  }
  const message = `No automatic play came by the ${covered.part} ${covered.id}: unknown (covered so far).`;
  return { file: file.name, line, column, path: path.join('.'), message, hint: `Look whether its conditions can hold. ${covered.part === 'choice' ? CLOSED_CARD : ''}More --plays may find a way.`, level: 'warning' };
}

/** An outcome asks for more than the case writes down: a writer who sees only the own conditions cannot find the fault. */
function hintForEnding({ scenario }: Judged['parsed'], id: string): string {
  const outcome = scenario.endings.find((ending) => ending.id === id)?.outcome;
  const pathway = pathwayOf(scenario.country);
  if (outcome === undefined || pathway === undefined) return 'Its conditions cannot hold together. Mend them, or take it out.';
  return `Besides the conditions written here, ${outcome} asks: ${outcomeInWords(pathway, outcome)}. Nothing in the case brings all of it about at once. Add what is missing, or take the ending out.`;
}

/** Where a part of the case stands in its file. */
function pathTo({ scenario }: Judged['parsed'], covered: Pick<Covered, 'part' | 'id'>): readonly (string | number)[] {
  const [first = '', second = '', third = ''] = covered.id.split('/');
  const beat = scenario.beats.findIndex((each) => each.id === first);
  const choice = scenario.beats[beat]?.choices.findIndex((each) => each.id === second) ?? -1;
  switch (covered.part) {
    case 'beat':
      return ['beats', beat];
    case 'choice':
      return ['beats', beat, 'choices', choice];
    case 'answer':
      return ['beats', beat, 'choices', choice, 'answers', scenario.beats[beat]?.choices[choice]?.answers?.findIndex((each) => each.id === third) ?? -1];
    case 'hazard':
      return ['hazards', scenario.hazards.findIndex((each) => each.id === first)];
    case 'inject':
      return ['injects', scenario.injects.findIndex((each) => each.id === first)];
    case 'news':
      return ['news', Number(second) - 1];
    case 'ending':
      return ['endings', scenario.endings.findIndex((each) => each.id === first)];
  }
}

const atTop = (file: CaseFile, message: string): Problem => ({ file: file.name, line: 1, column: 1, path: '', message, level: 'error' });

function linesOf({ file, problems, coverage, played }: Verdict): readonly string[] {
  const errors = problems.filter((problem) => problem.level === 'error').length;
  const warnings = problems.length - errors;
  const reached = coverage.filter((each) => each.verdict === 'reached').length;
  const tally = errors === 0 && warnings === 0 ? 'no problem found' : `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
  return [...problems.map(describeProblem), `${file}: ${tally}.${played > 0 ? ` ${played} automatic plays reached ${reached} of ${coverage.length} parts.` : ''}`];
}
