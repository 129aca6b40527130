import { OUTCOMES, type Program } from '#engine';
import { both } from '../../engine/pathways/ink-pathway.ts';
import { bareTables } from '../../engine/session/bare-tables.ts';
import { draws, follows, lands, openInTurn, opens, peeks, postsWithNews, startsClock, tellFunction, type InkBook, type InkOrigin } from './ink-acts.ts';
import { nextMinuteFunction } from './ink-time.ts';
import { COMMANDS, ENDED, firstOf, inkFunction, LOST_SINCE, MINUTE, named, OUTCOME, seatNames, testInInk, unless, WAS_SAFE, where } from './ink-words.ts';

/** A beat's life, as the record keeps it. */
const [LED, OPEN, DECIDED, LAPSED] = [1, 2, 3, 4];

/**
 * A case as one ink story: the pathway's regions, fields and guards, waits, hazards, injects, moments, choices, answers and
 * endings. Every integer of the session's record is a variable, so that the whole final state can be compared. Ink has no
 * draws by question: `drawn` is ours. Left out: facts, words on the screen, stand-ins.
 */
export function inkStory(program: Program): string {
  const book: InkBook = { program, functions: new Map() };
  const { start } = bareTables(program);
  const flow = [beginning(book), ...program.seats.map((_, seat) => seatKnots(book, seat))];
  const functions = [tellFunction(book), ...historyAndEndings(program), ...landing(book), ...happening(book), nextMinuteFunction(program)];
  const variables = [...start].map((value, place) => `VAR ${named(place)} = ${value}`);
  return ['EXTERNAL drawn(slot, asked, below)', ...variables, ...flow, ...functions, ...book.functions.values()].join('\n');
}

const FALLBACK = ['=== function drawn(slot, asked, below) ===', '~ return 0'];

function beginning(book: InkBook): string {
  const { program } = book;
  const clocks = program.clocks.flatMap(({ starts, region }, index) => (starts.includes(program.start.situation[region] ?? -1) ? [`~ ${startsClock(book, index)}`] : []));
  const phases = ['land_one', 'fire_one', 'hazard_one', 'inject_one', 'lapse_one', 'open_one'];
  return [
    '-> opening', '=== opening', '~ note_history()', ...clocks, '-> loop', '=== loop', '~ check_endings()', `{${ENDED} != 0: -> END}`,
    ...phases.map((phase) => `{${phase}(): -> loop}`),
    ...program.seats.map((_, seat) => `{decides_${seat}(): -> seat_${seat}}`), '~ next_minute()', `{${ENDED} != 0: -> END}`, '-> loop', ...FALLBACK, '',
  ].join('\n');
}

/** One seat that decides: its open moments in their order, the first that lets anything be chosen, else it waits. */
function seatKnots(book: InkBook, seat: number): string {
  const { program } = book;
  const { layout } = program;
  const beats = program.beats.flatMap((beat, index) => (beat.seat === seat ? [{ beat, index }] : []));
  const { busy, pending, waiting } = seatNames(program, seat);
  const next = (at: number): string => { const later = beats[at + 1]; return later ? `beat_${later.index}` : `wait_${seat}`; };
  const knots = beats.map(({ beat, index }, at) => [
    `=== beat_${index}`, `{${named(layout.beats.at + index)} != ${OPEN}: -> ${next(at)}}`,
    ...beat.choices.map((choice) => `+ {ok_${choice}()} [${choice}] -> do_${choice}`), `+ -> ${next(at)}`,
    ...beat.choices.flatMap((choice) => [
      `=== do_${choice}`, `~ ${COMMANDS} = ${COMMANDS} + 1`, `~ ${named(layout.beats.at + index)} = ${DECIDED}`, `~ ${busy} = ${MINUTE} + ${program.choices[choice]?.minutes ?? 0}`, `~ ${pending} = ${choice + 1}`, `~ tell(${1 << seat})`, '-> loop',
    ]),
  ].join('\n'));
  const [first] = beats;
  const anyOpen = beats.map(({ index }) => `(${named(layout.beats.at + index)} == ${OPEN})`).join(' || ') || 'false';
  return [
    `=== seat_${seat}`, `-> ${first ? `beat_${first.index}` : `wait_${seat}`}`, ...knots,
    `=== wait_${seat}`, '+ [wait]', `~ ${COMMANDS} = ${COMMANDS} + 1`, `~ ${waiting} = ${MINUTE} + 1`, '-> loop',
    inkFunction(`decides_${seat}()`, [`~ return ${busy} < 0 && ${waiting} == 0 && (${anyOpen})`]),
    ...beats.flatMap(({ beat }) => beat.choices.map((choice) => inkFunction(`ok_${choice}()`, offered(book, choice)))),
  ].join('\n');
}

