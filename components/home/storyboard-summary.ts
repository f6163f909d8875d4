import type { Kind } from '#lib/storyboard/document.ts';
import type { TakeStatus } from '#lib/take/take.ts';

/** One storyboard as the home page shows it. */
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
  readonly issueCount: number;
}

/** How a storyboard without a title is called, here and in lists. */
export const UNTITLED = 'Untitled storyboard';
