'use client';

import { PendingCard } from './pending-card.tsx';
import type { PendingImage, Uploads } from './uploads.ts';
import { VideoPendingCard } from './video-pending-card.tsx';

/** Pictures on their way in. */
export function PendingPictures({ images, uploads }: { readonly images: readonly PendingImage[]; readonly uploads: Uploads }) {
  return images.map((image) => <PendingCard key={image.id} image={image} uploads={uploads} />);
}

/** Videos on their way in. */
export function PendingVideos({ videos, uploads }: { readonly videos: readonly PendingImage[]; readonly uploads: Uploads }) {
  return videos.map((video) => <VideoPendingCard key={video.id} video={video} uploads={uploads} />);
}
