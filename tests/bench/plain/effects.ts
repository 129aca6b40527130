import { MINUTES_PER_DAY, WAYS_OF_KNOWING, type Program } from '#engine';
import { actKey, attestedEvent } from '../../engine/session/bare-tables.ts';
import { askByWeight, askPerMille, draws, peekByWeight, type PlainCase } from './plain-case.ts';
import { MOMENT, type PlainState } from './state.ts';

type Effect = Program['choices'][number]['effect'];
type Event = Program['acts'][number];
interface Origin { readonly seat: number; readonly seats: number; /** Words of the case tell it already. */ readonly told: boolean }

/** Seats that wait are woken by what they hear. */
export function tell({ seats }: PlainState, mask: number): void {
  if (mask !== 0) seats.forEach((seat, index) => { if (((mask >> index) & 1) === 1) seat.waiting = 0; });
}

/** Everything an effect lists, in the order of the format. */
export function land(of: PlainCase, state: PlainState, effect: Effect, before: Origin): void {
  const origin = { ...before, seats: before.seats | effect.tells };
  for (const act of effect.acts) postWithNews(of, state, act, origin);
  for (const [cast, presence] of effect.presence) {
    if (state.presence[cast] === presence) continue;
    state.presence[cast] = presence;
    tell(state, origin.seats);
  }
  for (const [cast, posture] of effect.postures) {
    state.posture[cast] = posture;
    tell(state, origin.seats);
  }
  if (effect.moves >= 0 && effect.moves !== state.place) {
    state.place = effect.moves;
    tell(state, origin.seats);
  }
  if (origin.seat >= 0) for (const indicator of effect.notices) notice(state, origin.seat, indicator);
  for (const { item, seats } of effect.reveals) reveal(state, item, { seats, seat: origin.seat });
  for (const agency of effect.meets) meet(of, state, agency, origin);
  for (const pass of effect.passes) passOn(of, state, pass, origin);
  for (const flag of effect.sets) state.flags[flag] = 1;
  for (const flag of effect.clears) state.flags[flag] = 0;
}

export function follow(state: PlainState, effect: Effect): void {
  for (const [index, minutes] of effect.leads) {
    const beat = state.beats[index];
    if (beat?.status === MOMENT.closed) Object.assign(beat, { status: MOMENT.led, minute: state.minute + minutes });
  }
}

function notice(state: PlainState, seat: number, indicator: number): void {
  const noticed = state.seats[seat]?.noticed;
  if (!noticed || noticed[indicator] === 1) return;
  noticed[indicator] = 1;
  tell(state, 1 << seat);
}

const KNOWN = { toldByHer: WAYS_OF_KNOWING.indexOf('told-by-her'), toldBySeat: WAYS_OF_KNOWING.indexOf('told-by-seat'), read: WAYS_OF_KNOWING.indexOf('read') };

function reveal(state: PlainState, item: number, { seats, seat }: { readonly seats: number; readonly seat: number }): void {
  if (seats === 0) return learn(state, { seat, item, how: KNOWN.toldByHer });
  state.seats.forEach((_, index) => { if (((seats >> index) & 1) === 1) learn(state, { seat: index, item, how: index === seat ? KNOWN.toldByHer : KNOWN.toldBySeat }); });
}

function learn(state: PlainState, { seat, item, how }: { readonly seat: number; readonly item: number; readonly how: number }): void {
  const knows = state.seats[seat]?.knows;
  if (!knows || (knows[item] ?? 0) !== 0) return;
  knows[item] = how;
  tell(state, 1 << seat);
}

function meet(of: PlainCase, state: PlainState, agency: number, origin: Origin): void {
  if (state.met[agency] === 1) return;
  state.met[agency] = 1;
  tell(state, origin.seats);
  post(of, state, conduct(of, 'AGENCY_JOINED', origin.seat), origin.seats);
}

function passOn(of: PlainCase, state: PlainState, index: number, origin: Origin): void {
  const pass = of.program.passes[index];
  if (!pass) return;
  const seats = origin.seats | pass.seats;
  tell(state, seats);
  if (pass.grounds) postAct(of, state, pass.grounds[0], seats);
  if (pass.items.length > 0) post(of, state, conduct(of, pass.overshared ? 'DATA_OVERSHARED' : 'DATA_SHARED_MINIMUM', origin.seat), seats);
  if (pass.grounds) postAct(of, state, pass.grounds[1], seats);
  for (const item of pass.items) state.seats.forEach((_, seat) => { if (((pass.seats >> seat) & 1) === 1) learn(state, { seat, item, how: KNOWN.read }); });
}

function conduct({ program }: PlainCase, event: Event['event'], seat: number): Event {
  const by = program.seats[Math.max(0, seat)]?.roles[0] ?? 'system';
  const act = program.actIndex.get(actKey({ event, by }));
  return program.acts[act ?? -1] ?? { event, by };
}

/** Post an act of the table, and let the case answer it where no choice told it. */
export function postWithNews(of: PlainCase, state: PlainState, act: number, origin: Origin): boolean {
  const taken = postAct(of, state, act, origin.seats);
  if (!taken || origin.told) return taken;
  const event = of.program.acts[act]?.event;
  const index = of.program.news.findIndex((news, at) => news.event === event && of.when.news[at]?.(state) === true);
  const news = of.program.news[index];
  if (!news) return taken;
  const seats = origin.seats | news.effect.tells;
  tell(state, seats);
  land(of, state, news.effect, { seat: origin.seat, seats, told: true });
  follow(state, news.effect);
  return taken;
}

