import type Phaser from 'phaser';
import { boundsOfAll } from '../present/bounds.ts';
import type { Shape, Text } from '../present/shapes.ts';
import type { Thing } from '../present/things.ts';
import { shift, transformAll } from '../present/transform.ts';
import { draw, write } from './brush.ts';
import type { Brush } from './brush.ts';

/** What Phaser holds of a thing. */
export interface Body {
  readonly container: Phaser.GameObjects.Container;
  /** Draws the first share (0 to 1) of its shapes: how a stretch is laid. */
  readonly reveal: (share: number) => void;
  readonly destroy: () => void;
}

export interface PictureSize { readonly width: number; readonly height: number }

const isText = (shape: Shape): shape is Text => shape.kind === 'text';
const isDrawn = (shape: Shape): shape is Exclude<Shape, Text> => shape.kind !== 'text';

let textures = 0;

/**
 * Drawn once into a texture of its own size: polygons would be cut into triangles again in every frame, and a
 * figure that fades would show its far arm through its coat.
 */
function texturedBody(thing: Thing, scene: Phaser.Scene, brush: Brush, size: PictureSize): Body {
  const container = scene.add.container(0, 0);
  const drawn = thing.shapes.filter(isDrawn);
  const box = boundsOfAll(drawn);
  const [left, top] = [Math.max(0, Math.floor(box.left) - 1), Math.max(0, Math.floor(box.top) - 1)];
  const [width, height] = [Math.min(size.width, box.right + 2) - left, Math.min(size.height, box.bottom + 2) - top];
  textures += 1;
  const key = `thing-${textures}`;
  if (drawn.length > 0 && width > 0 && height > 0) {
    const pen = scene.make.graphics({}, false);
    for (const shape of transformAll(drawn, shift(-left, -top))) if (isDrawn(shape)) draw(shape, pen, brush);
    pen.generateTexture(key, Math.ceil(width * brush.scale), Math.ceil(height * brush.scale));
    pen.destroy();
    container.add(scene.add.image(left * brush.scale, top * brush.scale, key).setOrigin(0, 0));
  }
  for (const shape of thing.shapes) if (isText(shape)) container.add(write(shape, scene, brush));
  const destroy = (): void => {
    container.destroy();
    if (scene.textures.exists(key)) scene.textures.remove(key);
  };
  return { container, reveal: () => undefined, destroy };
}

/** A stretch stays vectors: it is drawn again piece by piece while it is laid. */
function stretchBody(thing: Thing, scene: Phaser.Scene, brush: Brush): Body {
  const pen = scene.add.graphics();
  const container = scene.add.container(0, 0, [pen]);
  const drawn = thing.shapes.filter(isDrawn);
  const reveal = (share: number): void => {
    pen.clear();
    for (const shape of drawn.slice(0, Math.round(drawn.length * share))) draw(shape, pen, brush);
  };
  reveal(1);
  return { container, reveal, destroy: () => { container.destroy(); } };
}

/** Phaser's objects for a thing: vectors for a stretch of the thread, a texture and labels for all else. */
export function bodyOf(thing: Thing, scene: Phaser.Scene, brush: Brush, size: PictureSize): Body {
  return thing.id.startsWith('stretch:') ? stretchBody(thing, scene, brush) : texturedBody(thing, scene, brush, size);
}
