import { WAYS_OF_KNOWING, type Program } from '#engine';
import { inkRules, type InkRule } from '../../engine/pathways/ink-pathway.ts';
import { actKey } from '../../engine/session/bare-tables.ts';
import { firstOf, inkFunction, MINUTE, named, PLACE, seatNames, testInInk, unless, where } from './ink-words.ts';

type Effect = Program['choices'][number]['effect'];
/** Who acts (-1 for nobody), which seats know at once, and whether the case's own words tell it already. */
export interface InkOrigin { readonly seat: number; readonly mask: number; readonly told: boolean }

/** The functions of a story, each written once and only when something calls it. */
export interface InkBook { readonly program: Program; readonly functions: Map<string, string> }

function write(book: InkBook, head: string, lines: () => readonly string[]): void {
  if (book.functions.has(head)) return;
  book.functions.set(head, '');
  book.functions.set(head, inkFunction(head, lines()));
}

const stock = ({ program }: InkBook): string => named(program.layout.stocks.at + program.start.placeStock);

/** A post within posts has the seats of the first: they are woken once more, which changes nothing. */
function rulesOfAct(book: InkBook, act: number): readonly InkRule[] {
  const { program } = book;
  const event = program.acts[act];
  const names = { of: (place: number) => named(program.layout.situation.at + place), placeIsFree: `${stock(book)} > 0` };
  return event ? inkRules(program.pathway, event, names) : [];
}

/** Whether an act is open. */
export function opens(book: InkBook, act: number): string {
  const rules = rulesOfAct(book, act);
  if (rules.length === 0) return 'false';
  if (rules.some(({ opens: when }) => when === 'true')) return 'true';
  write(book, `open_${act}()`, () => [...firstOf(rules.map(({ opens: when }) => ({ when, lines: ['~ return true'] }))), '~ return false']);
  return `open_${act}()`;
}

/** The lines that choose a rule in each region and carry the chosen ones out; `taken` says afterwards whether there was one. */
function carryingOut(book: InkBook, rules: readonly InkRule[]): readonly string[] {
  const regions = [...new Set(rules.map(({ region }) => region))].sort((a, b) => a - b).filter((region) => region >= 0);
  const choose = (region: number, name: string): readonly string[] => firstOf(rules.filter((rule) => rule.region === region).map(({ opens: when, index }) => ({ when, lines: [`~ ${name} = ${index}`] })));
  const conduct = rules.some(({ region }) => region < 0);
  const does = (region: number, name: string): readonly string[] => rules.filter((rule) => rule.region === region && rule.does.length > 0).flatMap(({ index, does: lines }) => where(`${name} == ${index}`, lines));
  return [
    ...regions.flatMap((region) => [`~ temp r${region} = -1`, ...choose(region, `r${region}`)]),
    `~ temp taken = ${regions.map((region) => `(r${region} >= 0)`).join(' || ') || 'false'}`,
    ...(conduct ? ['~ temp rc = -1', ...where('not taken', choose(-1, 'rc')), ...where('rc >= 0', ['~ taken = true'])] : []),
    ...where('not taken', ['~ return false']),
    ...(rules.some(({ posts }) => posts.length > 0) || regions.length > 0 ? regions.map((region) => `~ temp b${region} = ${named(book.program.layout.situation.at + region)}`) : []),
    ...regions.flatMap((region) => does(region, `r${region}`)), ...does(-1, 'rc'),
  ];
}

/** The call that posts an act, for the seats of a mask. True where the pathway took it. */
export function posts(book: InkBook, act: number, mask: string): string {
  write(book, `post_${act}(m)`, () => {
    const rules = rulesOfAct(book, act);
    if (rules.length === 0) return ['~ tell(m)', '~ return false'];
    const { program } = book;
    const moving = [...new Set(rules.filter(({ moves }) => moves).map(({ region }) => region))];
    const takesPlace = program.acts[act]?.event === 'SAFE_PLACE_ACCEPTED' ? where(`${stock(book)} > 0`, [`~ ${stock(book)} = ${stock(book)} - 1`]) : [];
    return [
      '~ tell(m)', ...carryingOut(book, rules), ...takesPlace,
      ...(moving.length > 0 ? ['~ temp moved = false'] : []),
      ...moving.flatMap((region) => { const now = named(program.layout.situation.at + region); return where(`${now} != b${region}`, [`~ ${movesOf(book, region)}(b${region}, ${now})`, '~ moved = true']); }),
      ...(moving.length > 0 ? where('moved', ['~ tell(m)', '~ note_history()']) : []),
      ...rules.flatMap(({ index, region, posts: events }) => events.flatMap((event) => where(`${region < 0 ? 'rc' : `r${region}`} == ${index}`, [`~ ${posts(book, actOf(book, event), 'm')}`]))),
      '~ return true',
    ];
  });
  return `post_${act}(${mask})`;
}