function offered(book: InkBook, index: number): readonly string[] {
  const choice = book.program.choices[index];
  if (!choice) return [];
  const offer = both([testInInk(choice.when), ...choice.needs.map(testInInk)]);
  return [...where(unless(offer), ['~ return false']), `~ return ${openInTurn(book, index, choice.effect.acts)}`];
}

function historyAndEndings(program: Program): readonly string[] {
  const { layout, pathway, endings } = program;
  const { outcomes, safePlaces } = bareTables(program);
  const leaf = (region: string, names: readonly string[]): string => {
    const at = pathway.regions.findIndex(({ id }) => id === region);
    return (pathway.regions[at]?.leaves ?? []).flatMap((name, number) => (names.includes(name) ? [`(${named(layout.situation.at + at)} == ${number})`] : [])).join(' || ') || 'false';
  };
  const lost = leaf('contact', ['lost']);
  const inForce = outcomes.map(({ when, lostForMinutes }) => both([...(lostForMinutes > 0 ? [`${LOST_SINCE} > 0 && ${MINUTE} - ${LOST_SINCE} + 1 >= ${lostForMinutes}`] : []), testInInk(when)]));
  const holds = endings.map(({ outcome, when }) => both([inForce[OUTCOMES.findIndex((each) => each === outcome)] ?? 'false', testInInk(when)]));
  const end = (index: number): readonly string[] => [`~ ${ENDED} = ${index + 1}`, `~ ${OUTCOME} = ${OUTCOMES.findIndex((each) => each === endings[index]?.outcome) + 1}`, '~ return'];
  return [
    inkFunction('note_history()', [
      ...where(leaf('place', safePlaces), [`~ ${WAS_SAFE} = 1`]), ...where(`(${lost}) && ${LOST_SINCE} == 0`, [`~ ${LOST_SINCE} = ${MINUTE} + 1`]), ...where(`not (${lost})`, [`~ ${LOST_SINCE} = 0`]),
    ]),
    inkFunction('check_endings()', endings.flatMap(({ lasting }, index) => {
      const since = named(layout.endings.at + index);
      return firstOf([{ when: holds[index] ?? 'false', lines: [...where(`${since} < 0`, [`~ ${since} = ${MINUTE}`]), ...where(`${MINUTE} - ${since} >= ${lasting}`, end(index))] }, { when: 'true', lines: [`~ ${since} = -1`] }]);
    })),
    inkFunction('end_open()', [
      ...endings.flatMap((_, index) => where(holds[index] ?? 'false', end(index))), `~ ${ENDED} = -1`, `~ ${OUTCOME} = 0`,
      ...inForce.flatMap((when, index) => where(when, [`~ ${OUTCOME} = ${index + 1}`, '~ return'])),
    ]),
  ];
}

function landing(book: InkBook): readonly string[] {
  const { program } = book;
  const seats = program.seats.flatMap((_, seat) => {
    const { busy, pending } = seatNames(program, seat);
    const mine = program.choices.flatMap((choice, index) => (program.beats[choice.beat]?.seat === seat ? [{ when: `${pending} == ${index + 1}`, lines: [`~ ${pending} = 0`, `~ land_${index}()`] }] : []));
    return where(`${busy} >= 0 && ${busy} <= ${MINUTE}`, [`~ ${busy} = -1`, ...firstOf(mine), '~ return true']);
  });
  return [inkFunction('land_one()', [...seats, '~ return false']), ...program.choices.map((_, index) => inkFunction(`land_${index}()`, landChoice(book, index)))];
}

