import { CAUSE, causeOf, kindOf } from '../cause.ts';
import { CODE, CONSENT_STATES, OPERAND_PAIR, WAYS_OF_KNOWING } from '../fact.ts';
import { ALWAYS } from './plan-conditions.ts';
import { DOES, EFFECT, ENTRY_SIZE, NOTHING } from './plan-effects.ts';
import { post } from './post.ts';
import { leadTo } from './moments.ts';
import type { Run } from './run.ts';
import { tell } from './tell.ts';
import { BEAT, HEADER, inMask, knownAt, minuteOf, noticedAt } from './state.ts';

/** Where an effect comes from: its cause, the seat that acts (or -1), and the seats that know at once. */
export interface Origin { readonly cause: number; readonly seat: number; readonly seats: number }

/** Let everything happen that an effect lists; `effect` is its place in the plan's list. Leads come last, by `follow`. */
export function land(run: Run, effect: number, origin: Origin): void {
  if (effect === NOTHING) return;
  const { list } = run.plan.effects;
  const tells = list[effect + EFFECT.tells] ?? 0;
  const from = (origin.seats | tells) === origin.seats ? origin : { ...origin, seats: origin.seats | tells };
  const end = list[effect + EFFECT.leads] ?? 0;
  for (let at = effect + EFFECT.entries; at < end; at += ENTRY_SIZE) landEntry(run, at, from);
}

function landEntry(run: Run, at: number, from: Origin): void {
  const { list } = run.plan.effects;
  const place = list[at + 1] ?? 0;
  switch (list[at]) {
    case DOES.act:
      return void postWithNews(run, place, from);
    case DOES.presence:
      return setPresence(run, place, list[at + 2] ?? 0, from.seats);
    case DOES.posture:
      return setPosture(run, place, list[at + 2] ?? 0, from.seats);
    case DOES.move:
      return movePerson(run, place, from.seats);
    case DOES.notice:
      return notice(run, from.seat, place);
    case DOES.reveal:
      return reveal(run, place, list[at + 2] ?? 0, from.seat);
    case DOES.meet:
      return meet(run, place, from);
    case DOES.pass:
      return passOn(run, place, from);
    case DOES.set:
      return setFlag(run, place, 1);
    case DOES.clear:
      return setFlag(run, place, 0);
  }
}

/** Open the ways an effect leads to: each beat waits for its minute and its conditions. */
export function follow(run: Run, effect: number): void {
  if (effect === NOTHING) return;
  const { list } = run.plan.effects;
  const end = list[effect + EFFECT.end] ?? 0;
  for (let at = list[effect + EFFECT.leads] ?? 0; at < end; at += ENTRY_SIZE) {
    const beat = list[at + 1] ?? 0;
    if (run.isAt(run.plan.at.beats + beat, BEAT.closed)) leadTo(run, beat, minuteOf(run.state) + (list[at + 2] ?? 0));
  }
}

/** Post an act, and let the case answer it in its own words where no choice of the case told it. */
export function postWithNews(run: Run, act: number, origin: Origin): boolean {
  const taken = post(run, act, origin.cause, origin.seats);
  if (taken && !TELL_THEMSELVES.includes(kindOf(origin.cause))) tellNews(run, act, origin);
  return taken;
}

/** What these bring about, their own words tell. */
const TELL_THEMSELVES: readonly number[] = [CAUSE.choice, CAUSE.answer, CAUSE.news, CAUSE.pass];

function tellNews(run: Run, act: number, origin: Origin): void {
  for (const index of run.plan.newsOfAct[act] ?? []) {
    if (!run.holds(run.plan.when.news[index] ?? ALWAYS)) continue;
    const effect = run.plan.effects.news[index] ?? NOTHING;
    const seats = origin.seats | (run.plan.effects.list[effect] ?? 0);
    tell(run, CODE['news.came'], minuteOf(run.state), index, 0, seats);
    land(run, effect, { cause: causeOf(CAUSE.news, index), seat: origin.seat, seats });
    return follow(run, effect);
  }
}