const actOf = ({ program }: InkBook, event: Parameters<typeof actKey>[0]): number => program.actIndex.get(actKey(event)) ?? -1;

/** Clocks that a region's move stops and starts: those of the region, and those that run only during some of its leaves. */
function movesOf(book: InkBook, region: number): string {
  const { program } = book;
  write(book, `moved_${region}(was, is)`, () => program.clocks.flatMap((clock, index) => {
    const during = clock.during?.region === region ? clock.during.leaves : null;
    if (clock.region !== region && during === null) return [];
    const among = (name: string, leaves: readonly number[]): string => leaves.map((leaf) => `(${name} == ${leaf})`).join(' || ') || 'false';
    const due = named(program.layout.clocks.at + index);
    const runs = during ?? [...clock.starts, ...clock.through];
    // Where both its regions move at once, the first of them starts it.
    const once = clock.during === null ? '' : ` && ${due} < 0`;
    return [
      ...where(`(${among('was', runs)}) && not (${among('is', runs)}) && ${due} >= 0`, [`~ ${due} = -1`, `~ tell(${clock.seats})`]),
      ...where(`(${among('is', during ?? clock.starts)}) && not (${among('was', runs)})${once}`, [`~ ${startsClock(book, index)}`]),
    ];
  }));
  return `moved_${region}`;
}

/** The call that starts a clock; its length is drawn as in the engine. */
export function startsClock(book: InkBook, index: number): string {
  write(book, `start_${index}()`, () => {
    const clock = book.program.clocks[index];
    if (!clock) return [];
    const [delay, occurs] = clock.questions;
    const due = named(book.program.layout.clocks.at + index);
    const length = (low: number, high: number): readonly string[] => (high > low ? [`~ ${due} = ${MINUTE} + ${low} + ${draws(book, delay, high - low + 1)}`] : [`~ ${due} = ${MINUTE} + ${low}`]);
    return [
      ...where(unless(testInInk(clock.when)), ['~ return']), ...unlessComes(book, occurs, clock.perMille),
      ...(clock.seatDecides ? [`~ ${due} = ${MINUTE} + ${clock.max}`] : firstOf([{ when: `${draws(book, delay, 2)} == 1`, lines: length(clock.typ, clock.max) }, { when: 'true', lines: length(clock.min, clock.typ) }])),
      `~ tell(${clock.seats})`,
    ];
  });
  return `start_${index}()`;
}

function unlessComes(book: InkBook, slot: number, perMille: number): readonly string[] {
  if (perMille <= 0) return ['~ return'];
  return perMille >= 1000 ? [] : where(`${draws(book, slot, 1000)} >= ${perMille}`, ['~ return']);
}

/** A draw that counts: below a number, by the question's own luck. */
export function draws(book: InkBook, slot: number, below: number | string): string {
  const asked = named(book.program.layout.asked.at + slot);
  write(book, `ask_${slot}(below)`, () => [`~ ${asked} = ${asked} + 1`, `~ return drawn(${slot}, ${asked} - 1, below)`]);
  return `ask_${slot}(${below})`;
}

/** The same look without counting it. */
export const peeks = (book: InkBook, slot: number, below: number | string): string => `drawn(${slot}, ${named(book.program.layout.asked.at + slot)}, ${below})`;

/** Post an act of an effect, and let the case answer it where no choice told it. */
export function postsWithNews(book: InkBook, act: number, origin: InkOrigin): readonly string[] {
  const post = posts(book, act, String(origin.mask));
  const event = book.program.acts[act]?.event;
  if (origin.told || !book.program.news.some((news) => news.event === event)) return [`~ ${post}`];
  const head = `news_${event ?? ''}_${origin.seat + 1}_${origin.mask}()`;
  write(book, head, () => book.program.news.filter((news) => news.event === event).flatMap(({ when, effect }) => {
    const from = { seat: origin.seat, mask: origin.mask | effect.tells, told: true };
    return where(testInInk(when), [`~ tell(${from.mask})`, ...lands(book, effect, from), ...follows(book, effect), '~ return']);
  }));
  return where(post, [`~ ${head}`]);
}

