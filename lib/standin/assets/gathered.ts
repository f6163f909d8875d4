/** Everything a task refers to, at hand as files. */
import type { VideoFacts } from './video-facts.ts';

/** A judged picture: its file, and its size in pixels as it is shown. */
export interface ReadyPicture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export interface ReadyVideo {
  readonly path: string;
  readonly facts: VideoFacts;
  readonly referType: 'base' | 'feature';
  readonly keepsOriginalSound: boolean;
}

export interface Gathered {
  /** In the order of the request's list. */
  readonly pictures: readonly ReadyPicture[];
  /** In the order of the request's list; the picture is null for one that has none. */
  readonly elements: readonly { readonly name: string; readonly picture: ReadyPicture | null }[];
  readonly video: ReadyVideo | null;
}
