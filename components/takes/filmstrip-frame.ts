import { FILMSTRIP_FRAMES } from '#lib/take/take.ts';

/** Which frame of the strip lies under a place of the picture; `share` goes from 0 at its left to 1 at its right. */
export function frameAt(share: number): number {
  return Math.min(FILMSTRIP_FRAMES - 1, Math.max(0, Math.floor(share * FILMSTRIP_FRAMES)));
}

/** The frame that arrow, Home and End keys lead to; null for every other key. Before the first press there is none. */
export function frameAfterKey(key: string, frame: number | null): number | null {
  const last = FILMSTRIP_FRAMES - 1;
  switch (key) {
    case 'ArrowRight':
      return frame === null ? 0 : Math.min(last, frame + 1);
    case 'ArrowLeft':
      return frame === null ? last : Math.max(0, frame - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Where in the video a frame of the strip was taken, in seconds: from the middle of its share. */
export function secondsOfFrame(frame: number, durationSeconds: number): number {
  return ((frame + 0.5) / FILMSTRIP_FRAMES) * durationSeconds;
}
