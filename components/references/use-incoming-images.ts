'use client';

import { type DragEvent, useEffect, useEffectEvent, useState } from 'react';
import { useEditor } from '#lib/client/editor.tsx';
import { holdsFiles, imagesIn, isTextField } from './incoming-files.ts';

/**
 * Pictures pasted anywhere on the page and dropped on the panel. Gives the panel its drop handlers, and whether
 * something is being held over it.
 */
export function useIncomingImages(onFiles: (files: readonly File[]) => void) {
  const [isOver, setOver] = useState(false);
  const { notices } = useEditor();
  const take = (transfer: DataTransfer | null) => {
    const files = imagesIn(transfer);
    if (files.length < (transfer?.files.length ?? 0)) notices.tell('Only pictures can be added here: JPEG or PNG files.', 'bad');
    if (files.length > 0) onFiles(files);
  };
  const takePasted = useEffectEvent(take);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      // Text programs put a picture of the text beside it; in a text field the words are meant.
      const hasWords = event.clipboardData?.types.includes('text/plain') ?? false;
      if (event.defaultPrevented || (isTextField(event.target) && hasWords)) return;
      if (!holdsFiles(event.clipboardData)) return;
      event.preventDefault();
      takePasted(event.clipboardData);
    };
    // A file dropped beside the panel would make the browser leave the page for it.
    const stay = (event: globalThis.DragEvent) => {
      if (holdsFiles(event.dataTransfer) && !isTextField(event.target)) event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', stay);
    document.addEventListener('drop', stay);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', stay);
      document.removeEventListener('drop', stay);
    };
  }, []);

  return {
    isOver,
    dropHandlers: {
      onDragOver(event: DragEvent) {
        if (!holdsFiles(event.dataTransfer)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave(event: DragEvent) {
        const to = event.relatedTarget;
        if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false);
      },
      onDrop(event: DragEvent) {
        setOver(false);
        if (!holdsFiles(event.dataTransfer)) return;
        event.preventDefault();
        take(event.dataTransfer);
      },
    },
  };
}
