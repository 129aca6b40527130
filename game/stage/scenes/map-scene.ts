import { SCENES } from './keys.ts';
import { PictureScene } from './picture-scene.ts';

/** Where the case went: country, lens, tray, thread. */
export class MapScene extends PictureScene {
  constructor() {
    super(SCENES.map);
  }
}
