'use client';

import { RotateCw, X } from 'lucide-react';
import { IconButton } from '#components/ui/icon-button.tsx';
import type { PendingImage } from './uploads.ts';

/** A picture on its way in, shown from memory, and what became of it if it was refused. */
export function PendingCard({
  image,
  onRetry,
  onRemove,
}: {
  readonly image: PendingImage;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}) {
  const percent = Math.round(image.sent * 100);
  return (
    <div className="min-w-0" aria-busy={image.state !== 'failed'}>
      <div className="relative aspect-4/3 overflow-hidden rounded-lg border border-line-strong bg-raised">
        {/* biome-ignore lint/performance/noImgElement: it is in memory only. */}
        <img
          src={image.previewUrl}
          alt=""
          // What is no picture shows nothing; the reason comes from the server.
          onError={({ currentTarget }) => {
            currentTarget.hidden = true;
          }}
          className="size-full object-cover opacity-45"
        />
        {image.state !== 'failed' && (
          <progress
            aria-label={`Adding ${image.fileName}`}
            value={image.state === 'sending' ? percent : 0}
            max={100}
            className="absolute inset-x-2 bottom-2 h-1 w-[calc(100%-16px)] appearance-none overflow-hidden rounded-full bg-black/60 [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-black/60 [&::-webkit-progress-value]:bg-accent"
          />
        )}
      </div>
      <div className="mt-1 flex items-center gap-0.5">
        <span className="min-w-0 flex-1 truncate font-medium text-sm-plus">{image.fileName}</span>
        {image.state === 'failed' && (
          <IconButton small label={`Try ${image.fileName} again`} onClick={onRetry}>
            <RotateCw />
          </IconButton>
        )}
        <IconButton small label={image.state === 'failed' ? `Dismiss ${image.fileName}` : `Cancel ${image.fileName}`} onClick={onRemove}>
          <X />
        </IconButton>
      </div>
      {image.failure ? (
        <p role="alert" className="text-bad text-xs">
          <span className="sr-only">{image.fileName}: </span>
          {image.failure}
        </p>
      ) : (
        <small className="block text-faint text-xs">{image.state === 'waiting' ? 'Waiting' : `${percent} %`}</small>
      )}
    </div>
  );
}
