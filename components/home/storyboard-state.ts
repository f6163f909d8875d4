import type { StoryboardSummary } from '#lib/take/storyboard-summary.ts';
import { TAKE_STATUS_LABELS } from '#lib/take/take.ts';

export interface StoryboardState {
  readonly tone: 'busy' | 'bad' | 'ok' | 'quiet';
  readonly words: string;
}

/** What a storyboard's card says about it. The most urgent comes first: something moves, something is wrong, something is ready. */
export function storyboardState(board: StoryboardSummary): StoryboardState {
  if (board.movingTake) {
    return { tone: 'busy', words: `Take ${board.movingTake.number} ${TAKE_STATUS_LABELS[board.movingTake.status].toLowerCase()}` };
  }
  if (board.issueCount > 0) return { tone: 'bad', words: 'Needs a fix' };
  if (board.readyTakeCount > 0) return { tone: 'ok', words: `${board.readyTakeCount} ${board.readyTakeCount === 1 ? 'take' : 'takes'}` };
  if (board.takeCount > 0) return { tone: 'bad', words: board.takeCount === 1 ? 'Take failed' : 'Takes failed' };
  return { tone: 'quiet', words: 'Draft' };
}

/** "5 shots", or the kind where the shots are not planned. */
export function shotsInWords({ kind, shots }: Pick<StoryboardSummary, 'kind' | 'shots'>): string {
  if (kind === 'auto') return 'Auto shots';
  if (kind === 'single') return 'Single prompt';
  return `${shots.length} ${shots.length === 1 ? 'shot' : 'shots'}`;
}
