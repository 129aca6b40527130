import { MINUTES_PER_DAY } from '../calendar.ts';
import { PLAYERS } from '../fact.ts';
import type { EventName } from '../pathways/events.ts';
import { questionOf, type Memory, type Question } from '../pathways/memory/memory.ts';
import { rulesOfOutcomes, SAFE_PLACES } from '../pathways/outcome.ts';
import { encodeField, fieldIndex, layoutOf, regionIndex } from '../pathways/situation.ts';
import { memoryOf } from '../pathways/remember.ts';
import { actKey } from '../scenario/act-table.ts';
import type { AnswerEntry, ClockEntry, HazardEntry, InjectEntry, Layout, PassEntry, Program, Test } from '../scenario/program.ts';
import { OUTCOMES } from '../vocabulary.ts';
import { pointsOf, NO_POINT, type Points } from './agenda.ts';
import { attestedEvent, TAKES_PLACE } from './attest.ts';
import { blankState } from './blank.ts';
import { outcomeTest } from './outcome-test.ts';
import { openBook, type ConditionBook, type Conditions } from './plan-conditions.ts';
import { effectsOf, type Effects } from './plan-effects.ts';
import type { Landed } from './plan-landing.ts';
import { HEADER } from './state.ts';
import { leaning } from './leaning.ts';

/**
 * What the interpreter needs of a program besides its tables, worked out once: conditions by number, what a change concerns,
 * effects as one list, questions to the pathway by act. Everything here follows from the program; nothing belongs to one session.
 */
export interface Plan {
  /** Where each block of the state begins. */
  readonly at: Places;
  /** Where the state says how many fitting places are free. */
  readonly freePlaces: number;
  readonly regions: number;
  readonly clocks: readonly ClockEntry[];
  readonly hazards: readonly HazardEntry[];
  readonly injects: readonly InjectEntry[];
  readonly passes: readonly PassEntry[];
  readonly points: Points;
  readonly conditions: Conditions;
  readonly effects: Effects;
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
  readonly seatOfBeat: Int32Array;
  /** By beat, the seats that are there. */
  readonly seatsOfBeat: Int32Array;
  readonly choicesOfBeat: readonly Int32Array[];
  readonly questionOfBeat: Int32Array;
  /** By choice: its beat, its minutes, its acts. */
  readonly beatOfChoice: Int32Array;
  readonly minutesOfChoice: Int32Array;
  readonly actsOfChoice: readonly Int32Array[];
  readonly answersOfChoice: readonly Int32Array[];
  readonly questionOfChoice: Int32Array;
  /** By player, in the order of PLAYERS, and choice: how much they lean to it. */
  readonly leanings: readonly Int32Array[];
  /** By beat, whether it opens by its own conditions, 1 or 0; and the minutes it stays open, -1 for no limit. */
  readonly opensItself: Uint8Array;
  readonly lasts: Int32Array;
  /** By beat, whether its time may be over before it is decided, 1 or 0. */
  readonly mayLapse: Uint8Array;
  /** By act, the news that may answer it. */
  readonly newsOfAct: readonly Int32Array[];
  /** By outcome, the minutes of silence it asks for. */
  readonly lostFor: Int32Array;
  /** Where the state says in which place she is and how contact stands, and which of their leaves are safe or lost. */
  readonly past: { readonly place: number; readonly safe: readonly boolean[]; readonly contact: number; readonly lost: readonly boolean[] };
  /** Where the state says whether she agreed to the sharing of her data, and the number of yes there. */
  readonly sharing: { readonly at: number; readonly yes: number };
  /** By ending, the place of its outcome in OUTCOMES, and the minutes it has to last. */
  readonly outcomeOfEnding: Int32Array;
  readonly lasting: Int32Array;
  /** By seat: the acts of conduct that the session itself raises; -1 where the program knows none. */
  readonly conduct: { readonly joined: Int32Array; readonly overshared: Int32Array; readonly sharedMinimum: Int32Array };
  /** By slot: the number of its question of chance. */
  readonly chances: Int32Array;
  /** Waits that begin as the case opens. */
  readonly firstWaits: Int32Array;
  /** Null where the program brings its own way to ask. */
  readonly memory: Memory | null;
  /** By act, twice: while no fitting place is free, and while one is. Null where the memory has no room for it. */
  readonly questions: readonly (Question | null)[];
  readonly takesPlace: readonly boolean[];
  /** By number of a landing: what it does to the state of this case. Filled when first needed. */
  readonly landed: (Landed | undefined)[];
  /** A state in which nothing has happened yet. */
  readonly blank: Int32Array;
  /** Scratch that lives no longer than one question: a situation, candidates and their weights. */
  readonly situation: Int32Array;
  readonly candidates: Int32Array;
  readonly weights: Int32Array;
}

