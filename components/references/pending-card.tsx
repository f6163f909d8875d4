'use client';

import { useState } from 'react';
import { ImageOff } from '#components/ui/icons.tsx';
import { browse } from './incoming-files.ts';
import { PendingDetails } from './pending-details.tsx';
import { megabytesText, pixelsText } from './picture-facts.ts';
import { UploadBar } from './upload-bar.tsx';
import type { PendingImage, Uploads } from './uploads.ts';

/** A picture on its way in, shown from memory, and what became of it if it was refused. */
export function PendingCard({ image, uploads }: { readonly image: PendingImage; readonly uploads: Uploads }) {
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  return (
    <div className="min-w-0" aria-busy={image.failure === null}>
      <div className="relative aspect-4/3 overflow-hidden rounded-lg border border-line-strong bg-raised">
        {/* biome-ignore lint/performance/noImgElement: it is in memory only. */}
        <img
          key={image.previewUrl}
          src={image.previewUrl}
          alt=""
          onLoad={({ currentTarget }) => setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })}
          // What this browser cannot show shows nothing; what it is, the server finds out.
          onError={({ currentTarget }) => {
            currentTarget.hidden = true;
          }}
          className="size-full object-cover opacity-45"
        />
        {image.failure ? <ImageOff className="absolute inset-0 m-auto icon-5 text-bad" /> : <UploadBar image={image} />}
      </div>
      <PendingDetails
        pending={image}
        uploads={uploads}
        size={size ? `${pixelsText(size)} · ${megabytesText(image.bytes)}` : megabytesText(image.bytes)}
        onAnother={() => browse(([file]) => file && uploads.exchange(image.id, file), { several: false })}
      />
    </div>
  );
}
