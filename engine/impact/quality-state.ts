import { CODE, OPERAND_PAIR } from '../fact.ts';
import { RIGHTS, ROUTE_CHOICES, SERVICES } from '../vocabulary.ts';
import { bindReading, fieldSlot, regionSlot, leafCodes, actsOf } from './bind.ts';
import type { Binding, Bound } from './bind.ts';
import { idOf } from './causes.ts';
import type { Told } from './causes.ts';
import type { MeasureId, Reason } from './impact.ts';
import type { Mirror } from './mirror.ts';

/** No talk is going on. */
const NO_TALK = -1;
/** Her wish was overridden: the third of VOICES, counted from 1. */
const OVERRIDDEN = 3;
/** Choices of route that say no. They never start or stop a measure against her (revictimisation.md section 8). */
const REFUSALS = ['CONSENT_REFUSED', 'PERSON_DECLINES', 'COOPERATION_DECLINED'];

/** What the thirteen measures need, gathered while the stream runs. All integers. */
export interface QualityState {
  firstContact: number | null;
  firstIndicator: number | null;
  identified: boolean;
  /** Minutes of services' time: time under her standing no is left out. */
  identificationMinutes: number;
  placeAsked: boolean;
  placeReached: boolean;
  placeWithdrawn: boolean;
  placeMinutes: number;
  accounts: number;
  accountsBefore: number;
  readonly met: Set<number>;
  rightsHeard: number;
  rightsAtDecision: number | null;
  transfers: number;
  lastTransferCause: number;
  withoutConsent: number;
  separateBreaches: number;
  talks: number;
  talksUnderstood: number;
  /** The choice whose talk is going on, or NO_TALK. */
  talkPending: number;
  contactMinutes: number;
  referentMinutes: number;
  longestReferent: number;
  services: number;
  itemsPassed: number;
  itemsNeeded: number;
  statementTaken: boolean;
  reflection: 'never' | 'before' | 'after';
  decisions: number;
  decisionsHeard: number;
  guardianReached: boolean;
  guardianMinutes: number;
  /** The moments behind each measure, in order. */
  readonly because: (Reason & { readonly measure: MeasureId })[];
}

/** Slots, readings and tables the measures ask for. */
export interface QualityBinding {
  readonly binding: Binding;
  readonly noStands: Bound;
  readonly adequate: Bound;
  readonly child: Bound;
  readonly safePlace: Bound;
  readonly paperNeeded: Bound;
  readonly outOfReach: Bound;
  readonly slots: Readonly<Record<'grounds' | 'rights' | 'accounts' | 'referent' | 'contact' | 'guardian', number>>;
  readonly appointed: readonly number[];
  readonly noContact: readonly number[];
  readonly referents: readonly string[];
  /** By act: bits of services it shows as reached. */
  readonly reached: ReadonlyMap<number, number>;
}

export function bindQuality(binding: Binding): QualityBinding {
  const reached = new Map<number, number>();
  SERVICES.forEach((service, bit) => {
    const triggers = [{ event: 'SERVICE_REACHED', with: { service: [service] } }, ...(binding.weights.reaches[service] ?? [])];
    triggers.flatMap((trigger) => actsOf(binding.program, trigger)).forEach((act) => reached.set(act, (reached.get(act) ?? 0) | (1 << bit)));
  });
  const slots = {
    grounds: fieldSlot(binding, 'reasonableGrounds').slot, rights: fieldSlot(binding, 'rightsExplained').slot, accounts: fieldSlot(binding, 'fullAccounts').slot,
    referent: fieldSlot(binding, 'referent').slot, contact: regionSlot(binding, 'contact'), guardian: regionSlot(binding, 'guardian'),
  };
  return {
    binding, reached, slots, noStands: bindReading(binding, 'her-no-stands'), adequate: bindReading(binding, 'language-adequate'),
    child: bindReading(binding, 'child'), safePlace: bindReading(binding, 'safe-place'), paperNeeded: bindReading(binding, 'paper-needed'), outOfReach: bindReading(binding, 'out-of-reach'),
    appointed: leafCodes(binding, 'guardian', ['appointed']), noContact: leafCodes(binding, 'contact', ['none']),
    referents: fieldSlot(binding, 'referent').field.values ?? [],
  };
}

