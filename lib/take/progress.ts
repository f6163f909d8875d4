/**
 * What past takes tell about one that is being made. The service gives no figure for how far a task is (docs/kling-omni.md §1),
 * so all that can honestly be said is how long takes like it took, and that this is an estimate.
 */

/** What decides how long the service works on a take, as far as it is known. `duration` is empty where the source decides. */
export interface TakeKind {
  readonly engine: string;
  readonly model: string;
  readonly mode: string;
  readonly duration: string;
}

/** A take that was finished, and how long it took from being accepted until then. */
export interface Sample extends TakeKind {
  readonly renderMs: number;
}

/** The latest of one kind that count: the service is faster in one month than in another. */
const MOST_SAMPLES = 15;

/**
 * How long takes like this one take, in milliseconds: the middle of the latest of its kind, so that one night in a queue
 * colours nothing. Where there is none, those of the same engine and model; null where nobody knows.
 * `samples` come latest first.
 */
export function usualRenderMs(samples: readonly Sample[], kind: TakeKind): number | null {
  const ofModel = samples.filter(({ engine, model }) => engine === kind.engine && model === kind.model);
  const ofKind = ofModel.filter(({ mode, duration }) => mode === kind.mode && duration === kind.duration);
  const lengths = (ofKind.length > 0 ? ofKind : ofModel)
    .slice(0, MOST_SAMPLES)
    .map(({ renderMs }) => renderMs)
    .sort((one, other) => one - other);
  return lengths[Math.floor(lengths.length / 2)] ?? null;
}

/**
 * How long a take that is being rendered will probably take from now, in seconds: an estimate, and to be called one. Null
 * while it is not rendered, where there is nothing to learn from, and once it takes longer than usual: then nobody knows.
 */
export function estimateSecondsLeft(
  take: { readonly status: string; readonly acceptedAt: number | null; readonly usualRenderSeconds: number | null },
  nowMs: number,
): number | null {
  if (take.status !== 'rendering' || take.acceptedAt === null || take.usualRenderSeconds === null) return null;
  // Two clocks are compared here, the server's and the reader's: they may differ.
  const ageSeconds = Math.max(0, nowMs - take.acceptedAt) / 1000;
  return ageSeconds < take.usualRenderSeconds ? take.usualRenderSeconds - ageSeconds : null;
}
