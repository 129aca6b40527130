import { SCENES } from './keys.ts';
import { PictureScene } from './picture-scene.ts';

/** Who is in the room. */
export class RoomScene extends PictureScene {
  constructor() {
    super(SCENES.room);
  }
}
