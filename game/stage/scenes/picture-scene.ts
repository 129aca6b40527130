import Phaser from 'phaser';
import type { Picture } from '../../present/shapes.ts';
import { PictureView } from '../picture-view.ts';
import type { ViewOptions } from '../picture-view.ts';
import type { SceneKey } from './keys.ts';

/** A scene draws one picture and forwards nothing: all words and choices are in the page. */
export abstract class PictureScene extends Phaser.Scene {
  private view: PictureView | null = null;

  protected constructor(key: SceneKey) {
    super({ key, active: true, visible: true });
  }

  create(): void {
    this.view = new PictureView(this);
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => { this.view = null; });
  }

  /** Shows a picture with its upper left corner at `top` device pixels, or nothing. */
  present(picture: Picture | null, top: number, options: ViewOptions): void {
    if (this.view === null) return;
    if (picture === null) { this.view.clear(); return; }
    // Walls and seas run past the edge of their picture: the viewport cuts them there.
    this.cameras.main.setViewport(0, top, picture.width * options.scale, picture.height * options.scale);
    this.view.show(picture, options);
  }

  reveal(shown: boolean, reducedMotion: boolean): void {
    const wasShown = this.view?.root.visible ?? false;
    this.view?.root.setVisible(shown);
    if (shown && !wasShown) this.view?.appear(reducedMotion);
  }

  /** Shows or hides at once. */
  set(shown: boolean): void {
    this.view?.root.setVisible(shown).setAlpha(1);
  }

  finish(): void {
    this.view?.finish();
  }

  isMoving(): boolean {
    return this.view?.isMoving() ?? false;
  }
}
