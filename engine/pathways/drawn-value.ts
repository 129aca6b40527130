import type { ValueSpec, WithValue } from './events.ts';

/** A number from 0 up to, not including, the given one; the next of a seeded sequence at every call. */
export type Lots = (below: number) => number;

/** What an event may carry under a key, drawn: lawful, and of every kind in turn. */
export function drawnValue(spec: ValueSpec, random: Lots): WithValue {
  switch (spec.kind) {
    case 'flag':
      return random(4) > 0;
    case 'count':
      return random(spec.max + 1);
    case 'one':
      return spec.of[random(spec.of.length)] ?? '';
    case 'some':
      return spec.of.filter(() => random(2) === 1);
    case 'text':
      return 'as said';
  }
}
