import type { Storyboard } from '#lib/storyboard/document.ts';
import type { TakeView } from './take.ts';

/** Whether a storyboard still has the length and the cuts that a take was made with. Kinds without planned cuts have none to keep. */
export function keepsPlan(take: Pick<TakeView, 'totalSeconds' | 'shots'>, board: Storyboard): boolean {
  const seconds = board.kind === 'storyboard' ? board.shots.map((shot) => shot.seconds) : [];
  return (
    take.totalSeconds === board.totalSeconds &&
    take.shots.length === seconds.length &&
    take.shots.every((shot, index) => shot.seconds === seconds[index])
  );
}
