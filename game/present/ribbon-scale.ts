/** The root of the scale: first hours wide, months narrow. */
const ROOT = 0.45;
const MINUTES_A_DAY = 1440;
const ROUND_DAYS = [0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365, 548, 730, 1095] as const;

export interface RibbonScale {
  readonly x: (minute: number) => number;
  readonly horizon: number;
}

/** Minutes to pixels between left and right; the horizon is the last thing shown, and at least a day off. */
export function ribbonScale(lastMinute: number, left: number, right: number): RibbonScale {
  const horizon = Math.max(MINUTES_A_DAY, lastMinute * 1.06);
  return { horizon, x: (minute) => left + (right - left) * (Math.max(0, Math.min(minute, horizon)) / horizon) ** ROOT };
}

/** Minute of the session at which each round day begins, within the horizon. */
export function dayTicks(horizon: number, clockAtZero: number): readonly { readonly day: number; readonly minute: number }[] {
  return ROUND_DAYS
    .map((day) => ({ day, minute: day * MINUTES_A_DAY - (day === 0 ? 0 : clockAtZero) }))
    .filter(({ minute }) => minute <= horizon);
}

/** "Day 0, 02:40", as people say a time. */
export function dayAndTime(minute: number, clockAtZero: number): string {
  const total = minute + clockAtZero;
  const ofDay = total % MINUTES_A_DAY;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `Day ${Math.floor(total / MINUTES_A_DAY)}, ${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/** A length of time in the largest unit that says it well: minutes, hours or days. */
export function timeSpan(minutes: number): string {
  const say = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
  if (minutes < 90) return say(minutes, 'minute');
  return minutes < 2 * MINUTES_A_DAY ? say(Math.round(minutes / 60), 'hour') : say(Math.round(minutes / MINUTES_A_DAY), 'day');
}
