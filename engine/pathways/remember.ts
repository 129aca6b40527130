import { compiledOf } from './adapter.ts';
import type { PathwayEvent } from './events.ts';
import { landOn } from './memory/landing.ts';
import { emptyMemory, landingFor, NO_LANDING, questionOf } from './memory/memory.ts';
import type { Memory } from './memory/memory.ts';
import type { Pathway } from './pathway.ts';
import { acceptance, askMachine, refusal } from './port.ts';
import type { Answer } from './port.ts';

const MEMORIES = new WeakMap<Pathway, Memory>();

/** The memory of a pathway, one for all who ask it: plans of cases, the atlas, an audit. It is never started anew. */
export function memoryOf(pathway: Pathway): Memory {
  const known = MEMORIES.get(pathway);
  if (known !== undefined) return known;
  const memory = emptyMemory(compiledOf(pathway));
  MEMORIES.set(pathway, memory);
  return memory;
}

/** `ask`, from memory where it can: the same answers. XState is asked once for each way in which an event's guards came out. */
export function askRemembered(pathway: Pathway, situation: Int32Array, event: PathwayEvent): Answer {
  return askMemory(memoryOf(pathway), situation, event);
}

/** The same from a given memory, which may stand over another machine. Throws when a footprint is unsound or a guard impure. */
export function askMemory(memory: Memory, situation: Int32Array, event: PathwayEvent): Answer {
  const question = questionOf(memory, event);
  if (question === null) return askAnew(memory, situation, event);
  const number = landingFor(memory, question, situation, 0);
  const landing = number === NO_LANDING ? undefined : memory.landings[number];
  if (landing === undefined) return refusal(memory.compiled, situation, event);
  const next = situation.slice();
  landOn(landing, next, 0);
  return acceptance(memory.compiled.pathway, { before: situation, next, rules: landing.rules, event });
}

/** A question for which a full memory has no room. */
function askAnew(memory: Memory, situation: Int32Array, event: PathwayEvent): Answer {
  memory.asked += 1;
  memory.missed += 1;
  return askMachine(memory.compiled, situation, event);
}

/** How often a pathway was asked, how often XState had to answer, and how many different ways to land are kept. */
export function memoryFigures(pathway: Pathway): { readonly asked: number; readonly missed: number; readonly kept: number } {
  const { asked, missed, landings } = memoryOf(pathway);
  return { asked, missed, kept: landings.length };
}

/** From now on ask XState again about one answer in so many, and throw when it differs; 0 stops it. */
export function auditMemory(pathway: Pathway, every: number): void {
  const memory = memoryOf(pathway);
  memory.auditEvery = every;
  memory.untilAudit = every;
}
