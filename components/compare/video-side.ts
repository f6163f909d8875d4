import { seekVideo } from '#components/preview/seek-video.ts';
import { correctionOf } from '#lib/client/compare/drift.ts';
import type { ClockSide } from '#lib/client/compare/pair-clock.ts';

/**
 * A video element as one of two that play as one. Where it is, its own clock says: of the frames that come to the screen
 * browsers tell once per refresh of it, which is too coarse by up to a frame, where two clocks agree to a fraction of one.
 */
export function videoSide(video: HTMLVideoElement, lengthSeconds: number): ClockSide {
  /** Of the pair, apart from what a drift is made up for with. */
  let pairSpeed = 1;
  const seconds = () => {
    // A file may be told a little longer than its picture is; and one that cannot be played never gets anywhere.
    if (video.ended || video.error !== null) return lengthSeconds;
    return Math.min(video.currentTime, lengthSeconds);
  };
  return {
    lengthSeconds: () => lengthSeconds,
    seconds,
    isRunning: () => !video.paused,
    start(speed) {
      pairSpeed = speed;
      video.playbackRate = speed;
      video.play().catch((cause: unknown) => {
        // Refused by the browser, or paused or taken away before it began: the pair sees that it does not run.
        if (!(cause instanceof DOMException)) throw cause;
      });
    },
    stop() {
      video.pause();
      pairSpeed = 1;
      video.playbackRate = 1;
    },
    seek: (to) => seekVideo(video, to),
    correct(driftSeconds) {
      // One jump at a time: the next would throw away what the first has decoded.
      if (video.seeking) return;
      const correction = correctionOf(driftSeconds);
      if (correction.type === 'jump') return seekVideo(video, Math.max(0, seconds() - driftSeconds));
      const speed = pairSpeed * correction.speed;
      if (video.playbackRate !== speed) video.playbackRate = speed;
    },
  };
}
