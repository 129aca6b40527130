import { bestPlayStepwise, searchPlanStepwise, type BestOrder, type BestPlay, type FoundPlan, type OverBudget, type PlanOrder, type PlanProgress, type PlanStart, type Program, type Stepwise } from '#engine';

/** A look that may take minutes: best play through every branch, or the search for a plan. Plain data, which may be cloned. */
export type LongLook =
  | { readonly kind: 'follow'; readonly before: Int32Array; readonly order: BestOrder }
  | { readonly kind: 'search'; readonly start: PlanStart; readonly order: PlanOrder };

/** How far a long look is: situations followed so far, or where the search stands. */
export type LongProgress = { readonly kind: 'follow'; readonly situations: number } | ({ readonly kind: 'search' } & PlanProgress);

/** What a long look came to in its time: how far it is, or its end. */
export type LongReply =
  | { readonly type: 'working'; readonly progress: LongProgress }
  | { readonly type: 'best'; readonly play: BestPlay | OverBudget }
  | { readonly type: 'plan'; readonly plan: FoundPlan };

/**
 * A long look that was begun. Each call goes on for so many milliseconds; what has no end by then waits for the next call.
 * `stop` asks a search to come to the end of what it is at: to leave the search, then to count what was judged.
 */
export type BegunLook = (milliseconds: number, stop: boolean) => LongReply;

/** Begin a long look. It does nothing before it is told to go on, and throws then what the engine throws. */
export function beginLook(program: Program, look: LongLook): BegunLook {
  switch (look.kind) {
    case 'follow':
      return slicesOf(bestPlayStepwise(program, look.before, look.order), (situations) => ({ kind: 'follow', situations }), (play) => ({ type: 'best', play }));
    case 'search':
      return slicesOf(searchPlanStepwise(program, look.start, look.order), (told) => ({ kind: 'search', ...told }), (plan) => ({ type: 'plan', plan }));
  }
}

function slicesOf<Told, Done>(steps: Stepwise<Told, Done>, progressOf: (told: Told) => LongProgress, replyOf: (done: Done) => LongReply): BegunLook {
  return (milliseconds, stop) => {
    const end = performance.now() + milliseconds;
    let piece = steps.next(stop);
    while (piece.done !== true && performance.now() < end) piece = steps.next();
    return piece.done === true ? replyOf(piece.value) : { type: 'working', progress: progressOf(piece.value) };
  };
}
