import type { Program, Strand } from '#engine';
import type { JSX } from 'preact';
import { straightThread, type StraightInput } from '../present/straight-thread.ts';
import { SvgPicture } from '../stage/svg.tsx';
import type { DebriefStep } from './step.ts';
import { strandColumns, threadColumns, threadLanes } from './thread-columns.ts';

interface BandsProps { readonly program: Program; readonly steps: readonly DebriefStep[]; readonly strands: readonly Strand[]; readonly open: boolean }

/** The whole thread for paper, in bands one below the other: a sheet has no sideways scrolling. Not on the screen. */
export function ThreadBands({ program, steps, strands, open }: BandsProps): JSX.Element {
  const columns = threadColumns(steps, open);
  const drawn = strandColumns(strands, columns, steps);
  const starts = Array.from({ length: Math.ceil(columns.length / MOST) }, (_, band) => band * MOST);
  return (
    <div class="debrief-printed debrief-bands">
      {starts.map((start) => {
        const part = columns.slice(start, start + MOST);
        return <SvgPicture key={start} theme="print" picture={straightThread({ steps: part.map(({ mark }) => mark), lanes: threadLanes(program), strands: strandsWithin(drawn, start), width: WIDTH })} />;
      })}
    </div>
  );
}

/** Marks in a band, so that columns keep their width on A4. */
const MOST = 18;
const WIDTH = 640;

type Strands = NonNullable<StraightInput['strands']>;

/** The protections of one band: what goes on after it has no end there. */
const strandsWithin = (strands: Strands, start: number): Strands =>
  strands.filter(({ from, to }) => from < start + MOST && (to === null || to >= start)).map(({ from, to, name }) => ({ name, from: Math.max(0, from - start), to: to === null || to >= start + MOST ? null : to - start }));
