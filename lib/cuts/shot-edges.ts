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
  /** The shots as they were planned, in seconds. */
  readonly plannedSeconds: readonly number[];
  readonly found: FoundCuts | null;
  /** Corrected by hand: the first frames of the shots but the first. */
  readonly marked: readonly number[] | null;
}

/** The rate of a video in which nobody has looked for cuts. */
const USUAL_RATE = 24;

/**
 * Where the shot of this index lies: by the marks of a person, else by the cuts that were found, else as planned. Marks
 * and finds that are more or fewer than the planned cuts say nothing about which shot is which.
 */
export function shotEdges({ plannedSeconds, found, marked }: KnownShots, index: number): ShotEdges {
  const rate = found?.framesPerSecond ?? USUAL_RATE;
  const cutCount = plannedSeconds.length - 1;
  let end = 0;
  const planned = plannedSeconds.slice(0, -1).map((seconds) => {
    end += seconds;
    return { frame: Math.round(end * rate), mixedFrames: 0 };
  });
  const inFrames = marked?.map((frame) => ({ frame, mixedFrames: mixedAt(found, frame) }));
  const cuts = [inFrames, found?.cuts].find((each) => each?.length === cutCount) ?? planned;
  const [opening, closing] = [cuts[index - 1] ?? null, cuts[index] ?? null];
  const total = plannedSeconds.reduce((sum, seconds) => sum + seconds, 0);
  const middleOf = (frame: number) => (Math.max(0, frame) + 0.5) / rate;
  // Of a dissolve, half of the mixed frames lie before its cut and half after it.
  const half = (cut: { readonly mixedFrames: number }) => Math.ceil(cut.mixedFrames / 2);
  return {
    startSeconds: opening === null ? 0 : opening.frame / rate,
    endSeconds: closing === null ? Math.max(total, found ? found.frames / rate : 0) : closing.frame / rate,
    before: opening && middleOf(opening.frame - half(opening) - 1),
    first: middleOf(opening === null ? 0 : opening.frame + half(opening)),
    after: closing && middleOf(closing.frame + half(closing)),
  };
}

function mixedAt(found: FoundCuts | null, frame: number): number {
  return found?.cuts.find((cut) => cut.frame === frame)?.mixedFrames ?? 0;
}
