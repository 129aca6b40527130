import type Phaser from 'phaser';
import { CHANGE_OF_VIEW, LAID_OUT, motionOf, POSTURE, REDUCED } from '../present/motion.ts';
import type { Motion } from '../present/motion.ts';
import type { Picture } from '../present/shapes.ts';
import { anchorOf, sameDrawing, thingsOf } from '../present/things.ts';
import type { Thing } from '../present/things.ts';
import type { Brush } from './brush.ts';
import { movementsOf } from './movements.ts';
import type { Movements } from './movements.ts';
import { resolve } from '../present/theme.ts';
import { bodyOf } from './thing-body.ts';
import type { Body } from './thing-body.ts';

export interface ViewOptions extends Brush {
  readonly reducedMotion: boolean;
}

interface Drawn { readonly thing: Thing; readonly body: Body }
interface Place { readonly x: number; readonly y: number; readonly alpha: number }
const HERE: Place = { x: 0, y: 0, alpha: 1 };

/** One picture in a scene: keeps what is drawn, and animates the differences to the next picture. */
export class PictureView {
  readonly root: Phaser.GameObjects.Container;
  private readonly scene: Phaser.Scene;
  private readonly movements: Movements;
  private bodies = new Map<string, Drawn>();
  private picture: Picture | null = null;
  private brush: Brush | null = null;

  constructor(scene: Phaser.Scene) {
    this.scene = scene;
    this.root = scene.add.container(0, 0);
    this.movements = movementsOf(scene);
  }

  show(picture: Picture, options: ViewOptions): void {
    this.finish();
    const still = this.picture === null || this.brush?.theme !== options.theme || this.brush.scale !== options.scale
      || this.picture.width !== picture.width || this.picture.height !== picture.height;
    if (still) this.clear();
    const before = this.bodies;
    const after = new Map<string, Drawn>();
    for (const thing of thingsOf(picture)) {
      const old = before.get(thing.id);
      const kept = old !== undefined && old.thing.print === thing.print;
      const body = kept ? old.body : bodyOf(thing, this.scene, options, picture);
      after.set(thing.id, { thing, body });
      this.root.add(body.container);
      this.root.bringToTop(body.container);
      if (kept) before.delete(thing.id);
      else if (!still) this.arrive({ thing, body }, old, picture, options);
    }
    for (const [id, gone] of before) this.leave(gone, after.get(id)?.thing, picture, options);
    this.bodies = after;
    this.picture = picture;
    this.brush = { theme: options.theme, scale: options.scale };
    if (still && picture.laidOnce) this.layOut(options);
  }

  /** Completes everything that moves, at once. */
  finish(): void {
    this.movements.finish();
  }

  isMoving(): boolean {
    return this.movements.isMoving();
  }

  clear(): void {
    for (const { body } of this.bodies.values()) body.destroy();
    this.bodies.clear();
    this.picture = null;
  }

  /** Uncovers the whole picture, when room and map change places: fading it would show what stands behind people. */
  appear(reducedMotion: boolean): void {
    const { picture, brush } = this;
    if (picture === null || brush === null) return;
    const paper = Number.parseInt(resolve('paper', brush.theme).slice(1), 16);
    const cover = this.scene.add.rectangle(0, 0, picture.width * brush.scale, picture.height * brush.scale, paper).setOrigin(0, 0);
    this.movements.run(reducedMotion ? REDUCED : CHANGE_OF_VIEW, (share) => { cover.setAlpha(1 - share); }, () => { cover.destroy(); });
  }

  private glide(body: Body, from: Place, to: Place, timed: { readonly motion: Motion; readonly done?: () => void }): void {
    const at = (a: number, b: number, share: number): number => a + (b - a) * share;
    this.movements.run(timed.motion, (share) => {
      body.container.setPosition(at(from.x, to.x, share), at(from.y, to.y, share)).setAlpha(at(from.alpha, to.alpha, share));
    }, timed.done);
  }

  private arrive(now: Drawn, old: Drawn | undefined, picture: Picture, options: ViewOptions): void {
    const motion = options.reducedMotion ? REDUCED : motionOf(now.thing.id);
    if (motion.kind === 'lay' && old === undefined) { this.lay(now.body, motion, 0); return; }
    const from = motion.kind === 'move' ? offset(cameFrom(now.thing, old?.thing, picture), now.thing, options.scale) : HERE;
    this.glide(now.body, { ...from, alpha: old === undefined ? 0 : 1 }, HERE, { motion });
  }

  /** What goes fades on top of what comes; who leaves the room walks towards the door meanwhile. */
  private leave(gone: Drawn, now: Thing | undefined, picture: Picture, options: ViewOptions): void {
    const motion = options.reducedMotion ? REDUCED : motionOf(gone.thing.id);
    const done = (): void => { gone.body.destroy(); };
    if (gone.thing.baked || (now && motion.kind === 'move' && sameDrawing(gone.thing.shapes, now.shapes))) { done(); return; }
    this.root.bringToTop(gone.body.container);
    const to = motion.kind === 'move' ? offset(goesTo(gone.thing, now, picture), gone.thing, options.scale) : HERE;
    this.glide(gone.body, HERE, { ...to, alpha: 0 }, { motion: now && motion.kind === 'move' ? POSTURE : motion, done });
  }

  private lay(body: Body, motion: Motion, delay: number): void {
    this.movements.run(motion, (share) => { body.reveal(share); }, undefined, delay);
  }

  /** The whole thread, once, stretch after stretch. */
  private layOut(options: ViewOptions): void {
    if (options.reducedMotion) { this.appear(true); return; }
    const stretches = [...this.bodies.values()].filter(({ thing }) => thing.id.startsWith('stretch:'));
    const share = LAID_OUT.ms / Math.max(1, stretches.length);
    stretches.forEach(({ body }, index) => { this.lay(body, { ...LAID_OUT, ms: share }, index * share); });
  }
}

type Spot = { readonly x: number; readonly y: number };

/** Where a thing starts from: its old place; for somebody new, the level of the door. */
function cameFrom(now: Thing, old: Thing | undefined, picture: Picture): Spot {
  const here = anchorOf(now.shapes);
  if (old) return anchorOf(old.shapes);
  return now.id.startsWith('figure:') && picture.entry ? { x: picture.entry.x, y: here.y } : here;
}

function goesTo(gone: Thing, now: Thing | undefined, picture: Picture): Spot {
  const here = anchorOf(gone.shapes);
  if (now) return anchorOf(now.shapes);
  return gone.id.startsWith('figure:') && picture.entry ? { x: picture.entry.x, y: here.y } : here;
}

/** A spot relative to where a thing is drawn, in device pixels. */
function offset(spot: Spot, thing: Thing, scale: number): Place {
  const here = anchorOf(thing.shapes);
  return { x: (spot.x - here.x) * scale, y: (spot.y - here.y) * scale, alpha: 1 };
}
