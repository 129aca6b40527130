import { CODE, CONSENT_STATES, OPERAND_PAIR, WAYS_OF_KNOWING } from '../fact.ts';
import { actKey } from '../scenario/act-table.ts';
import type { EventName } from '../pathways/events.ts';
import type { Effect, Program } from '../scenario/program.ts';
import { ALWAYS } from './plan-conditions.ts';
import { post } from './post.ts';
import { causeOf, readCause, setBeat, truthOf, write, type Run } from './run.ts';
import { BEAT, HEADER, headerOf, inMask, knownAt, minuteOf, noticedAt } from './state.ts';

/** Where an effect comes from: its cause, the seat that acts (or -1), and the seats that know at once. */
export interface Origin { readonly cause: number; readonly seat: number; readonly seats: number }

/** Let everything happen that an effect lists, in the order the format gives (docs/trainers/format.md). Leads come last, by `follow`. */
export function land(run: Run, effect: Effect, origin: Origin): void {
  const from = effect.tells === 0 ? origin : { ...origin, seats: origin.seats | effect.tells };
  for (const act of effect.acts) postWithNews(run, act, from);
  for (const pair of effect.presence) setPresence(run, pair[0], pair[1], from.seats);
  for (const pair of effect.postures) setPosture(run, pair[0], pair[1], from.seats);
  if (effect.moves >= 0) movePerson(run, effect.moves, from.seats);
  for (const indicator of effect.notices) notice(run, origin.seat, indicator);
  for (const { item, seats } of effect.reveals) reveal(run, item, seats, origin.seat);
  for (const agency of effect.meets) meet(run, agency, from);
  for (const pass of effect.passes) passOn(run, pass, from);
  for (const flag of effect.sets) setFlag(run, flag, 1);
  for (const flag of effect.clears) setFlag(run, flag, 0);
}

/** Open the ways an effect leads to: each beat waits for its minute and its conditions. */
export function follow(run: Run, effect: Effect): void {
  const { layout } = run.program;
  for (const lead of effect.leads) {
    const beat = lead[0];
    if (run.state[layout.beats.at + beat] !== BEAT.closed) continue;
    write(run, layout.beatMinutes.at + beat, minuteOf(run.state) + lead[1]);
    setBeat(run, beat, BEAT.led);
  }
}

/** Post an act, and let the case answer it in its own words where no choice of the case told it. */
export function postWithNews(run: Run, act: number, origin: Origin): boolean {
  const taken = post(run, act, origin.cause, origin.seats);
  if (taken && !TELLS_ITSELF.has(readCause(origin.cause).kind)) tellNews(run, act, origin);
  return taken;
}

/** What these bring about, their own words tell. */
const TELLS_ITSELF: ReadonlySet<string> = new Set(['choice', 'answer', 'news', 'pass']);

function tellNews(run: Run, act: number, origin: Origin): void {
  for (const index of run.plan.newsOfAct[act] ?? []) {
    const news = run.program.news[index];
    if (!news || !truthOf(run, run.plan.when.news[index] ?? ALWAYS)) continue;
    const seats = origin.seats | news.effect.tells;
    run.tell(CODE['news.came'], minuteOf(run.state), index, 0, seats);
    land(run, news.effect, { cause: causeOf('news', index), seat: origin.seat, seats });
    return follow(run, news.effect);
  }
}

function setPresence(run: Run, cast: number, presence: number, seats: number): void {
  const at = run.program.layout.presence.at + cast;
  if (run.state[at] === presence) return;
  write(run, at, presence);
  run.tell(CODE['presence.changed'], minuteOf(run.state), cast, presence, seats);
}

function setPosture(run: Run, cast: number, posture: number, seats: number): void {
  write(run, run.program.layout.posture.at + cast, posture);
  run.tell(CODE['posture.changed'], minuteOf(run.state), cast, posture, seats);
}

function movePerson(run: Run, place: number, seats: number): void {
  if (place === headerOf(run.state, HEADER.place)) return;
  write(run, run.program.layout.header.at + HEADER.place, place);
  run.tell(CODE['person.moved'], minuteOf(run.state), place, 0, seats);
}

function setFlag(run: Run, flag: number, value: number): void {
  const at = run.program.layout.flags.at + flag;
  if (run.state[at] === value) return;
  write(run, at, value);
  run.tell(CODE['flag.set'], minuteOf(run.state), flag, value, 0);
}

