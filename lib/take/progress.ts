/**
 * What past takes tell about one that is being made. The service gives no figure for how far a task is (kling-api.md §1),
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

/** How far a take is, by all that is known: an estimate, and to be called one. */
export interface Progress {
  /** 0 to `MOST_FRACTION`: only the video itself makes it whole. */
  readonly fraction: number;
  /** Null when it takes longer than usual: then nobody knows. */
  readonly secondsLeft: number | null;
}

const MOST_FRACTION = 0.97;

/**
 * The estimate for a take that is being rendered; null while it is not, and where there is nothing to learn from. It
 * never runs backwards while time runs forwards, and never claims to be done.
 */
export function estimateProgress(
  take: { readonly status: string; readonly acceptedAt: number | null; readonly usualRenderSeconds: number | null },
  nowMs: number,
): Progress | null {
  if (take.status === 'saving') return { fraction: MOST_FRACTION, secondsLeft: null };
  if (take.status !== 'rendering' || take.acceptedAt === null || take.usualRenderSeconds === null) return null;
  const usualMs = Math.max(1, take.usualRenderSeconds * 1000);
  // Two clocks are compared here, the server's and the reader's: they may differ.
  const ageMs = Math.max(0, nowMs - take.acceptedAt);
  const fraction = Math.min(MOST_FRACTION, ageMs / usualMs);
  return { fraction, secondsLeft: ageMs < usualMs ? (usualMs - ageMs) / 1000 : null };
}
