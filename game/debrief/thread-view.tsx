import type { Program, Strand } from '#engine';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { largeView } from '../app/settings.ts';
import { straightThread, type StepMark } from '../present/straight-thread.ts';
import { SvgPicture } from '../stage/svg.tsx';
import type { DebriefStep } from './step.ts';
import { ThreadBands } from './thread-bands.tsx';
import { strandColumns, threadColumns, threadLanes } from './thread-columns.ts';
import { useTheme } from './use-theme.ts';
import { DESCRIPTION } from './words.ts';

interface ThreadViewProps {
  readonly program: Program;
  readonly steps: readonly DebriefStep[];
  readonly strands: readonly Strand[];
  /** Place of the open step in `steps`; null opens none. */
  readonly current: number | null;
  readonly choose?: (place: number) => void;
  /** Whose and how heavy: only from the analysis on. */
  readonly open: boolean;
}

/** The thread laid out straight, with a button on every mark. Arrow keys go along it; the tab key passes it in one stop. */
export function ThreadView({ program, steps, strands, current, choose, open }: ThreadViewProps): JSX.Element {
  const theme = useTheme();
  const frame = useRef<HTMLDivElement>(null);
  const scale = largeView.value ? LARGE : 1;
  const width = Math.max(NARROWEST, Math.floor(useWidth(frame) / scale));
  const lanes = useMemo(() => threadLanes(program), [program]);
  const columns = useMemo(() => threadColumns(steps, open), [steps, open]);
  const picture = useMemo(() => {
    const at = columns.findIndex(({ place }) => place === current);
    const drawn = straightThread({ steps: columns.map(({ mark }) => mark), lanes, strands: strandColumns(strands, columns, steps), width, ...(at < 0 ? {} : { current: at }) });
    return { ...drawn, marks: drawn.marks.map((mark) => ({ ...mark, x: mark.x * scale, y: mark.y * scale, size: mark.size * scale, step: columns[mark.step]?.place ?? 0 })) };
  }, [columns, strands, lanes, width, scale, current]);
  useEffect(() => {
    const mark = picture.marks.find(({ step }) => step === current);
    if (mark && frame.current) keepInSight(frame.current, mark.x);
  }, [picture, current]);
  return (
    <>
      <div class="debrief-thread debrief-scroll debrief-noprint" ref={frame} role="group" aria-label={DESCRIPTION.thread} tabIndex={0}>
        <div class="debrief-thread-sheet" style={{ width: `${picture.width * scale}px` }}>
          <SvgPicture picture={picture} theme={theme} />
          {choose && <MarkButtons marks={picture.marks} last={steps.length - 1} current={current} choose={choose} />}
        </div>
      </div>
      <ThreadBands program={program} steps={steps} strands={strands} open={open} />
    </>
  );
}

/** Where the picture is wider than the page, the open step stays in sight. */
function keepInSight(frame: HTMLElement, x: number): void {
  const margin = 60;
  const inSight = x > frame.scrollLeft + margin && x < frame.scrollLeft + frame.clientWidth - margin;
  if (!inSight) frame.scrollTo({ left: x - frame.clientWidth / 2, behavior: 'instant' });
}

const NARROWEST = 300;
/** On a projector the picture grows with the words. */
const LARGE = 1.75;

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(960);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = (): void => setWidth(element.clientWidth);
    const watch = new ResizeObserver(look);
    watch.observe(element);
    look();
    return () => watch.disconnect();
  }, []);
  return width;
}

const KEY_MOVES: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowRight: (place, last) => Math.min(last, place + 1),
  ArrowLeft: (place) => Math.max(0, place - 1),
  ArrowDown: (place, last) => Math.min(last, place + 1),
  ArrowUp: (place) => Math.max(0, place - 1),
  Home: () => 0,
  End: (_, last) => last,
};

interface MarkButtonsProps { readonly marks: readonly StepMark[]; readonly last: number; readonly current: number | null; readonly choose: (place: number) => void }

function MarkButtons({ marks, last, current, choose }: MarkButtonsProps): JSX.Element {
  const group = useRef<HTMLOListElement>(null);
  const at = current ?? 0;
  const move = (event: KeyboardEvent): void => {
    const target = KEY_MOVES[event.key]?.(at, last);
    if (target === undefined) return;
    event.preventDefault();
    choose(target);
    group.current?.querySelector<HTMLButtonElement>(`[data-step="${target}"]`)?.focus();
  };
  return (
    <ol class="debrief-marks-layer" ref={group} aria-label={DESCRIPTION.steps} onKeyDown={move}>
      {marks.map((mark, index) => {
        const handOver = marks[index - 1]?.step === mark.step;
        return (
          <li key={index}>
            <button
              type="button" data-step={mark.step} tabIndex={mark.step === at && !handOver ? 0 : -1} aria-current={mark.step === current && !handOver ? 'step' : undefined}
              aria-label={`${mark.step + 1}. ${handOver ? DESCRIPTION.handOver : ''}${mark.text}`} onClick={() => choose(mark.step)}
              style={{ left: `${mark.x - mark.size / 2}px`, top: `${mark.y - mark.size / 2}px`, width: `${mark.size}px`, height: `${mark.size}px` }}
            />
          </li>
        );
      })}
    </ol>
  );
}
