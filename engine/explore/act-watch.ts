import { CAUSE, kindOf, readCause } from '../cause.ts';
import { CODE, type Sink } from '../fact.ts';
import type { Program } from '../scenario/program.ts';

/** An act that a choice or an answer raises, and how often the pathway had closed it when its time came. */
export interface LateAct {
  /** `beat/choice` or `beat/choice/answer`. */
  readonly id: string;
  readonly event: string;
  readonly tried: number;
  /** Never 0. A choice is taken only while its acts are open, so that they closed while it was being done; nobody looks before an answer. */
  readonly closed: number;
  /** Whether the case tells it: each time the act had closed an answer followed, and none of these answers was given where the act was taken. */
  readonly told: boolean;
  /** Seed of the first play in which it was closed. */
  readonly witness: string;
}

/** Listens to many plays for acts that are closed when they are raised. */
export interface ActWatch { readonly sinkFor: (seed: string) => Sink; readonly result: () => readonly LateAct[] }

interface Tally {
  /** The choice or the answer, by its number. */
  readonly raiser: number;
  readonly kind: typeof CAUSE.choice | typeof CAUSE.answer;
  readonly act: number;
  tried: number;
  closed: number;
  witness: string;
  /** Answers that followed where the act had closed, and where it was taken. */
  readonly after: { readonly closed: Set<number>; readonly taken: Set<number> };
  answered: number;
}
/** An act of a choice whose answer is still to come. */
interface Waiting { readonly tally: Tally; readonly closed: boolean }

/** Begin to listen for one case: give each play its own sink, by seed, and ask for the result at any time. */
export function createActWatch(program: Program): ActWatch {
  const tallies = new Map<string, Tally>();
  const sinkFor = (seed: string): Sink => {
    let waiting: Waiting[] = [];
    return (code, _minute, a, b) => {
      if (code === CODE['choice.landed']) waiting = [];
      else if (code === CODE['answer.given']) noteAnswer(waiting, a);
      else if ((code === CODE['act.accepted'] || code === CODE['act.closed']) && isOwn(program, a, b)) {
        const raised = { tally: tallyOf(tallies, a, b), closed: code === CODE['act.closed'] };
        noteAct(raised, seed);
        if (raised.tally.kind === CAUSE.choice) waiting.push(raised);
      }
    };
  };
  return { sinkFor, result: () => [...tallies.values()].filter(({ closed }) => closed > 0).map((tally) => lateAct(program, tally)).sort((one, other) => (`${one.id} ${one.event}` < `${other.id} ${other.event}` ? -1 : 1)) };
}

/** Whether a choice or an answer raises the act in its own words; not acts from elsewhere, nor what a rule or a hand-over posts after them. */
function isOwn(program: Program, act: number, cause: number): boolean {
  const kind = kindOf(cause);
  if (kind !== CAUSE.choice && kind !== CAUSE.answer) return false;
  const { index } = readCause(cause);
  return (kind === CAUSE.answer ? program.answers[index] : program.choices[index])?.effect.acts.includes(act) ?? false;
}

function tallyOf(tallies: Map<string, Tally>, act: number, cause: number): Tally {
  const key = `${cause} ${act}`;
  const known = tallies.get(key);
  if (known !== undefined) return known;
  const kind = kindOf(cause) === CAUSE.answer ? CAUSE.answer : CAUSE.choice;
  const fresh: Tally = { raiser: readCause(cause).index, kind, act, tried: 0, closed: 0, witness: '', after: { closed: new Set(), taken: new Set() }, answered: 0 };
  tallies.set(key, fresh);
  return fresh;
}

function noteAct({ tally, closed }: Waiting, seed: string): void {
  tally.tried += 1;
  if (!closed) return;
  if (tally.closed === 0) tally.witness = seed;
  tally.closed += 1;
}

function noteAnswer(waiting: readonly Waiting[], answer: number): void {
  for (const { tally, closed } of waiting) {
    tally.after[closed ? 'closed' : 'taken'].add(answer);
    if (closed) tally.answered += 1;
  }
}

function lateAct(program: Program, { raiser, kind, act, tried, closed, witness, after, answered }: Tally): LateAct {
  const answer = kind === CAUSE.answer ? program.answers[raiser] : undefined;
  const choice = program.choices[answer?.choice ?? raiser];
  const name = `${program.beats[choice?.beat ?? -1]?.id ?? ''}/${choice?.id ?? ''}`;
  return {
    id: answer === undefined ? name : `${name}/${answer.id}`, event: program.acts[act]?.event ?? '', tried, closed,
    told: answered === closed && [...after.closed].every((each) => !after.taken.has(each)), witness,
  };
}
