import { ROLES } from '../vocabulary.ts';
import { rulesOf } from './compose.ts';
import { atomsOf } from './condition.ts';
import type { EventName, PathwayEvent } from './events.ts';
import { conditionOf } from './guards.ts';
import type { Pathway } from './pathway.ts';
import { ask } from './port.ts';
import type { Answer } from './port.ts';
import { fieldIndex } from './situation.ts';

type Acceptance = Extract<Answer, { accepted: true }>;

/** An answer kept: a refusal as it is, an acceptance without its situation and with what it wrote. */
type Kept =
  | Extract<Answer, { accepted: false }>
  | { readonly accepted: true; readonly rest: Omit<Acceptance, 'next'>; readonly places: readonly number[]; readonly values: readonly number[] };

/** What one event reads, and what its answer may write: places in a situation. */
interface Footprint { readonly reads: readonly number[]; readonly writes: readonly number[] }

interface Memory { readonly footprints: Map<EventName, Footprint>; readonly answers: Map<string, Kept>; asked: number; missed: number }

const MEMORIES = new WeakMap<Pathway, Memory>();
/** Answers kept before the memory starts anew. */
const MOST = 200_000;

/**
 * `ask`, from memory where the same question was asked before. XState is asked once for each event and each valuation of what
 * the event's transitions read; guards and effects are data, so that is known without running them. Same answers as `ask`.
 */
export function askRemembered(pathway: Pathway, situation: Int32Array, event: PathwayEvent): Answer {
  const memory = memoryOf(pathway);
  const footprint = memory.footprints.get(event.event) ?? noteFootprint(memory, pathway, event.event);
  const key = keyOf(situation, event, footprint);
  memory.asked += 1;
  const kept = memory.answers.get(key);
  if (kept !== undefined) return kept.accepted ? replayed(kept, situation) : kept;
  memory.missed += 1;
  const answer = ask(pathway, situation, event);
  if (memory.answers.size >= MOST) memory.answers.clear();
  memory.answers.set(key, answer.accepted ? keep(answer, footprint) : answer);
  return answer;
}

/** How often a pathway was asked, and how often XState had to answer. */
export function memoryFigures(pathway: Pathway): { readonly asked: number; readonly missed: number; readonly kept: number } {
  const { asked, missed, answers } = memoryOf(pathway);
  return { asked, missed, kept: answers.size };
}

function memoryOf(pathway: Pathway): Memory {
  const known = MEMORIES.get(pathway);
  if (known !== undefined) return known;
  const memory: Memory = { footprints: new Map(), answers: new Map(), asked: 0, missed: 0 };
  MEMORIES.set(pathway, memory);
  return memory;
}

function keyOf(situation: Int32Array, event: PathwayEvent, { reads }: Footprint): string {
  let key = `${event.event} ${ROLES.indexOf(event.by)}`;
  for (const place of reads) key += ` ${situation[place] ?? 0}`;
  return event.with === undefined ? key : `${key} ${JSON.stringify(event.with)}`;
}

function keep({ next, ...rest }: Acceptance, { writes }: Footprint): Kept {
  const places = [...new Set([...rest.entered.map(([region]) => region), ...writes])];
  return { accepted: true, rest, places, values: places.map((place) => next[place] ?? 0) };
}

function replayed(kept: Extract<Kept, { accepted: true }>, situation: Int32Array): Answer {
  const next = situation.slice();
  kept.places.forEach((place, at) => { next[place] = kept.values[at] ?? 0; });
  return { ...kept.rest, next };
}

/** Regions of the event's rules, whatever their guards read, and every field a rule may write: what is written stays part of the question. */
function noteFootprint(memory: Memory, pathway: Pathway, event: EventName): Footprint {
  const rules = rulesOf(pathway).filter((rule) => rule.meta.event === event);
  const region = (name: string): number => pathway.regions.findIndex((each) => each.id === name);
  const guarded = rules.flatMap((rule) => rule.meta.needs).flatMap((need) => atomsOf(conditionOf(need))).flatMap((atom) => {
    if (atom.is === 'leaf') return [region(atom.region)];
    return 'field' in atom ? [fieldIndex(pathway, atom.field)] : [];
  });
  const writes = [...new Set(rules.flatMap((rule) => rule.effects.map((effect) => fieldIndex(pathway, effect.field))))];
  const own = rules.flatMap((rule) => (rule.meta.region === 'conduct' ? [] : [region(rule.meta.region)]));
  const footprint: Footprint = { reads: [...new Set([...own, ...guarded, ...writes])], writes };
  memory.footprints.set(event, footprint);
  return footprint;
}
