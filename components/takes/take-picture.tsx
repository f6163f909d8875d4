import { TriangleAlert } from '#components/ui/icons.tsx';
import type { TakeView } from '#lib/take/take.ts';

/** How far into the video the still is taken: the very first frame is often black. */
const STILL_AT_SECONDS = 0.4;
const FILLING = 'pointer-events-none absolute inset-0 size-full object-cover';

/**
 * A frame of the finished video; while it is made, a ring that turns: how much is done, nobody knows. A ready take has its
 * frame a moment later. Where the server could not decode the video, the browser tries for itself.
 */
export function TakePicture({ take }: { readonly take: TakeView }) {
  if (take.status === 'failed') return <TriangleAlert className="icon-5 text-bad" />;
  if (take.video === null)
    return <span aria-hidden="true" className="size-8 animate-spin rounded-full border-[3px] border-line-strong border-t-accent" />;
  // biome-ignore lint/performance/noImgElement: a small stored picture, which Next has nothing to add to.
  if (take.posterUrl !== null) return <img src={take.posterUrl} alt="" decoding="async" loading="lazy" className={FILLING} />;
  if (!take.isLookedAt) return null;
  return (
    <video
      src={`${take.video.url}#t=${STILL_AT_SECONDS}`}
      preload="metadata"
      muted
      playsInline
      tabIndex={-1}
      aria-hidden="true"
      className={FILLING}
    />
  );
}
