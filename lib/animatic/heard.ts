/** What is heard with the plan, and when. Times in seconds. */
import type { Storyboard } from '#lib/storyboard/document.ts';
import { cuts, startSeconds } from '#lib/timing/places.ts';

/** A sound of one shot: it begins with the shot, and ends with it at the latest. */
export interface ShotSound {
  readonly url: string;
  /** Of the shot, as people count. */
  readonly shotNumber: number;
  readonly startSeconds: number;
  readonly seconds: number;
}

/** The scratch sounds of a plan in the order in which they are heard; the kinds without planned shots have none. */
export function heardSounds({ kind, shots }: Storyboard): ShotSound[] {
  if (kind !== 'storyboard') return [];
  const starts = startSeconds(shots.map(({ seconds }) => seconds));
  return shots.flatMap(({ scratchSound, seconds }, index) =>
    scratchSound
      ? [
          {
            url: `/api/files/${scratchSound.fileId}`,
            shotNumber: index + 1,
            startSeconds: starts[index] ?? 0,
            seconds: Math.min(seconds, scratchSound.durationSeconds),
          },
        ]
      : [],
  );
}

/** Where a plan ticks, if it does: at its cuts. */
export function tickSeconds({ kind, shots }: Storyboard): number[] {
  return kind === 'storyboard' ? cuts(shots.map(({ seconds }) => seconds)) : [];
}

/** Whether a plan is heard at all: it has a scratch sound, or ticks where that is wanted. */
export function hasPlanSound(board: Storyboard, ticks: boolean): boolean {
  return heardSounds(board).length > 0 || (ticks && tickSeconds(board).length > 0);
}

export interface Scheduled<Sound> {
  readonly sound: Sound;
  /** How long from now it begins. */
  readonly delaySeconds: number;
  /** How much of it has passed already, and how much is left. */
  readonly offsetSeconds: number;
  readonly leftSeconds: number;
}

/** What is still to be heard when the plan plays from a moment on. */
export function heardFrom<Sound extends Pick<ShotSound, 'startSeconds' | 'seconds'>>(
  sounds: readonly Sound[],
  atSeconds: number,
): Scheduled<Sound>[] {
  return sounds.flatMap((sound) => {
    const offsetSeconds = Math.max(0, atSeconds - sound.startSeconds);
    const leftSeconds = sound.seconds - offsetSeconds;
    return leftSeconds > 0 ? [{ sound, delaySeconds: Math.max(0, sound.startSeconds - atSeconds), offsetSeconds, leftSeconds }] : [];
  });
}