export const createQualityState = (): QualityState => ({
  firstContact: null, firstIndicator: null, identified: false, identificationMinutes: 0, placeAsked: false, placeReached: false, placeWithdrawn: false, placeMinutes: 0,
  accounts: 0, accountsBefore: 0, met: new Set(), rightsHeard: 0, rightsAtDecision: null, transfers: 0, lastTransferCause: -1, withoutConsent: 0, separateBreaches: 0,
  talks: 0, talksUnderstood: 0, talkPending: NO_TALK, contactMinutes: 0, referentMinutes: 0, longestReferent: 0, services: 0, itemsPassed: 0, itemsNeeded: 0,
  statementTaken: false, reflection: 'never', decisions: 0, decisionsHeard: 0, guardianReached: false, guardianMinutes: 0, because: [],
});

const note = (state: QualityState, measure: MeasureId, minute: number, what: string): void => { state.because.push({ measure, minute, what }); };

/** Note one fact. The mirror already holds what it set. */
export function noteQuality(bound: QualityBinding, state: QualityState, mirror: Mirror, told: Told): void {
  switch (told.code) {
    case CODE['agency.met']:
      if (!state.met.has(told.a)) note(state, 'Q4', told.minute, bound.binding.program.agencies[told.a]?.id ?? '');
      state.met.add(told.a);
      return touch(state, told.minute);
    case CODE['sign.noticed']:
      noteIndicator(state, told.minute);
      return touch(state, told.minute);
    case CODE['leaf.entered']:
      if (told.a === bound.slots.contact && !bound.noContact.includes(told.b)) touch(state, told.minute);
      return;
    case CODE['field.set']:
      return noteField(bound, state, mirror, told);
    case CODE['choice.landed']:
      return noteChoice(bound, state, mirror, told);
    case CODE['case.passed']:
      return notePass(bound, state, told);
    case CODE['items.told']:
      return noteTold(bound, state, told);
    case CODE['act.accepted']:
      return noteAct(bound, state, told);
    case CODE['act.closed']:
      if (bound.binding.program.acts[told.a]?.event === 'SAFE_PLACE_ACCEPTED') askPlace(state, told.minute);
      return;
    default:
      return;
  }
}

function noteIndicator(state: QualityState, minute: number): void {
  if (state.firstIndicator === null) note(state, 'Q1', minute, 'first-indicator');
  state.firstIndicator ??= minute;
}

function touch(state: QualityState, minute: number): void {
  state.firstContact ??= minute;
}

function noteField(bound: QualityBinding, state: QualityState, mirror: Mirror, told: Told): void {
  const slot = mirror.regions + told.a;
  if (slot === bound.slots.rights) {
    if (bound.adequate.holds(mirror)) state.rightsHeard |= told.b;
    if (told.b & (1 << RIGHTS.indexOf('REFLECTION')) && state.reflection === 'never') {
      state.reflection = state.statementTaken ? 'after' : 'before';
      note(state, 'Q11', told.minute, 'reflection-explained');
    }
  }
  if (slot === bound.slots.accounts) {
    if (told.b > state.accounts) note(state, 'Q3', told.minute, 'full-account');
    state.accounts = told.b;
  }
  if (slot !== bound.slots.referent) return;
  if (told.b > 0 || state.referentMinutes > 0) note(state, 'Q8', told.minute, bound.referents[told.b] ?? '');
  state.referentMinutes = 0;
}

function noteChoice(bound: QualityBinding, state: QualityState, mirror: Mirror, { a: index, minute }: Told): void {
  const { program } = bound.binding;
  const choice = program.choices[index];
  if (!choice) return;
  closeTalk(bound, state, mirror);
  state.talkPending = choice.substantive ? index : NO_TALK;
  if (choice.voice > 0) {
    state.decisions += 1;
    if (choice.voice < OVERRIDDEN) state.decisionsHeard += 1;
    else note(state, 'Q12', minute, idOf(program, 'choice', index));
  }
  if (choice.asksForPlace) askPlace(state, minute);
}

/** A talk counts with the interpreter it ended with: acts and answers of its own minute belong to it. */
export function closeTalk(bound: QualityBinding, state: QualityState, mirror: Mirror): void {
  if (state.talkPending === NO_TALK) return;
  state.talks += 1;
  if (bound.adequate.holds(mirror)) state.talksUnderstood += 1;
  else note(state, 'Q7', mirror.minute, idOf(bound.binding.program, 'choice', state.talkPending));
  state.talkPending = NO_TALK;
}

function askPlace(state: QualityState, minute: number): void {
  if (!state.placeAsked) note(state, 'Q2', minute, 'asked');
  state.placeAsked = true;
  state.placeWithdrawn = false;
}

