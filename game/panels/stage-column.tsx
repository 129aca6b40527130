import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Country, Session, View } from '#engine';
import { whenIdle } from '../app/idle.ts';
import { largeView, reducedMotion, themeNow } from '../app/settings.ts';
import { loadOutline } from '../geo/outlines.ts';
import type { CountryOutline } from '../geo/outline-file.ts';
import type { PlayMarks } from '../marks/marks.ts';
import { mapStory, ribbonInput, roomInput, type Size } from '../present/from-view.ts';
import { mapPicture, mapSentence } from '../present/map.ts';
import { ribbonPicture } from '../present/ribbon.ts';
import { roomPicture, roomSentence } from '../present/room.ts';
import { enlargedBy } from '../present/enlarge.ts';
import type { Stage } from '../stage/stage.ts';
import { say } from '../text/say.ts';
import { Nearest } from './deadlines.tsx';

const folded = signal(false);
const RIBBON = 104;
const GAP = 8;
/** Under this width the days are a list only, and the picture is a strip. */
const NARROW = 600;
const STRIP = 136;
/** From this width on the picture stands beside the text. */
const BESIDE = 1100;

interface Props { readonly session: Session; readonly view: View; readonly marks: PlayMarks }

/** The picture of a seat's view, with its sentence. The page is complete without the picture. */
export function StageColumn({ session, view, marks }: Props): JSX.Element {
  const [which, setWhich] = useState<'room' | 'map'>('room');
  const { program } = session;
  const sentence = which === 'map' ? mapSentence(mapStory(program, view)) : roomSentence(roomInput(session, view, { width: 1, height: 1 }));
  const tab = (name: 'room' | 'map'): JSX.Element => <button type="button" class="tab" aria-pressed={which === name} onClick={() => setWhich(name)}>{say(`stage.${name}`)}</button>;
  return (
    <div class="stage">
      <p class="stage-tabs">
        {tab('room')}{tab('map')}
        <button type="button" class="tab fold-picture" aria-expanded={!folded.value} onClick={() => { folded.value = !folded.value; }}>{folded.value ? say('stage.unfold') : say('stage.fold')}</button>
      </p>
      {!folded.value && <Canvas session={session} view={view} marks={marks} which={which} />}
      <p class="stage-sentence">{sentence}</p>
      <Nearest session={session} view={view} />
    </div>
  );
}

interface Space { readonly width: number; readonly windowWidth: number; readonly windowHeight: number }

/** Sizes of room or map and of the ribbon; on a projector both are drawn smaller and enlarged, so that their words grow with the text. */
interface Sizes { readonly picture: Size; readonly ribbon: Size | null; readonly enlarged: number }

/** The picture's size in its column: as wide as it is; never over two fifths of the height where text stands below it. */
function sizesFor({ width, windowWidth, windowHeight }: Space, large: boolean): Sizes {
  if (width < NARROW) return { picture: { width, height: STRIP }, ribbon: null, enlarged: 1 };
  const beside = windowWidth >= BESIDE;
  const rest = large ? Math.max(REST, windowHeight / 4) : REST;
  const enlarged = large && beside ? Math.max(1, Math.min(windowHeight / LINES_A_SCREEN / SMALLEST_LABEL, width / LEAST.width, (windowHeight - rest) / (LEAST.height + RIBBON))) : 1;
  const ribbon = { width, height: Math.round(RIBBON * enlarged) };
  const whole = Math.round((width * 440) / 744);
  const height = beside ? Math.min(whole, Math.max(LEAST.height, windowHeight - rest - ribbon.height)) : Math.min(whole, Math.round(windowHeight * 0.4));
  return { picture: { width, height }, ribbon, enlarged };
}

/** On a projector the smallest words are a thirtieth of the height; a room smaller than this leaves names to its sentence. Beside picture and ribbon stand the bar, the tabs and the sentence. */
const LINES_A_SCREEN = 30;
const SMALLEST_LABEL = 14;
const LEAST = { width: 417, height: 244 } as const;
const REST = 196;

/** Where Phaser draws. It comes after the words, on idle, and its absence changes nothing. */
function Canvas({ session, view, marks, which }: Props & { readonly which: 'room' | 'map' }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const space = useSpace(host);
  const stage = useStage(host);
  const theme = themeNow();
  const still = reducedMotion();
  const large = largeView.value;
  const outline = useOutline(session.program.scenario.country);
  const sizes = sizesFor(space, large);
  const pictures = useMemo(() => picturesOf({ session, view, marks, outline }, sizesFor(space, large)), [session, view, marks, outline, space, large]);
  useEffect(() => {
    if (stage && pictures) stage.show(pictures, which, { theme, reducedMotion: still });
  }, [stage, pictures, which, theme, still]);
  return <div class="canvas" aria-hidden="true" ref={host} style={{ height: `${sizes.picture.height + (sizes.ribbon ? sizes.ribbon.height + GAP : 0)}px` }} />;
}

function picturesOf({ session, view, marks, outline }: Props & { readonly outline: CountryOutline | null }, { picture, ribbon, enlarged }: Sizes): Parameters<Stage['show']>[0] | null {
  if (picture.width === 0) return null;
  const { program } = session;
  const drawnAt = ({ width, height }: Size): Size => ({ width: width / enlarged, height: height / enlarged });
  return {
    room: enlargedBy(roomPicture(roomInput(session, view, drawnAt(picture))), enlarged),
    ...(outline ? { map: enlargedBy(mapPicture({ ...mapStory(program, view, marks), outline, ...drawnAt(picture) }), enlarged) } : {}),
    ...(ribbon ? { ribbon: enlargedBy(ribbonPicture(ribbonInput(program, view, drawnAt(ribbon), marks)), enlarged) } : {}),
  };
}

/** The map of the case's country, once it is fetched; without it the tab shows the sentence alone. */
function useOutline(country: Country): CountryOutline | null {
  const [outline, setOutline] = useState<CountryOutline | null>(null);
  useEffect(() => {
    let gone = false;
    setOutline(null);
    void loadOutline(country).then((loaded) => { if (!gone) setOutline(loaded); }).catch(() => undefined);
    return () => { gone = true; };
  }, [country]);
  return outline;
}

function useSpace(host: { readonly current: HTMLElement | null }): Space {
  const [space, setSpace] = useState<Space>({ width: 0, windowWidth: innerWidth, windowHeight: innerHeight });
  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const measure = (): void => {
      const now = { width: Math.floor(element.clientWidth), windowWidth: innerWidth, windowHeight: innerHeight };
      setSpace((before) => (before.width === now.width && before.windowWidth === now.windowWidth && before.windowHeight === now.windowHeight ? before : now));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      removeEventListener('resize', measure);
    };
  }, []);
  return space;
}

function useStage(host: { readonly current: HTMLElement | null }): Stage | null {
  const [stage, setStage] = useState<Stage | null>(null);
  useEffect(() => {
    let opened: Stage | null = null;
    let gone = false;
    whenIdle(() => {
      const element = host.current;
      if (gone || !element) return;
      void import('../stage/painter.ts').then(({ openStage }) => openStage(element)).then((fresh) => {
        opened = fresh;
        if (gone) fresh.destroy();
        else setStage(fresh);
      }).catch(() => undefined);
    });
    return () => {
      gone = true;
      opened?.destroy();
    };
  }, []);
  return stage;
}
