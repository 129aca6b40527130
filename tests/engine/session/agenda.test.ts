import { describe, expect, it } from 'vitest';
import { lowestBit } from '../../../engine/bits.ts';
import { chanceKey } from '../../../engine/chance.ts';
import { CODE, CODES, type Sink } from '../../../engine/fact.ts';
import { LOST_AFTER_DAYS, rulesOfOutcomes } from '../../../engine/pathways/outcome.ts';
import { ask } from '../../../engine/pathways/port.ts';
import { PATHWAYS } from '../../../engine/pathways/registry.ts';
import type { ClockEntry, Program } from '../../../engine/scenario/program.ts';
import { advance, clearTime, emptyAgenda, mark, markMany, nextOpened, NO_POINT, retryLate, setLate, setOpened, setOver, setTime, takeMarked, type Points } from '../../../engine/session/agenda.ts';
import { TAKES_PLACE } from '../../../engine/session/attest.ts';
import { startClock } from '../../../engine/session/clocks.ts';
import { carryOut } from '../../../engine/session/decide.ts';
import { endOpen, hasEnded, noteHistory } from '../../../engine/session/endings.ts';
import { look, standInOne } from '../../../engine/session/happen.ts';
import { begin, openRun, seatedState } from '../../../engine/session/open.ts';
import { planOf } from '../../../engine/session/plan.ts';
import { createRun, lookAt, standAs } from '../../../engine/session/create-run.ts';
import { deciding } from '../../../engine/session/hands.ts';
import type { Run } from '../../../engine/session/run.ts';
import { passTime } from '../../../engine/session/time.ts';
import { settle } from '../../../engine/session/settle.ts';
import { HEADER, headerOf, minuteOf, setHeader, STOPPED } from '../../../engine/session/state.ts';
import { autoPlay, hashOfState, seatAll, wander, type Command, type Player, type Scenario, type Seating, type Session } from '#engine';
import { programAt } from '../explore/case.ts';
import { anyEvent, anySituation, seeded } from '../pathways/support/random.ts';
import { generatedCase } from './generated-case.ts';
import { after, choose, compiledHeart, factsIn, HEART, minuteIn, opened, parsedHeart } from './heart.ts';

const DAY = 1440;
const COUNTRIES = Object.values(PATHWAYS);
const SHIPPED = ['belgium/be-1', 'germany/de-1', 'greece/gr-1', 'italy/it-3', 'spain/es-1'].map((path) => programAt(`scenarios/${path}.yaml`));
const DRAWN = COUNTRIES.flatMap((pathway) => [1, 2].map((seed) => generatedCase(pathway, seed)));

/** What a session tells, five integers for each fact, and where it ends. */
interface Told { readonly facts: readonly number[]; readonly hash: string }

const FACT = 5;
const listenTo = (facts: number[]): Sink => (code, minute, a, b, seats = 0) => void facts.push(code, minute, a, b, seats);
/** The facts after the last one of the opening, which is told before anything happens. */
const afterOpening = (facts: readonly number[]): readonly number[] => facts.slice(FACT * (1 + facts.findIndex((code, at) => at % FACT === 0 && code === CODE['session.opened']) / FACT));

/** Where two sessions part, in words; null where they are the same. */
function parting(one: Told, other: Told): string | null {
  const at = FACT * Math.floor(one.facts.findIndex((value, index) => value !== other.facts[index]) / FACT);
  const fact = ({ facts }: Told): string => `${CODES[facts[at] ?? -1] ?? 'nothing'} ${facts.slice(at + 1, at + FACT).join(' ')}`;
  if (at >= 0 || one.facts.length !== other.facts.length) return `fact ${at / FACT}: ${fact(one)} or ${fact(other)}, of ${one.facts.length / FACT} and ${other.facts.length / FACT}`;
  return one.hash === other.hash ? null : 'the same facts, but not the same state';
}

