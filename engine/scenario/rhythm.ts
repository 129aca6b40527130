import { durationMinutes } from '../calendar.ts';
import type { Scenario } from './schema.ts';

/** All looks of all hazards up to the horizon: about a look every hour for eleven years. More keep a machine busy for minutes. */
export const MOST_LOOKS = 100_000;

/** How often the hazards of a case are asked at most until its horizon; Infinity for one that is asked without a pause. */
export function looksOf({ hazards, horizon }: Pick<Scenario, 'hazards' | 'horizon'>): number {
  return hazards.reduce((sum, { every }) => sum + durationMinutes(horizon) / durationMinutes(every), 0);
}

/** The hazard that is asked most often. */
export function quickestHazard({ hazards }: Pick<Scenario, 'hazards'>): number {
  const pauses = hazards.map(({ every }) => durationMinutes(every));
  return pauses.indexOf(Math.min(...pauses));
}
