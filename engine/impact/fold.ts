import { CODE } from '../fact.ts';
import type { Fact, Sink } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import type { Binding } from './bind.ts';
import { causeOfAct, createCauses, followOpener } from './causes.ts';
import type { Causes, Told } from './causes.ts';
import { BEFORE, createMirror, setLatch, setOwnWay, setSlot } from './mirror.ts';
import type { Mirror } from './mirror.ts';
import type { Cause, Impact, RiskPiece } from './impact.ts';
import { takeMeasures } from './measures.ts';
import { priceLoad, priceRisk } from './price.ts';
import { bindQuality, createQualityState, elapse, noteQuality } from './quality-state.ts';
import type { QualityBinding, QualityState } from './quality-state.ts';
import { readFacts } from './reading.ts';
import type { Came } from './reading.ts';
import { createWatch, factorIds, nextTurn, recordSpans, refresh, switchFactors } from './watch.ts';
import type { Raise, Spans, Watch } from './watch.ts';
import type { CountTrigger, Weights } from './weights.ts';

/** Folds a session, live or recorded. `result` may be asked at any time; the stream may go on afterwards. */
export interface ImpactFold { readonly sink: Sink; readonly result: () => Impact }

interface Fold {
  readonly program: Program;
  readonly weights: Weights;
  readonly mirror: Mirror;
  readonly causes: Causes;
  readonly watch: Watch;
  readonly quality: QualityState;
  readonly bound: QualityBinding;
  readonly spans: Spans;
  readonly came: readonly Came[][];
  readonly pieces: RiskPiece[];
  /** Agencies met whose act has not come yet. */
  metPending: number;
  metCount: number;
  opened: boolean;
  ended: boolean;
}

/**
 * The model of revictimisation.md over the interpreter's stream of integers. It keeps its own copy of the situation, so
 * it needs nothing but the stream. Throws when weights and pathway do not fit each other.
 */
export const createImpact = (program: Program, weights: Weights): ImpactFold => prepareImpact(program, weights)();

/** The same for many sessions of one program: weights and program are bound once. */
export function prepareImpact(program: Program, weights: Weights): () => ImpactFold {
  const binding: Binding = { program, weights, factors: factorIds(weights) };
  const [watch, bound] = [createWatch(binding), bindQuality(binding)];
  return () => {
    const fold: Fold = {
      program, weights, watch, bound, mirror: createMirror(program, binding.factors.length), causes: createCauses(program), quality: createQualityState(),
      spans: binding.factors.map(() => []), came: weights.harms.map(() => []), pieces: [], metPending: 0, metCount: 0, opened: false, ended: false,
    };
    openConcerns(fold);
    return { sink: (code, minute, a, b) => hear(fold, { code, minute, a, b }), result: () => resultOf(fold) };
  };
}

/** Fold recorded facts: the same as having listened live. */
export function impactOf(program: Program, weights: Weights, facts: readonly Fact[]): Impact {
  const { sink, result } = createImpact(program, weights);
  facts.forEach((fact) => sink(CODE[fact.type], fact.minute, fact.a, fact.b));
  return result();
}

/** Another look at the same session under other weights of the same factors. */
export function reappraise(impact: Impact, weights: Weights): Impact {
  return { ...impact, weights: weights.hash, load: priceLoad(impact.reading, weights), risk: priceRisk(impact.reading, weights) };
}

/** Dangers that the case names as open when it begins. */
function openConcerns({ program, weights, mirror }: Fold): void {
  const named: unknown = Reflect.get(program.scenario.person, 'risks');
  const open: readonly unknown[] = Array.isArray(named) ? named : [];
  const first = weights.harms.length + weights.protections.length;
  weights.risks.forEach((risk, index) => { if (risk.concern && open.includes(risk.id)) setLatch(mirror, first + index, 1, BEFORE); });
}

function hear(fold: Fold, told: Told): void {
  if (told.minute > fold.mirror.minute) advance(fold, told.minute);
  followOpener(fold.causes, told);
  switch (told.code) {
    case CODE['session.opened']:
      fold.opened = true;
      fold.quality.accountsBefore = fold.quality.accounts;
      look(fold, false);
      break;
    case CODE['leaf.entered']:
      setSlot(fold.mirror, told.a, told.b, fold.opened ? fold.causes.latest : BEFORE);
      break;
    case CODE['field.set']:
      setField(fold, told);
      break;
    case CODE['act.accepted']:
      hearAct(fold, told);
      break;
    case CODE['agency.met']:
      if (!fold.quality.met.has(told.a)) fold.metPending += 1;
      break;
    case CODE['flag.set']:
      setFlag(fold, told);
      break;
    case CODE['case.ended']:
      look(fold, false);
      pass(fold, told.minute);
      fold.ended = true;
      break;
    default:
  }
  noteQuality(fold.bound, fold.quality, fold.mirror, told);
}

/** Let time pass: what holds now is written down, and each wait that turns an answer on the way is met at its minute. */
function advance(fold: Fold, to: number): void {
  look(fold, false);
  for (let turn = nextTurn(fold.watch, fold.mirror, to); turn !== null; turn = nextTurn(fold.watch, fold.mirror, to)) {
    pass(fold, turn);
    look(fold, true);
  }
  pass(fold, to);
}

function pass(fold: Fold, to: number): void {
  if (!fold.ended) elapse(fold.bound, fold.quality, fold.mirror, to);
  fold.mirror.minute = to;
}

