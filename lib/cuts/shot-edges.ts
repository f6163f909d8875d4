import { driftOf } from './drift.ts';
import type { FoundCuts } from './found-cuts.ts';

/** One shot of a finished video and what is on the screen around it; all in seconds, each moment in the middle of a frame. */
export interface ShotEdges {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** The last frame before it that shows nothing of it; null for the first shot. */
  readonly before: number | null;
  /** Its own first frame. */
  readonly first: number;
  /** The first frame after it that shows nothing of it; null for the last shot. */
  readonly after: number | null;
}

export interface KnownShots {
  /** The shots as they were planned, in seconds; null where the model cuts by itself. */
  readonly plannedSeconds: readonly number[] | null;
  /** Of the whole video, as planned. */
  readonly totalSeconds: number;
  readonly found: FoundCuts | null;
  /** Corrected by hand: the first frames of the shots but the first. */
  readonly marked: readonly number[] | null;
}

type Cut = Pick<FoundCuts['cuts'][number], 'frame' | 'mixedFrames'>;

/** The rate of a video in which nobody has looked for cuts. */
const USUAL_RATE = 24;

/**
 * Where the shot of this index lies: by the marks of a person, else by the cuts that were found, else as planned. Where
 * they are as many as were planned, each is the cut of its place; else those that lie near a planned one count for it, as
 * the timeline shows them, and a planned cut that is not there counts as planned.
 */
export function shotEdges({ plannedSeconds, totalSeconds, found, marked }: KnownShots, index: number): ShotEdges {
  const rate = found?.framesPerSecond ?? USUAL_RATE;
  const seen: readonly Cut[] | null = marked?.map((frame) => ({ frame, mixedFrames: mixedAt(found, frame) })) ?? found?.cuts ?? null;
  const cuts = plannedSeconds === null ? (seen ?? []) : joined(plannedCuts(plannedSeconds, rate), seen, rate);
  const [opening, closing] = [cuts[index - 1] ?? null, cuts[index] ?? null];
  const middleOf = (frame: number) => (Math.max(0, frame) + 0.5) / rate;
  // Of a dissolve, half of the mixed frames lie before its cut and half after it.
  const half = (cut: Cut) => Math.ceil(cut.mixedFrames / 2);
  return {
    startSeconds: opening === null ? 0 : opening.frame / rate,
    endSeconds: closing === null ? Math.max(totalSeconds, found ? found.frames / rate : 0) : closing.frame / rate,
    before: opening && middleOf(opening.frame - half(opening) - 1),
    first: middleOf(opening === null ? 0 : opening.frame + half(opening)),
    after: closing && middleOf(closing.frame + half(closing)),
  };
}

function plannedCuts(seconds: readonly number[], rate: number): Cut[] {
  let end = 0;
  return seconds.slice(0, -1).map((each) => {
    end += each;
    return { frame: Math.round(end * rate), mixedFrames: 0 };
  });
}

function joined(planned: readonly Cut[], seen: readonly Cut[] | null, rate: number): readonly Cut[] {
  if (seen === null || seen.length === planned.length) return seen ?? planned;
  const framesOf = (cuts: readonly Cut[]) => cuts.map(({ frame }) => frame);
  const { cuts } = driftOf(framesOf(planned), framesOf(seen), rate);
  return planned.map((cut, place) => seen.find(({ frame }) => frame === cuts[place]?.found) ?? cut);
}

function mixedAt(found: FoundCuts | null, frame: number): number {
  return found?.cuts.find((cut) => cut.frame === frame)?.mixedFrames ?? 0;
}