/** A session to be played again: who plays, with which luck, and what was commanded. */
interface Script { readonly program: Program; readonly seating: Seating; readonly seed: string; readonly commands: readonly Command[] }

const count = (state: Int32Array): void => setHeader(state, HEADER.commands, headerOf(state, HEADER.commands) + 1);

/** One run from the opening to the end. */
function goingOn({ program, seating, seed, commands }: Script): Told {
  const facts: number[] = [];
  const run = createRun(program, seatedState(program, seating), listenTo(facts));
  begin(run, seed);
  for (const command of commands) {
    count(run.state);
    carryOut(run, command);
    if (!hasEnded(run.state)) settle(run);
  }
  return { facts: afterOpening(facts), hash: hashOfState(run.state) };
}

/** The same session, but no run lives longer than one thing, one minute or one command: nothing can be remembered or forgotten. */
function madeAnew({ program, seating, seed, commands }: Script): Told {
  const facts: number[] = [];
  const state = seatedState(program, seating);
  const anew = (): Run => createRun(program, state, listenTo(facts));
  const [key0, key1] = chanceKey(seed);
  setHeader(state, HEADER.key0, key0);
  setHeader(state, HEADER.key1, key1);
  noteHistory(anew());
  planOf(program).firstWaits.forEach((wait) => startClock(anew(), wait));
  settleAnew(anew);
  for (const command of commands) {
    count(state);
    carryOut(anew(), command);
    settleAnew(anew);
  }
  return { facts, hash: hashOfState(state) };
}

function settleAnew(anew: () => Run): void {
  for (let things = 0; things < 100_000; things += 1) {
    const run = anew();
    const { program, state } = run;
    if (hasEnded(state)) return;
    if (oneThing(run)) continue;
    if (deciding(run) !== 0) return;
    passTime(run, program.horizon + 1);
    if (minuteOf(state) <= program.horizon) continue;
    setHeader(state, HEADER.minute, program.horizon);
    return endOpen(run);
  }
  throw new Error('The case does not come to rest.');
}

function oneThing(run: Run): boolean {
  const take = (): number => takeMarked(run.agenda, run.plan.points.words);
  for (let point = take(); point !== NO_POINT; point = take()) if (look(run, point)) return true;
  return standInOne(run);
}

/** Sessions of a case with commands of every kind, of which some seats or all are played. */
function wandered(program: Program, turns: number): readonly Script[] {
  return Array.from({ length: turns }, (_, turn) => {
    const seats = program.names.seats.filter((__, seat) => turn % 3 !== 2 || seat !== turn % program.names.seats.length);
    const policy = turn % 2 === 0 ? 'random' : 'typical';
    const seed = `agenda/${turn}`;
    const { commands } = wander(program, { seed, auto: { policy, seats } }, () => undefined);
    return { program, seed, commands, seating: { ...seatAll(program, policy), ...Object.fromEntries(seats.map((seat) => [seat, 'trainee' as const])) } };
  });
}

const asStandIns = (program: Program, player: Player): Script => ({ program, seed: `agenda/${player}`, seating: seatAll(program, player), commands: [] });
const nameOf = ({ program, seed }: Script): string => `${program.pathway.country} ${program.scenario.id} ${seed}`;
const partings = (scripts: readonly Script[]): readonly string[] => scripts.flatMap((script) => {
  const differs = parting(goingOn(script), madeAnew(script));
  return differs === null ? [] : [`${nameOf(script)}: ${differs}`];
});

