import type { Storyboard } from '#lib/storyboard/document.ts';
import { startSeconds } from '#lib/timing/places.ts';
import type { PlannedTime } from './playhead.ts';

/** The plan as the playhead sees it. Kinds whose cuts are not planned are one shot of the whole length. */
export function plannedTime(storyboard: () => Storyboard): PlannedTime {
  return {
    lengthSeconds: () => storyboard().totalSeconds,
    shotStarts() {
      const { kind, shots } = storyboard();
      return kind === 'storyboard' ? startSeconds(shots.map(({ seconds }) => seconds)) : [0];
    },
  };
}
