/**
 * Between seconds and pixels. The track is as wide as its scale (the total, or more while the end is dragged), so places
 * are fractions of it and only a pointer ever needs real pixels.
 */

/** Where a moment lies on the track, in percent of its width. */
export function percentAt(seconds: number, scaleSeconds: number): number {
  return (seconds / scaleSeconds) * 100;
}

export interface TrackBox {
  readonly left: number;
  readonly width: number;
}

export function pixelsPerSecond(box: TrackBox, scaleSeconds: number): number {
  return box.width / scaleSeconds;
}

/** The moment under a pointer, held on the track. A track that has no width yet reads as its start. */
export function secondsAt(clientX: number, box: TrackBox, scaleSeconds: number): number {
  if (box.width <= 0) return 0;
  const fraction = (clientX - box.left) / box.width;
  return Math.min(1, Math.max(0, fraction)) * scaleSeconds;
}

export interface Tick {
  readonly seconds: number;
  readonly major: boolean;
}

/** One tick a second; every fifth, and the last, stand out. */
export function ticks(scaleSeconds: number): Tick[] {
  return Array.from({ length: Math.floor(scaleSeconds) + 1 }, (_, seconds) => ({
    seconds,
    major: seconds % 5 === 0 || seconds === scaleSeconds,
  }));
}
