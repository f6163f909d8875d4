/** What a step of undo and redo is called: a key of the `history` messages, and what it names. */
import type { history } from '#lib/messages/en/history.ts';
import { shotIndexAt } from '#lib/timing/places.ts';
import type { Storyboard } from './document.ts';
import type { Intent } from './intent.ts';

export interface HistoryLabel {
  readonly key: keyof typeof history;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Names an intent as the storyboard stands before it. */
export function describeIntent(intent: Intent, board: Storyboard): HistoryLabel {
  switch (intent.type) {
    case 'add-shot':
    case 'move-end':
    case 'set-total':
    case 'even-out':
    case 'set-title':
    case 'set-kind':
    case 'set-model':
    case 'set-mode':
    case 'set-aspect-ratio':
    case 'set-watermark':
      return { key: intent.type, values: {} };
    case 'delete-shot':
    case 'duplicate-shot':
    case 'move-shot':
    case 'merge-shot':
    case 'set-shot-seconds':
    case 'set-scratch-sound':
      return { key: intent.type, values: shot(board, intent.shotId) };
    case 'split-shot': {
      const seconds = board.shots.map((each) => each.seconds);
      return { key: intent.type, values: { number: shotIndexAt(seconds, intent.atSeconds) + 1 } };
    }
    case 'move-cut':
      return { key: intent.type, values: { number: intent.cutIndex + 1 } };
    case 'set-total-locked':
      return { key: intent.locked ? 'lock-total' : 'unlock-total', values: {} };
    case 'set-prompt':
      return typeof intent.target === 'object'
        ? { key: 'type-in-shot', values: shot(board, intent.target.shotId) }
        : { key: 'type-in-prompt', values: {} };
    case 'set-sound':
      return { key: intent.sound ? 'sound-on' : 'sound-off', values: {} };
    case 'add-reference':
      return { key: intent.type, values: { name: intent.reference.name } };
    case 'rename-reference':
    case 'set-role':
    case 'set-pinned':
    case 'set-keep-original-sound':
    case 'replace-source':
    case 'move-reference':
    case 'remove-reference':
      return { key: intent.type, values: reference(board, intent.referenceId) };
  }
}

/** Counted as people count. An intent on a shot that is not there is refused, so its 0 is never shown. */
function shot(board: Storyboard, shotId: string): HistoryLabel['values'] {
  return { number: board.shots.findIndex(({ id }) => id === shotId) + 1 };
}

function reference(board: Storyboard, referenceId: string): HistoryLabel['values'] {
  return { name: board.references.find(({ id }) => id === referenceId)?.name ?? '' };
}
