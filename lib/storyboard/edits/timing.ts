/** Lengths, cuts and the total. What is asked beyond the bounds is held at them; only what can move nothing is refused. */
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { distribute, rescale } from '#lib/timing/rescale.ts';
import { moveCut, moveEnd, setShotSeconds } from '#lib/timing/trade.ts';
import type { Storyboard } from '../document.ts';
import type { EditRefusal, Intent } from '../intent.ts';
import { lengths, spelledOut, withLengths } from './plan.ts';

type Edited = Result<Storyboard, EditRefusal>;
type IntentOf<Type extends Intent['type']> = Extract<Intent, { type: Type }>;

export function setSecondsOfShot(board: Storyboard, intent: IntentOf<'set-shot-seconds'>): Edited {
  const index = board.shots.findIndex(({ id }) => id === intent.shotId);
  if (index === -1) return fail('shot-not-found');
  const edited = withLengths(board, setShotSeconds(lengths(board), index, intent.seconds, board));
  return edited === board && intent.seconds !== board.shots[index]?.seconds ? fail('no-room') : ok(edited);
}

export function moveCutOfShots(board: Storyboard, intent: IntentOf<'move-cut'>): Edited {
  const seconds = moveCut(lengths(board), intent.cutIndex, intent.toSeconds);
  return seconds ? ok(withLengths(board, seconds)) : fail('no-such-cut');
}

/** With the total locked the end cannot move: it is the total. */
export function moveEndOfVideo(board: Storyboard, intent: IntentOf<'move-end'>): Edited {
  const edited = withLengths(board, moveEnd(lengths(board), intent.toSeconds));
  return board.totalLocked && edited !== board ? fail('no-room') : ok(edited);
}

/**
 * The lock keeps other edits from changing the total; setting the total itself is its own control and stays possible.
 * A chosen total is sent even where the service would have implied it.
 */
export function setTotal(board: Storyboard, intent: IntentOf<'set-total'>): Edited {
  const edited = withLengths(board, rescale(lengths(board), intent.seconds));
  const settings = spelledOut(edited.settings, 'duration');
  return ok(settings === edited.settings ? edited : { ...edited, settings });
}

export function setTotalLocked(board: Storyboard, intent: IntentOf<'set-total-locked'>): Edited {
  return ok(board.totalLocked === intent.locked ? board : { ...board, totalLocked: intent.locked });
}

export function evenOut(board: Storyboard): Edited {
  return ok(withLengths(board, distribute(board.totalSeconds, board.shots.length)));
}
