'use client';

import { useState } from 'react';
import { pictureUrl } from '#components/prompt/mentionable.ts';
import { classNames } from '#components/ui/class-names.ts';
import { Film, Image as ImageIcon, UserRound } from '#components/ui/icons.tsx';
import type { Reference } from '#lib/storyboard/document.ts';

const KIND_TEXT: Readonly<Record<Reference['kind'], string>> = { image: 'text-image', element: 'text-element', video: 'text-video' };
const ICONS = { image: ImageIcon, element: UserRound, video: Film } as const;

/** The picture of a reference, or the sign of its kind where there is none to show. */
export function CardPicture({ reference }: { readonly reference: Reference }) {
  const url = pictureUrl(reference);
  /** A file that is not stored here, as in a storyboard from elsewhere. */
  const [missing, setMissing] = useState<string | null>(null);
  if (url && url !== missing) {
    return (
      // biome-ignore lint/performance/noImgElement: it comes small from our own server.
      <img
        src={url}
        alt=""
        draggable={false}
        loading="lazy"
        decoding="async"
        onError={() => setMissing(url)}
        className="size-full object-cover"
      />
    );
  }
  const Icon = ICONS[reference.kind];
  return (
    <span aria-hidden="true" className={classNames('grid size-full place-items-center', KIND_TEXT[reference.kind])}>
      <Icon className="icon-6 opacity-70" />
    </span>
  );
}