function notePass({ binding }: QualityBinding, state: QualityState, { a: index, minute }: Told): void {
  const pass = binding.program.passes[index];
  const needs = binding.program.agencies[pass?.agency ?? -1]?.needs ?? [];
  state.itemsPassed += pass?.items.length ?? 0;
  state.itemsNeeded += (pass?.items ?? []).filter((item) => needs.includes(item)).length;
  (pass?.items ?? []).filter((item) => !needs.includes(item)).forEach((item) => note(state, 'Q10', minute, binding.program.names.items[item] ?? ''));
}

function noteTold({ binding: { program } }: QualityBinding, state: QualityState, told: Told): void {
  const from = program.seats[told.b % OPERAND_PAIR]?.agency ?? -1;
  const to = program.seats[Math.floor(told.b / OPERAND_PAIR)]?.agency ?? -1;
  if (from === to) return;
  state.itemsPassed += 1;
  if (program.agencies[to]?.needs.includes(told.a)) state.itemsNeeded += 1;
  else note(state, 'Q10', told.minute, program.names.items[told.a] ?? '');
}

function noteAct(bound: QualityBinding, state: QualityState, told: Told): void {
  const event = bound.binding.program.acts[told.a]?.event ?? '';
  noteServices(bound, state, told);
  if (!REFUSALS.includes(event) && ROUTE_CHOICES.some((choice) => choice === event)) {
    if (state.rightsAtDecision === null) note(state, 'Q5', told.minute, event);
    state.rightsAtDecision ??= state.rightsHeard;
  }
  if (event === 'STATEMENT_TAKEN') {
    if (!state.statementTaken) note(state, 'Q11', told.minute, event);
    state.statementTaken = true;
  }
  if (event === 'INDICATOR_NOTICED') noteIndicator(state, told.minute);
  if (event === 'SAFE_PLACE_ACCEPTED') askPlace(state, told.minute);
  if (event === 'PERSON_LEAVES') state.placeWithdrawn = true;
  if (event === 'REFERENT_CHANGED') state.referentMinutes = 0;
  if (event === 'DATA_SHARED_MINIMUM' || event === 'DATA_OVERSHARED') {
    state.transfers += 1;
    state.lastTransferCause = told.b;
  }
  if (event !== 'CONSENT_SKIPPED') return;
  note(state, 'Q6', told.minute, event);
  if (state.lastTransferCause === told.b) state.withoutConsent += 1;
  else state.separateBreaches += 1;
  state.lastTransferCause = -1;
}

function noteServices(bound: QualityBinding, state: QualityState, told: Told): void {
  const fresh = (bound.reached.get(told.a) ?? 0) & ~state.services;
  state.services |= fresh;
  SERVICES.forEach((service, bit) => { if (fresh & (1 << bit)) note(state, 'Q9', told.minute, service); });
}

/** Let time pass from the mirror's minute to another, as things stand now. */
export function elapse(bound: QualityBinding, state: QualityState, mirror: Mirror, to: number): void {
  closeTalk(bound, state, mirror);
  const minutes = to - mirror.minute;
  if (!state.identified && mirror.values[bound.slots.grounds] === 1) note(state, 'Q1', mirror.minute, 'reasonable-grounds');
  state.identified ||= mirror.values[bound.slots.grounds] === 1;
  if (!state.placeReached && state.placeAsked && bound.safePlace.holds(mirror)) note(state, 'Q2', mirror.minute, 'safe-place');
  state.placeReached ||= state.placeAsked && bound.safePlace.holds(mirror);
  const child = bound.child.holds(mirror);
  if (!state.guardianReached && child && bound.appointed.includes(mirror.values[bound.slots.guardian] ?? 0)) note(state, 'Q13', mirror.minute, 'guardian');
  state.guardianReached ||= child && bound.appointed.includes(mirror.values[bound.slots.guardian] ?? 0);
  if (state.firstContact === null && state.firstIndicator === null) return;
  if (child && !state.guardianReached) state.guardianMinutes += minutes;
  if (bound.noStands.holds(mirror)) return;
  if (state.firstIndicator !== null && !state.identified) state.identificationMinutes += minutes;
  if (state.placeAsked && !state.placeReached && !state.placeWithdrawn) state.placeMinutes += minutes;
  state.contactMinutes += minutes;
  if ((mirror.values[bound.slots.referent] ?? 0) === 0) return;
  state.referentMinutes += minutes;
  state.longestReferent = Math.max(state.longestReferent, state.referentMinutes);
}
