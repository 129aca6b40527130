import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '#engine';
import { whenIdle } from '../app/idle.ts';
import { NO_MARKS, type PlayMarks } from './marks.ts';

type Reader = (session: Session, seat: string | null) => PlayMarks;
const reader = signal<Reader | null>(null);

/** The marks a seat sees, or everybody with null. The model comes after the words, on idle; until then, and without it, there are none. */
export function usePlayMarks(session: Session, seat: string | null): PlayMarks {
  useEffect(() => {
    if (reader.value === null) whenIdle(() => void load().catch(() => undefined));
  }, []);
  const read = reader.value;
  return useMemo(() => (read ? read(session, seat) : NO_MARKS), [read, session, seat]);
}

async function load(): Promise<void> {
  const [{ playMarks }, { shippedWeights }] = await Promise.all([import('./play-marks.ts'), import('./weights.ts')]);
  const weights = shippedWeights();
  reader.value = (session, seat) => playMarks(session, seat, weights);
}
