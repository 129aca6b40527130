import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Capsule, Picture, Polygon, Shape } from '../present/shapes.ts';
import { isGround, resolve } from '../present/theme.ts';
import type { ThemeName, Token } from '../present/theme.ts';
import { CANVAS_FONT, HALO_WIDTH } from './font.ts';
import { laidShapes, useLaidShare } from './laid-once.ts';

export interface SvgPictureProps {
  readonly picture: Picture;
  readonly theme: ThemeName;
  readonly class?: string;
  /** True where less motion is wanted; left out, the system decides. Only a picture that is laid once moves at all. */
  readonly still?: boolean;
  /** Extra elements drawn over the picture, in its coordinates. */
  readonly children?: ComponentChildren;
}

const prefersStill = (): boolean => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true;

/** One picture as SVG: for debrief, print, forced colours, and wherever there is no canvas. */
export function SvgPicture({ picture, theme, class: className, still, children }: SvgPictureProps): JSX.Element {
  const id = useId();
  const share = useLaidShare(picture, still ?? prefersStill());
  return (
    <svg
      class={className} role="img" aria-labelledby={`${id}t ${id}d`} xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${picture.width} ${picture.height}`} width={picture.width} height={picture.height}
      style={{ maxWidth: '100%', height: 'auto', display: 'block', forcedColorAdjust: 'none' }}
    >
      <title id={`${id}t`}>{picture.title}</title>
      <desc id={`${id}d`}>{picture.sentence}</desc>
      {laidShapes(picture, share).map((shape, index) => <SvgShape key={index} shape={shape} theme={theme} />)}
      {children}
    </svg>
  );
}

/** One decimal is a tenth of a pixel; more only makes the page heavier. */
const short = (value: number): number => Math.round(value * 10) / 10;

interface PaintAttributes {
  readonly fill: string;
  readonly stroke?: string;
  readonly 'stroke-width'?: number;
  readonly opacity?: number;
}

/** A shape whose stroke is its own fill only covers what lies under it: it never gets an outline. */
const onlyCovers = (shape: Shape): boolean => shape.stroke !== undefined && shape.stroke === shape.fill;

/** In forced colours and print, surfaces and pale lines lose their colour: they get an outline in the colour of text. */
function plainStroke(shape: Shape): Token | undefined {
  if (onlyCovers(shape)) return shape.stroke;
  const paleLine = shape.stroke !== undefined && isGround(shape.stroke);
  const surface = shape.fill !== undefined && isGround(shape.fill) && shape.stroke === undefined && shape.kind !== 'text';
  return paleLine || surface ? 'ink' : shape.stroke;
}

/** What see-through shading would be in forced colours and print: nothing. */
function paintOf(shape: Shape, theme: ThemeName): PaintAttributes | null {
  const plain = theme === 'forced' || theme === 'print';
  if (plain && shape.opacity !== undefined && shape.opacity < 0.5) return null;
  const stroke = plain ? plainStroke(shape) : shape.stroke;
  return {
    fill: shape.fill ? resolve(shape.fill, theme) : 'none',
    ...(stroke ? { stroke: resolve(stroke, theme), 'stroke-width': shape.width ?? 1 } : {}),
    ...(shape.opacity === undefined || plain ? {} : { opacity: shape.opacity }),
  };
}

function pointsOf(shape: Polygon): string {
  return shape.points.map(short).join(' ');
}

/** The outline of two circles and the quadrilateral between them. */
function capsulePath({ x1, y1, x2, y2, r1, r2 }: Capsule): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const nx = -(y2 - y1) / length;
  const ny = (x2 - x1) / length;
  const from = `${short(x1 + nx * r1)} ${short(y1 + ny * r1)}`;
  const to = `${short(x2 - nx * r2)} ${short(y2 - ny * r2)}`;
  return `M${from}L${short(x2 + nx * r2)} ${short(y2 + ny * r2)}A${r2} ${r2} 0 0 0 ${to}L${short(x1 - nx * r1)} ${short(y1 - ny * r1)}A${r1} ${r1} 0 0 0 ${from}Z`;
}

function SvgShape({ shape, theme }: { readonly shape: Shape; readonly theme: ThemeName }): JSX.Element | null {
  const paint = paintOf(shape, theme);
  if (paint === null) return null;
  switch (shape.kind) {
    case 'polygon': return <polygon points={pointsOf(shape)} {...paint} />;
    case 'line': return <line x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} {...paint} />;
    case 'circle': return <circle cx={shape.cx} cy={shape.cy} r={shape.r} {...paint} />;
    case 'ellipse': return <ellipse cx={shape.cx} cy={shape.cy} rx={shape.rx} ry={shape.ry} {...paint} />;
    case 'rect': return <rect x={shape.x} y={shape.y} width={shape.w} height={shape.h} rx={shape.r} {...paint} />;
    case 'capsule': return <path d={capsulePath(shape)} {...paint} />;
    case 'text': return (
      <text
        x={shape.x} y={shape.y} font-family={CANVAS_FONT} font-size={shape.size} font-weight={shape.weight}
        text-anchor={shape.anchor} {...paint}
        {...(shape.halo ? { stroke: resolve(shape.halo, theme), 'stroke-width': HALO_WIDTH, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {})}
      >{shape.text}</text>
    );
  }
}
