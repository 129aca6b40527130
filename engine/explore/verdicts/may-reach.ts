import { rulesOfOutcomes } from '../../pathways/outcome.ts';
import { actKey } from '../../scenario/act-table.ts';
import type { Block, Effect, Program, Test } from '../../scenario/program.ts';
import { blankState } from '../../session/blank.ts';
import { outcomeTest } from '../../session/outcome-test.ts';
import { planOf } from '../../session/plan.ts';
import { BEAT, knownAt, noticedAt } from '../../session/state.ts';
import { OUTCOMES } from '../../vocabulary.ts';
import type { CoveredPart } from '../coverage.ts';
import { fire, rulesFor, type Law, type Raised } from './law.ts';
import { addValue, truthOf, type Values } from './truth.ts';

/** Parts of a case that some play might come by, by their place in the program. What is missing here no play can come by. */
export type MayReach = Readonly<Record<CoveredPart, ReadonlySet<number>>>;

interface Search { readonly program: Program; readonly law: Law; readonly values: Values; readonly reach: Record<CoveredPart, Set<number>>; readonly led: Set<number>; /** Acts that may be taken. */ readonly taken: Set<number>; grew: boolean }

/**
 * Everything that any play could come by, and more: any seat may do anything at any time, chance gives every answer with odds
 * above nought, every wait ends, values of different places are taken to go together, what is attested is true. All this only
 * adds possibilities, so that a part which is not reached here is reached by no play of the case: it is proved never to come.
 */
export function mayReach(program: Program): MayReach {
  const values = firstValues(program);
  const reach = { beat: new Set<number>(), choice: new Set<number>(), answer: new Set<number>(), hazard: new Set<number>(), inject: new Set<number>(), news: new Set<number>(), ending: new Set<number>() };
  const search: Search = { program, values, law: { pathway: program.pathway, values, base: program.layout.situation.at }, reach, led: new Set(), taken: new Set(), grew: true };
  while (search.grew) {
    search.grew = false;
    byItself(search);
    beats(search);
    choices(search);
    told(search);
  }
  program.endings.forEach((ending, index) => {
    const { when } = rulesOfOutcomes(program.pathway)[OUTCOMES.find((outcome) => outcome === ending.outcome) ?? 'OUT_REMOVED'];
    if (may(search, ending.when) && may(search, outcomeTest(program, when))) note(search, 'ending', index);
  });
  return search.reach;
}

const SINGLE = ['situation', 'flags', 'presence', 'beats', 'known', 'noticed', 'choices', 'answers'] as const satisfies readonly (keyof Program['layout'])[];

/** How things stand before anything happens. Only these blocks are followed; every other place may have any value. */
function firstValues(program: Program): Values {
  const blank = blankState(program);
  const values: Values = new Map();
  const follow = ({ at, count }: Block): void => { for (let place = at; place < at + count; place += 1) values.set(place, new Set([blank[place] ?? 0])); };
  for (const block of SINGLE) follow(program.layout[block]);
  // Seats tell each other what they know: what one may know, all may.
  program.seats.forEach(({ knows }) => knows.forEach((item) => program.seats.forEach((_, seat) => addValue(values, knownAt(program, seat, item), 1))));
  return values;
}

const may = ({ program, values }: Search, test: Test | null): boolean => truthOf(test, values, program.horizon).yes;

function note(search: Search, part: CoveredPart, index: number): void {
  if (search.reach[part].has(index)) return;
  search.reach[part].add(index);
  search.grew = true;
}

const add = (search: Search, place: number, value: number): void => { if (addValue(search.values, place, value)) search.grew = true; };

/** What the session itself raises when bodies meet and data are shared. */
const OF_THE_SESSION: ReadonlySet<string> = new Set(['AGENCY_JOINED', 'DATA_SHARED_MINIMUM', 'DATA_OVERSHARED']);

/** Acts of the session, of waits, hazards, injects and menus. */
function byItself(search: Search): void {
  const { program } = search;
  program.acts.forEach((act, index) => { if (OF_THE_SESSION.has(act.event)) post(search, index); });
  for (const clock of program.clocks) {
    const runs = [...search.values.get(program.layout.situation.at + clock.region) ?? []].some((leaf) => clock.starts.includes(leaf));
    if (runs && clock.perMille > 0 && may(search, clock.when)) for (const { act, perMille } of clock.outcomes) if (perMille > 0 || clock.outcomes.length === 1) post(search, act);
  }
  program.hazards.forEach((hazard, index) => {
    if (!may(search, hazard.when) || !hazard.odds.some((odds) => odds.perMille > 0 && may(search, odds.when)) || !isOpen(search, [hazard.act])) return;
    note(search, 'hazard', index);
    post(search, hazard.act);
    land(search, hazard.effect);
  });
  program.injects.forEach((inject, index) => {
    if (!may(search, inject.when)) return;
    note(search, 'inject', index);
    land(search, inject.effect);
  });
  for (const entry of program.menu) {
    if (!may(search, entry.when) || !isOpen(search, [entry.act])) continue;
    post(search, entry.act);
    land(search, entry.effect);
  }
}

