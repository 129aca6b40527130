import { CONSENT_STATES, OPERAND_PAIR, WAYS_OF_KNOWING } from '../fact.ts';
import { actKey } from '../scenario/act-table.ts';
import type { EventName } from '../pathways/events.ts';
import type { Effect, Program } from '../scenario/program.ts';
import { holds } from './condition.ts';
import { post } from './post.ts';
import { causeOf, emit, readCause, type Run } from './run.ts';
import { BEAT, headerOf, inMask, knownAt, minuteOf, noticedAt, setHeader, situationOf } from './state.ts';

/** Where an effect comes from: its cause, the seat that acts (or -1), and the seats that know at once. */
export interface Origin { readonly cause: number; readonly seat: number; readonly seats: number }

/** Let everything happen that an effect lists, in the order the format gives (docs/trainers/format.md). Leads come last, by `follow`. */
export function land(run: Run, effect: Effect, origin: Origin): void {
  const seats = origin.seats | effect.tells;
  effect.acts.forEach((act) => postWithNews(run, act, { ...origin, seats }));
  effect.presence.forEach(([cast, presence]) => setPresence(run, cast, presence, seats));
  effect.postures.forEach(([cast, posture]) => {
    run.state[run.program.layout.posture.at + cast] = posture;
    emit(run, 'posture.changed', [cast, posture], seats);
  });
  if (effect.moves >= 0 && effect.moves !== headerOf(run.program, run.state, 'place')) {
    setHeader(run.program, run.state, 'place', effect.moves);
    emit(run, 'person.moved', [effect.moves, 0], seats);
  }
  effect.notices.forEach((indicator) => notice(run, origin.seat, indicator));
  effect.reveals.forEach(({ item, seats: learners }) => learners === 0
    ? learn(run, { seat: origin.seat, item, how: 'told-by-her' })
    : run.program.seats.forEach((_, seat) => inMask(learners, seat) && learn(run, { seat, item, how: seat === origin.seat ? 'told-by-her' : 'told-by-seat' })));
  effect.meets.forEach((agency) => meet(run, agency, { ...origin, seats }));
  effect.passes.forEach((pass) => passOn(run, pass, { ...origin, seats }));
  effect.sets.forEach((flag) => setFlag(run, flag, 1));
  effect.clears.forEach((flag) => setFlag(run, flag, 0));
}

/** Open the ways an effect leads to: each beat waits for its minute and its conditions. */
export function follow(run: Run, effect: Effect): void {
  effect.leads.forEach(([beat, minutes]) => {
    const at = run.program.layout.beats.at + beat;
    if (run.state[at] !== BEAT.closed) return;
    run.state[at] = BEAT.led;
    run.state[run.program.layout.beatMinutes.at + beat] = minuteOf(run.program, run.state) + minutes;
  });
}

/** Post an act, and let the case answer it in its own words where no choice of the case told it. */
export function postWithNews(run: Run, act: number, origin: Origin): boolean {
  const taken = post(run, act, origin.cause, origin.seats);
  const { kind } = readCause(origin.cause);
  if (taken && kind !== 'choice' && kind !== 'answer' && kind !== 'news' && kind !== 'pass') tellNews(run, act, origin);
  return taken;
}

function tellNews(run: Run, act: number, origin: Origin): void {
  const event = run.program.acts[act]?.event;
  const index = run.program.news.findIndex((news) => news.event === event && holds(news.when, run.state));
  const news = run.program.news[index];
  if (!news) return;
  const seats = origin.seats | news.effect.tells;
  emit(run, 'news.came', [index, 0], seats);
  land(run, news.effect, { cause: causeOf('news', index), seat: origin.seat, seats });
  follow(run, news.effect);
}

function setPresence(run: Run, cast: number, presence: number, seats: number): void {
  const at = run.program.layout.presence.at + cast;
  if (run.state[at] === presence) return;
  run.state[at] = presence;
  emit(run, 'presence.changed', [cast, presence], seats);
}

function setFlag(run: Run, flag: number, value: number): void {
  const at = run.program.layout.flags.at + flag;
  if (run.state[at] === value) return;
  run.state[at] = value;
  emit(run, 'flag.set', [flag, value], 0);
}

function notice(run: Run, seat: number, indicator: number): void {
  if (seat < 0) return;
  const at = noticedAt(run.program, seat, indicator);
  if (run.state[at] === 1) return;
  run.state[at] = 1;
  emit(run, 'sign.noticed', [indicator, seat], 1 << seat);
}

/** A seat comes to know an item. What it knows already it does not learn again. */
export function learn(run: Run, news: { readonly seat: number; readonly item: number; readonly how: (typeof WAYS_OF_KNOWING)[number] }): void {
  if (news.seat < 0) return;
  const at = knownAt(run.program, news.seat, news.item);
  if ((run.state[at] ?? 0) !== 0) return;
  const how = WAYS_OF_KNOWING.indexOf(news.how);
  run.state[at] = how;
  emit(run, 'item.learnt', [news.item, news.seat + how * OPERAND_PAIR], 1 << news.seat);
}

function meet(run: Run, agency: number, origin: Origin): void {
  const at = run.program.layout.met.at + agency;
  if (run.state[at] === 1) return;
  run.state[at] = 1;
  emit(run, 'agency.met', [agency, 0], origin.seats);
  post(run, actNamed(run.program, 'AGENCY_JOINED', origin.seat), origin.cause, origin.seats);
}

function passOn(run: Run, index: number, origin: Origin): void {
  const pass = run.program.passes[index];
  if (!pass) return;
  const consent = CONSENT_STATES.indexOf(pass.items.length === 0 ? 'nothing-passed' : pass.exception ? 'exception' : sharingAllowed(run) ? 'recorded' : 'none');
  const seats = origin.seats | pass.seats;
  emit(run, 'case.passed', [index, consent], seats);
  const sharing = { ...origin, cause: causeOf('pass', index), seats };
  if (pass.grounds) post(run, pass.grounds[0], sharing.cause, seats);
  if (pass.items.length > 0) recordSharing(run, pass.overshared, sharing);
  if (pass.grounds) post(run, pass.grounds[1], sharing.cause, seats);
  pass.items.forEach((item) => run.program.seats.forEach((_, seat) => inMask(pass.seats, seat) && learn(run, { seat, item, how: 'read' })));
}

/** Whether she has said yes to sharing her data (context field consent.dataShare). */
export function sharingAllowed(run: Run): boolean {
  const { fields, regions } = run.program.pathway;
  const index = fields.findIndex((field) => field.name === 'consent.dataShare');
  const value = situationOf(run.program, run.state)[regions.length + index] ?? 0;
  return fields[index]?.values?.[value] === 'YES';
}

/** Record how data were shared: the minimum or too much. Without her yes or a recorded exception the pathway posts the breach itself (pathways.md 1.8). */
export function recordSharing(run: Run, overshared: boolean, origin: Origin): void {
  post(run, actNamed(run.program, overshared ? 'DATA_OVERSHARED' : 'DATA_SHARED_MINIMUM', origin.seat), origin.cause, origin.seats);
}

/** The act of a conduct event that the session itself raises, for a seat's first role. */
function actNamed(program: Program, event: EventName, seat: number): number {
  const by = program.seats[Math.max(0, seat)]?.roles[0];
  const act = by === undefined ? undefined : program.actIndex.get(actKey({ event, by }));
  if (act === undefined) throw new RangeError(`The program does not know ${event} by ${by ?? 'nobody'}.`);
  return act;
}
