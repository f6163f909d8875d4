import type { Playhead } from '#lib/client/playhead.ts';
import { seekVideo } from './seek-video.ts';

/**
 * Joins a video element and the playhead until the returned function is called. The video keeps the time while it plays
 * and reports it every animation frame, since its own `timeupdate` comes four times a second; seeking goes the other way.
 */
export function driveFromVideo(
  video: HTMLVideoElement,
  playhead: Playhead,
  { lengthSeconds, shotStarts }: { readonly lengthSeconds: number; readonly shotStarts: () => readonly number[] },
): () => void {
  let frame: number | null = null;
  const isPlaying = () => !video.paused && !video.ended;
  const report = () => playhead.report({ seconds: Math.min(video.currentTime, lengthSeconds), playing: isPlaying() });
  const follow = () => {
    report();
    frame = isPlaying() ? requestAnimationFrame(follow) : null;
  };
  const start = () => {
    frame ??= requestAnimationFrame(follow);
  };
  video.addEventListener('play', start);
  video.addEventListener('pause', report);
  video.addEventListener('ended', report);

  const detach = playhead.attach({
    lengthSeconds: () => lengthSeconds,
    shotStarts,
    play(speed) {
      video.playbackRate = speed;
      video.play().catch((cause: unknown) => {
        // Refused by the browser, or paused or taken away before it began: the button shows what is true.
        if (!(cause instanceof DOMException)) throw cause;
        report();
      });
    },
    pause: () => video.pause(),
    seek: (seconds) => seekVideo(video, seconds),
  });
  return () => {
    detach();
    video.removeEventListener('play', start);
    video.removeEventListener('pause', report);
    video.removeEventListener('ended', report);
    if (frame !== null) cancelAnimationFrame(frame);
  };
}