function beats(search: Search): void {
  const { program } = search;
  program.beats.forEach((beat, index) => {
    const led = search.led.has(index);
    const opens = (led || (!beat.led && beat.when !== null)) && may(search, beat.when);
    if (!led && !opens) return;
    for (const status of Object.values(BEAT)) add(search, program.layout.beats.at + index, status);
    land(search, beat.lapse);
    if (!opens) return;
    note(search, 'beat', index);
    if (beat.opening) land(search, beat.opening);
  });
}

function choices(search: Search): void {
  const { program } = search;
  program.choices.forEach((choice, index) => {
    if (!search.reach.beat.has(choice.beat) || !may(search, choice.when) || !choice.needs.every((need) => may(search, need)) || !isOpen(search, choice.effect.acts)) return;
    note(search, 'choice', index);
    add(search, program.layout.choices.at + index, 1);
    land(search, choice.effect);
    for (const answer of choice.answers) {
      const entry = program.answers[answer];
      if (!entry?.odds.some((odds) => odds.perMille > 0 && may(search, odds.when))) continue;
      note(search, 'answer', answer);
      add(search, program.layout.answers.at + answer, 1);
      land(search, entry.effect);
    }
  });
}

/** News that may answer an act which may be taken. */
function told(search: Search): void {
  const { newsOfAct } = planOf(search.program);
  for (const act of search.taken) {
    for (const index of newsOfAct[act] ?? []) {
      const news = search.program.news[index];
      if (!news || !may(search, news.when)) continue;
      note(search, 'news', index);
      land(search, news.effect);
    }
  }
}

/** Whether acts may be taken one after the other: each may build on what those before it do. */
function isOpen(search: Search, acts: readonly number[]): boolean {
  const [only] = acts;
  const first = search.program.acts[only ?? -1];
  if (acts.length < 2) return only === undefined || (first !== undefined && rulesFor(search.law, first).length > 0);
  const values: Values = new Map([...search.values].map(([place, set]) => [place, new Set(set)]));
  const law: Law = { ...search.law, values };
  return acts.every((index) => {
    const act = search.program.acts[index];
    if (!act || rulesFor(law, act).length === 0) return false;
    fireAll(law, act, () => undefined);
    return true;
  });
}

/** An event, and everything its rules raise in turn. Returns whether something became possible. */
function fireAll(law: Law, first: Raised, each: (raised: Raised) => void): boolean {
  const waiting: Raised[] = [first];
  const seen = new Set<string>();
  let grew = false;
  for (let raised = waiting.pop(); raised !== undefined; raised = waiting.pop()) {
    const key = `${raised.event} ${raised.by}`;
    if (seen.has(key)) continue;
    seen.add(key);
    each(raised);
    grew = fire(law, raised, (posted) => waiting.push(posted)) || grew;
  }
  return grew;
}

function post(search: Search, index: number): void {
  const act = search.program.acts[index];
  if (!act || rulesFor(search.law, act).length === 0) return;
  takeAct(search, index);
  const grew = fireAll(search.law, act, (raised) => takeAct(search, search.program.actIndex.get(actKey({ event: raised.event, by: raised.by })) ?? index));
  if (grew) search.grew = true;
}

function takeAct(search: Search, act: number): void {
  if (search.taken.has(act)) return;
  search.taken.add(act);
  search.grew = true;
}

function land(search: Search, effect: Effect): void {
  const { program } = search;
  const { layout, passes } = program;
  for (const act of effect.acts) post(search, act);
  for (const [cast, presence] of effect.presence) add(search, layout.presence.at + cast, presence);
  for (const flag of effect.sets) add(search, layout.flags.at + flag, 1);
  const learnt = [...effect.reveals.map(({ item }) => item), ...effect.passes.flatMap((pass) => passes[pass]?.items ?? [])];
  for (const pass of effect.passes) for (const act of passes[pass]?.grounds ?? []) post(search, act);
  program.seats.forEach((_, seat) => {
    for (const item of learnt) add(search, knownAt(program, seat, item), 1);
    for (const sign of effect.notices) add(search, noticedAt(program, seat, sign), 1);
  });
  for (const [beat] of effect.leads) {
    if (search.led.has(beat)) continue;
    search.led.add(beat);
    search.grew = true;
  }
}
