/** What the reading thread is asked, and what it answers, one at a time. */
import type { Result } from '#lib/kernel/result.ts';
import type { SoundFacts } from '../read-sound.ts';
import type { VideoFacts, VideoTrouble } from '../read-video.ts';

export interface ReadJob {
  readonly kind: 'video' | 'sound';
  readonly path: string;
  readonly bytes: number;
}

export type ReadVideo = Result<VideoFacts, VideoTrouble>;
export type ReadSound = Result<SoundFacts, { readonly cause?: unknown }>;

export type ReadAnswer =
  /** Loaded, and waiting for files. */
  { readonly kind: 'ready' } | { readonly kind: 'video'; readonly read: ReadVideo } | { readonly kind: 'sound'; readonly read: ReadSound };
