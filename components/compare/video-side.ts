import { seekVideo } from '#components/preview/seek-video.ts';
import { correctionOf } from '#lib/client/compare/drift.ts';
import type { ClockSide } from '#lib/client/compare/pair-clock.ts';

/** A frame that was shown: its time in the video, and when, in milliseconds of the page. */
interface Shown {
  readonly seconds: number;
  readonly atMs: number;
}

/** After so long without a new frame nothing is known from the last one. */
const STALE_MS = 250;

/**
 * A video element as one of two that play as one. Where it is follows from the frames that really came to the screen,
 * which a video's own clock does not know; browsers that tell of no frames are believed their clock.
 */
export function videoSide(video: HTMLVideoElement, lengthSeconds: number): ClockSide & { close(): void } {
  let shown: Shown | null = null;
  let request: number | null = null;
  const listen = () => {
    if (!('requestVideoFrameCallback' in video)) return;
    request = video.requestVideoFrameCallback((_, frame) => {
      shown = { seconds: frame.mediaTime, atMs: frame.expectedDisplayTime };
      listen();
    });
  };
  listen();

  function seconds(): number {
    const { currentTime, paused, playbackRate } = video;
    if (paused || shown === null || performance.now() - shown.atMs > STALE_MS) return Math.min(currentTime, lengthSeconds);
    const now = shown.seconds + (Math.max(0, performance.now() - shown.atMs) / 1000) * playbackRate;
    return Math.min(now, lengthSeconds);
  }

  return {
    lengthSeconds: () => lengthSeconds,
    seconds,
    start() {
      shown = null;
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
    seek(to) {
      shown = null;
      seekVideo(video, to);
    },
    correct(driftSeconds) {
      // One jump at a time: the next would throw away what the first has decoded.
      if (video.seeking) return;
      const correction = correctionOf(driftSeconds);
      if (correction.type === 'jump') {
        const to = Math.max(0, seconds() - driftSeconds);
        shown = null;
        seekVideo(video, to);
      } else if (video.playbackRate !== correction.speed) video.playbackRate = correction.speed;
    },
    close() {
      if (request !== null) video.cancelVideoFrameCallback(request);
    },
  };
}
