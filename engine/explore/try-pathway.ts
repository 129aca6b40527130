import { readYaml } from '../knowledge/read-yaml.ts';
import type { Positions } from '../knowledge/positions.ts';
import { problemAt, TOP, type Path, type Problem } from '../knowledge/problem.ts';
import { groundOf } from '../pathways/backing.ts';
import { checkEvent, nearest, type PathwayEvent, type WithValue } from '../pathways/events.ts';
import type { Days, Pathway } from '../pathways/pathway.ts';
import { ask } from '../pathways/port.ts';
import { clocksAt, describeSituation, initialSituation, type DescribedSituation } from '../pathways/situation.ts';
import { closureInWords } from '../pathways/words.ts';
import type { RuleClosure, RuleGround } from '../refusal.ts';

/** A wait that has begun and that nobody ended. `state` says how its days stand to the day of the last event; nothing is fired. */
export interface WaitNow {
  readonly clock: string; readonly rules: readonly string[]; readonly region: string; readonly leaf: string; readonly startedDay: number; readonly days: Days;
  readonly state: 'running' | 'may be over' | 'usually over' | 'over'; readonly outcomes: readonly string[];
}

/** What the pathway says to one event of a trial. */
export interface TriedEvent {
  readonly event: string; readonly by: string; readonly day: number; readonly accepted: boolean;
  /** Rules that took the event, with their sources; empty when it was refused. */
  readonly rules: readonly { readonly rule: string; readonly from: readonly string[]; readonly to: string; readonly ground: RuleGround }[];
  /** Events that follow at once from this one, as in a session; the situation after it counts them in. */
  readonly posts: readonly { readonly event: string; readonly by: string; readonly accepted: boolean }[];
  readonly closures: readonly RuleClosure[];
  readonly situation: DescribedSituation;
  readonly waits: readonly WaitNow[];
}

export type Trial =
  | { readonly ok: true; readonly start: DescribedSituation; readonly events: readonly TriedEvent[] }
  | { readonly ok: false; readonly problem: Problem };

interface Wanted { readonly day: number; readonly event: PathwayEvent }
interface Standing { readonly situation: Int32Array; readonly started: ReadonlyMap<number, number> }

const MOST_EVENTS = 2_000;
const MOST_DAYS = 20_000;
const KEYS = ['facts', 'starts', 'events'];

/**
 * Put events to a pathway one by one, as a trainer or a lawyer would: which are taken, which are not, by which rules.
 * `text` is JSON or YAML: facts by name, states to start in, and a list of events with role, day and what they carry.
 * No wait ends by itself here; those whose days have gone by are listed. Never throws for what a file may hold.
 */
export function tryPathway(pathway: Pathway, text: string, file: string): Trial {
  const read = readYaml(text, file);
  if (!read.ok) return { ok: false, problem: read.problems[0] ?? problemAt(file, TOP, [], { message: 'The file could not be read.' }) };
  const checked = checkTrial(pathway, read.value, read.positions);
  if ('problem' in checked) return { ok: false, problem: checked.problem };
  let standing: Standing = { situation: checked.start, started: new Map(clocksAt(pathway, checked.start).map((clock) => [clock, 0])) };
  const start = describeSituation(pathway, checked.start);
  const events = checked.wanted.map((wanted) => {
    const { tried, next } = putOne(pathway, standing, wanted);
    standing = next;
    return tried;
  });
  return { ok: true, start, events };
}

type Checked = { readonly start: Int32Array; readonly wanted: readonly Wanted[] } | { readonly problem: Problem };

function checkTrial(pathway: Pathway, value: unknown, positions: Positions): Checked {
  const wrong = (path: Path, message: string): { readonly problem: Problem } => ({ problem: problemAt(positions.file, positions.valueAt(path), path, { message }) });
  if (!isRecord(value)) return wrong([], 'A trial is a mapping with facts and events.');
  const odd = Object.keys(value).find((key) => !KEYS.includes(key));
  if (odd !== undefined) return { problem: problemAt(positions.file, positions.keyAt([odd]), [odd], { message: `A trial has no key "${odd.slice(0, 60)}".${nearest(odd, KEYS)}` }) };
  const facts = checkFacts(pathway, value['facts'] ?? {}, wrong);
  if ('problem' in facts) return facts;
  const starts = checkStarts(pathway, value['starts'] ?? {}, wrong);
  if ('problem' in starts) return starts;
  const list: readonly unknown[] | null = Array.isArray(value['events']) ? value['events'] : null;
  if (list === null) return wrong(['events'], 'A trial needs events: a list.');
  if (list.length > MOST_EVENTS) return wrong(['events'], `A trial has at most ${MOST_EVENTS} events.`);
  const wanted = checkEvents(list, wrong);
  return 'problem' in wanted ? wanted : { start: initialSituation(pathway, facts.facts, starts.starts), wanted: wanted.events };
}

type Wrong = (path: Path, message: string) => { readonly problem: Problem };

