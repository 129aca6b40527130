import { leafInWords, REGION_WORDS, type Pathway } from '#engine';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useTheme } from '../../debrief/use-theme.ts';
import { resolve, type ThemeName } from '../../present/theme.ts';
import { SvgPicture } from '../../stage/svg.tsx';
import { COUNTRY_NAMES } from '../../text/country-names.ts';
import { KIND_WORDS, MAP } from '../../text/en-atlas.ts';
import { marksOf, statesInWords } from '../rules/rule-words.ts';
import { lanePicture, type LaneMark, type LanePicture, type LineForm, type TrackLine } from './lane-picture.ts';
import { leaving, numbersOf, type Lane, type Track } from './lanes.ts';
import { capital } from '../../text/lower.ts';

interface LaneDrawingProps {
  readonly pathway: Pathway;
  readonly lane: Lane;
  /** A state, or the id of a way; null where nothing of this lane is open. */
  readonly chosen: string | null;
  readonly choose: (opens: string) => void;
  /** Ways to draw strongly while nothing is open. */
  readonly strong?: ReadonlySet<string>;
}

/** A lane drawn, with a button on every state and every plate. It scrolls inside its own frame where the page is narrower. */
export function LaneDrawing({ pathway, lane, chosen, choose, strong }: LaneDrawingProps): JSX.Element {
  const theme = useTheme();
  const frame = useRef<HTMLDivElement>(null);
  const words = wordsOfLane(pathway, lane);
  const picture = useMemo(() => lanePicture(lane, words, chosen ?? strong ?? null), [lane, chosen, strong]);
  useEffect(() => {
    const mark = picture.marks.find(({ opens }) => opens === chosen);
    if (mark && frame.current) keepInSight(frame.current, mark.x / picture.width);
  }, [chosen]);
  return (
    <div class="lane-frame" ref={frame} role="group" aria-label={words.title} tabIndex={0}>
      <div class="lane-sheet" style={{ width: rem(picture.width) }}>
        <SvgPicture picture={picture} theme={theme} still>
          {picture.lines.map((line) => <Line key={line.id} line={line} theme={theme} />)}
        </SvgPicture>
        <Marks pathway={pathway} lane={lane} picture={picture} chosen={chosen} choose={choose} />
      </div>
    </div>
  );
}

function wordsOfLane(pathway: Pathway, lane: Lane): { readonly title: string; readonly sentence: string } {
  return {
    title: MAP.picture(capital(REGION_WORDS[lane.region]), COUNTRY_NAMES[pathway.country]),
    sentence: MAP.pictureSentence(lane.stations.length, lane.tracks.length, lane.stations[0]?.words ?? ''),
  };
}

const PIXELS_A_REM = 16;
/** Text size is the reader's choice: pictures grow with it. */
const rem = (pixels: number): string => `${pixels / PIXELS_A_REM}rem`;

function keepInSight(frame: HTMLElement, share: number): void {
  const x = share * frame.scrollWidth;
  const margin = 80;
  if (x < frame.scrollLeft + margin || x > frame.scrollLeft + frame.clientWidth - margin) frame.scrollTo({ left: x - frame.clientWidth / 2, behavior: 'instant' });
}

const DASHES: Readonly<Record<LineForm, string | undefined>> = { act: undefined, conduct: undefined, clock: '9 5', hazard: '2 5', mixed: '12 4 2 4' };

/** A way as a line; its form tells the kind of its rules. */
export function Line({ line, theme }: { readonly line: TrackLine; readonly theme: ThemeName }): JSX.Element {
  const colour = resolve(line.chosen ? 'action' : 'ink2', theme);
  const width = line.chosen ? 3.5 : line.form === 'hazard' ? 2.5 : 1.75;
  return (
    <g>
      {line.strokes.map((stroke) => <path key={stroke} d={stroke} fill="none" stroke={colour} stroke-width={width} stroke-dasharray={DASHES[line.form]} stroke-linecap={line.form === 'hazard' ? 'round' : 'butt'} />)}
      <polygon points={line.arrow} fill={colour} />
    </g>
  );
}

interface MarksProps extends LaneDrawingProps { readonly picture: LanePicture }

const MOVES: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowRight: (place, last) => Math.min(last, place + 1),
  ArrowDown: (place, last) => Math.min(last, place + 1),
  ArrowLeft: (place) => Math.max(0, place - 1),
  ArrowUp: (place) => Math.max(0, place - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** The buttons on a lane. Tab comes once to the lane; arrow keys go along it. */
function Marks({ pathway, lane, picture, chosen, choose }: MarksProps): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  const [at, setAt] = useState(() => Math.max(0, picture.marks.findIndex(({ opens }) => opens === chosen)));
  const move = (event: KeyboardEvent): void => {
    const target = MOVES[event.key]?.(at, picture.marks.length - 1);
    if (target === undefined) return;
    event.preventDefault();
    setAt(target);
    list.current?.querySelectorAll('button')[target]?.focus();
  };
  return (
    <ol class="lane-marks" ref={list} aria-label={MAP.marks} onKeyDown={move}>
      {picture.marks.map((mark, place) => (
        <li key={mark.opens}>
          <button
            type="button" class={mark.station ? 'station' : 'plate'} tabIndex={place === at ? 0 : -1} data-opens={mark.opens} aria-expanded={mark.opens === chosen}
            onFocus={() => setAt(place)} onClick={() => choose(mark.opens)}
            style={{ left: rem(mark.x - mark.w / 2), top: rem(mark.y - mark.h / 2), width: rem(mark.w), height: rem(mark.h) }}
          >
            <span class="unseen">{nameOf(pathway, lane, mark)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function nameOf(pathway: Pathway, lane: Lane, mark: LaneMark): string {
  if (mark.station) return MAP.state(leafInWords(lane.region, mark.opens, pathway.country), leaving(lane, mark.opens).length);
  const track = lane.tracks.find(({ id }) => id === mark.opens);
  return track === undefined ? mark.opens : `${numbersOf(track.rules).join(', ')}. ${wayName(pathway, lane, track)}. ${kindsAndMarks(pathway, track)}.`;
}

/** A way in words: from where to where. */
export function wayName(pathway: Pathway, lane: Lane, track: Track): string {
  const to = statesInWords(lane.region, [track.to], pathway.country);
  return track.gathers ? MAP.wayOfMany(to, track.from.length) : MAP.way(statesInWords(lane.region, track.from, pathway.country), to);
}

const kindsAndMarks = ({ country }: Pathway, { rules }: Track): string =>
  [...new Set([...rules.map((rule) => KIND_WORDS[rule.kind]), ...rules.flatMap((rule) => marksOf(rule, country))])].join(', ');
