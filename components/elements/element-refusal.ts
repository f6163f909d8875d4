/** Which elements cannot be chosen as the storyboard stands, and why (docs/kling-omni.md §3.5). The checks say the same afterwards. */
import type { ElementReference, Storyboard } from '#lib/storyboard/document.ts';
import type { Limits } from '#lib/storyboard/limits.ts';

/** `model`: the model takes none of this kind. `video`: none of this kind beside a video. */
export type ElementRefusal = 'model' | 'video';

/** Null: it may be chosen. Of one whose kind nobody knows nothing is said. */
export function elementRefusal(
  board: Pick<Storyboard, 'references'>,
  limits: Limits,
  kind: ElementReference['elementKind'],
): ElementRefusal | null {
  if (kind !== 'video') return null;
  const { allowed, allowedWithVideo } = limits.references.videoElements;
  if (!allowed) return 'model';
  // Videos are always sent.
  return !allowedWithVideo && board.references.some((each) => each.kind === 'video') ? 'video' : null;
}
