/** What the reading thread is asked, and what it answers, one at a time. */
import type { Result } from '#lib/kernel/result.ts';
import type { Script } from '#lib/storyboard/import/beat.ts';
import type { VideoTable } from '../exports/read-table.ts';
import type { SoundFacts, SoundTrouble } from '../files/read-sound.ts';
import type { VideoFacts, VideoTrouble } from '../files/read-video.ts';

/** What is read of each kind. */
export interface Readings {
  readonly video: { readonly job: { readonly path: string; readonly bytes: number }; readonly read: Result<VideoFacts, VideoTrouble> };
  readonly sound: { readonly job: { readonly path: string }; readonly read: Result<SoundFacts, SoundTrouble> };
  readonly table: { readonly job: { readonly path: string }; readonly read: VideoTable };
  readonly script: { readonly job: { readonly words: string }; readonly read: Script };
  readonly fountain: { readonly job: { readonly words: string }; readonly read: Script };
}

export type ReadingKind = keyof Readings;
export type ReadJob = { readonly [Kind in ReadingKind]: { readonly kind: Kind } & Readings[Kind]['job'] }[ReadingKind];
