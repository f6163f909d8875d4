import type { Kind } from '#lib/storyboard/document.ts';
import type { TakeStatus } from './take.ts';

/** One storyboard and its takes, as the home page shows them. */
export interface StoryboardSummary {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly totalSeconds: number;
  readonly shots: readonly { readonly seconds: number; readonly pictureUrl: string | null }[];
  /** Unix milliseconds. */
  readonly updatedAt: number;
  readonly takeCount: number;
  readonly readyTakeCount: number;
  readonly movingTake: { readonly number: number; readonly status: TakeStatus } | null;
  /** What has to be mended. Words not written yet are a draft, not a mistake, and do not count. */
  readonly issueCount: number;
}
