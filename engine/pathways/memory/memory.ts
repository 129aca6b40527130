import { decide } from '../../decision.ts';
import type { Compiled } from '../adapter.ts';
import { raisedFrom } from '../adapter.ts';
import type { Raised } from '../condition-test.ts';
import type { EventName, PathwayEvent } from '../events.ts';
import { postsOf, witness } from '../port.ts';
import type { Witnessed } from '../port.ts';
import { footprintOf, keyOf } from './footprint.ts';
import type { Footprint } from './footprint.ts';
import { landOn, movesBetween, netWrites, putsBetween } from './landing.ts';
import type { Landing } from './landing.ts';
import { CLOSED, emptyForest, grow, LANDING, pathOf, plant, UNKNOWN } from './tree.ts';
import type { Forest } from './tree.ts';

/**
 * What a machine has answered so far. Each question is one event as it may be raised: name, role, what it carries. For each
 * key of its footprint a tree says what the guards asked next and where it ended. XState is asked where a tree ends openly.
 */
export interface Memory {
  readonly compiled: Compiled;
  readonly forest: Forest;
  readonly footprints: Map<EventName, Footprint | string>;
  readonly questions: Map<string, Question>;
  readonly landings: Landing[];
  readonly landingNumbers: Map<string, number>;
  /** Every so many answers from memory XState is asked again; 0 for never. */
  auditEvery: number;
  untilAudit: number;
  /** Whether the answer given last was compared; kept while anything is audited. */
  audited: boolean;
  asked: number;
  missed: number;
}

/** One event as it may be raised, and where its trees stand. Without a footprint the whole situation is the key. */
export interface Question {
  readonly event: PathwayEvent;
  readonly raised: Raised;
  readonly footprint: Footprint | null;
  readonly firstRoot: number;
  readonly whole: Map<string, number>;
}

/** The event is closed: no landing. */
export const NO_LANDING = -1;

/** Distinct questions kept: a case asks a few hundred. Whoever asks more, by cases without end or acts made up, gets XState's answers, and the machine is not filled with them. */
const MOST_QUESTIONS = 20_000;
/** Roots kept for them: an event has a few, and at most some thousand. */
const MOST_ROOTS = 2_000_000;

/** Answers by the whole situation kept for one question before they start anew. */
const MOST_WHOLE = 20_000;

export function emptyMemory(compiled: Compiled): Memory {
  return {
    compiled, forest: emptyForest(), footprints: new Map(), questions: new Map(), landings: [], landingNumbers: new Map(), auditEvery: 0, untilAudit: 0, audited: false, asked: 0, missed: 0,
  };
}

/**
 * The question an event asks; new events get their roots. Null where the memory is full: nothing that is kept is ever given up,
 * so that whoever holds a question or the number of a landing may go on with it; a new one is asked of XState each time.
 */
export function questionOf(memory: Memory, event: PathwayEvent): Question | null {
  const key = `${event.event} ${event.by} ${event.with === undefined ? '' : JSON.stringify(event.with)}`;
  const known = memory.questions.get(key);
  if (known !== undefined) return known;
  if (memory.questions.size >= MOST_QUESTIONS) return null;
  const covered = memory.footprints.get(event.event) ?? footprintOf(memory.compiled, event.event);
  memory.footprints.set(event.event, covered);
  const footprint = typeof covered === 'string' ? null : covered;
  if (memory.forest.planted + (footprint?.keys ?? 0) > MOST_ROOTS) return null;
  const question: Question = { event, raised: raisedFrom(event), footprint, firstRoot: plant(memory.forest, footprint?.keys ?? 0), whole: new Map() };
  memory.questions.set(key, question);
  return question;
}

/**
 * The number of the landing that a question has in a situation, or NO_LANDING. `base` is where the situation begins in
 * `state`. From memory this is one addition a region and a short walk; nothing is allocated.
 */
export function landingFor(memory: Memory, question: Question, state: Int32Array, base: number): number {
  memory.asked += 1;
  const { footprint } = question;
  if (footprint === null) return landingByWhole(memory, question, state.slice(base, base + memory.compiled.pathway.size));
  const { forest } = memory;
  const root = question.firstRoot + keyOf(footprint, state, base);
  const end = decide(forest.nodes, forest.roots[root] ?? UNKNOWN, state, base);
  if (end === UNKNOWN) return learn(memory, question, root, state.slice(base, base + memory.compiled.pathway.size));
  const landing = LANDING - end;
  if (memory.auditEvery > 0) audit(memory, question, landing, { state, base });
  return landing < 0 ? NO_LANDING : landing;
}

/** Ask the machine, and keep its answer as a path of the tree below a root. */
function learn(memory: Memory, question: Question, root: number, situation: Int32Array): number {
  const { pathway } = memory.compiled;
  const seen = ask(memory, question, situation);
  const number = seen.next === null ? NO_LANDING : landingFrom(memory, question, { ...seen, next: seen.next, situation });
  const problem = grow(memory.forest, root, pathOf(pathway, seen.trace.tests), number === NO_LANDING ? CLOSED : LANDING - number);
  if (problem !== null) throw unsound(memory, question, problem);
  return number;
}

function ask(memory: Memory, question: Question, situation: Int32Array): Witnessed {
  memory.missed += 1;
  memory.audited = false;
  return witness(memory.compiled, situation, question.raised);
}

type Seen = Witnessed & { readonly next: Int32Array; readonly situation: Int32Array };