type Places = { readonly [block in Exclude<keyof Layout, 'size'>]: number };

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
  const points = pointsOf(program);
  const book = openBook(program.layout.size);
  const numbers = numberConditions(program, book, points);
  const memory = program.asker === undefined ? memoryOf(program.pathway) : null;
  return {
    at: placesOf(program), freePlaces: program.layout.stocks.at + program.start.placeStock, regions: program.pathway.regions.length,
    clocks: program.clocks, hazards: program.hazards, injects: program.injects, passes: program.passes,
    ...numbers, ...beatsOf(program), ...choicesOf(program), points, effects: effectsOf(program), conditions: book.finish(), memory, questions: memory === null ? [] : questionsOf(program, memory),
    clockWeights: program.clocks.map((clock) => Int32Array.from(clock.outcomes, ({ perMille }) => perMille)),
    newsOfAct: program.acts.map((act) => Int32Array.from(program.news.flatMap((news, index) => (news.event === act.event ? [index] : [])))),
    outcomeOfEnding: outcomesOf(program), lasting: Int32Array.from(program.endings, ({ lasting }) => lasting), conduct: conductOf(program), past: pastOf(program), sharing: sharingOf(program),
    firstWaits: Int32Array.from(program.clocks.flatMap((clock, index) => (clock.starts.includes(program.start.situation[clock.region] ?? -1) ? [index] : []))),
    chances: Int32Array.from(program.questions), takesPlace: program.acts.map(({ event }) => event === TAKES_PLACE), landed: [], blank: blankState(program),
    situation: new Int32Array(program.pathway.size), candidates: new Int32Array(MOST_RIVALS), weights: new Int32Array(MOST_RIVALS),
  };
}

function placesOf({ layout }: Program): Places {
  return {
    header: layout.header.at, situation: layout.situation.at, clocks: layout.clocks.at, asked: layout.asked.at, flags: layout.flags.at, presence: layout.presence.at, posture: layout.posture.at,
    beats: layout.beats.at, beatMinutes: layout.beatMinutes.at, seats: layout.seats.at, known: layout.known.at, noticed: layout.noticed.at, met: layout.met.at, stocks: layout.stocks.at,
    injects: layout.injects.at, endings: layout.endings.at, hazards: layout.hazards.at, choices: layout.choices.at, answers: layout.answers.at,
  };
}

/** The acts of conduct that the session itself raises, for each seat's first role. */
function conductOf({ seats, actIndex }: Program): Plan['conduct'] {
  const acts = (event: EventName): Int32Array => Int32Array.from(seats, ({ roles: [by] }) => (by === undefined ? undefined : actIndex.get(actKey({ event, by }))) ?? -1);
  return { joined: acts('AGENCY_JOINED'), overshared: acts('DATA_OVERSHARED'), sharedMinimum: acts('DATA_SHARED_MINIMUM') };
}

function beatsOf({ beats }: Program): Pick<Plan, 'seatOfBeat' | 'seatsOfBeat' | 'choicesOfBeat' | 'questionOfBeat' | 'opensItself' | 'lasts' | 'mayLapse'> {
  return {
    seatOfBeat: Int32Array.from(beats, ({ seat }) => seat), seatsOfBeat: Int32Array.from(beats, ({ seat, presentSeats }) => (1 << seat) | presentSeats),
    choicesOfBeat: beats.map(({ choices }) => Int32Array.from(choices)), questionOfBeat: Int32Array.from(beats, ({ question }) => question),
    opensItself: Uint8Array.from(beats, ({ led, when }) => (!led && when !== null ? 1 : 0)), lasts: Int32Array.from(beats, ({ untilMinutes }) => untilMinutes),
    mayLapse: Uint8Array.from(beats, ({ untilMinutes, untilWhen }) => (untilMinutes >= 0 || untilWhen !== null ? 1 : 0)),
  };
}

