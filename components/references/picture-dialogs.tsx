'use client';

import { createPortal } from 'react-dom';
import { loadLater } from '#components/ui/load-later.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';
import { openPictureDialog, pictureWork } from './picture-work.ts';
import type { Uploads } from './uploads.ts';

const CropDialog = loadLater(() => import('./crop-dialog.tsx'));
const ReplaceDialog = loadLater(() => import('./replace-dialog.tsx'));
const VideoDialog = loadLater(() => import('./video-dialog.tsx'));

/** The dialogs about one picture or video, loaded when they are first opened. Outside of the tray: on a phone it may be away. */
export function PictureDialogs({ uploads }: { readonly uploads: Uploads }) {
  const editor = useEditor();
  const dialog = useStore(pictureWork(editor), (work) => work.dialog);
  const reference = useStoryboard(({ references }) => references.find(({ id }) => id === dialog?.referenceId));
  if (!dialog || !reference || reference.kind === 'element') return null;
  const close = () => openPictureDialog(editor, null);
  if (reference.kind === 'video')
    return createPortal(<VideoDialog key={reference.id} replaced={reference} onClose={close} />, document.body);
  return createPortal(
    dialog.type === 'crop' ? (
      <CropDialog key={reference.id} reference={reference} onClose={close} />
    ) : (
      <ReplaceDialog key={reference.id} reference={reference} uploads={uploads} onClose={close} />
    ),
    document.body,
  );
}