describe('a run that is made anew after every single thing tells the same facts as one that goes on', () => {
  it('in drawn cases, with commands of every kind', () => {
    const scripts = DRAWN.flatMap((program) => wandered(program, 6));
    expect(partings(scripts)).toEqual([]);
    expect(new Set(scripts.flatMap(({ commands }) => commands.map(({ type }) => type)))).toEqual(new Set(['choose', 'act', 'wait', 'step-over', 'tell', 'ask', 'step-out', 'step-in', 'inject']));
  });

  it('in the cases the project ships, with commands of every kind', () => {
    expect(partings(SHIPPED.flatMap((program) => wandered(program, 2)))).toEqual([]);
  });

  it('where only stand-ins play', () => {
    expect(partings([...DRAWN, ...SHIPPED].flatMap((program) => (['random', 'typical', 'careful'] as const).map((player) => asStandIns(program, player))))).toEqual([]);
  });

  it('and the same as a session of one step for each command', () => {
    for (const program of SHIPPED) {
      const seats = program.names.seats;
      const { steps, seating, seed, state } = autoPlay(program, { seed: 'agenda/steps', auto: { policy: 'random', seats } });
      const commands = steps.flatMap(({ command }) => (command === null ? [] : [command]));
      expect(madeAnew({ program, seating, seed, commands }).hash).toBe(hashOfState(state));
    }
  });
});

describe('a run that stands where another stands', () => {
  it('goes on as one that was made there, whatever it went through before', () => {
    let waiting = 0;
    for (const program of [...DRAWN, HEART]) {
      const used = openRun(program, { seed: 'used', seating: seatAll(program, 'random') }, null);
      // From the last command to the first: else the run would stand there already.
      for (const { state, command } of wandered(program, 2).flatMap(stopsOf).reverse()) {
        const made = createRun(program, state.slice(), null);
        if (made.waiting !== used.waiting) waiting += 1;
        standAs(used, lookAt(program, state));
        expect(parting(goOnce(used, command), goOnce(made, command)), `${program.pathway.country} ${program.scenario.id} ${JSON.stringify(command)}`).toBeNull();
      }
    }
    expect(waiting).toBeGreaterThan(50);
  });

  it('tries its closed waits again', () => {
    // A wait that is due at once, with two answers of which one is closed: luck says which.
    const program = withWait('GR-I8@act_requested_with_case', (wait, actOf) => ({ ...wait, starts: [0], min: 0, typ: 0, max: 0, outcomes: [{ act: actOf('GUARDIAN_REQUESTED'), perMille: 500 }, { act: actOf('EMERGENCY_NEEDS_MET'), perMille: 500 }] }));
    const runs = Array.from({ length: 20 }, (_, seed) => openRun(program, { seed: String(seed), seating: seatAll(program, 'trainee') }, null));
    const due = ({ state }: Run): number => state[program.layout.clocks.at + waitIn(program, 'GR-I8@act_requested_with_case')] ?? STOPPED;
    const closed = runs.find((run) => due(run) === 0);
    const fired = runs.find((run) => due(run) === STOPPED);
    if (!closed || !fired) throw new Error('No luck of the twenty does that.');
    const [key0, key1] = [headerOf(fired.state, HEADER.key0), headerOf(fired.state, HEADER.key1)];
    standAs(fired, closed);
    expect(due(fired)).toBe(0);
    setHeader(fired.state, HEADER.key0, key0);
    setHeader(fired.state, HEADER.key1, key1);
    settle(fired);
    expect([due(fired), due(closed)]).toEqual([STOPPED, 0]);
  });
});

/** The commands of a session, each with the state in which it was given. */
function stopsOf({ program, seating, seed, commands }: Script): readonly { readonly state: Int32Array; readonly command: Command }[] {
  const run = openRun(program, { seed, seating }, null);
  return commands.map((command) => {
    const state = run.state.slice();
    goOnce(run, command);
    return { state, command };
  });
}

function goOnce(run: Run, command: Command): Told {
  const facts: number[] = [];
  run.sink = listenTo(facts);
  count(run.state);
  carryOut(run, command);
  if (!hasEnded(run.state)) settle(run);
  return { facts, hash: hashOfState(run.state) };
}

const waitIn = (program: Program, id: string): number => program.clocks.findIndex((wait) => wait.id === id);

