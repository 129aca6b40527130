import { MINUTES_PER_DAY } from '../calendar.ts';
import { questionOf, type Memory, type Question } from '../pathways/memory/memory.ts';
import { rulesOfOutcomes, SAFE_PLACES } from '../pathways/outcome.ts';
import { memoryOf } from '../pathways/remember.ts';
import type { AnswerEntry, Program } from '../scenario/program.ts';
import { OUTCOMES } from '../vocabulary.ts';
import { attestedEvent, TAKES_PLACE } from './attest.ts';
import { blankState } from './blank.ts';
import { outcomeTest } from './outcome-test.ts';
import { NO_PHASE, openBook, PHASE, type ConditionBook, type Conditions } from './plan-conditions.ts';

/**
 * What the interpreter needs of a program besides its tables, worked out once: conditions by number, what a change concerns,
 * questions to the pathway by act. Everything here follows from the program; nothing belongs to one session.
 */
export interface Plan {
  readonly conditions: Conditions;
  /** Numbers of conditions, by the table they stand in. */
  readonly when: {
    readonly beats: Int32Array; readonly untils: Int32Array; readonly choices: Int32Array; readonly clocks: Int32Array; readonly hazards: Int32Array;
    readonly news: Int32Array; readonly injects: Int32Array; readonly endings: Int32Array; readonly outcomes: Int32Array;
  };
  readonly needs: readonly Int32Array[];
  readonly texts: readonly Int32Array[];
  /** Pairs of condition and per-mille. */
  readonly answerOdds: readonly Int32Array[];
  readonly hazardOdds: readonly Int32Array[];
  readonly clockWeights: readonly Int32Array[];
  readonly beatsOfSeat: readonly Int32Array[];
  readonly seatOfBeat: Int32Array;
  /** By beat, whether it opens by its own conditions, 1 or 0; and the minutes it stays open, -1 for no limit. */
  readonly opensItself: Uint8Array;
  readonly lasts: Int32Array;
  /** By act, the news that may answer it. */
  readonly newsOfAct: readonly Int32Array[];
  /** By outcome, the minutes of silence it asks for. */
  readonly lostFor: Int32Array;
  /** Where the state says in which place she is and how contact stands, and which of their leaves are safe or lost. */
  readonly past: { readonly place: number; readonly safe: readonly boolean[]; readonly contact: number; readonly lost: readonly boolean[] };
  /** Where the state says whether she agreed to the sharing of her data, and the number of yes there. */
  readonly sharing: { readonly at: number; readonly yes: number };
  /** By inject, its moment or -1; by ending, how long it must last. */
  readonly injectAt: Int32Array;
  readonly endingLasts: Int32Array;
  /** By ending, the place of its outcome in OUTCOMES. */
  readonly outcomeOfEnding: Int32Array;
  /** Null where the program brings its own way to ask. */
  readonly memory: Memory | null;
  /** By act, twice: while no fitting place is free, and while one is. */
  readonly questions: readonly Question[];
  readonly takesPlace: readonly boolean[];
  /** By number of a landing: the clocks it stops and starts, and the acts it posts. Filled when first needed. */
  readonly waits: Int32Array[];
  readonly posts: Int32Array[];
  /** A state in which nothing has happened yet. */
  readonly blank: Int32Array;
  /** Scratch that lives no longer than one question: a situation, candidates and their weights. */
  readonly situation: Int32Array;
  readonly candidates: Int32Array;
  readonly weights: Int32Array;
}

const PLANS = new WeakMap<Program, Plan>();

/** The plan of a program, made at the first session and kept. */
export function planOf(program: Program): Plan {
  const known = PLANS.get(program);
  if (known !== undefined) return known;
  const plan = makePlan(program);
  PLANS.set(program, plan);
  return plan;
}

/** More choices than a beat can have, more answers than a choice, more rivals than a clock: the format allows twenty. */
const MOST_RIVALS = 64;