function look(fold: Fold, byTime: boolean): void {
  if (fold.ended) return;
  settleMeetings(fold, fold.causes.opener);
  refresh(fold.watch, fold.mirror);
  recordSpans(fold.watch, fold.mirror, fold.spans, byTime);
  const piece = pieceNow(fold);
  if (fold.pieces.at(-1)?.from === piece.from) fold.pieces.pop();
  const last = fold.pieces.at(-1);
  if (!last || !same(last.risks, piece.risks) || !same(last.anchors, piece.anchors)) fold.pieces.push(piece);
}

const same = (some: readonly string[], others: readonly string[]): boolean => some.length === others.length && some.every((each, index) => each === others[index]);

function pieceNow({ weights, watch, bound, mirror }: Fold): RiskPiece {
  const risks = watch.factors.flatMap(({ id, group }, index) => (group === 'risk' && mirror.now[index] === 1 ? [id] : []));
  const reachable = bound.outOfReach.holds(mirror);
  const anchors = weights.protections.flatMap(({ id, anchor, holdsAnywhere }, index) =>
    (anchor !== null && mirror.now[weights.harms.length + index] === 1 && (reachable || holdsAnywhere) ? [id] : []));
  return { from: mirror.minute, risks, anchors };
}

function setField(fold: Fold, told: Told): void {
  const slot = fold.mirror.regions + told.a;
  const before = fold.mirror.values[slot] ?? 0;
  const cause = fold.opened ? fold.causes.latest : BEFORE;
  setSlot(fold.mirror, slot, told.b, cause);
  if (fold.opened && slot === fold.bound.slots.accounts) for (let account = before + 1; account <= told.b; account += 1) count(fold, 'accounts', account, cause);
}

function setFlag({ program, weights, mirror, causes }: Fold, told: Told): void {
  const first = weights.harms.length + weights.protections.length;
  const risk = weights.risks.findIndex(({ id, concern }) => concern && id === program.names.flags[told.a]);
  if (risk >= 0) setLatch(mirror, first + risk, told.b === 0 ? 0 : 1, causes.opener);
}

function hearAct(fold: Fold, told: Told): void {
  const cause = causeOfAct(fold.causes, told.minute, told.a, told.b);
  settleMeetings(fold, cause);
  const due = fold.watch.raises.get(told.a);
  if (due || fold.watch.switches.has(told.a)) refresh(fold.watch, fold.mirror);
  fold.watch.loosens.get(told.a)?.forEach((harm) => fold.came[harm]?.forEach((each) => { each.loosenedBy ??= cause; }));
  due?.filter((raise) => raise.when.holds(fold.mirror) && !cameAlready(fold, raise)).forEach(({ harm }) => fold.came[harm]?.push({ minute: told.minute, cause, loosenedBy: null }));
  switchFactors(fold.watch, fold.mirror, told.a, cause);
  const event = cause.event ?? '';
  if (fold.weights.herOwnWay.starts.includes(event)) setOwnWay(fold.mirror, true, cause);
  if (fold.weights.herOwnWay.ends.includes(event)) setOwnWay(fold.mirror, false, cause);
}

/** Whether a burden came already in this stretch of the region that its trigger names. */
function cameAlready({ came, mirror }: Fold, { harm, once }: Raise): boolean {
  const last = came[harm]?.at(-1);
  return once !== null && last !== undefined && last.minute >= (mirror.changedAt[once] ?? 0);
}

/** Bodies met: each above the need weighs, by the act that brought it. */
function settleMeetings(fold: Fold, cause: Cause): void {
  for (; fold.metPending > 0; fold.metPending -= 1) {
    fold.metCount += 1;
    count(fold, 'agencies', fold.metCount, cause);
  }
}

function count(fold: Fold, what: CountTrigger['count'], number: number, cause: Cause): void {
  fold.weights.harms.forEach((factor, harm) => (factor.raisedBy ?? []).forEach((trigger) => {
    if (!('count' in trigger) || trigger.count !== what) return;
    const above = trigger.above === 'need' ? fold.program.scenario.person.agenciesNeeded : trigger.above;
    if (number > above) fold.came[harm]?.push({ minute: fold.mirror.minute, cause, loosenedBy: null });
  }));
}

/** A copy that may be settled now without disturbing what is still to come. */
function copyOf(fold: Fold): Fold {
  const { spans, quality, mirror, came, pieces } = fold;
  return {
    ...fold, pieces: [...pieces], quality: { ...quality, met: new Set(quality.met), because: [...quality.because] }, mirror: { ...mirror, now: mirror.now.slice() },
    came: came.map((list) => list.map((each) => ({ ...each }))),
    spans: spans.map((list) => list.map((span) => ({ ...span }))),
  };
}

function resultOf(listening: Fold): Impact {
  const fold = copyOf(listening);
  look(fold, false);
  pass(fold, fold.mirror.minute);
  const { program, weights, watch, quality, mirror } = fold;
  const reading = readFacts(program, weights, {
    watch, spans: fold.spans, came: fold.came, pieces: fold.pieces, firstContact: quality.firstContact, end: mirror.minute, ended: fold.ended,
  });
  return {
    teachingValue: true, weights: weights.hash, program: program.hash, reading, load: priceLoad(reading, weights), risk: priceRisk(reading, weights),
    quality: takeMeasures(fold.bound, quality, mirror),
  };
}
