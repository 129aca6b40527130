import { factsOf } from '#engine';
import type { Branch, Session, Timeline, TimelineStep } from '#engine';
import { stepText } from './step-words.ts';

/** A step of the timeline under its number, which page, paper and terminal share, with the command of the log that brought it about. */
export interface NumberedStep { readonly step: TimelineStep; /** From 1. */ readonly number: number; /** Null where there is none to change. */ readonly command: number | null }

/** The steps that are told, numbered from 1. */
export function numberedSteps(session: Session, { steps }: Timeline): readonly NumberedStep[] {
  return steps.filter((step, at) => !repeats(session, step, steps[at - 1])).map((step, at) => ({ step, number: at + 1, command: commandOf(session, step) }));
}

/** The step that tells of a decision; undefined where the record stops before the decision has an effect. */
export function stepOfDecision(steps: readonly NumberedStep[], decision: { readonly step: number; readonly taken: { readonly seat: string } }): NumberedStep | undefined {
  return steps.find(({ step, command }) => step.kind === 'choice' && command === decision.step && step.actor.kind === 'seat' && step.actor.seat === decision.taken.seat);
}

/** Cases may tell one event by two injects in the same words; a reader needs it once. */
function repeats({ program }: Session, step: TimelineStep, before: TimelineStep | undefined): boolean {
  return before !== undefined && step.minute === before.minute && step.actor.kind !== 'seat' && step.passes.length === 0 && step.knots.length === 0 && step.tied.length === 0 && stepText(program, step) === stepText(program, before);
}

/** The step of the log before which another way can begin: where a choice was made, else where the fact came about. */
function commandOf(session: Session, step: TimelineStep): number | null {
  const until = step.fact ?? -1;
  const made = step.kind === 'choice' ? factsOf(session).findLastIndex((fact, at) => at <= until && fact.type === 'choice.made' && fact.a === step.entry) : -1;
  const fact = made >= 0 ? made : step.fact;
  if (fact === null) return null;
  const place = placeOfFact(session, fact);
  return place >= 1 ? place : null;
}

/** The step of the log that recorded a fact. */
function placeOfFact({ steps }: Session, fact: number): number {
  let seen = 0;
  return steps.findIndex(({ facts }) => {
    seen += facts.length;
    return fact < seen;
  });
}

/** How many of the steps that are told a branch has in common with its original: those that were over when it left. */
export function sharedSteps(session: Session, steps: readonly Pick<NumberedStep, 'step'>[], branch: Branch): number {
  const own = steps.findIndex(({ step }) => step.fact !== null && placeOfFact(session, step.fact) > branch.step);
  return own < 0 ? steps.length : own;
}