function setPresence(run: Run, cast: number, presence: number, seats: number): void {
  const at = run.plan.at.presence + cast;
  if (run.isAt(at, presence)) return;
  run.write(at, presence);
  tell(run, CODE['presence.changed'], minuteOf(run.state), cast, presence, seats);
}

function setPosture(run: Run, cast: number, posture: number, seats: number): void {
  run.write(run.plan.at.posture + cast, posture);
  tell(run, CODE['posture.changed'], minuteOf(run.state), cast, posture, seats);
}

function movePerson(run: Run, place: number, seats: number): void {
  if (run.isAt(run.plan.at.header + HEADER.place, place)) return;
  run.write(run.plan.at.header + HEADER.place, place);
  tell(run, CODE['person.moved'], minuteOf(run.state), place, 0, seats);
}

function setFlag(run: Run, flag: number, value: number): void {
  const at = run.plan.at.flags + flag;
  if (run.isAt(at, value)) return;
  run.write(at, value);
  tell(run, CODE['flag.set'], minuteOf(run.state), flag, value, 0);
}

function notice(run: Run, seat: number, indicator: number): void {
  if (seat < 0) return;
  const at = noticedAt(run.program, seat, indicator);
  if (run.isAt(at, 1)) return;
  run.write(at, 1);
  tell(run, CODE['sign.noticed'], minuteOf(run.state), indicator, seat, 1 << seat);
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
  if (!run.isAt(at, 0)) return;
  const how = WAYS_OF_KNOWING.indexOf(news.how);
  run.write(at, how);
  tell(run, CODE['item.learnt'], minuteOf(run.state), news.item, news.seat + how * OPERAND_PAIR, 1 << news.seat);
}

function meet(run: Run, agency: number, origin: Origin): void {
  const at = run.plan.at.met + agency;
  if (run.isAt(at, 1)) return;
  run.write(at, 1);
  tell(run, CODE['agency.met'], minuteOf(run.state), agency, 0, origin.seats);
  raise(run, run.plan.conduct.joined, origin);
}

function passOn(run: Run, index: number, origin: Origin): void {
  const pass = run.plan.passes[index];
  if (!pass) return;
  const consent = CONSENT_STATES.indexOf(pass.items.length === 0 ? 'nothing-passed' : pass.exception ? 'exception' : sharingAllowed(run) ? 'recorded' : 'none');
  const seats = origin.seats | pass.seats;
  tell(run, CODE['case.passed'], minuteOf(run.state), index, consent, seats);
  const sharing = { ...origin, cause: causeOf(CAUSE.pass, index), seats };
  if (pass.grounds) post(run, pass.grounds[0], sharing.cause, seats);
  if (pass.items.length > 0) recordSharing(run, pass.overshared, sharing);
  if (pass.grounds) post(run, pass.grounds[1], sharing.cause, seats);
  for (const item of pass.items) for (let seat = 0; seat < run.program.seats.length; seat += 1) if (inMask(pass.seats, seat)) learn(run, { seat, item, how: 'read' });
}

/** Whether she has said yes to sharing her data (context field consent.dataShare). */
export const sharingAllowed = (run: Run): boolean => run.isAt(run.plan.sharing.at, run.plan.sharing.yes);

/** Record how data were shared: the minimum or too much. Without her yes or a recorded exception the pathway posts the breach itself (pathways.md 1.8). */
export function recordSharing(run: Run, overshared: boolean, origin: Origin): void {
  raise(run, overshared ? run.plan.conduct.overshared : run.plan.conduct.sharedMinimum, origin);
}

/** Post an act of conduct for the seat that acts; for the first one where nobody does. */
function raise(run: Run, acts: Int32Array, { seat, cause, seats }: Origin): void {
  const act = acts[Math.max(0, seat)] ?? -1;
  if (act < 0) throw new RangeError(`The program does not know an act of conduct of ${run.program.names.seats[Math.max(0, seat)] ?? 'nobody'}.`);
  post(run, act, cause, seats);
}
