'use client';

import { useState } from 'react';
import { useEditor } from '#lib/client/editor.tsx';
import type { Reference } from '#lib/storyboard/document.ts';
import { ReferenceCard } from './reference-card.tsx';
import type { TrayItem } from './tray.ts';
import { createTrayDrag } from './tray-drag.ts';
import type { PendingImage } from './uploads.ts';

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
