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

/**
 * The total that a drag of the end asks for. Leftwards it follows the pointer to scale. Rightwards the track has no more
 * room to show, so what is left of the window stands for what is left of the longest total: the longest video can always
 * be reached, however close to the edge the handle sits.
 */
export function endSecondsAt(
  pixels: number,
  drag: { readonly fromSeconds: number; readonly pixelsPerSecond: number; readonly roomPixels: number; readonly maxSeconds: number },
): number {
  if (pixels <= 0) return drag.fromSeconds + pixels / drag.pixelsPerSecond;
  const left = drag.maxSeconds - drag.fromSeconds;
  if (left <= 0) return drag.fromSeconds;
  const perSecond = Math.min(drag.pixelsPerSecond, Math.max(1, drag.roomPixels) / left);
  return drag.fromSeconds + pixels / perSecond;
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
