import Phaser from 'phaser';
import type { Picture } from '../present/shapes.ts';
import type { RendererChoice } from './renderer.ts';
import { MapScene } from './scenes/map-scene.ts';
import type { PictureScene } from './scenes/picture-scene.ts';
import { RibbonScene } from './scenes/ribbon-scene.ts';
import { RoomScene } from './scenes/room-scene.ts';
import { RIBBON_GAP } from './stage.ts';
import type { Pictures, ShowOptions, Stage } from './stage.ts';

/** Frames drawn after the last movement before the loop sleeps. */
const LAST_FRAMES = 3;
const DENSEST = 2;

const density = (): number => Math.min(window.devicePixelRatio || 1, DENSEST);

/** Keys, wheel and touch stay with the page; nothing is heard, nothing takes the focus. */
function configFor(parent: HTMLElement, renderer: RendererChoice, scene: Phaser.Types.Scenes.SceneType[]): Phaser.Types.Core.GameConfig {
  return {
    type: renderer === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS,
    parent, scene, width: 2, height: 2, transparent: true, banner: false, autoFocus: false, disableContextMenu: false,
    audio: { noAudio: true },
    input: { keyboard: false, gamepad: false, mouse: { preventDefaultWheel: false }, touch: { capture: false } },
    scale: { mode: Phaser.Scale.NONE, zoom: 1 / density() },
    render: { pathDetailThreshold: 0 }, // its pixel of mercy bends small round corners in WebGL
  };
}

interface Scenes { readonly room: PictureScene; readonly map: PictureScene; readonly ribbon: PictureScene }

/** The canvas takes the size of picture and ribbon, in device pixels; CSS shows it at their own size. */
function fitCanvas(game: Phaser.Game, main: Picture | undefined, ribbon: Picture | undefined): { scale: number; ribbonTop: number } {
  const scale = density();
  const width = Math.max(main?.width ?? 0, ribbon?.width ?? 0, 1);
  const ribbonTop = main ? main.height + (ribbon ? RIBBON_GAP : 0) : 0;
  const height = Math.max(1, ribbonTop + (ribbon?.height ?? 0));
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  if (game.scale.width !== w || game.scale.height !== h || game.scale.zoom !== 1 / scale) {
    game.scale.setZoom(1 / scale);
    game.scale.resize(w, h);
  }
  game.canvas.style.width = `${w / scale}px`; // resize() leaves an older size standing when the zoom is 1
  game.canvas.style.height = `${h / scale}px`;
  return { scale, ribbonTop: ribbonTop * scale };
}

function presentAll(game: Phaser.Game, scenes: Scenes, show: { pictures: Pictures; which: 'room' | 'map'; options: ShowOptions }): void {
  const { pictures, which, options } = show;
  const { scale, ribbonTop } = fitCanvas(game, pictures[which], pictures.ribbon);
  const view = { theme: options.theme, scale, reducedMotion: options.reducedMotion };
  scenes.room.present(pictures.room ?? null, 0, view);
  scenes.map.present(pictures.map ?? null, 0, view);
  scenes.ribbon.present(pictures.ribbon ?? null, ribbonTop, view);
}

/** Lets the loop sleep while nothing moves; returns what wakes it. */
function sleepWhenStill(game: Phaser.Game, scenes: Scenes): () => void {
  let stillFrames = 0;
  game.events.on(Phaser.Core.Events.POST_RENDER, () => {
    const moving = Object.values(scenes).some((scene: PictureScene) => scene.isMoving());
    stillFrames = moving ? 0 : stillFrames + 1;
    if (stillFrames > LAST_FRAMES) game.loop.sleep();
  });
  return () => { stillFrames = 0; game.loop.wake(); };
}

/** The stage on a canvas. The canvas is hidden from assistive technology: the page says everything it shows. */
export async function createPhaserStage(element: HTMLElement, renderer: RendererChoice): Promise<Stage> {
  const scenes: Scenes = { room: new RoomScene(), map: new MapScene(), ribbon: new RibbonScene() };
  const game = new Phaser.Game(configFor(element, renderer, [scenes.map, scenes.room, scenes.ribbon]));
  await new Promise<void>((ready) => { game.events.once(Phaser.Core.Events.READY, ready); });
  game.canvas.setAttribute('aria-hidden', 'true');
  const wake = sleepWhenStill(game, scenes);
  const finish = (): void => { for (const scene of Object.values(scenes)) scene.finish(); };
  document.addEventListener('keydown', finish, true);
  document.addEventListener('pointerdown', finish, true);
  let before: 'room' | 'map' | null = null;
  return {
    show(pictures, which, options) {
      presentAll(game, scenes, { pictures, which, options });
      const other = which === 'room' ? scenes.map : scenes.room;
      other.set(false);
      if (before === null || before === which) scenes[which].set(true);
      else scenes[which].reveal(true, options.reducedMotion);
      before = which;
      game.canvas.style.display = 'block';
      wake();
    },
    clear() {
      finish();
      for (const scene of Object.values(scenes)) scene.present(null, 0, { theme: 'light', scale: 1, reducedMotion: true });
      before = null;
      game.canvas.style.display = 'none';
      wake();
    },
    destroy() {
      document.removeEventListener('keydown', finish, true);
      document.removeEventListener('pointerdown', finish, true);
      game.loop.wake();
      game.destroy(true);
    },
  };
}
