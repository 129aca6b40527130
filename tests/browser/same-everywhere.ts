import { autoPlay, bestPlay, createPlayer, decisionsOf, digestText, exactWay, hashOfState, learnTraces, playOut, POLICIES, sampleWay, searchPlan, USUAL_BUDGET, useTraces, wander, writeLog, type AnyPolicy, type AutoSeats, type Program, type Sink } from '#engine';
import { programFrom } from '../fixtures/program-from.ts';
import { askIdiomatic } from '../engine/pathways/contending-askers.ts';

/** What to play: the text of a case, how many sessions, and whether its waits are short enough to follow every branch. */
export interface Asked { readonly name: string; readonly source: string; readonly sessions: number; readonly exact: boolean }

/** What came out, a line for each thing played: what it was, and the digest of all that it told. */
export interface Played { readonly name: string; readonly lines: readonly string[] }

/** What a page reports: who it is, what it played, and what went wrong. */
export interface Report { readonly browser: string; readonly played: readonly Played[]; readonly problems: readonly string[] }

/** In one of so many sessions plain XState answers each question: it takes about as many times longer. */
const PLAIN_EVERY = 50;

/** Continuations of each decision that is looked ahead from. */
const CONTINUATIONS = 8;

/** Play a case in every way that is compared. The test runs this very function here and in each browser. */
export function playCase({ name, source, sessions, exact }: Asked): Played {
  const program = programFrom(source);
  const turns = Array.from({ length: sessions }, (_, turn) => turn);
  return {
    name,
    lines: [
      `program ${program.hash}`,
      ...turns.map((turn) => `session ${turn} ${sessionDigest(program, turn)}`),
      ...turns.filter((turn) => turn % PLAIN_EVERY === 0).map((turn) => `plain ${turn} ${sessionDigest({ ...program, asker: askIdiomatic }, turn)}`),
      ...aheadLines(program, source, exact),
      ...tracedLines(program, source),
    ],
  };
}

const autoOf = (program: Program, turn: number): AutoSeats => ({ policy: POLICIES[turn % POLICIES.length] ?? 'typical', seats: program.names.seats });

/** Every fact of a session and the state it ends in. Every eighth is wandered through: waits, menus, stepping over. */
function sessionDigest(program: Program, turn: number): string {
  const told: number[] = [];
  const sink: Sink = (code, minute, a, b, seats = 0) => void told.push(code, minute, a, b, seats);
  const options = { seed: `everywhere/${turn}`, auto: autoOf(program, turn) };
  const { state } = turn % 8 === 3 ? wander(program, options, sink) : playOut(program, options, sink);
  return digestText(`${hashOfState(state)} ${told.join()}`);
}

/** Plays that judge a plan: few, because many plans are tried. */
const PLAN_PLAYS = 4;

/** Somebody's own: leans the more to a choice, the further down it stands. */
const ownPolicy = ({ beats, choices }: Program): AnyPolicy =>
  ({ name: 'own', otherwise: 'careful', weights: Object.fromEntries(choices.map(({ beat, id }, place) => [`${beats[beat]?.id ?? ''}/${id}`, (7 * place) % 1000])) });

/** Best play from a decision, where it can be followed, and the plan that a search finds from there. */
function bestLines(program: Program, before: Int32Array, exact: boolean): readonly string[] {
  const order = { policy: ownPolicy(program), budget: USUAL_BUDGET, wanted: program.endings.slice(0, 1).map(({ id }) => id), plays: PLAN_PLAYS, seed: 'everywhere' };
  const found = searchPlan(program, { before }, order);
  return [`plan ${found.tried} ${digestText(JSON.stringify(found))}`, ...exact ? [`best ${JSON.stringify(bestPlay(program, before, order))}`] : []];
}

/** Plays to learn from, and plays that go by what was learnt. */
const LESSONS = 20;
const TRACED = 20;

/** What is learnt of a case, and plays that go by it: how they end, and whether interpreted ones end so. */
function tracedLines(program: Program, source: string): readonly string[] {
  const auto = autoOf(program, 0);
  const learnt = learnTraces(programFrom(source), { auto, seed: 'lessons', from: 0, to: LESSONS });
  if (learnt === null) return [];
  const pupil = programFrom(source);
  useTraces(pupil, learnt);
  const [traced, interpreted] = [createPlayer(pupil, auto), createPlayer(program, auto)];
  const endOf = (play: typeof traced, turn: number): string => hashOfState(play(`traced/${turn}`, null).state);
  return [
    `learnt ${learnt.nodes.length} ${digestText(JSON.stringify([[...learnt.nodes], [...learnt.roots], [...learnt.deeds], learnt.sets]))}`,
    ...Array.from({ length: TRACED }, (_, turn) => `traced ${turn} ${endOf(traced, turn)} ${endOf(traced, turn) === endOf(interpreted, turn) ? 'alike' : 'differs'}`),
  ];
}

/** One session as its file, byte for byte, and what can follow from its first, middle and last decision. */
function aheadLines(program: Program, source: string, exact: boolean): readonly string[] {
  const session = autoPlay(program, { seed: 'everywhere', auto: autoOf(program, 0) });
  const decisions = decisionsOf(session);
  const looked = [0, decisions.length >> 1, decisions.length - 1].flatMap((at) => decisions.slice(at, at + 1));
  const sampled = looked.flatMap(({ step, before, ways }) => ways.flatMap((way) => (['typical', ownPolicy(program)] as const).map((policy) => {
    const tally = sampleWay(program, before, way, { policy, seed: 'everywhere', from: 0, to: CONTINUATIONS });
    return `sampled ${step} ${way.choice} ${digestText(JSON.stringify(tally))}`;
  })));
  const followed = exact ? looked.map(({ step, before, taken }) => `exact ${step} ${JSON.stringify(exactWay(program, before, taken, { policy: 'typical', budget: USUAL_BUDGET }))}`) : [];
  const [first] = looked;
  return [`file ${digestText(writeLog(session, source))}`, ...sampled, ...followed, ...first ? bestLines(program, first.before, exact) : []];
}
