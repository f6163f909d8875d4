/**
 * The reference video of a plan, played by a video element that is never on the page. While the plan plays the film runs
 * by itself, and is put right when it has strayed; at rest it stands at the plan's own moment.
 */
import type { Picture } from '#lib/animatic/animatic.ts';

export interface PlanFilm {
  /** Null until something of it can be drawn. */
  picture(): Picture | null;
  /** Where in the film the plan is, and how fast it goes (0: it rests; below 0: backwards). */
  follow(at: { readonly seconds: number; readonly speed: number }): void;
  /** It is not on screen. */
  rest(): void;
  close(): void;
}

/** A film further from its moment than this, while it plays, is seen to be wrong. */
const STRAYED_SECONDS = 0.12;
const FRAME_SECONDS = 1 / 24;

/** `onChange` is called when another picture of it can be drawn; `isNew` when its size has become known. */
export function openPlanFilm(url: string, onChange: (isNew: boolean) => void): PlanFilm {
  const video = document.createElement('video');
  const listening = new AbortController();
  const listen = { signal: listening.signal };
  video.muted = true;
  video.playsInline = true;
  video.preload = 'auto';
  video.addEventListener('loadeddata', () => onChange(true), listen);
  video.addEventListener('seeked', () => onChange(false), listen);
  video.src = url;
  const picture: { readonly image: HTMLVideoElement; width: number; height: number; readonly isFilm: true } = {
    image: video,
    width: 0,
    height: 0,
    isFilm: true,
  };
  const rest = () => {
    if (!video.paused) video.pause();
  };
  return {
    picture() {
      if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
      picture.width = video.videoWidth;
      picture.height = video.videoHeight;
      return picture;
    },
    follow({ seconds, speed }) {
      // Past its end its last frame stays.
      const wanted = Math.min(seconds, Math.max(0, video.duration - FRAME_SECONDS / 2));
      if (Number.isNaN(wanted)) return;
      const runs = speed > 0 && wanted === seconds;
      const strayed = Math.abs(video.currentTime - wanted);
      // The middle of a frame: on its very edge a decoder may show the one before.
      if (!video.seeking && strayed > (runs ? STRAYED_SECONDS * speed : FRAME_SECONDS / 4))
        video.currentTime = wanted + (runs ? 0 : FRAME_SECONDS / 8);
      if (!runs) return rest();
      if (video.playbackRate !== speed) video.playbackRate = speed;
      if (video.paused) {
        video.play().catch((cause: unknown) => {
          // Paused or taken away before it began: the plan goes on with the picture it has.
          if (!(cause instanceof DOMException)) throw cause;
        });
      }
    },
    rest,
    close() {
      listening.abort();
      rest();
      video.removeAttribute('src');
      video.load();
    },
  };
}
