/** What a figure is held to. `most` for a figure that must stay below, `least` for one that must reach it. */
export interface Gate { readonly bound: 'least' | 'most'; readonly goal: number; readonly gate: number; readonly unit: string }

/** One measured figure. `holds` is judged by the median. What could not be measured has neither, and its gate does not hold. */
export interface Figure extends Gate { readonly name: string; readonly median: number | null; readonly best: number | null; readonly holds: boolean; readonly reachesGoal: boolean; readonly note?: string }

/** The project's goals and gates. They are not bent to what a machine reaches. */
export const GATES = {
  idiomatic: { bound: 'least', goal: 2000, gate: 700, unit: 'times' },
  lean: { bound: 'least', goal: 400, gate: 120, unit: 'times' },
  plain: { bound: 'least', goal: 20, gate: 7, unit: 'times' },
  inkjs: { bound: 'least', goal: 2500, gate: 800, unit: 'times' },
  'boardgame.io': { bound: 'least', goal: 1200, gate: 400, unit: 'times' },
  floor: { bound: 'most', goal: 15, gate: 50, unit: 'times' },
  exploration: { bound: 'least', goal: 200, gate: 40, unit: 'times' },
  cold: { bound: 'most', goal: 0.1, gate: 1, unit: 's' },
  warm: { bound: 'most', goal: 0.03, gate: 0.15, unit: 's' },
  exact: { bound: 'most', goal: 20, gate: 300, unit: 'ms' },
} as const satisfies Readonly<Record<string, Gate>>;
export type GateName = keyof typeof GATES;

/** Hold a measurement to its gate. */
export function figure(name: string, gate: GateName, measured: { readonly median: number; readonly best: number }, note?: string): Figure {
  const held: Gate = GATES[gate];
  const within = (bound: number): boolean => (held.bound === 'least' ? measured.median >= bound : measured.median <= bound);
  return { name, ...held, median: rounded(measured.median), best: rounded(measured.best), holds: within(held.gate), reachesGoal: within(held.goal), ...(note === undefined ? {} : { note }) };
}

/** A figure that could not be measured, and why. */
export const unmeasured = (name: string, gate: GateName, note: string): Figure => ({ name, ...GATES[gate], median: null, best: null, holds: false, reachesGoal: false, note });

/** Something measured that nothing is held to. */
export interface Reading { readonly name: string; readonly median: number; readonly best: number; readonly unit: string; readonly note?: string }

export const reading = (name: string, measured: { readonly median: number; readonly best: number }, unit: string): Reading => ({ name, median: rounded(measured.median), best: rounded(measured.best), unit });

/** Three digits that mean something. */
export const rounded = (value: number): number => Number(value.toPrecision(3));
