'use client';

import { useState } from 'react';
import { useEditor } from '#lib/client/editor.tsx';
import type { Reference } from '#lib/storyboard/document.ts';
import { PendingCard } from './pending-card.tsx';
import { ReferenceCard } from './reference-card.tsx';
import type { TrayItem } from './tray.ts';
import { createTrayDrag } from './tray-drag.ts';
import type { PendingImage, Uploads } from './uploads.ts';
import { VideoPendingCard } from './video-pending-card.tsx';

/** The references of one kind, in their order. */
export function TrayCards({
  kind,
  tray,
  pending,
}: {
  readonly kind: Reference['kind'];
  readonly tray: readonly TrayItem[];
  readonly pending: readonly PendingImage[];
}) {
  const editor = useEditor();
  const [drag] = useState(() => createTrayDrag(editor));
  return tray
    .filter(({ reference }) => reference.kind === kind)
    .map((item) => (
      <ReferenceCard
        key={item.reference.id}
        item={item}
        drag={drag}
        incoming={pending.find(({ replaces, state }) => replaces === item.reference.id && state !== 'failed')}
      />
    ));
}

/** Pictures on their way in. */
export function PendingPictures({ images, uploads }: { readonly images: readonly PendingImage[]; readonly uploads: Uploads }) {
  return images.map((image) => <PendingCard key={image.id} image={image} uploads={uploads} />);
}

/** Videos on their way in. */
export function PendingVideos({ videos, uploads }: { readonly videos: readonly PendingImage[]; readonly uploads: Uploads }) {
  return videos.map((video) => <VideoPendingCard key={video.id} video={video} uploads={uploads} />);
}
