import type { AnyPolicy, Budget, ExactFuture, Lessons, OverBudget, PackedMemory, PackedTraces, Policy, Scenario, Tally, Way } from '#engine';
import type { LongLook, LongReply } from './long-look.ts';

/** Continuations `from` up to, not including, `to` of one way of one decision. `before` is the state in which it stood. */
export interface Chunk { readonly before: Int32Array; readonly way: Way; readonly policy: AnyPolicy; readonly seed: string; readonly from: number; readonly to: number }

/** One way to be followed through every branch, as far as a budget goes. */
export interface Following { readonly before: Int32Array; readonly way: Way; readonly policy: AnyPolicy; readonly budget: Budget }

/** Automatic plays whose only purpose is that the pathway is asked beforehand what it will be asked. */
export interface Warming { readonly policy: Policy; readonly seed: string; readonly plays: number }

/** What a worker can be asked. It answers one thing after the other, each with one reply. */
export type Ask =
  | { readonly type: 'open'; /** Read and checked: plain data, which may be cloned. */ readonly scenario: Scenario; /** What another worker remembers of the pathway, or the text of a shipped table. */ readonly memory: PackedMemory | string | null }
  | { readonly type: 'sample'; readonly chunk: Chunk }
  | { readonly type: 'follow'; readonly following: Following }
  /** A long look is begun under a number of its own and done in slices. One that is dropped gives nothing. */
  | { readonly type: 'begin'; readonly id: number; readonly look: LongLook }
  | { readonly type: 'go-on'; readonly id: number; readonly milliseconds: number; readonly stop: boolean }
  | { readonly type: 'drop'; readonly id: number }
  | { readonly type: 'warm'; readonly warming: Warming }
  | { readonly type: 'remember' }
  /** For a worker that does nothing else: it is slow at everything from then on. */
  | { readonly type: 'learn'; readonly lessons: Lessons }
  | { readonly type: 'go-by'; /** What such a worker learnt of the opened case. */ readonly traces: PackedTraces };

/** What a worker answers. `failed` is one sentence; the worker goes on. */
export type Reply =
  | { readonly type: 'opened'; readonly program: string }
  | { readonly type: 'sampled'; readonly tally: Tally }
  | { readonly type: 'followed'; readonly future: ExactFuture | OverBudget }
  | { readonly type: 'begun' }
  | LongReply
  | { readonly type: 'dropped' }
  | { readonly type: 'warmed'; readonly kept: number }
  | { readonly type: 'remembered'; readonly memory: PackedMemory }
  | { readonly type: 'learnt'; /** Null where nothing may be learnt of the case. */ readonly traces: PackedTraces | null }
  | { readonly type: 'going' }
  | { readonly type: 'failed'; readonly message: string };
