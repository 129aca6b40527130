const FIRST = ['amber', 'cedar', 'clear', 'early', 'green', 'hazel', 'inland', 'late', 'linen', 'maple', 'north', 'olive', 'pale', 'quiet', 'silver', 'south'] as const;
const SECOND = ['bridge', 'harbour', 'hill', 'island', 'lamp', 'meadow', 'morning', 'orchard', 'path', 'river', 'room', 'stairs', 'table', 'valley', 'window', 'yard'] as const;
const NUMBERS = 90;

/** A fresh name for a run, easy to read aloud and to type again: "amber-river-17". */
export function freshSeed(): string {
  const [first = 0, second = 0, number = 0] = crypto.getRandomValues(new Uint32Array(3));
  return `${FIRST[first % FIRST.length] ?? 'amber'}-${SECOND[second % SECOND.length] ?? 'river'}-${10 + (number % NUMBERS)}`;
}

/** A fresh id for a session on this machine: 12 letters and digits. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => (byte % 36).toString(36)).join('');
}
