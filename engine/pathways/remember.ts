import { compiledOf } from './adapter.ts';
import type { PathwayEvent } from './events.ts';
import { landOn } from './memory/landing.ts';
import { emptyMemory, landingFor, NO_LANDING, questionOf } from './memory/memory.ts';
import type { Memory } from './memory/memory.ts';
import type { Pathway } from './pathway.ts';
import { acceptance, refusal } from './port.ts';
import type { Answer } from './port.ts';

const MEMORIES = new WeakMap<Pathway, Memory>();

/** Distinct questions kept before the memory starts anew: a case asks a few hundred. */
const MOST_QUESTIONS = 20_000;

/** The memory of a pathway, shared by all who ask it. */
export function memoryOf(pathway: Pathway): Memory {
  const known = MEMORIES.get(pathway);
  if (known !== undefined && known.questions.size < MOST_QUESTIONS) return known;
  const memory = { ...emptyMemory(compiledOf(pathway)), auditEvery: known?.auditEvery ?? 0, asked: known?.asked ?? 0, missed: known?.missed ?? 0 };
  MEMORIES.set(pathway, memory);
  return memory;
}

/** `ask`, from memory where it can: the same answers. XState is asked once for each way in which an event's guards came out. */
export function askRemembered(pathway: Pathway, situation: Int32Array, event: PathwayEvent): Answer {
  return askMemory(memoryOf(pathway), situation, event);
}

/** The same from a given memory, which may stand over another machine. Throws when a footprint is unsound or a guard impure. */
export function askMemory(memory: Memory, situation: Int32Array, event: PathwayEvent): Answer {
  const number = landingFor(memory, questionOf(memory, event), situation, 0);
  const landing = number === NO_LANDING ? undefined : memory.landings[number];
  if (landing === undefined) return refusal(memory.compiled, situation, event);
  const next = situation.slice();
  landOn(landing, next, 0);
  return acceptance(memory.compiled.pathway, { before: situation, next, rules: landing.rules, event });
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
