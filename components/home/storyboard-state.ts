import type { StoryboardSummary } from '#lib/take/storyboard-summary.ts';
import type { TakeStatus } from '#lib/take/take.ts';

/** What a card says about its storyboard: keys of the catalog `home`. */
export type StoryboardState =
  | { readonly tone: 'busy'; readonly key: 'moving'; readonly number: number; readonly status: TakeStatus }
  | { readonly tone: 'bad'; readonly key: 'needs-a-fix' }
  | { readonly tone: 'ok'; readonly key: 'takes'; readonly count: number }
  | { readonly tone: 'bad'; readonly key: 'takes-failed'; readonly count: number }
  | { readonly tone: 'quiet'; readonly key: 'draft' };

/** The most urgent comes first: something moves, something is wrong, something is ready. */
export function storyboardState(board: StoryboardSummary): StoryboardState {
  if (board.movingTake) return { tone: 'busy', key: 'moving', ...board.movingTake };
  if (board.issueCount > 0) return { tone: 'bad', key: 'needs-a-fix' };
  if (board.readyTakeCount > 0) return { tone: 'ok', key: 'takes', count: board.readyTakeCount };
  if (board.takeCount > 0) return { tone: 'bad', key: 'takes-failed', count: board.takeCount };
  return { tone: 'quiet', key: 'draft' };
}
