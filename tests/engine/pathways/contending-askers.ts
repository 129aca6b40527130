import { transition } from 'xstate';
import { compiledOf, nextOf, raisedFrom, situationFrom, snapshotOf, takenBy } from '../../../engine/pathways/adapter.ts';
import type { Pathway, PathwayEvent } from '../../../engine/pathways/pathway.ts';
import { postsOf } from '../../../engine/pathways/port.ts';
import type { Answer } from '../../../engine/pathways/port.ts';

/*
 * Two ways to ask XState for measuring. Both answer with what the interpreter reads and with nothing else: no words for a
 * refusal, no lists of leaves and clocks. So they are quicker than the port, which is in their favour.
 */

const CLOSED: Answer = { accepted: false, closed: [] };

/** As a newcomer would: the snapshot of the situation, and the public `transition()` for each event. */
export function askIdiomatic(pathway: Pathway, situation: Int32Array, event: PathwayEvent): Answer {
  const compiled = compiledOf(pathway);
  const snapshot = snapshotOf(compiled, situation);
  const raised = raisedFrom(event);
  const [next] = transition(compiled.machine, snapshot, raised);
  // Asked as well, because an accepted transition to the same state gives the same snapshot back: nothing else can tell.
  const rules = takenBy(compiled, snapshot, raised);
  return rules.length === 0 ? CLOSED : { accepted: true, next: situationFrom(compiled, next), rules, ...NOTHING, posts: postsOf(pathway, rules, event) };
}

/** As somebody would who measured: one scope, made once and used again; no step where no transition is open. */
export function askLean(pathway: Pathway, situation: Int32Array, event: PathwayEvent): Answer {
  const compiled = compiledOf(pathway);
  const snapshot = snapshotOf(compiled, situation);
  const raised = raisedFrom(event);
  const rules = takenBy(compiled, snapshot, raised);
  if (rules.length === 0) return CLOSED;
  return { accepted: true, next: situationFrom(compiled, nextOf(compiled, snapshot, raised)), rules, ...NOTHING, posts: postsOf(pathway, rules, event) };
}

const NOTHING = { entered: [], left: [], started: [], stopped: [] } as const;
