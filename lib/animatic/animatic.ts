/** The plan, played in time: what there is to see, and which shot a moment belongs to. Times in seconds, sizes in pixels. */
import type { Drawable } from './canvas.ts';

export interface Picture {
  readonly image: Drawable;
  readonly width: number;
  readonly height: number;
  /** A film: what `image` shows changes from frame to frame, so it is drawn anew each time and kept nowhere. */
  readonly isFilm?: boolean;
}

export interface AnimaticShot {
  /** As people count: 1 for the first. */
  readonly number: number;
  readonly startSeconds: number;
  readonly seconds: number;
  readonly caption: string;
  /** The first leads. */
  readonly pictures: readonly Picture[];
  /** The shot begins exactly with this picture, without any word over it. */
  readonly firstFrame?: Picture;
  /** The shot has turned into exactly this picture before its last frame. */
  readonly endFrame?: Picture;
  /** Said after the shot's times. */
  readonly note?: string;
}

/** The few words that are drawn beside those of the plan. */
export interface DrawnWords {
  /** Before a shot's number. */
  readonly shot: string;
  /** After a number of seconds. */
  readonly seconds: string;
}

export interface Animatic {
  readonly width: number;
  readonly height: number;
  readonly totalSeconds: number;
  /** In order, the first at 0, without gaps. */
  readonly shots: readonly AnimaticShot[];
  /** A mark that stays in the corner ("Stand-in"), or null. */
  readonly label: string | null;
  /** Draws the words larger, for a preview smaller than any video; 1 unless given. */
  readonly wordScale?: number;
  /** In the language of whoever looks; English unless given. */
  readonly words?: DrawnWords;
  /**
   * CSS font families; without them the Geist that is registered under its own name. Another object, even of the same
   * names, means that fonts have come meanwhile, and the words are written anew.
   */
  readonly fonts?: { readonly sans: string; readonly mono: string };
}

/** The shot that is on screen: a cut belongs to the shot that begins there. Before the start the first, after the end the last. */
export function shotAt<Shot extends Pick<AnimaticShot, 'startSeconds'>>(
  { shots }: { readonly shots: readonly Shot[] },
  atSeconds: number,
): Shot | null {
  let current = shots[0] ?? null;
  for (const shot of shots) {
    if (shot.startSeconds <= atSeconds) current = shot;
  }
  return current;
}

/** How much of a shot has passed, 0 to 1. */
export function shotProgress(shot: AnimaticShot, atSeconds: number): number {
  return Math.min(1, Math.max(0, (atSeconds - shot.startSeconds) / shot.seconds));
}