function notice(run: Run, seat: number, indicator: number): void {
  if (seat < 0) return;
  const at = noticedAt(run.program, seat, indicator);
  if (run.state[at] === 1) return;
  write(run, at, 1);
  run.tell(CODE['sign.noticed'], minuteOf(run.state), indicator, seat, 1 << seat);
}

/** An item comes out: to the seat that acts, or to the seats named. */
function reveal(run: Run, item: number, seats: number, acting: number): void {
  if (seats === 0) return learn(run, { seat: acting, item, how: 'told-by-her' });
  for (let seat = 0; seat < run.program.seats.length; seat += 1) if (inMask(seats, seat)) learn(run, { seat, item, how: seat === acting ? 'told-by-her' : 'told-by-seat' });
}

/** A seat comes to know an item. What it knows already it does not learn again. */
export function learn(run: Run, news: { readonly seat: number; readonly item: number; readonly how: (typeof WAYS_OF_KNOWING)[number] }): void {
  if (news.seat < 0) return;
  const at = knownAt(run.program, news.seat, news.item);
  if ((run.state[at] ?? 0) !== 0) return;
  const how = WAYS_OF_KNOWING.indexOf(news.how);
  write(run, at, how);
  run.tell(CODE['item.learnt'], minuteOf(run.state), news.item, news.seat + how * OPERAND_PAIR, 1 << news.seat);
}

function meet(run: Run, agency: number, origin: Origin): void {
  const at = run.program.layout.met.at + agency;
  if (run.state[at] === 1) return;
  write(run, at, 1);
  run.tell(CODE['agency.met'], minuteOf(run.state), agency, 0, origin.seats);
  post(run, actNamed(run.program, 'AGENCY_JOINED', origin.seat), origin.cause, origin.seats);
}

function passOn(run: Run, index: number, origin: Origin): void {
  const pass = run.program.passes[index];
  if (!pass) return;
  const consent = CONSENT_STATES.indexOf(pass.items.length === 0 ? 'nothing-passed' : pass.exception ? 'exception' : sharingAllowed(run) ? 'recorded' : 'none');
  const seats = origin.seats | pass.seats;
  run.tell(CODE['case.passed'], minuteOf(run.state), index, consent, seats);
  const sharing = { ...origin, cause: causeOf('pass', index), seats };
  if (pass.grounds) post(run, pass.grounds[0], sharing.cause, seats);
  if (pass.items.length > 0) recordSharing(run, pass.overshared, sharing);
  if (pass.grounds) post(run, pass.grounds[1], sharing.cause, seats);
  for (const item of pass.items) for (let seat = 0; seat < run.program.seats.length; seat += 1) if (inMask(pass.seats, seat)) learn(run, { seat, item, how: 'read' });
}

/** Whether she has said yes to sharing her data (context field consent.dataShare). */
export const sharingAllowed = ({ plan, state }: Run): boolean => state[plan.sharing.at] === plan.sharing.yes;

/** Record how data were shared: the minimum or too much. Without her yes or a recorded exception the pathway posts the breach itself (pathways.md 1.8). */
export function recordSharing(run: Run, overshared: boolean, origin: Origin): void {
  post(run, actNamed(run.program, overshared ? 'DATA_OVERSHARED' : 'DATA_SHARED_MINIMUM', origin.seat), origin.cause, origin.seats);
}

/** The acts of conduct already looked up, by program: a place for each seat. */
const NAMED = new WeakMap<Program, Map<EventName, number[]>>();

/** The act of a conduct event that the session itself raises, for a seat's first role. */
function actNamed(program: Program, event: EventName, seat: number): number {
  const names = NAMED.get(program) ?? new Map<EventName, number[]>();
  NAMED.set(program, names);
  const acts = names.get(event) ?? [];
  names.set(event, acts);
  return acts[Math.max(0, seat)] ??= findAct(program, event, seat);
}

function findAct(program: Program, event: EventName, seat: number): number {
  const by = program.seats[Math.max(0, seat)]?.roles[0];
  const act = by === undefined ? undefined : program.actIndex.get(actKey({ event, by }));
  if (act === undefined) throw new RangeError(`The program does not know ${event} by ${by ?? 'nobody'}.`);
  return act;
}
