/** Timelines for other programs count in 24ths of a second, whatever the rate of the video that they cut. */

export const TIMELINE_RATE = 24;

/** A frame of a video at its own rate, as the nearest frame of a timeline. */
export function timelineFrame(frame: number, framesPerSecond: number): number {
  return Math.round((frame / framesPerSecond) * TIMELINE_RATE);
}

/** `01:00:02:12`: hours, minutes, seconds and frames at 24, no frame ever dropped. */
export function smpteTimecode(frame: number): string {
  const seconds = Math.floor(frame / TIMELINE_RATE);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frame % TIMELINE_RATE];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
