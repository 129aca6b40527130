import { durationMinutes } from '../calendar.ts';
import { questionNumber } from '../chance.ts';
import { canonicalJson, digestText } from '../digest.ts';
import type { Pathway } from '../pathways/pathway.ts';
import { initialSituation } from '../pathways/situation.ts';
import { emptyActTable, intern, type ActTable } from './act-table.ts';
import { compileClocks } from './compile-clocks.ts';
import { compileWhen, type ConditionScope } from './compile-condition.ts';
import { seatMask, type EffectScope } from './compile-effect.ts';
import { compileMenu } from './compile-menu.ts';
import { compileStory } from './compile-story.ts';
import { layOutState } from './layout.ts';
import { indexOf, placeOf, within } from './named.ts';
import type { AgencyEntry, PassEntry, Program, SeatEntry } from './program.ts';
import { restlessHazards } from './rhythm.ts';
import type { Beat, Scenario } from './schema.ts';

/** Everything a compilation writes into while it goes. */
export interface Compilation extends EffectScope {
  readonly conditions: ConditionScope;
  readonly questions: Questions;
}

/** Gives every question of chance its slot and its number. */
export interface Questions {
  readonly numbers: number[];
  slot(name: string): number;
}

/**
 * Compile a case for its pathway into a program. Throws a RangeError that says name and place of what does not exist in
 * the case or its pathway. `checkScenario` finds those first, and all of them; the case of a session file was checked by nobody.
 */
export function compileScenario(scenario: Scenario, pathway: Pathway): Program {
  const restless = restlessHazards(scenario);
  if (restless !== null) throw new RangeError(`Its hazards are ${restless.message} its horizon.`);
  const numbers: number[] = [];
  const questions: Questions = { numbers, slot: (name) => numbers.push(questionNumber(name)) - 1 };
  const table = emptyActTable();
  const passes: PassEntry[] = [];
  const layout = layOutState(scenario, pathway, countsOf(scenario, pathway));
  const conditions = conditionScope(scenario, pathway, layout);
  const compilation: Compilation = { scenario, pathway, table, passes, conditions, questions };
  // Before what builds on them, so that a name is told where it stands.
  const agencies = scenario.agencies.map((agency): AgencyEntry => within(`agency ${agency.id}`, () => agencyEntry(scenario, agency)));
  const seats = scenario.seats.map((seat): SeatEntry => within(`seat ${seat.id}`, () => seatEntry(scenario, seat)));
  internSessionActs(table, scenario, pathway);
  const story = compileStory(compilation);
  const clocks = compileClocks(compilation);
  const menu = compileMenu(compilation);
  const tables = {
    layout, ...story, clocks, menu, passes, acts: table.acts, agencies, seats,
    questions: numbers, names: namesOf(scenario), horizon: durationMinutes(scenario.horizon),
  };
  if (numbers.length !== layout.asked.count) throw new RangeError('The layout and the questions of chance do not agree.');
  // Nothing reads these minutes, but saved sessions hold a hash that covers them: without them every case would seem changed.
  const alarms = [...conditions.alarms].sort((a, b) => a - b);
  const start = startOf(scenario, pathway);
  const beatTexts = scenario.beats.map((beat) => within(`beat ${beat.id}`, () => textsOf(conditions, beat)));
  refuseLooseProse(scenario);
  return { scenario, pathway, ...tables, actIndex: table.index, beatTexts, start, hash: hashOf({ ...tables, alarms }, start, pathway) };
}

const textsOf = (conditions: ConditionScope, { text }: Beat): Program['beatTexts'][number] =>
  (typeof text === 'string' ? [{ when: null, text }] : text.map((each) => ({ when: compileWhen(conditions, each.when), text: each.text })));

/** Names that no table holds, because only people read what stands there. */
function refuseLooseProse(scenario: Scenario): void {
  within('content', () => scenario.content.themes.forEach(({ beat }) => indexOf('beat', scenario.beats, beat)));
  within('person', () => scenario.person.wishes.forEach((item) => indexOf('item', scenario.items, item)));
}

