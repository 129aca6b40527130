import { NODE, NODE_SIZE, TEST } from '../../decision.ts';
import { ENGINE_VERSION } from '../../version.ts';
import { checkEvent } from '../events.ts';
import type { PathwayEvent } from '../events.ts';
import type { Pathway } from '../pathway.ts';
import { memoryOf } from '../remember.ts';
import { isWrite, MOVE_SIZE, WRITE_SIZE } from './landing.ts';
import type { Landing } from './landing.ts';
import { landingKey, questionOf } from './memory.ts';
import type { Memory } from './memory.ts';
import { LANDING } from './tree.ts';

/** The XState that answered. Another version may answer otherwise, so its table is not taken. */
export const XSTATE_VERSION = '5.33.3';

/** What a pathway has answered so far, to be handed to another worker or kept. Plain data: it may be cloned. */
export interface PackedMemory {
  readonly form: 1;
  readonly pathway: string;
  readonly xstate: string;
  readonly engine: string;
  readonly questions: readonly PathwayEvent[];
  readonly nodes: Int32Array;
  readonly roots: Int32Array;
  readonly landings: readonly Omit<Landing, 'number'>[];
}

/** Whether a table was taken; if not, why in one sentence. Nothing is lost then: the pathway is asked anew. */
export type Unpacked = { readonly ok: true; readonly kept: number } | { readonly ok: false; readonly problem: string };

/** A table from outside may be well formed and still be wrong: at least one answer in so many is asked again, and a wrong one throws. Which ones is a matter of chance. */
const AUDIT_EVERY = 4_999;
/** More is no table of a pathway: those of the shipped cases have some thousand numbers. */
const MOST_NUMBERS = 4_000_000;

/** The memory of a pathway as it stands. Answers kept by the whole situation are left out: there are few. */
export const packMemory = (pathway: Pathway): PackedMemory => packOf(memoryOf(pathway));

/** The same for a given memory. */
export function packOf({ compiled, forest, questions, landings }: Memory): PackedMemory {
  return {
    form: 1, pathway: compiled.pathway.hash, xstate: XSTATE_VERSION, engine: ENGINE_VERSION,
    questions: [...questions.values()].map(({ event }) => event),
    nodes: forest.nodes.slice(0, forest.used), roots: forest.roots.slice(0, forest.planted),
    landings: landings.map(({ rules, moves, writes, posts }) => ({ rules, moves, writes, posts })),
  };
}

/**
 * Take over a table that `packMemory` made here or elsewhere. Only a memory that was asked nothing yet takes one. The value is
 * from outside: form, fingerprint and every number are checked before anything is taken, and afterwards at least one answer
 * in 4,999 is asked of XState again. A stricter audit that was set before stays. Never throws itself.
 */
export const unpackMemory = (pathway: Pathway, value: unknown): Unpacked => unpackInto(memoryOf(pathway), value);

/** The same for a given memory. */
export function unpackInto(memory: Memory, value: unknown): Unpacked {
  if (memory.questions.size > 0) return no('This pathway was asked already and goes on with its own answers.');
  const read = readPacked(memory.compiled.pathway, value);
  if (typeof read === 'string') return no(read);
  const { questions, nodes, roots, landings } = read;
  for (const event of questions) questionOf(memory, event);
  if (memory.forest.planted !== roots.length || memory.questions.size !== questions.length) {
    memory.questions.clear();
    Object.assign(memory.forest, { used: 0, planted: 0 });
    return no('The table has another number of roots than its questions.');
  }
  memory.forest.nodes = nodes.slice();
  memory.forest.used = nodes.length;
  memory.forest.roots = roots.slice();
  landings.forEach((landing, number) => {
    memory.landings.push({ number, ...landing });
    memory.landingNumbers.set(landingKey(landing), number);
  });
  // Whoever asked for more audits before keeps them.
  if (memory.auditEvery === 0 || memory.auditEvery > AUDIT_EVERY) Object.assign(memory, { auditEvery: AUDIT_EVERY, untilAudit: AUDIT_EVERY });
  return { ok: true, kept: landings.length };
}

