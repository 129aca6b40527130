import { render } from 'preact';
import { RIBBON_GAP } from './stage.ts';
import type { Stage } from './stage.ts';
import { SvgPicture } from './svg.tsx';

/** The same pictures without a canvas: forced colours, print, or no Phaser. Nothing moves here. */
export function createSvgStage(element: HTMLElement): Stage {
  return {
    show(pictures, which, { theme }) {
      const picture = pictures[which];
      render(
        <div style={{ display: 'grid', gap: `${RIBBON_GAP}px` }}>
          {picture && <SvgPicture picture={picture} theme={theme} />}
          {pictures.ribbon && <SvgPicture picture={pictures.ribbon} theme={theme} />}
        </div>,
        element,
      );
    },
    clear() { render(null, element); },
    destroy() { render(null, element); },
  };
}