function landingFrom(memory: Memory, question: Question, { rules, next, situation, trace }: Seen): number {
  const { pathway } = memory.compiled;
  const moves = movesBetween(pathway, situation, next);
  const stray = pathway.regions.findIndex((_, region) => situation[region] !== next[region] && ((question.footprint?.waiting[region] ?? 0) & (1 << (situation[region] ?? 0))) === 0);
  if (stray >= 0) throw unsound(memory, question, `region ${pathway.regions[stray]?.id ?? ''} moved from a state that does not wait for the event`);
  const writes = netWrites(pathway, trace.writes);
  if (writes === null) throw unsound(memory, question, 'two effects on one field cannot be told as one');
  const number = keepLanding(memory, { rules, moves, writes, posts: postsOf(pathway, rules, question.event) });
  const landed = situation.slice();
  const landing = memory.landings[number];
  if (landing) landOn(landing, landed, 0);
  if (!same(landed, next)) throw unsound(memory, question, 'an action is impure: it wrote something else than it told');
  return number;
}

/** Without a footprint: still XState's answer, kept by every number of the situation. Nothing tells what was read and written, so it is asked twice. */
function landingByWhole(memory: Memory, question: Question, situation: Int32Array): number {
  const key = situation.join();
  const known = question.whole.get(key);
  if (known !== undefined) {
    if (memory.auditEvery > 0) audit(memory, question, known, { state: situation, base: 0 });
    return known;
  }
  const { rules, next } = askTwice(memory, question, situation);
  const { pathway } = memory.compiled;
  const number = next === null ? NO_LANDING
    : keepLanding(memory, { rules, moves: movesBetween(pathway, situation, next), writes: putsBetween(pathway, situation, next), posts: postsOf(pathway, rules, question.event) });
  if (question.whole.size >= MOST_WHOLE) question.whole.clear();
  question.whole.set(key, number);
  return number;
}

/** Ask about one situation twice. Throws where the answers differ: what guards and actions kept from the first time is no part of a situation. */
function askTwice(memory: Memory, question: Question, situation: Int32Array): Witnessed {
  const first = ask(memory, question, situation);
  const again = witness(memory.compiled, situation, question.raised);
  if (!same(first.rules, again.rules)) throw impure(memory, question, 'other transitions');
  if (!same(first.next ?? situation, again.next ?? situation)) throw impure(memory, question, 'another next situation');
  return first;
}

/** The same text for two landings exactly when they do the same. */
export const landingKey = ({ rules, moves, writes, posts }: Omit<Landing, 'number'>): string => JSON.stringify([rules, [...moves], [...writes], posts]);

function keepLanding(memory: Memory, landing: Omit<Landing, 'number'>): number {
  const key = landingKey(landing);
  const known = memory.landingNumbers.get(key);
  if (known !== undefined) return known;
  const number = memory.landings.length;
  memory.landings.push({ number, ...landing });
  memory.landingNumbers.set(key, number);
  return number;
}

/**
 * Count so many questions whose answers are known without being asked one by one. True, and nothing counted, where one of them
 * is due to be asked of XState again: then they are to be asked.
 */
export function countKnown(memory: Memory, questions: number): boolean {
  if (memory.auditEvery > 0 && memory.untilAudit <= questions) return true;
  memory.asked += questions;
  memory.untilAudit -= questions;
  return false;
}

/** Ask XState again about an answer from memory, one in so many. Throws when it answers otherwise. */
function audit(memory: Memory, question: Question, remembered: number, { state, base }: { readonly state: Int32Array; readonly base: number }): void {
  memory.untilAudit -= 1;
  memory.audited = false;
  if (memory.untilAudit > 0) return;
  memory.untilAudit = memory.auditEvery;
  const situation = state.slice(base, base + memory.compiled.pathway.size);
  const answer = ask(memory, question, situation);
  const landing = memory.landings[remembered];
  const alike = landing === undefined ? answer.next === null : lands(memory, question, landing, { ...answer, situation });
  if (!alike) throw unsound(memory, question, 'an audit found another answer than the one remembered');
  memory.audited = true;
}

/** Whether a landing is what XState answered in a situation: transitions, regions moved, what they become, events posted. */
function lands({ compiled: { pathway } }: Memory, { event }: Question, landing: Landing, { rules, next, situation }: Witnessed & { readonly situation: Int32Array }): boolean {
  if (next === null) return false;
  const landed = situation.slice();
  landOn(landing, landed, 0);
  const posts = postsOf(pathway, rules, event);
  return same(landed, next) && same(landing.rules, rules) && same(landing.moves, movesBetween(pathway, situation, next)) && JSON.stringify(landing.posts) === JSON.stringify(posts);
}

/** Whether the answer given last was just compared with XState's. For those who keep more about it: then they compare that too. */
export const wasAudited = ({ auditEvery, audited }: Memory): boolean => auditEvery > 0 && audited;

const same = (one: ArrayLike<number>, other: ArrayLike<number>): boolean => one.length === other.length && Array.from(one).every((value, at) => value === other[at]);

function unsound({ compiled }: Memory, { event }: Question, problem: string): Error {
  return new Error(`The footprint of ${event.event} in ${compiled.pathway.country} is unsound: ${problem}. Its answer depends on more than its transitions' states, named guards and effects. Say it with those, or let the event be asked by the whole situation.`);
}

function impure({ compiled }: Memory, { event }: Question, second: string): Error {
  return new Error(`A guard or action of ${event.event} in ${compiled.pathway.country} is impure: asked twice in one situation, it gave ${second}. It may read fields, states and the event, and nothing else.`);
}
