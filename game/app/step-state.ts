import { useState } from 'preact/hooks';

/** State that holds for one step of the session only: with the next step it is as at the beginning, without a render in between. */
export function useStepState<T>(step: number, initial: T): readonly [T, (value: T) => void] {
  const [kept, keep] = useState({ step, value: initial });
  return [kept.step === step ? kept.value : initial, (value) => keep({ step, value })];
}