function landChoice(book: InkBook, index: number): readonly string[] {
  const { program } = book;
  const choice = program.choices[index];
  const beat = program.beats[choice?.beat ?? -1];
  if (!choice || !beat) return [];
  const origin: InkOrigin = { seat: beat.seat, mask: (1 << beat.seat) | beat.presentSeats | choice.effect.tells, told: true };
  return [
    `~ ${named(program.layout.choices.at + index)} = 1`, `~ tell(${origin.mask})`, ...lands(book, choice.effect, origin), ...giveAnswer(book, choice, origin), ...follows(book, choice.effect),
  ];
}

/** Weigh the answers by their odds now, draw one and let it happen. */
function giveAnswer(book: InkBook, { answers, question }: Program['choices'][number], origin: InkOrigin): readonly string[] {
  const { program } = book;
  if (answers.length === 0) return [];
  const weights = answers.flatMap((answer, at) => [
    `~ temp w${at} = ${at === 0 ? '0' : `w${at - 1}`}`,
    ...firstOf((program.answers[answer]?.odds ?? []).map(({ perMille, when }) => ({ when: testInInk(when), lines: [`~ w${at} = w${at} + ${perMille}`] }))),
  ]);
  const total = `w${answers.length - 1}`;
  const given = answers.map((answer, at) => {
    const entry = program.answers[answer];
    return { when: at === answers.length - 1 ? 'true' : `r < w${at}`, lines: entry ? [`~ ${named(program.layout.answers.at + answer)} = 1`, `~ tell(${origin.mask})`, ...lands(book, entry.effect, origin), ...follows(book, entry.effect)] : [] };
  });
  return [...weights, ...where(`${total} > 0`, [`~ temp r = ${draws(book, question, total)}`, ...firstOf(given)])];
}

function happening(book: InkBook): readonly string[] {
  const { program } = book;
  const { layout } = program;
  const fire = program.clocks.map((_, index) => where(`${named(layout.clocks.at + index)} >= 0 && ${named(layout.clocks.at + index)} <= ${MINUTE}`, where(`fire_${index}()`, ['~ return true'])));
  const hazards = program.hazards.map((hazard, index) => {
    const due = named(layout.hazards.at + index);
    const may = testInInk(hazard.when);
    return firstOf([
      { when: unless(may), lines: [`~ ${due} = -1`] },
      { when: `${due} < 0`, lines: [`~ ${due} = ${MINUTE} + ${hazard.every}`] },
      { when: `${due} <= ${MINUTE}`, lines: [`~ ${due} = ${MINUTE} + ${hazard.every}`, `~ hazard_${index}()`, '~ return true'] },
    ]);
  });
  return [
    inkFunction('fire_one()', [...fire.flat(), '~ return false']), ...program.clocks.map((_, index) => inkFunction(`fire_${index}()`, fires(book, index))),
    inkFunction('hazard_one()', [...hazards.flat(), '~ return false']), ...program.hazards.map((_, index) => inkFunction(`hazard_${index}()`, hazardComes(book, index))),
    inkFunction('inject_one()', [...program.injects.flatMap((_, index) => injectComes(book, index)), '~ return false']),
    inkFunction('lapse_one()', [...program.beats.flatMap((_, index) => lapses(book, index)), '~ return false']),
    inkFunction('open_one()', [...program.beats.flatMap((_, index) => opensBeat(book, index)), '~ return false']),
  ];
}

