/**
 * The one function that changes a storyboard. It is pure and cheap; the storyboard it is given stays as it is, so undo
 * is keeping the former one. Whatever intent arrives, the storyboard it returns is valid by `storyboardSchema`.
 */
import type { Result } from '#lib/kernel/result.ts';
import type { Storyboard } from './document.ts';
import { addReference, changeReference } from './edits/references.ts';
import { setScratchSound } from './edits/scratch-sound.ts';
import { changeSetting } from './edits/settings.ts';
import { addNewShot, deleteShot, divideShot, duplicateShot, joinShots, moveShot } from './edits/shots.ts';
import { evenOut, moveCutOfShots, moveEndOfVideo, setSecondsOfShot, setTotal, setTotalLocked } from './edits/timing.ts';
import { setPrompt, setTitle } from './edits/words.ts';
import type { EditRefusal, Intent } from './intent.ts';

/** Applies an intent. An intent that changes nothing returns the very same object, which a history may skip. */
export function edit(board: Storyboard, intent: Intent): Result<Storyboard, EditRefusal> {
  switch (intent.type) {
    case 'add-shot':
      return addNewShot(board, intent);
    case 'delete-shot':
      return deleteShot(board, intent);
    case 'duplicate-shot':
      return duplicateShot(board, intent);
    case 'move-shot':
      return moveShot(board, intent);
    case 'split-shot':
      return divideShot(board, intent);
    case 'merge-shot':
      return joinShots(board, intent);
    case 'set-shot-seconds':
      return setSecondsOfShot(board, intent);
    case 'move-cut':
      return moveCutOfShots(board, intent);
    case 'move-end':
      return moveEndOfVideo(board, intent);
    case 'set-total':
      return setTotal(board, intent);
    case 'set-total-locked':
      return setTotalLocked(board, intent);
    case 'even-out':
      return evenOut(board);
    case 'set-title':
      return setTitle(board, intent);
    case 'set-prompt':
      return setPrompt(board, intent);
    case 'set-scratch-sound':
      return setScratchSound(board, intent);
    case 'add-reference':
      return addReference(board, intent);
    case 'rename-reference':
    case 'set-role':
    case 'set-pinned':
    case 'set-keep-original-sound':
    case 'replace-source':
    case 'move-reference':
    case 'remove-reference':
      return changeReference(board, intent);
    default:
      return changeSetting(board, intent);
  }
}
