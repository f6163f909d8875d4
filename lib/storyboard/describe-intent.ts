/** Short words for undo and redo: "Undo delete shot 2". */
import { shotIndexAt } from '#lib/timing/places.ts';
import type { Storyboard } from './document.ts';
import type { Intent } from './intent.ts';

/** Names an intent as the storyboard stands before it. */
export function describeIntent(intent: Intent, board: Storyboard): string {
  switch (intent.type) {
    case 'add-shot':
      return 'add shot';
    case 'delete-shot':
      return `delete ${shot(board, intent.shotId)}`;
    case 'duplicate-shot':
      return `duplicate ${shot(board, intent.shotId)}`;
    case 'move-shot':
      return `move ${shot(board, intent.shotId)}`;
    case 'merge-shot':
      return `merge ${shot(board, intent.shotId)}`;
    case 'split-shot': {
      const seconds = board.shots.map((each) => each.seconds);
      return `split shot ${shotIndexAt(seconds, intent.atSeconds) + 1}`;
    }
    case 'set-shot-seconds':
      return `length of ${shot(board, intent.shotId)}`;
    case 'move-cut':
      return `move cut ${intent.cutIndex + 1}`;
    case 'move-end':
      return 'move the end';
    case 'set-total':
      return 'change total';
    case 'set-total-locked':
      return intent.locked ? 'lock total' : 'unlock total';
    case 'even-out':
      return 'even out';
    case 'set-title':
      return 'change title';
    case 'set-prompt':
      return typeof intent.target === 'object' ? `typing in ${shot(board, intent.target.shotId)}` : 'typing in the prompt';
    case 'set-kind':
      return 'change kind';
    case 'set-model':
      return 'change model';
    case 'set-mode':
      return 'change mode';
    case 'set-aspect-ratio':
      return 'change aspect ratio';
    case 'set-sound':
      return intent.sound ? 'turn sound on' : 'turn sound off';
    case 'set-watermark':
      return 'change watermark';
    case 'add-reference':
      return `add ${intent.reference.name}`;
    case 'rename-reference':
      return `rename ${reference(board, intent.referenceId)}`;
    case 'set-role':
      return `role of ${reference(board, intent.referenceId)}`;
    case 'set-pinned':
      return `always send ${reference(board, intent.referenceId)}`;
    case 'set-keep-original-sound':
      return `sound of ${reference(board, intent.referenceId)}`;
    case 'replace-source':
      return `replace ${reference(board, intent.referenceId)}`;
    case 'move-reference':
      return `move ${reference(board, intent.referenceId)}`;
    case 'remove-reference':
      return `remove ${reference(board, intent.referenceId)}`;
  }
}

function shot(board: Storyboard, shotId: string): string {
  const index = board.shots.findIndex(({ id }) => id === shotId);
  return index === -1 ? 'shot' : `shot ${index + 1}`;
}

function reference(board: Storyboard, referenceId: string): string {
  return board.references.find(({ id }) => id === referenceId)?.name ?? 'reference';
}
