'use client';

import dynamic from 'next/dynamic';
import { createPortal } from 'react-dom';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';
import { openPictureDialog, pictureWork } from './picture-work.ts';
import type { Uploads } from './uploads.ts';

const CropDialog = dynamic(() => import('./crop-dialog.tsx'), { ssr: false });
const ReplaceDialog = dynamic(() => import('./replace-dialog.tsx'), { ssr: false });
const VideoDialog = dynamic(() => import('./video-dialog.tsx'), { ssr: false });

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