function checkFacts(pathway: Pathway, value: unknown, wrong: Wrong): { readonly facts: Readonly<Record<string, WithValue>> } | { readonly problem: Problem } {
  if (!isRecord(value)) return wrong(['facts'], 'The facts are a mapping of names to values.');
  const facts: [string, WithValue][] = [];
  for (const [name, item] of Object.entries(value)) {
    if (!isWithValue(item)) return wrong(['facts', name], `The fact ${name.slice(0, 60)} needs a word, a whole number, true, false or a list of words.`);
    const problem = refusedBy(() => initialSituation(pathway, { [name]: item }));
    if (problem !== null) return wrong(['facts', name], problem);
    facts.push([name, item]);
  }
  return { facts: Object.fromEntries(facts) };
}

function checkStarts(pathway: Pathway, value: unknown, wrong: Wrong): { readonly starts: Readonly<Record<string, string>> } | { readonly problem: Problem } {
  if (!isRecord(value)) return wrong(['starts'], 'The states to start in are a mapping of regions to states.');
  const starts: [string, string][] = [];
  for (const [region, leaf] of Object.entries(value)) {
    if (typeof leaf !== 'string') return wrong(['starts', region], 'A state is a word.');
    const problem = refusedBy(() => initialSituation(pathway, {}, { [region]: leaf }));
    if (problem !== null) return wrong(['starts', region], problem);
    starts.push([region, leaf]);
  }
  return { starts: Object.fromEntries(starts) };
}

/** The sentence with which the pathway turns a name or value away, or null when it takes it. */
function refusedBy(attempt: () => unknown): string | null {
  try {
    attempt();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'This is not known.';
  }
}

function checkEvents(list: readonly unknown[], wrong: Wrong): { readonly events: readonly Wanted[] } | { readonly problem: Problem } {
  const events: Wanted[] = [];
  for (const [index, item] of list.entries()) {
    if (!isRecord(item)) return wrong(['events', index], 'An event is a mapping with event, by, day and, if needed, with.');
    const { day = events.at(-1)?.day ?? 0, ...rest } = item;
    if (typeof day !== 'number' || !Number.isFinite(day) || day < 0 || day > MOST_DAYS) return wrong(['events', index, 'day'], `A day is a number from 0 to ${MOST_DAYS}.`);
    const before = events.at(-1)?.day ?? 0;
    if (day < before) return wrong(['events', index, 'day'], `The days go back: ${day} comes after ${before}.`);
    const checked = checkEvent(rest);
    if (!checked.ok) return wrong(['events', index, ...checked.path], checked.problem);
    events.push({ day, event: checked.event });
  }
  return { events };
}

function putOne(pathway: Pathway, standing: Standing, { day, event }: Wanted): { readonly tried: TriedEvent; readonly next: Standing } {
  const answer = ask(pathway, standing.situation, event);
  const taken = answer.accepted ? follow(pathway, { situation: answer.next, started: clocksAfter(standing.started, answer, day) }, { posts: answer.posts, day }) : { next: standing, posts: [] };
  const rules = answer.accepted ? answer.rules.flatMap((index) => pathway.rules[index] ?? []) : [];
  const tried: TriedEvent = {
    event: event.event, by: event.by, day, accepted: answer.accepted,
    rules: rules.map((rule) => ({ rule: rule.id, from: rule.from, to: rule.to, ground: groundOf(pathway.country, rule) })),
    posts: taken.posts, closures: answer.accepted ? [] : answer.closed.map((closure) => closureInWords(pathway, closure)),
    situation: describeSituation(pathway, taken.next.situation), waits: waitsAt(pathway, taken.next, day),
  };
  return { tried, next: taken.next };
}

/** Put the events that follow at once, each with what follows from it. */
function follow(pathway: Pathway, standing: Standing, { posts, day }: { readonly posts: readonly PathwayEvent[]; readonly day: number }): { readonly next: Standing; readonly posts: TriedEvent['posts'] } {
  let next = standing;
  const told = posts.flatMap((event): TriedEvent['posts'] => {
    const answer = ask(pathway, next.situation, event);
    const own = { event: event.event, by: event.by, accepted: answer.accepted };
    if (!answer.accepted) return [own];
    const further = follow(pathway, { situation: answer.next, started: clocksAfter(next.started, answer, day) }, { posts: answer.posts, day });
    next = further.next;
    return [own, ...further.posts];
  });
  return { next, posts: told };
}

function clocksAfter(started: ReadonlyMap<number, number>, answer: { readonly started: readonly number[]; readonly stopped: readonly number[] }, day: number): ReadonlyMap<number, number> {
  const after = new Map(started);
  answer.stopped.forEach((clock) => after.delete(clock));
  answer.started.forEach((clock) => after.set(clock, day));
  return after;
}

function waitsAt(pathway: Pathway, { started }: Standing, day: number): readonly WaitNow[] {
  return [...started].sort(([a], [b]) => a - b).flatMap(([index, startedDay]) => {
    const clock = pathway.clocks[index];
    if (!clock) return [];
    const { id, rules, region, leaf, days, outcomes } = clock;
    return [{ clock: id, rules, region, leaf, startedDay, days, state: stateOfWait(days, day - startedDay), outcomes: outcomes.map((outcome) => outcome.event) }];
  });
}

function stateOfWait({ min, typ, max }: Days, gone: number): WaitNow['state'] {
  if (gone >= max) return 'over';
  if (gone >= typ) return 'usually over';
  return gone >= min ? 'may be over' : 'running';
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function isWithValue(value: unknown): value is WithValue {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return ['string', 'number', 'boolean'].includes(typeof value);
}
