import { seekVideo } from '#components/preview/seek-video.ts';
import { correctionOf } from '#lib/client/compare/drift.ts';
import type { ClockSide } from '#lib/client/compare/pair-clock.ts';

/**
 * A video element as one of two that play as one. Where it is, its own clock says: of the frames that come to the screen
 * browsers tell once per refresh of it, which is too coarse by up to a frame, where two clocks agree to a fraction of one.
 */
export function videoSide(video: HTMLVideoElement, lengthSeconds: number): ClockSide {
  const seconds = () => Math.min(video.currentTime, lengthSeconds);
  return {
    lengthSeconds: () => lengthSeconds,
    seconds,
    start() {
      video.playbackRate = 1;
      video.play().catch((cause: unknown) => {
        // Refused by the browser, or paused or taken away before it began: it stands still, and the other goes on.
        if (!(cause instanceof DOMException)) throw cause;
      });
    },
    stop() {
      video.pause();
      video.playbackRate = 1;
    },
    seek: (to) => seekVideo(video, to),
    correct(driftSeconds) {
      // One jump at a time: the next would throw away what the first has decoded.
      if (video.seeking) return;
      const correction = correctionOf(driftSeconds);
      if (correction.type === 'jump') seekVideo(video, Math.max(0, seconds() - driftSeconds));
      else if (video.playbackRate !== correction.speed) video.playbackRate = correction.speed;
    },
  };
}
