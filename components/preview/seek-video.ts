/**
 * Browsers count a video's time in whole microseconds, cut off: the beginning of every third frame at 24 a second would
 * show the frame before it. So little later is always the frame that was meant, and never the next one.
 */
const INTO_THE_FRAME_SECONDS = 0.0005;

/** Shows the frame of this moment, the one that begins there included. Where it is already, nothing is decoded anew. */
export function seekVideo(video: HTMLVideoElement, seconds: number): void {
  const inside = seconds + INTO_THE_FRAME_SECONDS;
  if (Math.abs(video.currentTime - inside) > INTO_THE_FRAME_SECONDS / 5) video.currentTime = inside;
}
