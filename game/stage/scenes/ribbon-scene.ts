import { SCENES } from './keys.ts';
import { PictureScene } from './picture-scene.ts';

/** Days and deadlines. */
export class RibbonScene extends PictureScene {
  constructor() {
    super(SCENES.ribbon);
  }
}
