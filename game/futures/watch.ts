/** When to stop early: at a signal, or after so many milliseconds. */
export interface StopOptions { readonly signal?: AbortSignal | undefined; readonly milliseconds?: number | undefined }

/** Looks at signal and clock between two asks of a worker. `why` holds once `over` does. */
export interface Watch { readonly over: () => boolean; readonly why: () => 'cancelled' | 'out of time' }

/** Begin to watch the time now. */
export function watchOf({ signal, milliseconds }: StopOptions): Watch {
  const end = milliseconds === undefined ? Infinity : performance.now() + milliseconds;
  return { over: () => signal?.aborted === true || performance.now() >= end, why: () => (signal?.aborted ? 'cancelled' : 'out of time') };
}
