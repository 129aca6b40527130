import { getAdjacencyMap } from 'xstate/graph';
import { compiledOf, raisedFrom, snapshotOf } from '../../../engine/pathways/adapter.ts';
import type { EventName, PathwayEvent } from '../../../engine/pathways/events.ts';
import { landOn } from '../../../engine/pathways/memory/landing.ts';
import { landingFor, NO_LANDING, questionOf } from '../../../engine/pathways/memory/memory.ts';
import type { Pathway } from '../../../engine/pathways/pathway.ts';
import { memoryOf } from '../../../engine/pathways/remember.ts';
import { initialSituation } from '../../../engine/pathways/situation.ts';
import type { Region } from '../../../engine/vocabulary.ts';
import { readsOf, rulesOfEvent } from './support/valuations.ts';

/** Some regions of a pathway, walked by every event that moves one of them and moves nothing else. */
export interface Walk { readonly pathway: Pathway; readonly start: Int32Array; readonly events: readonly PathwayEvent[] }

/** Everything attested, raised by the first role that may: so that guards of attestation are open. Events that also move other regions are left out. */
export function walkOf(pathway: Pathway, regions: readonly Region[]): Walk {
  const inside = (name: EventName): boolean => rulesOfEvent(pathway, name).every((rule) => rule.region !== 'conduct' && regions.includes(rule.region) && rule.posts === undefined);
  const names = [...new Set(pathway.rules.map(({ event }) => event))].filter(inside);
  const events = names.flatMap((event) => {
    const keys = [...readsOf(pathway, event).keys.keys()];
    const roles = new Set(rulesOfEvent(pathway, event).flatMap((rule) => rule.by.slice(0, 1)));
    return [...roles].map((by): PathwayEvent => ({ event, by, with: Object.fromEntries(keys.map((key) => [key, true])) }));
  });
  return { pathway, start: initialSituation(pathway), events };
}

/** Walk with `xstate/graph`, states and context told apart. Returns the number of different situations. */
export function walkByGraph({ pathway, start, events }: Walk): number {
  const compiled = compiledOf(pathway);
  const map = getAdjacencyMap(compiled.machine, {
    fromState: snapshotOf(compiled, start), events: events.map(raisedFrom), limit: 1_000_000,
    serializeState: ({ value, context }) => JSON.stringify([value, context]),
  });
  return Object.keys(map).length;
}

/** The same walk over integers, from memory where it can. Returns the number of different situations. */
export function walkByMemory({ pathway, start, events }: Walk): number {
  const memory = memoryOf(pathway);
  const questions = events.flatMap((event) => questionOf(memory, event) ?? []);
  if (questions.length < events.length) throw new Error('The memory has no room for every event of the walk.');
  const seen = new Set([keyOf(start)]);
  const queue = [start];
  const next = start.slice();
  for (let situation = queue.pop(); situation !== undefined; situation = queue.pop()) {
    for (const question of questions) {
      const number = landingFor(memory, question, situation, 0);
      const landing = number === NO_LANDING ? undefined : memory.landings[number];
      if (landing === undefined) continue;
      next.set(situation);
      landOn(landing, next, 0);
      const key = keyOf(next);
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(next.slice());
    }
  }
  return seen.size;
}

/** A situation as a short text: every integer is one character. */
const keyOf = (situation: Int32Array): string => String.fromCharCode(...situation);
