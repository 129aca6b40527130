import { decide } from '../decision.ts';
import type { Test } from '../scenario/program.ts';
import { addCondition, NO, YES } from './condition-graph.ts';

interface Graph { readonly nodes: Int32Array; readonly start: number }

const GRAPHS = new WeakMap<Test, Graph>();

/** Whether a compiled condition holds in a state. Total and pure. While time runs, `truthOf` in run.ts answers from memory. */
export function holds(test: Test | null, state: Int32Array): boolean {
  if (test === null) return true;
  const { nodes, start } = graphOf(test);
  return decide(nodes, start, state, 0) === YES;
}

function graphOf(test: Test): Graph {
  const known = GRAPHS.get(test);
  if (known !== undefined) return known;
  const nodes: number[] = [];
  const start = addCondition(nodes, test, { no: NO, yes: YES });
  const graph = { nodes: Int32Array.from(nodes), start };
  GRAPHS.set(test, graph);
  return graph;
}