function makePlan(program: Program): Plan {
  const book = openBook(program.layout.size);
  const numbers = numberConditions(program, book);
  watchBlocks(program, book);
  const memory = program.asker === undefined ? memoryOf(program.pathway) : null;
  const rules = rulesOfOutcomes(program.pathway);
  return {
    ...numbers, conditions: book.finish(), memory, questions: memory === null ? [] : questionsOf(program, memory),
    clockWeights: program.clocks.map((clock) => Int32Array.from(clock.outcomes, ({ perMille }) => perMille)),
    beatsOfSeat: program.seats.map((_, seat) => Int32Array.from(program.beats.flatMap((beat, index) => (beat.seat === seat ? [index] : [])))),
    seatOfBeat: Int32Array.from(program.beats, ({ seat }) => seat), opensItself: Uint8Array.from(program.beats, ({ led, when }) => (!led && when !== null ? 1 : 0)),
    injectAt: Int32Array.from(program.injects, ({ at }) => at), endingLasts: Int32Array.from(program.endings, ({ lasting }) => lasting),
    lasts: Int32Array.from(program.beats, ({ untilMinutes }) => untilMinutes),
    newsOfAct: program.acts.map((act) => Int32Array.from(program.news.flatMap((news, index) => (news.event === act.event ? [index] : [])))),
    lostFor: Int32Array.from(OUTCOMES, (outcome) => (rules[outcome].lostForDays ?? 0) * MINUTES_PER_DAY),
    outcomeOfEnding: Int32Array.from(program.endings, ({ outcome }) => OUTCOMES.findIndex((each) => each === outcome)),
    past: pastOf(program), sharing: sharingOf(program),
    takesPlace: program.acts.map(({ event }) => event === TAKES_PLACE), waits: [], posts: [], blank: blankState(program),
    situation: new Int32Array(program.pathway.size), candidates: new Int32Array(MOST_RIVALS), weights: new Int32Array(MOST_RIVALS),
  };
}

/** What outcomes ask of the past is noted when one of these two regions moves. */
function pastOf({ pathway, layout }: Program): Plan['past'] {
  const [place, contact] = [pathway.regions.findIndex(({ id }) => id === 'place'), pathway.regions.findIndex(({ id }) => id === 'contact')];
  const among = (region: number, names: readonly string[]): readonly boolean[] => (pathway.regions[region]?.leaves ?? []).map((leaf) => names.includes(leaf));
  return { place: layout.situation.at + place, safe: among(place, SAFE_PLACES), contact: layout.situation.at + contact, lost: among(contact, ['lost']) };
}

function sharingOf({ pathway, layout }: Program): Plan['sharing'] {
  const field = pathway.fields.findIndex(({ name }) => name === 'consent.dataShare');
  return { at: layout.situation.at + pathway.regions.length + field, yes: pathway.fields[field]?.values?.indexOf('YES') ?? -1 };
}

const questionsOf = (program: Program, memory: Memory): readonly Question[] =>
  program.acts.flatMap((act) => [false, true].map((free) => questionOf(memory, attestedEvent(act, free))));

type Numbers = Pick<Plan, 'when' | 'needs' | 'texts' | 'answerOdds' | 'hazardOdds'>;

function numberConditions(program: Program, book: ConditionBook): Numbers {
  const whens = (entries: readonly { readonly when: Parameters<ConditionBook['number']>[0] }[], phase: number): Int32Array => Int32Array.from(entries, ({ when }) => book.number(when, phase));
  const odds = ({ odds: lines }: Pick<AnswerEntry, 'odds'>): Int32Array => Int32Array.from(lines.flatMap((line) => [book.number(line.when, NO_PHASE), line.perMille]));
  const rules = rulesOfOutcomes(program.pathway);
  return {
    when: {
      beats: whens(program.beats, PHASE.openings), untils: Int32Array.from(program.beats, ({ untilWhen }) => book.number(untilWhen, PHASE.lapses)),
      choices: whens(program.choices, NO_PHASE), clocks: whens(program.clocks, NO_PHASE), hazards: whens(program.hazards, PHASE.hazards), news: whens(program.news, NO_PHASE),
      injects: whens(program.injects, PHASE.injects), endings: whens(program.endings, PHASE.endings),
      outcomes: Int32Array.from(OUTCOMES, (outcome) => book.number(outcomeTest(program, rules[outcome].when), PHASE.endings)),
    },
    needs: program.choices.map(({ needs }) => Int32Array.from(needs, (test) => book.number(test, NO_PHASE))),
    texts: program.beatTexts.map((texts) => whens(texts, NO_PHASE)),
    answerOdds: program.answers.map(odds), hazardOdds: program.hazards.map(odds),
  };
}

/** What phases read besides conditions. */
function watchBlocks({ layout }: Program, book: ConditionBook): void {
  book.watch(layout.situation, PHASE.clocks);
  book.watch(layout.stocks, PHASE.clocks);
  book.watch(layout.clocks, PHASE.clocks);
}