/** Everything an effect lists, in the order of the format. */
export function lands(book: InkBook, effect: Effect, before: InkOrigin): readonly string[] {
  const { layout } = book.program;
  const origin = { ...before, mask: before.mask | effect.tells };
  const tell = `~ tell(${origin.mask})`;
  const set = (name: string, value: number, lines: readonly string[]): readonly string[] => where(`${name} != ${value}`, [`~ ${name} = ${value}`, ...lines]);
  return [
    ...effect.acts.flatMap((act) => postsWithNews(book, act, origin)),
    ...effect.presence.flatMap(([cast, value]) => set(named(layout.presence.at + cast), value, [tell])),
    ...effect.postures.flatMap(([cast, value]) => [`~ ${named(layout.posture.at + cast)} = ${value}`, tell]),
    ...(effect.moves >= 0 ? set(PLACE, effect.moves, [tell]) : []),
    ...(origin.seat < 0 ? [] : effect.notices.flatMap((sign) => set(named(layout.noticed.at + origin.seat * book.program.names.indicators.length + sign), 1, [`~ tell(${1 << origin.seat})`]))),
    ...effect.reveals.flatMap(({ item, seats }) => reveals(book, item, { seats, seat: origin.seat })),
    ...effect.meets.flatMap((agency) => set(named(layout.met.at + agency), 1, [tell, `~ ${posts(book, conduct(book, 'AGENCY_JOINED', origin.seat), String(origin.mask))}`])),
    ...effect.passes.flatMap((pass) => passes(book, pass, origin)),
    ...effect.sets.map((flag) => `~ ${named(layout.flags.at + flag)} = 1`), ...effect.clears.map((flag) => `~ ${named(layout.flags.at + flag)} = 0`),
  ];
}

export function follows({ program: { layout } }: InkBook, effect: Effect): readonly string[] {
  return effect.leads.flatMap(([beat, minutes]) => where(`${named(layout.beats.at + beat)} == 0`, [`~ ${named(layout.beats.at + beat)} = 1`, `~ ${named(layout.beatMinutes.at + beat)} = ${MINUTE} + ${minutes}`]));
}

function learns({ program: { layout, names } }: InkBook, seat: number, item: number, how: (typeof WAYS_OF_KNOWING)[number]): readonly string[] {
  const name = named(layout.known.at + seat * names.items.length + item);
  return seat < 0 ? [] : where(`${name} == 0`, [`~ ${name} = ${WAYS_OF_KNOWING.indexOf(how)}`, `~ tell(${1 << seat})`]);
}

const inMask = ({ program }: InkBook, mask: number): readonly number[] => program.seats.flatMap((_, seat) => (((mask >> seat) & 1) === 1 ? [seat] : []));

function reveals(book: InkBook, item: number, { seats, seat }: { readonly seats: number; readonly seat: number }): readonly string[] {
  if (seats === 0) return learns(book, seat, item, 'told-by-her');
  return inMask(book, seats).flatMap((each) => learns(book, each, item, each === seat ? 'told-by-her' : 'told-by-seat'));
}

function conduct(book: InkBook, event: 'AGENCY_JOINED' | 'DATA_OVERSHARED' | 'DATA_SHARED_MINIMUM', seat: number): number {
  return actOf(book, { event, by: book.program.seats[Math.max(0, seat)]?.roles[0] ?? 'system' });
}

function passes(book: InkBook, index: number, origin: InkOrigin): readonly string[] {
  const pass = book.program.passes[index];
  if (!pass) return [];
  const mask = String(origin.mask | pass.seats);
  return [
    `~ tell(${mask})`, ...(pass.grounds ? [`~ ${posts(book, pass.grounds[0], mask)}`] : []),
    ...(pass.items.length > 0 ? [`~ ${posts(book, conduct(book, pass.overshared ? 'DATA_OVERSHARED' : 'DATA_SHARED_MINIMUM', origin.seat), mask)}`] : []),
    ...(pass.grounds ? [`~ ${posts(book, pass.grounds[1], mask)}`] : []),
    ...pass.items.flatMap((item) => inMask(book, pass.seats).flatMap((seat) => learns(book, seat, item, 'read'))),
  ];
}

/** Whether acts are open one after the other: each is tried on the situation, which is put back afterwards. */
export function openInTurn(book: InkBook, choice: number, acts: readonly number[]): string {
  const [only] = acts;
  if (only === undefined) return 'true';
  if (acts.length === 1) return opens(book, only);
  const { at, count } = book.program.layout.situation;
  const places = Array.from({ length: count }, (_, place) => place);
  for (const act of acts) write(book, `take_${act}()`, () => { const rules = rulesOfAct(book, act); return rules.length === 0 ? ['~ return false'] : [...carryingOut(book, rules), '~ return true']; });
  write(book, `turn_${choice}()`, () => [
    ...places.map((place) => `~ temp s${place} = ${named(at + place)}`), '~ temp all = true',
    ...acts.flatMap((act) => where('all', [`~ all = take_${act}()`])),
    ...places.map((place) => `~ ${named(at + place)} = s${place}`), '~ return all',
  ]);
  return `turn_${choice}()`;
}

/** Seats wake by what they hear. */
export const tellFunction = ({ program }: InkBook): string =>
  inkFunction('tell(m)', program.seats.flatMap((_, seat) => where(`(m / ${1 << seat}) mod 2 == 1`, [`~ ${seatNames(program, seat).waiting} = 0`])));
