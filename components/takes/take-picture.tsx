import { TriangleAlert } from 'lucide-react';
import type { TakeView } from '#lib/take/take.ts';

/** How far into the video the still is taken: the very first frame is often black. */
const STILL_AT_SECONDS = 0.4;

/** A still of the finished video; while it is made, a ring that turns: how much is done, nobody knows. */
export function TakePicture({ take }: { readonly take: TakeView }) {
  if (take.status === 'failed') return <TriangleAlert aria-hidden className="size-5 text-bad" />;
  if (take.video) {
    return (
      <video
        src={`${take.video.url}#t=${STILL_AT_SECONDS}`}
        preload="metadata"
        muted
        playsInline
        tabIndex={-1}
        aria-hidden="true"
        className="pointer-events-none absolute inset-0 size-full object-cover"
      />
    );
  }
  return <span aria-hidden="true" className="size-8 animate-spin rounded-full border-[3px] border-line-strong border-t-accent" />;
}