const postAct = (of: PlainCase, state: PlainState, act: number, seats: number): boolean => {
  const event = of.program.acts[act];
  return event !== undefined && post(of, state, event, seats);
};

/** An event with what the session knows: whether a fitting place is free. */
const raised = ({ program }: PlainCase, { stocks }: PlainState, event: Event): Event => attestedEvent(event, (stocks[program.start.placeStock] ?? 0) > 0);

/** Whether the pathway would take some acts now, one after the other. */
export function areOpen(of: PlainCase, state: PlainState, acts: readonly number[]): boolean {
  const sketch = acts.length > 1 ? { leaves: { ...state.leaves }, facts: { ...state.facts } } : state;
  return acts.every((act) => {
    const event = raised(of, state, of.program.acts[act] ?? NO_EVENT);
    const rules = of.pathway.taking(sketch, event);
    if (rules.length > 0 && acts.length > 1) of.pathway.carryOut(sketch, event, rules);
    return rules.length > 0;
  });
}

const NO_EVENT: Event = { event: 'AGENCY_JOINED', by: 'system' };

function post(of: PlainCase, state: PlainState, written: Event, seats: number): boolean {
  const event = raised(of, state, written);
  const rules = of.pathway.taking(state, event);
  tell(state, seats);
  if (rules.length === 0) return false;
  const { placeStock } = of.program.start;
  if (event.event === 'SAFE_PLACE_ACCEPTED') state.stocks[placeStock] = Math.max(0, (state.stocks[placeStock] ?? 0) - 1);
  const before = { ...state.leaves };
  of.pathway.carryOut(state, event, rules);
  const moved = of.program.pathway.regions.filter(({ id }) => before[id] !== state.leaves[id]);
  if (moved.length > 0) changeClocks(of, state, before, seats);
  for (const posted of of.pathway.posts(rules, event)) post(of, state, posted, seats);
  return true;
}

function changeClocks(of: PlainCase, state: PlainState, before: Readonly<Record<string, string>>, seats: number): void {
  of.clocks.forEach(({ region, runsIn, starts, during, mask }, index) => {
    const runs = (leaves: Readonly<Record<string, string>>): boolean => runsIn.includes(leaves[region] ?? '') && (during === null || during.leaves.includes(leaves[during.region] ?? ''));
    const [was, is] = [runs(before), runs(state.leaves)];
    if (was && !is && (state.clocks[index] ?? -1) >= 0) {
      state.clocks[index] = -1;
      tell(state, mask);
    }
    if (is && !was && starts.includes(state.leaves[region] ?? '')) startClock(of, state, index);
  });
  tell(state, seats);
  noteHistory(of, state);
}

export function startClock(of: PlainCase, state: PlainState, index: number): void {
  const clock = of.program.clocks[index];
  if (!clock) return;
  const [delay, occurs] = clock.questions;
  if (of.when.clocks[index]?.(state) !== true || !askPerMille(of, state, occurs, clock.perMille)) return;
  state.clocks[index] = state.minute + (clock.seatDecides ? clock.max : lengthOf(of, state, clock, delay));
  tell(state, clock.seats);
}

function lengthOf(of: PlainCase, state: PlainState, { min, typ, max }: Program['clocks'][number], slot: number): number {
  const late = (draws(of, state, slot) & 1) === 1;
  const [low, high] = late ? [typ, max] : [min, typ];
  return low + (high > low ? draws(of, state, slot) % (high - low + 1) : 0);
}

/** One due clock whose act is open. */
export function fireOne(of: PlainCase, state: PlainState): boolean {
  return of.program.clocks.some(({ outcomes, questions, seats }, index) => {
    const due = state.clocks[index] ?? -1;
    if (due < 0 || due > state.minute) return false;
    const weights = outcomes.map(({ perMille }) => perMille);
    const act = outcomes[outcomes.length === 1 ? 0 : peekByWeight(of, state, questions[2], weights)]?.act ?? -1;
    if (act < 0 || !areOpen(of, state, [act])) return false;
    if (outcomes.length > 1) askByWeight(of, state, questions[2], weights);
    state.clocks[index] = -1;
    tell(state, seats);
    postWithNews(of, state, act, { seat: -1, seats, told: false });
    return true;
  });
}

/** What outcomes ask of the past. */
export function noteHistory({ tables }: PlainCase, state: PlainState): void {
  if (tables.safePlaces.includes(state.leaves['place'] ?? '')) state.wasSafe = 1;
  const lost = state.leaves['contact'] === 'lost';
  if (lost && state.lostSince === 0) state.lostSince = state.minute + 1;
  if (!lost) state.lostSince = 0;
}

/** A waiting seat is asked again after a day in the first week, a week in the first two months, then a month. */
export function wakingMinute({ waiting }: { readonly waiting: number }): number {
  if (waiting === 0) return Infinity;
  const since = waiting - 1;
  return since + (since < 7 * MINUTES_PER_DAY ? 1 : since < 60 * MINUTES_PER_DAY ? 7 : 30) * MINUTES_PER_DAY;
}