const no = (problem: string): Unpacked => ({ ok: false, problem });

type Contents = Pick<PackedMemory, 'questions' | 'nodes' | 'roots' | 'landings'>;
type Loose = Readonly<Record<string, unknown>>;

function readPacked(pathway: Pathway, value: unknown): Contents | string {
  if (!isLoose(value) || value['form'] !== 1) return 'This is no table of a pathway.';
  if (value['pathway'] !== pathway.hash) return 'The table is of another pathway, or of another state of its law.';
  if (value['xstate'] !== XSTATE_VERSION || value['engine'] !== ENGINE_VERSION) return 'The table was made by another version.';
  const questions = eachOf(value['questions'], readEvent);
  const landings = eachOf(value['landings'], (each) => readLanding(pathway, each));
  const { nodes, roots } = value;
  if (questions === null || landings === null || !isNumbers(nodes) || !isNumbers(roots)) return 'The table names an event or an effect that the pathway does not have.';
  return areNodes(pathway, nodes, landings.length) && roots.every((root) => leads(root, 0, { nodes, landings: landings.length })) ? { questions, nodes, roots, landings } : 'The table leads to a place that it does not have.';
}

/** A node asks of a field, and leads to a later node or to an end: so every walk ends. */
function areNodes(pathway: Pathway, nodes: Int32Array, landings: number): boolean {
  const tests: readonly number[] = Object.values(TEST);
  const fits = (at: number): boolean => {
    const place = nodes[at + NODE.place] ?? -1;
    const answers = [nodes[at + NODE.no] ?? 0, nodes[at + NODE.yes] ?? 0];
    return place >= pathway.regions.length && place < pathway.size && tests.includes(nodes[at + NODE.test] ?? -1) && answers.every((to) => leads(to, at + NODE_SIZE, { nodes, landings }));
  };
  if (nodes.length % NODE_SIZE !== 0) return false;
  for (let at = 0; at < nodes.length; at += NODE_SIZE) if (!fits(at)) return false;
  return true;
}

const leads = (to: number, from: number, { nodes, landings }: { readonly nodes: Int32Array; readonly landings: number }): boolean =>
  (to < 0 ? LANDING - to < landings : to >= from && to < nodes.length && to % NODE_SIZE === 0);

function readEvent(value: unknown): PathwayEvent | null {
  const checked = checkEvent(value);
  return checked.ok ? checked.event : null;
}

function readLanding(pathway: Pathway, value: unknown): Omit<Landing, 'number'> | null {
  if (!isLoose(value)) return null;
  const { moves, writes } = value;
  const rules = eachOf(value['rules'], (rule) => (typeof rule === 'number' && pathway.rules[rule] !== undefined ? rule : null));
  const posts = eachOf(value['posts'], readEvent);
  if (rules === null || posts === null || !isNumbers(moves) || !isNumbers(writes)) return null;
  const move = (at: number): boolean => [1, 2].every((side) => pathway.regions[moves[at] ?? -1]?.leaves[moves[at + side] ?? -1] !== undefined);
  return everyPart(moves, MOVE_SIZE, move) && everyPart(writes, WRITE_SIZE, (at) => isWrite(pathway, writes, at)) ? { rules, moves, writes, posts } : null;
}

function everyPart(numbers: Int32Array, size: number, fits: (at: number) => boolean): boolean {
  for (let at = 0; at < numbers.length; at += size) if (!fits(at)) return false;
  return numbers.length % size === 0;
}

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumbers = (value: unknown): value is Int32Array => value instanceof Int32Array && value.length <= MOST_NUMBERS;

/** Every entry of a list read; null when it is no list or one of them cannot be read. */
function eachOf<T>(value: unknown, read: (each: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value) || value.length > MOST_NUMBERS) return null;
  const found = value.map(read);
  return found.every((each) => each !== null) ? found.filter((each): each is T & {} => each !== null) : null;
}
