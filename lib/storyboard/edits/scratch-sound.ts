import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Storyboard } from '../document.ts';
import type { EditRefusal, Intent } from '../intent.ts';
import { isStorableSound } from '../storable.ts';

type SetScratchSound = Extract<Intent, { type: 'set-scratch-sound' }>;

export function setScratchSound(board: Storyboard, { shotId, sound }: SetScratchSound): Result<Storyboard, EditRefusal> {
  const shot = board.shots.find(({ id }) => id === shotId);
  if (!shot) return fail('shot-not-found');
  if (sound !== null && !isStorableSound(sound)) return fail('sound-malformed');
  if (sound?.fileId === shot.scratchSound?.fileId) return ok(board);
  const { scratchSound: _before, ...silent } = shot;
  const changed = sound === null ? silent : { ...silent, scratchSound: sound };
  return ok({ ...board, shots: board.shots.map((each) => (each === shot ? changed : each)) });
}
