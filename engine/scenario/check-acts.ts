import { suggest } from '../knowledge/nearest.ts';
import type { Path } from '../knowledge/problem.ts';
import { checkEvent, isEventName, specOf } from '../pathways/events.ts';
import type { Pathway, RuleMeta } from '../pathways/pathway.ts';
import { actsOf } from './check-walk.ts';
import type { PlacedAct, Report } from './check-walk.ts';
import type { Act, Scenario } from './schema.ts';

/** The session posts these itself where something is passed on, or an agency meets the person. */
const POSTED_BY_SESSION: ReadonlyMap<string, 'passes' | 'meets'> = new Map([
  ['DATA_SHARED_MINIMUM', 'passes'], ['DATA_OVERSHARED', 'passes'], ['CONSENT_SKIPPED', 'passes'], ['AGENCY_JOINED', 'meets'],
] as const);

/** Every event exists, carries what it may carry, and may be raised by this role in this country. */
export function checkActs(scenario: Scenario, pathway: Pathway): readonly Report[] {
  return [...actsOf(scenario).flatMap((placed) => oneAct(placed, pathway)), ...newsEvents(scenario, pathway), ...backgroundRules(scenario, pathway)];
}

function oneAct({ act, path, roles, effect }: PlacedAct, pathway: Pathway): readonly Report[] {
  const raisers = rolesFor(act.event, pathway);
  const by = act.by ?? roles?.find((role) => raisers.includes(role)) ?? roles?.[0];
  // A moment always has a seat: where none is found, its misspelt name is told already.
  if (by === undefined && path[0] === 'beats') return [];
  if (by === undefined) return [{ path, message: `Nobody is named who raises ${act.event}.`, hint: 'No seat acts here: add “by” with a role.' }];
  const wrong = eventReports(act, by, path, pathway);
  if (wrong.length > 0) return wrong;
  const session = POSTED_BY_SESSION.get(act.event);
  if (session !== undefined && (effect[session] ?? []).length > 0) {
    return [{ path: [...path, 'event'], message: `The session posts ${act.event} by itself, because “${session}” stands here too.`, hint: 'Take the event out: it would count twice.', level: 'warning' }];
  }
  return raisers.includes(by) ? [] : [raisedByNobody(act, by, raisers, path)];
}

function raisedByNobody(act: Act, by: string, raisers: readonly string[], path: Path): Report {
  const hint = `It is raised by ${raisers.join(', ')}.`;
  return act.by === undefined
    ? { path: [...path, 'event'], message: `No role of this seat may raise ${act.event}.`, hint }
    : { path: [...path, 'by'], message: `“${by}” may not raise ${act.event} in this country.`, hint };
}

function eventReports(act: Act, by: string, path: Path, pathway: Pathway): readonly Report[] {
  const checked = checkEvent({ event: act.event, by, ...(act.with === undefined ? {} : { with: act.with }) });
  if (!checked.ok) return [{ path: [...path, ...checked.path], message: checked.problem, ...eventHint(act.event, checked.problem, pathway), ...(isUnknownKey(act, checked.path) ? { at: 'key' as const } : {}) }];
  return notOfThisCountry(act.event, [...path, 'event'], pathway);
}

/** Where an event of no known name could be looked up. */
function eventHint(event: string, problem: string, pathway: Pathway): { readonly hint?: string } {
  return isEventName(event) || problem.includes('Did you mean') ? {} : { hint: whereEvents(pathway) };
}

const whereEvents = ({ country }: Pathway): string => `The events of this country stand in docs/pathways/${country}.md, each in its rule.`;

/** What an event carries under a name that it does not have. */
function isUnknownKey(act: Act, path: readonly string[]): boolean {
  const key = path[1];
  return key !== undefined && isEventName(act.event) && !Object.hasOwn(specOf(act.event).with ?? {}, key);
}

function notOfThisCountry(event: string, path: Path, pathway: Pathway): readonly Report[] {
  const known = eventsOf(pathway);
  if (known.includes(event)) return [];
  return [{ path, message: `${event} is not part of the pathway of ${pathway.country}.`, hint: suggest(event, known) ?? whereEvents(pathway) }];
}

const eventsOf = (pathway: Pathway): readonly string[] => [...new Set(pathway.rules.map((rule) => rule.event))];

/** All roles that some rule of this country lets raise an event. */
function rolesFor(event: string, pathway: Pathway): readonly string[] {
  return [...new Set(pathway.rules.filter((rule) => rule.event === event).flatMap((rule) => rule.by))];
}

function newsEvents(scenario: Scenario, pathway: Pathway): readonly Report[] {
  return scenario.news.flatMap(({ event }, index) => {
    const path = ['news', index, 'event'];
    const checked = checkEvent({ event, by: 'system' });
    if (!checked.ok && checked.path[0] === 'event') return [{ path, message: checked.problem }];
    return notOfThisCountry(event, path, pathway);
  });
}

/** Background acts are rules that take days and that somebody else than a clock decides. */
function backgroundRules(scenario: Scenario, pathway: Pathway): readonly Report[] {
  const ids = [...new Set(pathway.rules.map((rule) => rule.id))];
  return scenario.background.flatMap((entry, index) => {
    const path = ['background', index];
    const rules = pathway.rules.filter((rule) => rule.id === entry.rule);
    const [first] = rules;
    if (first === undefined) return [{ path: [...path, 'rule'], message: `The pathway of ${pathway.country} has no rule ${entry.rule}.`, hint: suggest(entry.rule, ids) }];
    const timeless = first.region === 'conduct' || first.days === undefined;
    if (timeless) return [{ path: [...path, 'rule'], message: `Rule ${entry.rule} takes no time of its own, so it cannot run in the background.`, hint: 'Only rules with days can.' }];
    return [...backgroundAct(entry, first, path, pathway), ...ownClock(entry.rule, path, pathway)];
  });
}

type Background = Scenario['background'][number];

function backgroundAct(entry: Background, rule: RuleMeta, path: Path, pathway: Pathway): readonly Report[] {
  const raisers = rolesFor(rule.event, pathway);
  const by = entry.by ?? raisers.find((role) => role !== 'person') ?? raisers[0] ?? 'system';
  const wrong = eventReports({ event: rule.event, with: entry.with }, by, path, pathway);
  if (wrong.length > 0 || raisers.includes(by)) return wrong;
  return [{ path: [...path, 'by'], message: `“${by}” may not raise ${rule.event}, the event of rule ${entry.rule}.`, hint: `It is raised by ${raisers.join(', ')}.` }];
}

function ownClock(rule: string, path: Path, pathway: Pathway): readonly Report[] {
  const clock = pathway.clocks.find((each) => each.rules.includes(rule));
  return clock === undefined ? [] : [{ path: [...path, 'rule'], message: `Rule ${rule} runs by itself already (clock ${clock.id}).`, hint: 'Take it out of the background.', level: 'warning' }];
}
