import type { Program, Risk } from '#engine';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { dayOf, fromTenths } from './amounts.ts';

/**
 * The index by day as a step line. Our own SVG: Plot writes a style element that the page's policy refuses,
 * and names bare groups in a way that screen readers stumble over.
 */
const BOX = { width: 640, height: 220, left: 44, right: 12, top: 12, bottom: 34 } as const;
const INNER = { width: BOX.width - BOX.left - BOX.right, height: BOX.height - BOX.top - BOX.bottom };
const LEVELS = [0, 25, 50, 75, 100];

interface ChartProps { readonly risk: Risk; readonly program: Program; readonly end: number; readonly firstContact: number | null }

export function RiskChart({ risk, program, end, firstContact }: ChartProps): JSX.Element {
  const id = useId();
  const x = (minute: number): number => BOX.left + (INNER.width * minute) / Math.max(1, end);
  const y = (value: number): number => BOX.top + INNER.height * (1 - value / 100);
  return (
    <svg class="debrief-chart" role="img" aria-labelledby={`${id}t ${id}d`} viewBox={`0 0 ${BOX.width} ${BOX.height}`}>
      <title id={`${id}t`}>Danger that is left, by day</title>
      <desc id={`${id}d`}>{chartSentence(risk, program, end)}</desc>
      {LEVELS.map((level) => (
        <g key={level}>
          <line class="debrief-grid" x1={BOX.left} x2={BOX.width - BOX.right} y1={y(level)} y2={y(level)} />
          <text class="debrief-axis" x={BOX.left - 8} y={y(level) + 5} text-anchor="end">{level}</text>
        </g>
      ))}
      {dayTicks(dayOf(program, end)).map((day) => (
        <text key={day} class="debrief-axis" x={Math.max(BOX.left, x(Math.min(end, day * 1440 - (day === 0 ? 0 : program.start.minuteOfDay))))} y={BOX.height - 12} text-anchor="middle">{day}</text>
      ))}
      {firstContact !== null && <line class="debrief-mean" x1={x(firstContact)} x2={x(end)} y1={y(risk.meanTenths / 10)} y2={y(risk.meanTenths / 10)} />}
      <path class="debrief-steps" d={stepPath(risk.series, { x, y, end })} />
    </svg>
  );
}

function chartSentence(risk: Risk, program: Program, end: number): string {
  const values = risk.series.map(([, value]) => value);
  return `From day 0 to day ${dayOf(program, end)} the index goes from ${values[0] ?? risk.baseline} to ${risk.last}; highest ${Math.max(...values)}, lowest ${Math.min(...values)}, mean ${fromTenths(risk.meanTenths)}. The table has every change.`;
}

/** At most eight days, evenly apart, from day 0 on. */
function dayTicks(last: number): readonly number[] {
  const step = [1, 2, 5, 7, 14, 30, 60, 90, 180].find((days) => last / days <= 8) ?? 365;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
}

interface Scale { readonly x: (minute: number) => number; readonly y: (value: number) => number; readonly end: number }

function stepPath(series: Risk['series'], { x, y, end }: Scale): string {
  const short = (value: number): number => Math.round(value * 10) / 10;
  const [first, ...rest] = series;
  if (!first) return '';
  return `M${short(x(first[0]))} ${short(y(first[1]))}${rest.map(([minute, value]) => `H${short(x(minute))}V${short(y(value))}`).join('')}H${short(x(end))}`;
}
