/** Shots that come, go, move, divide and join. */
import { ID_PATTERN } from '#lib/kernel/ids.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { isBlank } from '#lib/prompt/count.ts';
import { fitStored } from '#lib/prompt/shorten.ts';
import { TIMING } from '#lib/timing/bounds.ts';
import { wholeWithin } from '#lib/timing/places.ts';
import { addShot, mergeShot, removeShot, splitShot } from '#lib/timing/shots.ts';
import { type Shot, STORED, type Storyboard } from '../document.ts';
import type { EditRefusal, Intent } from '../intent.ts';
import { lengths, withShots } from './plan.ts';

type Edited = Result<Storyboard, EditRefusal>;
type IntentOf<Type extends Intent['type']> = Extract<Intent, { type: Type }>;

export function addNewShot(board: Storyboard, intent: IntentOf<'add-shot'>): Edited {
  const after = intent.afterShotId === undefined ? board.shots.length - 1 : indexOf(board, intent.afterShotId);
  return after === null ? fail('shot-not-found') : insertShot(board, after + 1, { id: intent.newShotId, prompt: '' });
}

/** The copy says the same words, sounds the same, and takes its time as a new shot does. */
export function duplicateShot(board: Storyboard, intent: IntentOf<'duplicate-shot'>): Edited {
  const shot = board.shots.find(({ id }) => id === intent.shotId);
  if (!shot) return fail('shot-not-found');
  const { seconds: _own, ...copied } = shot;
  return insertShot(board, board.shots.indexOf(shot) + 1, { ...copied, id: intent.newShotId });
}

export function deleteShot(board: Storyboard, intent: IntentOf<'delete-shot'>): Edited {
  const index = indexOf(board, intent.shotId);
  if (index === null) return fail('shot-not-found');
  const seconds = removeShot(lengths(board), index, board);
  if (!seconds) return fail('last-shot');
  return ok(withShots(board, inOrder(board.shots.toSpliced(index, 1), seconds)));
}

/** Order is the only thing that changes: each shot takes its seconds along. */
export function moveShot(board: Storyboard, intent: IntentOf<'move-shot'>): Edited {
  const from = indexOf(board, intent.shotId);
  if (from === null) return fail('shot-not-found');
  const to = wholeWithin(intent.toIndex, { min: 0, max: board.shots.length - 1 });
  if (to === from) return ok(board);
  return ok(withShots(board, board.shots.toSpliced(from, 1).toSpliced(to, 0, ...board.shots.slice(from, from + 1))));
}

/**
 * Both parts keep the words: dividing a shot loses nothing, and merging them again gives the shot back. The sound stays
 * with the first part, where it begins.
 */
export function divideShot(board: Storyboard, intent: IntentOf<'split-shot'>): Edited {
  const refusal = refusalOfNewShot(board, intent.newShotId);
  if (refusal) return fail(refusal);
  const split = splitShot(lengths(board), intent.atSeconds);
  if (!split) return fail('nothing-to-split');
  const second = { id: intent.newShotId, prompt: board.shots[split.index]?.prompt ?? '' };
  return ok(withShots(board, inOrder(board.shots.toSpliced(split.index + 1, 0, { ...second, seconds: 0 }), split.seconds)));
}

/** The shot and its next (the last one: and the one before) become the earlier of the two, with the words of both and the first sound there is. */
export function joinShots(board: Storyboard, intent: IntentOf<'merge-shot'>): Edited {
  const index = indexOf(board, intent.shotId);
  if (index === null) return fail('shot-not-found');
  const merged = mergeShot(lengths(board), index);
  const first = merged ? board.shots[merged.index] : undefined;
  const second = merged ? board.shots[merged.index + 1] : undefined;
  if (!merged || !first || !second) return fail('last-shot');
  const scratchSound = first.scratchSound ?? second.scratchSound;
  const joined = { ...first, prompt: joinWords(first.prompt, second.prompt), ...(scratchSound && { scratchSound }) };
  return ok(withShots(board, inOrder(board.shots.toSpliced(merged.index, 2, joined), merged.seconds)));
}

function insertShot(board: Storyboard, index: number, shot: Omit<Shot, 'seconds'>): Edited {
  const refusal = refusalOfNewShot(board, shot.id);
  if (refusal) return fail(refusal);
  const seconds = addShot(lengths(board), index, board);
  if (!seconds) return fail('no-room');
  return ok(withShots(board, inOrder(board.shots.toSpliced(index, 0, { ...shot, seconds: 0 }), seconds)));
}

function refusalOfNewShot(board: Storyboard, newShotId: string): EditRefusal | null {
  if (board.shots.length >= TIMING.maxShots) return 'too-many-shots';
  return ID_PATTERN.test(newShotId) && indexOf(board, newShotId) === null ? null : 'id-not-free';
}

function joinWords(first: string, second: string): string {
  if (isBlank(second) || first === second) return first;
  return isBlank(first) ? second : fitStored(`${first.trimEnd()} ${second.trimStart()}`, STORED.maxPromptLength);
}

/** Gives the shots their lengths; a new one came with none of its own. */
function inOrder(shots: readonly Shot[], seconds: readonly number[]): Shot[] {
  return shots.map((shot, index) => (shot.seconds === seconds[index] ? shot : { ...shot, seconds: seconds[index] ?? shot.seconds }));
}

function indexOf(board: Storyboard, shotId: string): number | null {
  const index = board.shots.findIndex(({ id }) => id === shotId);
  return index === -1 ? null : index;
}
