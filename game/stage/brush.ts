import Phaser from 'phaser';
import type { Capsule, Shape, Text } from '../present/shapes.ts';
import { resolve } from '../present/theme.ts';
import type { ThemeName, Token } from '../present/theme.ts';
import { CANVAS_FONT, HALO_WIDTH } from './font.ts';

/** Theme, and device pixels per picture pixel. */
export interface Brush {
  readonly theme: ThemeName;
  readonly scale: number;
}

const colourOf = (token: Token, brush: Brush): number => Number.parseInt(resolve(token, brush.theme).slice(1), 16);
/** Enough corners that a curve of a figure looks like the one SVG draws. */
const ELLIPSE_CORNERS = 48;

type Pen = Phaser.GameObjects.Graphics;

function filled(shape: Shape, pen: Pen, brush: Brush): boolean {
  if (shape.fill === undefined) return false;
  pen.fillStyle(colourOf(shape.fill, brush), shape.opacity ?? 1);
  return true;
}

function stroked(shape: Shape, pen: Pen, brush: Brush): boolean {
  if (shape.stroke === undefined) return false;
  pen.lineStyle((shape.width ?? 1) * brush.scale, colourOf(shape.stroke, brush), shape.opacity ?? 1);
  return true;
}

function drawCapsule(shape: Capsule, pen: Pen, k: number): void {
  const { x1, y1, x2, y2, r1, r2 } = shape;
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const nx = -(y2 - y1) / length;
  const ny = (x2 - x1) / length;
  pen.fillCircle(x1 * k, y1 * k, r1 * k);
  pen.fillCircle(x2 * k, y2 * k, r2 * k);
  const quad = [[x1 + nx * r1, y1 + ny * r1], [x2 + nx * r2, y2 + ny * r2], [x2 - nx * r2, y2 - ny * r2], [x1 - nx * r1, y1 - ny * r1]];
  pen.fillPoints(quad.map(([x = 0, y = 0]) => new Phaser.Math.Vector2(x * k, y * k)), true, true);
}

function corners(points: readonly number[], k: number): Phaser.Math.Vector2[] {
  return points.flatMap((x, index) => (index % 2 === 0 ? [new Phaser.Math.Vector2(x * k, (points[index + 1] ?? 0) * k)] : []));
}

/** Draws one shape other than text. */
export function draw(shape: Exclude<Shape, Text>, pen: Pen, brush: Brush): void {
  const k = brush.scale;
  const fill = filled(shape, pen, brush);
  const stroke = stroked(shape, pen, brush);
  switch (shape.kind) {
    case 'polygon': {
      const points = corners(shape.points, k);
      if (fill) pen.fillPoints(points, true, true);
      if (stroke) pen.strokePoints(points, true, true);
      return;
    }
    case 'line':
      if (stroke) pen.lineBetween(shape.x1 * k, shape.y1 * k, shape.x2 * k, shape.y2 * k);
      return;
    case 'circle':
      if (fill) pen.fillCircle(shape.cx * k, shape.cy * k, shape.r * k);
      if (stroke) pen.strokeCircle(shape.cx * k, shape.cy * k, shape.r * k);
      return;
    case 'ellipse':
      if (fill) pen.fillEllipse(shape.cx * k, shape.cy * k, shape.rx * 2 * k, shape.ry * 2 * k, ELLIPSE_CORNERS);
      if (stroke) pen.strokeEllipse(shape.cx * k, shape.cy * k, shape.rx * 2 * k, shape.ry * 2 * k, ELLIPSE_CORNERS);
      return;
    case 'rect': {
      const radius = Math.min(shape.r, shape.w / 2, shape.h / 2) * k;
      if (fill && radius > 0) pen.fillRoundedRect(shape.x * k, shape.y * k, shape.w * k, shape.h * k, radius);
      else if (fill) pen.fillRect(shape.x * k, shape.y * k, shape.w * k, shape.h * k);
      if (stroke && radius > 0) pen.strokeRoundedRect(shape.x * k, shape.y * k, shape.w * k, shape.h * k, radius);
      else if (stroke) pen.strokeRect(shape.x * k, shape.y * k, shape.w * k, shape.h * k);
      return;
    }
    case 'capsule':
      if (fill) drawCapsule(shape, pen, k);
      return;
  }
}

const ORIGIN = { start: 0, middle: 0.5, end: 1 } as const;

/** A label on its base line. */
export function write(shape: Text, scene: Phaser.Scene, brush: Brush): Phaser.GameObjects.Text {
  const k = brush.scale;
  const halo = shape.halo === undefined ? 0 : HALO_WIDTH * k;
  const label = scene.add.text(0, 0, shape.text, {
    fontFamily: CANVAS_FONT, fontSize: `${shape.size * k}px`, fontStyle: String(shape.weight),
    color: resolve(shape.fill ?? 'ink', brush.theme),
    ...(shape.halo === undefined ? {} : { stroke: resolve(shape.halo, brush.theme), strokeThickness: halo }),
  });
  const { ascent } = label.getTextMetrics();
  const side = ORIGIN[shape.anchor];
  // A label between two pixels is blurred: its left edge is set, whatever its anchor.
  const left = shape.x * k + (side - 0.5) * halo - side * label.width;
  label.setOrigin(0, 0).setAlpha(shape.opacity ?? 1).setPosition(Math.round(left), Math.round(shape.y * k - ascent - halo / 2));
  return label;
}
