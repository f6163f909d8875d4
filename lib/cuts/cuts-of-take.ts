/** Which cuts of a take count: those a person corrected, else those found in its frames. */
import type { TakeView } from '#lib/take/take.ts';

type Cut = Pick<TakeView, 'cuts' | 'markedCuts'>;

/** First frames of the shots but the first; null while nobody has looked, or where nothing could be seen. */
export function cutFramesOf({ cuts, markedCuts }: Cut): readonly number[] | null {
  return markedCuts ?? cuts?.cuts.map(({ frame }) => frame) ?? null;
}

/** How many shots it has: those planned, or, where the model cuts by itself, those that its cuts make. */
export function shotCountOf(take: Cut & Pick<TakeView, 'shots'>): number {
  return take.shots.length > 1 ? take.shots.length : (cutFramesOf(take)?.length ?? 0) + 1;
}

/** Where each shot begins, in seconds: by the cuts that count, else as planned. */
export function shotStartsOf(take: Cut & Pick<TakeView, 'shots'>): readonly number[] {
  const frames = cutFramesOf(take);
  if (frames === null || !take.cuts) return take.shots.map(({ startSeconds }) => startSeconds);
  const { framesPerSecond } = take.cuts;
  return [0, ...frames.map((frame) => frame / framesPerSecond)];
}
