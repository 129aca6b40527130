import type { Program } from '#engine';
import { bareTables } from '../../engine/session/bare-tables.ts';
import { inkFunction, LOST_SINCE, MINUTE, named, seatNames, where } from './ink-words.ts';

/** Later than anything. */
const NEVER = 1_000_000_000;
const DAY = 1440;

/** The function that moves the time to the next thing that is due, or to the end of the case. */
export function nextMinuteFunction(program: Program): string {
  const { layout, horizon } = program;
  const { lostAfterMinutes, turns } = bareTables(program);
  const sooner = (minute: string): readonly string[] => where(`${minute} > ${MINUTE} && ${minute} < n`, [`~ n = ${minute}`]);
  const places = ({ at, count }: { readonly at: number; readonly count: number }): readonly number[] => Array.from({ length: count }, (_, index) => at + index);
  const lines = [
    `~ temp n = ${NEVER}`,
    ...[...places(layout.clocks), ...places(layout.hazards)].flatMap((place) => sooner(named(place))),
    ...turns.flatMap((minute) => sooner(String(minute))),
    ...program.beats.flatMap(({ untilMinutes }, index) => {
      const [status, minute] = [named(layout.beats.at + index), named(layout.beatMinutes.at + index)];
      return [...where(`${status} == 1`, sooner(minute)), ...(untilMinutes >= 0 ? where(`${status} == 2`, sooner(`(${minute} + ${untilMinutes})`)) : [])];
    }),
    ...program.injects.flatMap(({ at }, index) => (at >= 0 ? where(`${named(layout.injects.at + index)} == 0`, sooner(String(at))) : [])),
    ...program.endings.flatMap(({ lasting }, index) => where(`${named(layout.endings.at + index)} >= 0`, sooner(`(${named(layout.endings.at + index)} + ${lasting})`))),
    ...where(`${LOST_SINCE} > 0`, sooner(`(${LOST_SINCE} - 1 + ${lostAfterMinutes})`)),
    ...program.seats.flatMap((_, seat) => [...sooner(seatNames(program, seat).busy), ...where(`${seatNames(program, seat).waiting} > 0`, [`~ temp k${seat} = ${wakes(program, seat)}`, ...sooner(`k${seat}`)])]),
    ...where(`n > ${horizon}`, [`~ ${MINUTE} = ${horizon}`, '~ end_open()', '~ return']),
    `~ ${MINUTE} = n`,
    ...program.seats.flatMap((_, seat) => where(`${seatNames(program, seat).waiting} > 0`, where(`${wakes(program, seat)} <= n`, [`~ ${seatNames(program, seat).waiting} = 0`]))),
  ];
  return [inkFunction('next_minute()', lines), inkFunction('wakes(w)', [...where(`w - 1 < ${7 * DAY}`, [`~ return w - 1 + ${DAY}`]), ...where(`w - 1 < ${60 * DAY}`, [`~ return w - 1 + ${7 * DAY}`]), `~ return w - 1 + ${30 * DAY}`])].join('\n');
}

const wakes = (program: Program, seat: number): string => `wakes(${seatNames(program, seat).waiting})`;