function hashOf(tables: object, start: Program['start'], pathway: Pathway): string {
  return digestText(canonicalJson({ tables, start: { ...start, situation: [...start.situation] }, pathway: pathway.hash }));
}

function namesOf(scenario: Scenario): Program['names'] {
  const ids = (things: readonly { readonly id: string }[]): readonly string[] => things.map((thing) => thing.id);
  return {
    seats: ids(scenario.seats), cast: ids(scenario.cast), agencies: ids(scenario.agencies), items: ids(scenario.items), indicators: ids(scenario.indicators),
    flags: scenario.flags, places: ids(scenario.places), stocks: stocksOf(scenario),
  };
}

const stocksOf = (scenario: Scenario): readonly string[] => [...new Set([...Object.keys(scenario.setting.places), scenario.person.placeKind])].sort();

function countsOf(scenario: Scenario, pathway: Pathway): Parameters<typeof layOutState>[2] {
  const choices = scenario.beats.flatMap((beat) => beat.choices);
  const clocks = pathway.clocks.length + scenario.background.length;
  return {
    clocks, choices: choices.length, answers: choices.flatMap((choice) => choice.answers ?? []).length, stocks: stocksOf(scenario).length,
    questions: scenario.beats.length + choices.length + clocks * 3 + scenario.hazards.length,
  };
}

function conditionScope(scenario: Scenario, pathway: Pathway, layout: Program['layout']): ConditionScope {
  const choices = scenario.beats.flatMap((beat) => beat.choices.map((choice) => ({ path: `${beat.id}/${choice.id}`, answers: choice.answers ?? [] })));
  const names = namesOf(scenario);
  return {
    pathway, layout, flags: names.flags, beats: scenario.beats.map((beat) => beat.id), seats: names.seats, items: names.items, indicators: names.indicators, cast: names.cast,
    choices: choices.map((choice) => choice.path), answers: choices.flatMap((choice) => choice.answers.map((answer) => `${choice.path}/${answer.id}`)), alarms: new Set(),
  };
}

/** The events the session itself may post: what rules post, and the conduct of meeting and sharing. */
function internSessionActs(table: ActTable, scenario: Scenario, pathway: Pathway): void {
  for (const rule of pathway.rules) {
    for (const post of rule.posts ?? []) {
      for (const by of post.by === 'same' ? rule.by : [post.by]) intern(table, { event: post.event, by, ...(post.with === undefined ? {} : { with: post.with }) });
    }
  }
  for (const seat of scenario.seats) {
    for (const event of ['AGENCY_JOINED', 'DATA_SHARED_MINIMUM', 'DATA_OVERSHARED', 'CONSENT_SKIPPED']) intern(table, { event, by: seat.roles[0] });
  }
}

function agencyEntry(scenario: Scenario, agency: Scenario['agencies'][number]): AgencyEntry {
  const seats = scenario.seats.filter((seat) => seat.agency === agency.id).map((seat) => seat.id);
  return { id: agency.id, place: indexOf('place', scenario.places, agency.place), needs: agency.needs.map((item) => indexOf('item', scenario.items, item)), seats: seatMask(scenario, seats) };
}

function seatEntry(scenario: Scenario, { id, roles, agency, knows }: Scenario['seats'][number]): SeatEntry {
  return { id, roles, agency: indexOf('agency', scenario.agencies, agency), knows: knows.map((item) => indexOf('item', scenario.items, item)) };
}

function startOf(scenario: Scenario, pathway: Pathway): Program['start'] {
  const [hours = 0, minutes = 0] = scenario.start.time.split(':').map(Number);
  return {
    situation: within('person', () => initialSituation(pathway, scenario.person.facts, scenario.person.starts)), minuteOfDay: hours * 60 + minutes,
    place: within('start', () => indexOf('place', scenario.places, scenario.start.place)), placeStock: placeOf('place kind', stocksOf(scenario), scenario.person.placeKind),
  };
}
