import type { Program } from '../../scenario/program.ts';
import type { Memory } from '../../pathways/memory/memory.ts';
import { seatOf } from '../hands.ts';
import { planOf, type Plan } from '../plan.ts';
import type { Run } from '../run.ts';
import { SEAT } from '../state.ts';
import { firstSet, NO_ROOT } from './roots.ts';
import { emptyTrees, plantOne, type Trees } from './tree.ts';

/**
 * What plays of one case did before, with the same players. A trace is all that happens at one minute, or a decision and all that
 * follows at once. Its root is the one point it begins with, a set of points, the choice that lands, or the moment and the kind of
 * player that decides it.
 */
export interface Traces {
  /** Who plays each seat, in words. */
  readonly players: string;
  /** Who counts the questions that are not asked. */
  readonly memory: Memory;
  readonly trees: Trees;
  /** What traces did, one after the other; see deeds.ts. */
  deeds: Int32Array;
  used: number;
  /** Roots of traces that begin with several points, by a number made of the set. */
  readonly sets: Map<number, number>;
}

const KEPT = new WeakMap<Plan, Map<string, Traces>>();

/**
 * Let a run go by what is known of its case with its players, or by nothing: where nothing is known, somebody listens, chance is
 * answered for, or the program has its own way to ask.
 */
export function goByTraces(run: Run, players: string): void {
  run.traces = run.sink === null && run.luck === null ? KEPT.get(run.plan)?.get(players) ?? null : null;
}

/** The traces of a case with the players of a run, to be added to; null where none may be kept. */
export function tracesToLearn(run: Run): Traces | null {
  const { memory, questions } = run.plan;
  if (memory === null || questions.includes(null)) return null;
  const players = playersOf(run);
  const known = KEPT.get(run.plan)?.get(players);
  if (known !== undefined) return known;
  const traces: Traces = { players, memory, trees: emptyTrees(firstSet(run.plan)), deeds: new Int32Array(1 << 10), used: 0, sets: new Map() };
  keepTraces(run.plan, traces);
  return traces;
}

function keepTraces(plan: Plan, traces: Traces): void {
  const kept = KEPT.get(plan) ?? new Map<string, Traces>();
  KEPT.set(plan, kept.set(traces.players, traces));
}

/** Who plays each seat of a run, in words. */
export const playersOf = (run: Run): string => run.program.seats.map((_, seat) => seatOf(run, seat, SEAT.player)).join();

/** Traces of one case as plain data: for another worker of the same page, never from a file. */
export interface PackedTraces { readonly program: string; readonly players: string; readonly nodes: Int32Array; readonly roots: Int32Array; readonly deeds: Int32Array; readonly sets: readonly (readonly [number, number])[] }

/** What is known of a case with some players, to be handed to another worker. */
export const packTraces = ({ hash }: Program, { players, trees, deeds, used, sets }: Traces): PackedTraces =>
  ({ program: hash, players, nodes: trees.nodes.slice(0, trees.used), roots: trees.roots.slice(0, trees.planted), deeds: deeds.slice(0, used), sets: [...sets] });

/** Go by what another worker learnt of the same case. Throws a RangeError for traces of another case, and for a program with its own way to ask. */
export function useTraces(program: Program, { program: hash, players, nodes, roots, deeds, sets }: PackedTraces): void {
  if (hash !== program.hash) throw new RangeError('These traces were learnt from another case.');
  const plan = planOf(program);
  if (plan.memory === null) throw new RangeError('This program has its own way to ask its pathway.');
  keepTraces(plan, { players, memory: plan.memory, trees: { nodes, used: nodes.length, roots, planted: roots.length }, deeds, used: deeds.length, sets: new Map(sets) });
}

/** The root of a set of points, by a number made of it. Sets that share a number are told apart by the first questions below it. */
export const rootOfSet = ({ sets }: Traces, number: number): number => sets.get(number) ?? NO_ROOT;

/** A root for a set that none began with. */
export function plantSet({ sets, trees }: Traces, number: number): number {
  const root = plantOne(trees);
  sets.set(number, root);
  return root;
}
