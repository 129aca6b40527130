import { durationMinutes, momentMinutes } from '../calendar.ts';
import type { Compilation } from './compile.ts';
import { compileWhen } from './compile-condition.ts';
import { compileAct, compileEffect, seatsAmong, type Acting } from './compile-effect.ts';
import { knownEvent } from './act-table.ts';
import { indexOf, within } from './named.ts';
import type { AnswerEntry, BeatEntry, ChoiceEntry, EndingEntry, HazardEntry, InjectEntry, NewsEntry, Test } from './program.ts';
import type { Beat, Choice, Condition, Scenario } from './schema.ts';
import { VOICES } from './words.ts';

/** The tables of the told part of a case. */
export interface StoryTables {
  readonly beats: readonly BeatEntry[];
  readonly choices: readonly ChoiceEntry[];
  readonly answers: readonly AnswerEntry[];
  readonly hazards: readonly HazardEntry[];
  readonly news: readonly NewsEntry[];
  readonly injects: readonly InjectEntry[];
  readonly endings: readonly EndingEntry[];
}

const NOBODY: Acting = { seat: -1, place: -1 };

export function compileStory(compilation: Compilation): StoryTables {
  const { scenario } = compilation;
  const choices: ChoiceEntry[] = [];
  const answers: AnswerEntry[] = [];
  const led = ledBeats(scenario);
  const beats = scenario.beats.map((beat) => within(`beat ${beat.id}`, () => compileBeat(compilation, { beat, led: led.has(beat.id), choices, answers })));
  return {
    beats, choices, answers,
    hazards: scenario.hazards.map((hazard) => within(`hazard ${hazard.id}`, () => compileHazard(compilation, hazard))),
    news: scenario.news.map((news, index) => within(`news ${index + 1}`, () => ({ event: knownEvent(news.event), when: compileWhen(compilation.conditions, news.when), effect: compileEffect(compilation, news, NOBODY) }))),
    injects: scenario.injects.map((inject) => within(`inject ${inject.id}`, () => ({
      id: inject.id, at: inject.at === undefined ? -1 : momentMinutes(inject.at), when: compileWhen(compilation.conditions, inject.when), effect: compileEffect(compilation, inject, NOBODY),
    }))),
    endings: scenario.endings.map((ending) => within(`ending ${ending.id}`, () => ({
      id: ending.id, outcome: ending.outcome, when: compileWhen(compilation.conditions, ending.when), lasting: ending.lasting === undefined ? 0 : durationMinutes(ending.lasting),
    }))),
  };
}

/** Beats that something leads to; they open only then. */
export function ledBeats(scenario: Scenario): ReadonlySet<string> {
  const effects = [
    ...scenario.beats.flatMap((beat) => [beat.lapse, ...beat.choices.flatMap((choice) => [choice, ...(choice.answers ?? [])])]),
    ...scenario.hazards, ...scenario.news, ...scenario.injects, ...scenario.seats.flatMap((seat) => seat.menu ?? []),
  ];
  return new Set(effects.flatMap((effect) => (effect?.leads ?? []).map((lead) => lead.beat)));
}

interface BeatJob { readonly beat: Beat; readonly led: boolean; readonly choices: ChoiceEntry[]; readonly answers: AnswerEntry[] }

function compileBeat(compilation: Compilation, { beat, led, choices, answers }: BeatJob): BeatEntry {
  const { scenario, conditions, questions } = compilation;
  const acting = { seat: indexOf('seat', scenario.seats, beat.seat), place: indexOf('place', scenario.places, beat.place) };
  const index = indexOf('beat', scenario.beats, beat.id);
  const own = beat.choices.map((choice) => {
    choices.push(within(`choice ${choice.id}`, () => compileChoice(compilation, { beat, choice, index, acting, answers, place: choices.length })));
    return choices.length - 1;
  });
  return {
    id: beat.id, seat: acting.seat, place: acting.place, presentSeats: seatsAmong(scenario, [...beat.present, ...(beat.line ?? [])]), when: compileWhen(conditions, beat.when), led,
    untilMinutes: beat.until?.after === undefined ? -1 : durationMinutes(beat.until.after), untilWhen: compileWhen(conditions, beat.until?.when),
    lapse: compileEffect(compilation, beat.lapse ?? {}, acting), question: questions.slot(`stand-in/${beat.id}`), choices: own,
    ...(beat.presence || beat.postures || beat.moves ? { opening: compileEffect(compilation, { presence: beat.presence, postures: beat.postures, moves: beat.moves }, acting) } : {}),
  };
}

interface ChoiceJob { readonly beat: Beat; readonly choice: Choice; readonly index: number; readonly acting: Acting; readonly answers: AnswerEntry[]; readonly place: number }

function compileChoice(compilation: Compilation, { beat, choice, index, acting, answers, place }: ChoiceJob): ChoiceEntry {
  const { conditions, questions } = compilation;
  const own = (choice.answers ?? []).map((answer) => {
    answers.push(within(`answer ${answer.id}`, () => ({ id: answer.id, choice: place, odds: compileOdds(compilation, answer.odds), effect: compileEffect(compilation, answer, acting) })));
    return answers.length - 1;
  });
  return {
    id: choice.id, beat: index, minutes: durationMinutes(choice.takes), typical: choice.typical, careful: choice.careful, when: compileWhen(conditions, choice.when),
    needs: (choice.needs ?? []).map((need): Test => compileWhen(conditions, need.when) ?? { op: 'all', tests: [] }), effect: compileEffect(compilation, choice, acting),
    answers: own, question: questions.slot(`answer/${beat.id}/${choice.id}`), substantive: choice.talk === 'substantive',
    voice: choice.voice === undefined ? 0 : VOICES.indexOf(choice.voice) + 1, asksForPlace: choice.asks === 'place',
  };
}

function compileOdds({ conditions }: Compilation, odds: number | readonly { readonly perMille: number; readonly when?: readonly Condition[] | undefined }[]): AnswerEntry['odds'] {
  const lines = typeof odds === 'number' ? [{ perMille: odds }] : odds;
  return lines.map((line) => ({ perMille: line.perMille, when: compileWhen(conditions, 'when' in line ? line.when : undefined) }));
}

function compileHazard(compilation: Compilation, hazard: Scenario['hazards'][number]): HazardEntry {
  const act = compileAct(compilation, { event: hazard.event, by: hazard.by, ...(hazard.with ? { with: hazard.with } : {}) }, -1);
  return {
    id: hazard.id, question: compilation.questions.slot(`hazard/${hazard.id}`), act, every: durationMinutes(hazard.every),
    when: compileWhen(compilation.conditions, hazard.when), odds: compileOdds(compilation, hazard.odds), effect: compileEffect(compilation, hazard, NOBODY),
  };
}