function fires(book: InkBook, index: number): readonly string[] {
  const clock = book.program.clocks[index];
  if (!clock) return [];
  const total = clock.outcomes.reduce((sum, { perMille }) => sum + perMille, 0);
  const rivals = clock.outcomes.length > 1;
  let reached = 0;
  const branches = clock.outcomes.map(({ act, perMille }, at) => {
    reached += perMille;
    const happens = [...(rivals ? [`~ r = ${draws(book, clock.questions[2], total)}`] : []), `~ ${named(book.program.layout.clocks.at + index)} = -1`, `~ tell(${clock.seats})`, ...postsWithNews(book, act, { seat: -1, mask: clock.seats, told: false }), '~ return true'];
    return { when: at === clock.outcomes.length - 1 ? 'true' : `r < ${reached}`, lines: where(opens(book, act), happens) };
  });
  return [...(rivals ? [`~ temp r = ${peeks(book, clock.questions[2], total)}`] : []), ...firstOf(branches), '~ return false'];
}

function hazardComes(book: InkBook, index: number): readonly string[] {
  const hazard = book.program.hazards[index];
  if (!hazard) return [];
  const origin: InkOrigin = { seat: -1, mask: hazard.effect.tells, told: false };
  const odds = firstOf(hazard.odds.map(({ perMille, when }) => ({ when: testInInk(when), lines: [`~ odds = ${perMille}`] })));
  return [
    '~ temp odds = 0', ...odds, ...where('odds <= 0', ['~ return']), ...where('odds < 1000', where(`${draws(book, hazard.question, 1000)} >= odds`, ['~ return'])),
    ...where(opens(book, hazard.act), [`~ tell(${origin.mask})`, ...postsWithNews(book, hazard.act, origin), ...lands(book, hazard.effect, origin), ...follows(book, hazard.effect)]),
  ];
}

function injectComes(book: InkBook, index: number): readonly string[] {
  const inject = book.program.injects[index];
  const name = named(book.program.layout.injects.at + index);
  if (!inject || (inject.at < 0 && inject.when === null)) return [];
  const origin: InkOrigin = { seat: -1, mask: inject.effect.tells, told: false };
  return where(both([`${name} == 0`, `${inject.at} <= ${MINUTE}`, testInInk(inject.when)]), [`~ ${name} = 1`, `~ tell(${origin.mask})`, ...lands(book, inject.effect, origin), ...follows(book, inject.effect), '~ return true']);
}

function lapses(book: InkBook, index: number): readonly string[] {
  const beat = book.program.beats[index];
  const { layout } = book.program;
  if (!beat) return [];
  const over = [...(beat.untilMinutes >= 0 ? [`${named(layout.beatMinutes.at + index)} + ${beat.untilMinutes} <= ${MINUTE}`] : []), ...(beat.untilWhen === null ? [] : [testInInk(beat.untilWhen)])];
  if (over.length === 0) return [];
  const origin: InkOrigin = { seat: beat.seat, mask: (1 << beat.seat) | beat.presentSeats, told: false };
  const name = named(layout.beats.at + index);
  return where(`${name} == ${OPEN} && (${over.map((part) => `(${part})`).join(' || ')})`, [`~ ${name} = ${LAPSED}`, `~ tell(${origin.mask})`, ...lands(book, beat.lapse, origin), ...follows(book, beat.lapse), '~ return true']);
}

function opensBeat(book: InkBook, index: number): readonly string[] {
  const beat = book.program.beats[index];
  const { layout } = book.program;
  if (!beat) return [];
  const [name, minute] = [named(layout.beats.at + index), named(layout.beatMinutes.at + index)];
  const itself = !beat.led && beat.when !== null ? ` || ${name} == 0` : '';
  const opening = beat.opening ? lands(book, beat.opening, { seat: beat.seat, mask: (1 << beat.seat) | beat.presentSeats, told: false }) : [];
  return where(both([`(${name} == ${LED} && ${minute} <= ${MINUTE})${itself}`, testInInk(beat.when)]), [`~ ${name} = ${OPEN}`, `~ ${minute} = ${MINUTE}`, ...opening, `~ tell(${1 << beat.seat})`, '~ return true']);
}