/** The heart case with one wait exchanged, and some of its parts. */
function withWait(id: string, change: (wait: ClockEntry, actOf: (event: string) => number) => ClockEntry, parts: Partial<Scenario> = {}): Program {
  const program = compiledHeart({ ...parsedHeart(), ...parts });
  const actOf = (event: string): number => program.acts.findIndex((act) => act.event === event);
  return { ...program, clocks: program.clocks.map((wait) => (wait.id === id ? change(wait, actOf) : wait)) };
}

describe('a wait that is due and closed', () => {
  const early = (injects: Scenario['injects']): Session => opened('1', [], withWait('G1@child_case', (wait) => ({ ...wait, starts: [0], min: 60, typ: 60, max: 60 }), { injects, hazards: [], background: [] }));
  const firedAt = (session: Session): readonly number[] => factsIn(session, 'clock.fired').filter(({ names }) => names['clock'] === 'G1@child_case').map(({ minute }) => minute);
  const [inject] = parsedHeart().injects;
  if (!inject) throw new Error('The case has no inject.');

  it('fires when only a field changes that its act asks for', () => {
    const session = early([{ ...inject, at: 'D+0 H+2', acts: [{ event: 'AGE_DISPUTED', by: 'reception' }] }]);
    const now = session.steps.flatMap(({ facts }) => facts).filter(({ minute }) => minute === 120);
    const told = now.map(({ type }) => type);
    const before = now.slice(0, told.indexOf('clock.fired')).map(({ type }) => type);
    expect(firedAt(session)).toEqual([120]);
    expect(before).toContain('field.set');
    expect(before).not.toContain('leaf.entered');
  });

  it('does not fire when nothing changes that its act asks for', () => {
    expect(firedAt(early([{ ...inject, at: 'D+0 H+2' }]))).toEqual([]);
  });

  it('is opened in no country by a fitting place that is taken: what is open without a free place is open with one', () => {
    for (const pathway of COUNTRIES) {
      const random = seeded(63);
      const asked = Array.from({ length: 400 }, () => {
        const { with: carried, ...event } = anyEvent(pathway, random, TAKES_PLACE);
        const situation = anySituation(pathway, random);
        const [none, one] = [false, true].map((placeExists) => ask(pathway, situation, { ...event, with: { ...carried, placeExists } }).accepted);
        return { none, one };
      });
      expect(asked.filter(({ none, one }) => none && !one)).toEqual([]);
      expect(asked.filter(({ one }) => one).length).toBeGreaterThan(5);
    }
  });
});

describe('an ending of lost contact', () => {
  const SILENCE = LOST_AFTER_DAYS * DAY;
  const { endings: [first], beats: [beat], person } = parsedHeart();

  /** A case in which nothing happens but one wait: after five days without a word, contact is lost. */
  function quiet(contact: string, lasting?: string): Session {
    if (!first || !beat) throw new Error('The case is too short.');
    const { hard: _, ...soft } = first;
    const parts = {
      horizon: '400 d', hazards: [], injects: [], news: [], background: [], content: { short: 'x', themes: [] }, person: { ...person, starts: { contact } },
      beats: [{ ...beat, when: [{ flag: 'warned' }], choices: beat.choices.map((choice) => ({ ...choice, leads: [] })) }],
      endings: [{ ...soft, outcome: 'OUT_LOST_CONTACT' as const, ...(lasting === undefined ? {} : { lasting }) }],
    };
    const program = withWait('C5@initial', (wait) => ({ ...wait, min: 5 * DAY, typ: 5 * DAY, max: 5 * DAY }), parts);
    return opened('1', [], { ...program, clocks: program.clocks.map((wait) => (wait.id === 'C5@initial' ? wait : { ...wait, starts: [], through: [] })) });
  }

  it('comes at the very minute its days are over, though nothing else happens', () => {
    const session = quiet('lost');
    expect(factsIn(session, 'case.ended')).toMatchObject([{ minute: SILENCE, names: { ending: 'under-control' } }]);
    expect(session.steps.flatMap(({ facts }) => facts).filter(({ minute }) => minute > 0)).toHaveLength(1);
  });

  it('counts its days from the minute in which contact was lost', () => {
    const session = quiet('initial');
    expect(factsIn(session, 'leaf.entered').at(-1)).toMatchObject({ minute: 5 * DAY, names: { region: 'contact', leaf: 'lost' } });
    expect(factsIn(session, 'case.ended')).toMatchObject([{ minute: 5 * DAY + SILENCE, names: { ending: 'under-control' } }]);
  });

  it('that has to last comes so much later', () => {
    expect(factsIn(quiet('lost', '3 d'), 'case.ended')[0]?.minute).toBe(SILENCE + 3 * DAY);
  });

  it('reads in every country the very region whose moves begin and end the silence', () => {
    for (const pathway of COUNTRIES) {
      const silent = Object.values(rulesOfOutcomes(pathway)).filter(({ lostForDays }) => lostForDays !== undefined);
      expect(silent).toEqual([{ when: { is: 'in', region: 'contact', of: ['lost'] }, lostForDays: LOST_AFTER_DAYS }]);
    }
  });
});

