import type { Path } from '../knowledge/problem.ts';
import { asList, conditionsOf, effectsOf } from './check-walk.ts';
import type { Report } from './check-walk.ts';
import { restlessHazards } from './rhythm.ts';
import type { Answer, Beat, Scenario } from './schema.ts';
import { OPEN_RISKS, type PRESENCES } from './words.ts';

/** The story holds together: every moment can open, every chance can be drawn, and what is written is used. */
export function checkStory(scenario: Scenario): readonly Report[] {
  return [...closedBeats(scenario), ...scenario.beats.flatMap(weights), ...scenario.beats.flatMap(answerOdds), ...scenario.hazards.flatMap(hazardOdds), ...rhythm(scenario), ...unused(scenario), ...flags(scenario), ...absent(scenario)];
}

/** Who is listed in a room must be able to be there: a chair that stays empty in every play is a slip. */
function absent(scenario: Scenario): readonly Report[] {
  const coming = new Set(effectsOf(scenario).flatMap(({ effect }) => Object.entries(effect.presence ?? {}).flatMap(([id, presence]) => (AWAY.includes(presence) ? [] : [id]))));
  const never = scenario.cast.filter(({ id, starts }) => AWAY.includes(starts) && !coming.has(id)).map(({ id }) => id);
  return scenario.beats.flatMap((beat, index) => beat.present.flatMap((id, at): readonly Report[] => (never.includes(id) ? [{
    path: ['beats', index, 'present', at], message: `“${id}” is listed here, but nothing ever lets “${id}” come.`, hint: `Write “presence: { ${id}: present }” in this moment or before it.`, level: 'warning',
  }] : [])));
}

const AWAY: readonly string[] = ['gone', 'not-yet'] satisfies readonly (typeof PRESENCES)[number][];

function closedBeats(scenario: Scenario): readonly Report[] {
  const led = new Set(effectsOf(scenario).flatMap(({ effect }) => (effect.leads ?? []).map(({ beat }) => beat)));
  const opening = scenario.beats.some((beat) => beat.when !== undefined && !led.has(beat.id));
  const closed = scenario.beats.flatMap((beat, index): readonly Report[] => (beat.when !== undefined || led.has(beat.id) ? [] : [{
    path: ['beats', index, 'id'], message: `Nobody can ever come to “${beat.id}”.`, hint: 'Give it a “when”, or lead to it from somewhere.',
  }]));
  return opening ? closed : [...closed, { path: ['beats'], message: 'No moment opens by itself, so the case cannot begin.', hint: 'Give the first moment a “when”, such as “after: D+0”.' }];
}

function weights(beat: Beat, index: number): readonly Report[] {
  const path = ['beats', index, 'choices'];
  return (['typical', 'careful'] as const).flatMap((field): readonly Report[] => (beat.choices.some((choice) => choice[field] > 0) ? [] : [{
    path, message: `All choices of “${beat.id}” have the weight 0 under “${field}”.`, hint: 'A stand-in could not decide; give at least one a weight.',
  }]));
}

function answerOdds(beat: Beat, index: number): readonly Report[] {
  return beat.choices.flatMap((choice, at) => {
    const path = ['beats', index, 'choices', at, 'answers'];
    const answers = choice.answers ?? [];
    if (answers.length === 0) return [];
    if (answers.every(({ odds }) => greatest(odds) === 0)) return [{ path, message: `None of the answers to “${choice.id}” can be drawn: all odds are 0.`, hint: 'Give the answers odds that sum to 1000.' }];
    const plain = answers.flatMap(({ odds }) => (typeof odds === 'number' ? [odds] : []));
    const sum = plain.reduce((total, odds) => total + odds, 0);
    return [
      ...(plain.length === answers.length && sum !== 1000 ? [{ path, message: `The odds of the answers to “${choice.id}” sum to ${sum}, not to 1000.`, hint: 'They are drawn in proportion.', level: 'warning' as const }] : []),
      ...answers.flatMap(({ odds }, answer) => hiddenLines(odds, [...path, answer, 'odds'])),
    ];
  });
}

type Odds = Answer['odds'];

const greatest = (odds: Odds): number => (typeof odds === 'number' ? odds : odds.reduce((most, line) => Math.max(most, line.perMille), 0));

/** The first line that holds counts: nothing after a line without a condition is ever read. */
function hiddenLines(odds: Odds, path: Path): readonly Report[] {
  if (typeof odds === 'number') return [];
  const open = odds.findIndex((line) => line.when === undefined);
  return open < 0 || open === odds.length - 1 ? [] : [{ path: [...path, open + 1], message: 'This line is never read: the one before holds always.', hint: 'Put the line without “when” last.', level: 'warning' }];
}

function hazardOdds({ id, odds }: Scenario['hazards'][number], index: number): readonly Report[] {
  const path = ['hazards', index, 'odds'];
  if (greatest(odds) === 0) return [{ path, message: `Hazard “${id}” can never happen: all odds are 0.` }];
  return hiddenLines(odds, path);
}

function rhythm(scenario: Scenario): readonly Report[] {
  const restless = restlessHazards(scenario);
  return restless === null ? [] : [{ path: ['hazards', restless.hazard, 'every'], message: `The hazards are ${restless.message} the horizon of ${scenario.horizon}.`, hint: restless.hint }];
}

/** Items, indicators and agencies that nothing in the story touches. */
function unused(scenario: Scenario): readonly Report[] {
  const effects = effectsOf(scenario).map(({ effect }) => effect);
  const items = new Set([
    ...effects.flatMap((effect) => [...(effect.reveals ?? []).map(({ item }) => item), ...(effect.passes ?? []).flatMap((pass) => pass.items)]),
    ...scenario.seats.flatMap((seat) => seat.knows),
  ]);
  const indicators = new Set(effects.flatMap((effect) => effect.notices ?? []));
  const warn = (path: Path, message: string): Report => ({ path, message, level: 'warning' });
  return [
    ...scenario.items.flatMap(({ id }, index) => (items.has(id) ? [] : [warn(['items', index, 'id'], `No seat ever learns item “${id}”.`)])),
    ...scenario.indicators.flatMap(({ id }, index) => (indicators.has(id) ? [] : [warn(['indicators', index, 'id'], `No seat ever notices indicator “${id}”.`)])),
  ];
}

/** Flags of the names of OPEN_RISKS stand for dangers: impact reads them. */
function flags(scenario: Scenario): readonly Report[] {
  const set = new Set(effectsOf(scenario).flatMap(({ effect }) => effect.sets ?? []));
  const read = new Set<string>([...OPEN_RISKS, ...conditionsOf(scenario).flatMap(({ condition }) => [...asList(condition.flag), ...asList(condition.noFlag)])]);
  return scenario.flags.flatMap((flag, index): readonly Report[] => {
    const path = ['flags', index];
    if (!set.has(flag) && !read.has(flag)) return [{ path, message: `Flag “${flag}” is never used.`, level: 'warning' }];
    if (!set.has(flag)) return [{ path, message: `Flag “${flag}” is asked for, but nothing sets it.`, level: 'warning' }];
    return read.has(flag) ? [] : [{ path, message: `Flag “${flag}” is set, but nothing asks for it.`, level: 'warning' }];
  });
}
