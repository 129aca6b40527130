import type Phaser from 'phaser';
import type { Ease, Motion } from '../present/motion.ts';

const EASES: Readonly<Record<Ease, string>> = { 'linear': 'Linear', 'quad-out': 'Quad.easeOut', 'sine-in-out': 'Sine.easeInOut' };

export interface Movements {
  /** Runs from 0 to 1 over a motion; `done` is called once, at its end or when everything is finished early. */
  run(motion: Motion, step: (share: number) => void, done?: () => void, delay?: number): void;
  /** Takes everything that moves to its end, at once. */
  finish(): void;
  isMoving(): boolean;
}

/** What moves in a scene. Phaser's own `complete()` leaves its targets half-way, so ends are kept here. */
export function movementsOf(scene: Phaser.Scene): Movements {
  const running = new Set<() => void>();
  return {
    run(motion, step, done, delay = 0) {
      step(0);
      const tween = scene.tweens.addCounter({
        from: 0, to: 1, delay, duration: motion.ms, ease: EASES[motion.ease],
        onUpdate: (counter) => { step(counter.getValue() ?? 1); },
        onComplete: () => { end(); },
      });
      const end = (): void => {
        if (!running.delete(end)) return;
        tween.remove();
        step(1);
        done?.();
      };
      running.add(end);
    },
    finish() { for (const end of running) end(); },
    isMoving: () => running.size > 0,
  };
}