describe('points 31, 32, 63 and 64 are marked, timed, opened and passed over like any other', () => {
  const EDGES = [31, 32, 63, 64];
  const WORDS = 3;
  const points: Points = { wakes: 0, endings: 0, landings: 0, clocks: 0, hazards: 0, injects: 0, lapses: 0, openings: 0, count: 65, words: WORDS, kinds: new Uint8Array(65) };
  const taken = (agenda: Int32Array): readonly number[] => Array.from({ length: 70 }, () => takeMarked(agenda, WORDS)).filter((point) => point !== NO_POINT);

  it('the lowest bit of a set is found, also where it is the last of 32', () => {
    expect([1, -1, 1 << 31, (1 << 31) | (1 << 30), 0b1100].map(lowestBit)).toEqual([0, 0, 31, 30, 2]);
  });

  it('marked points are taken once, in their order', () => {
    const agenda = emptyAgenda(points);
    for (const point of [64, 32, 63, 0, 31]) mark(agenda, WORDS, point);
    expect(taken(agenda)).toEqual([0, ...EDGES]);
    expect(taken(agenda)).toEqual([]);
  });

  it.each(EDGES)('point %i alone is marked in its minute, and not before', (point) => {
    const agenda = emptyAgenda(points);
    setTime(agenda, WORDS, point, 20);
    expect(advance(agenda, WORDS, 19)).toBe(19);
    expect(taken(agenda)).toEqual([]);
    expect(advance(agenda, WORDS, 20)).toBe(20);
    expect(taken(agenda)).toEqual([point]);
    expect(advance(agenda, WORDS, 90)).toBe(90);
    expect(taken(agenda)).toEqual([]);
  });

  it.each(EDGES.flatMap((one) => EDGES.filter((other) => other > one).map((other) => [one, other] as const)))('points %i and %i that are due in one minute are both marked, a later one is not', (one, other) => {
    const agenda = emptyAgenda(points);
    setTime(agenda, WORDS, 5, 21);
    for (const point of [other, one]) setTime(agenda, WORDS, point, 20);
    expect([advance(agenda, WORDS, 99), taken(agenda)]).toEqual([20, [one, other]]);
    expect([advance(agenda, WORDS, 99), taken(agenda)]).toEqual([21, [5]]);
  });

  it('two that are due together, after one that is due later and before one that is due sooner', () => {
    const agenda = emptyAgenda(points);
    EDGES.forEach((point, at) => setTime(agenda, WORDS, point, [30, 20, 20, 10][at] ?? 0));
    expect(Array.from({ length: 4 }, () => [advance(agenda, WORDS, 99), taken(agenda)])).toEqual([[10, [64]], [20, [32, 63]], [30, [31]], [99, []]]);
  });

  it('a point whose minute is cleared or set anew is not looked at in the first one', () => {
    const agenda = emptyAgenda(points);
    for (const point of EDGES) setTime(agenda, WORDS, point, 20);
    clearTime(agenda, WORDS, 63);
    setTime(agenda, WORDS, 32, 25);
    expect([advance(agenda, WORDS, 99), taken(agenda)]).toEqual([20, [31, 64]]);
    expect([advance(agenda, WORDS, 99), taken(agenda)]).toEqual([25, [32]]);
  });

  it('open moments are found from a point on', () => {
    const agenda = emptyAgenda(points);
    for (const point of EDGES) setOpened(agenda, WORDS, point, true);
    expect([0, 31, 32, 33, 63, 64, 65].map((from) => nextOpened(agenda, WORDS, from))).toEqual([31, 31, 32, 63, 63, 64, NO_POINT]);
    for (const point of [31, 63]) setOpened(agenda, WORDS, point, false);
    expect([0, 32, 33, 64].map((from) => nextOpened(agenda, WORDS, from))).toEqual([32, 32, 64, 64]);
    expect(taken(agenda)).toEqual([]);
  });

  it('points that are over are passed over when something changes, until they are not', () => {
    const change = (agenda: Int32Array): readonly number[] => {
      for (const [word, bits] of [[0, 1 << 31], [1, 1 | (1 << 31)], [2, 1]] as const) markMany(agenda, WORDS, word, bits);
      return taken(agenda);
    };
    const agenda = emptyAgenda(points);
    expect(change(agenda)).toEqual(EDGES);
    for (const point of EDGES) {
      setOver(agenda, WORDS, point, true);
      expect(change(agenda)).toEqual(EDGES.filter((each) => each !== point));
      setOver(agenda, WORDS, point, false);
    }
    expect(change(agenda)).toEqual(EDGES);
  });

  it('waits that are due and closed are marked once for each change', () => {
    const agenda = emptyAgenda(points);
    for (const point of EDGES) setLate(agenda, WORDS, point);
    expect(taken(agenda)).toEqual([]);
    retryLate(agenda, WORDS);
    expect(taken(agenda)).toEqual(EDGES);
    retryLate(agenda, WORDS);
    expect(taken(agenda)).toEqual([]);
  });
});