function choicesOf(program: Program): Pick<Plan, 'beatOfChoice' | 'minutesOfChoice' | 'actsOfChoice' | 'answersOfChoice' | 'questionOfChoice' | 'leanings'> {
  const { choices } = program;
  return {
    beatOfChoice: Int32Array.from(choices, ({ beat }) => beat), minutesOfChoice: Int32Array.from(choices, ({ minutes }) => minutes),
    answersOfChoice: choices.map(({ answers }) => Int32Array.from(answers)), questionOfChoice: Int32Array.from(choices, ({ question }) => question),
    actsOfChoice: choices.map(({ effect }) => Int32Array.from(effect.acts)), leanings: PLAYERS.map((player) => Int32Array.from(choices, (_, choice) => leaning(program, choice, player))),
  };
}

const outcomesOf = ({ endings }: Program): Int32Array => Int32Array.from(endings, ({ outcome }) => OUTCOMES.findIndex((each) => each === outcome));

/** What outcomes ask of the past is noted when one of these two regions moves. */
function pastOf({ pathway, layout }: Program): Plan['past'] {
  const [place, contact] = [regionIndex(pathway, 'place'), regionIndex(pathway, 'contact')];
  const among = (region: number, names: readonly string[]): readonly boolean[] => (pathway.regions[region]?.leaves ?? []).map((leaf) => names.includes(leaf));
  return { place: layout.situation.at + place, safe: among(place, SAFE_PLACES), contact: layout.situation.at + contact, lost: among(contact, ['lost']) };
}

function sharingOf({ pathway, layout }: Program): Plan['sharing'] {
  return { at: layout.situation.at + fieldIndex(pathway, 'consent.dataShare'), yes: encodeField(layoutOf(pathway, 'consent.dataShare'), 'YES') };
}

const questionsOf = (program: Program, memory: Memory): readonly (Question | null)[] =>
  program.acts.flatMap((act) => [false, true].map((free) => questionOf(memory, attestedEvent(act, free))));

type Numbers = Pick<Plan, 'when' | 'needs' | 'texts' | 'answerOdds' | 'hazardOdds' | 'lostFor'>;

function numberConditions(program: Program, book: ConditionBook, points: Points): Numbers {
  const whens = (entries: readonly { readonly when: Parameters<ConditionBook['number']>[0] }[], first = NO_POINT): Int32Array =>
    Int32Array.from(entries, ({ when }, index) => book.number(when, first === NO_POINT ? NO_POINT : first + index));
  const odds = ({ odds: lines }: Pick<AnswerEntry, 'odds'>): Int32Array => Int32Array.from(lines.flatMap((line) => [book.number(line.when), line.perMille]));
  const outcomes = numberOutcomes(program, book, points);
  return {
    lostFor: outcomes.lostFor,
    when: {
      beats: whens(program.beats, points.openings), untils: Int32Array.from(program.beats, ({ untilWhen }, beat) => book.number(untilWhen, points.lapses + beat)),
      choices: whens(program.choices), clocks: whens(program.clocks), hazards: whens(program.hazards, points.hazards), news: whens(program.news),
      injects: whens(program.injects, points.injects), endings: whens(program.endings, points.endings), outcomes: outcomes.numbers,
    },
    needs: program.choices.map(({ needs }) => Int32Array.from(needs, (test) => book.number(test))),
    texts: program.beatTexts.map((texts) => whens(texts)),
    answerOdds: program.answers.map(odds), hazardOdds: program.hazards.map(odds),
  };
}

/** Endings are looked at when something turns that their outcome asks, and where it asks for silence, when silence begins or ends. */
function numberOutcomes(program: Program, book: ConditionBook, points: Points): { readonly numbers: Int32Array; readonly lostFor: Int32Array } {
  const rules = rulesOfOutcomes(program.pathway);
  const tests = OUTCOMES.map((outcome) => outcomeTest(program, rules[outcome].when));
  const lostFor = Int32Array.from(OUTCOMES, (outcome) => (rules[outcome].lostForDays ?? 0) * MINUTES_PER_DAY);
  const noSilence: Test = { op: 'field', at: HEADER.lostSince, values: [0] };
  outcomesOf(program).forEach((outcome, ending) => {
    book.number(tests[outcome] ?? null, points.endings + ending);
    if ((lostFor[outcome] ?? 0) > 0) book.number(noSilence, points.endings + ending);
  });
  return { numbers: Int32Array.from(tests, (test) => book.number(test)), lostFor };
}
