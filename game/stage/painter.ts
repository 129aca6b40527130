import { loadCanvasFont } from './font.ts';
import { rendererFor, webglName } from './renderer.ts';
import type { RendererChoice } from './renderer.ts';
import type { ShowOptions, Stage } from './stage.ts';
import { createSvgStage } from './svg-stage.tsx';

export type { Pictures, ShowOptions, Stage } from './stage.ts';

export interface StageWishes {
  /** Left out: Canvas or WebGL, whichever is faster here; SVG in forced colours. */
  readonly painter?: 'svg' | RendererChoice;
}

const wantsSvg = (options: ShowOptions): boolean => options.theme === 'forced' || options.theme === 'print';

/** A stage in a part of its own, so that the two painters never share an element. */
function part(element: HTMLElement): HTMLElement {
  const own = document.createElement('div');
  element.append(own);
  return own;
}

async function canvasStage(element: HTMLElement, choice: RendererChoice): Promise<Stage | null> {
  const own = part(element);
  try {
    const [{ createPhaserStage }] = await Promise.all([import('./phaser-stage.ts'), loadCanvasFont()]);
    return await createPhaserStage(own, choice);
  } catch {
    own.remove(); // No canvas, no Phaser, no memory: the same shapes are drawn as SVG.
    return null;
  }
}

/**
 * Opens a stage inside an element. Phaser is fetched only here, and never by whoever imports this file.
 * In forced colours and print, and whenever Phaser fails, the same pictures are drawn as SVG.
 */
export async function openStage(element: HTMLElement, wishes: StageWishes = {}): Promise<Stage> {
  element.setAttribute('aria-hidden', 'true');
  const forced = window.matchMedia('(forced-colors: active)').matches;
  const svg = createSvgStage(part(element));
  const canvas = wishes.painter === 'svg' || forced ? null : await canvasStage(element, wishes.painter ?? rendererFor(webglName()));
  return {
    show(pictures, which, options) {
      const useSvg = canvas === null || wantsSvg(options);
      (useSvg ? svg : canvas).show(pictures, which, options);
      if (canvas !== null) (useSvg ? canvas : svg).clear();
    },
    clear() { svg.clear(); canvas?.clear(); },
    destroy() { svg.destroy(); canvas?.destroy(); element.replaceChildren(); element.removeAttribute('aria-hidden'); },
  };
}