describe('a case with as many seats as the format allows', () => {
  const { seats, beats, ...rest } = parsedHeart();
  const more = seats.slice(1, 2).flatMap((seat) => Array.from({ length: 24 - seats.length }, (_, index) => ({ ...seat, id: `seat-${index + seats.length}`, knows: [], menu: [] })));
  const last = beats.filter(({ id }) => id === 'desk').map((beat) => ({ ...beat, id: 'last', seat: 'seat-23', present: ['seat-23'], when: [{ after: 'D+0' }] }));
  const program = compiledHeart({ ...rest, seats: [...seats, ...more], beats: [...beats, ...last] });

  it('is played to its end by its last seat too, and only that one hears what it does', () => {
    const session = after(opened('1', program.names.seats, program), choose('seat-23', 'last/read-it'));
    expect(minuteIn(session)).toBe(0);
    expect(factsIn(session, 'choice.made')).toMatchObject([{ names: { seat: 'seat-23' }, seenBy: ['seat-23'] }]);
    expect(factsIn(after(session, { type: 'end' }), 'case.ended')[0]?.seenBy).toEqual(program.names.seats);
  });

  it('is the same when its run is made anew after every single thing', () => {
    const scripts = wandered(program, 3);
    expect(partings(scripts)).toEqual([]);
    expect(scripts.flatMap(({ commands }) => commands.flatMap((command) => ('seat' in command ? [command.seat] : [])))).toContain('seat-23');
  });
});
