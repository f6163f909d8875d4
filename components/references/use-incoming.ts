'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { holdsFiles, type Incoming, incomingFiles, isTextField } from './incoming-files.ts';

/** Files pasted or dropped anywhere on the page. Answers whether something that can be dropped is being held over it. */
export function useIncoming(take: (incoming: Incoming) => void): boolean {
  const [isOver, setOver] = useState(false);
  const takeNow = useEffectEvent(take);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      // Text programs put a picture of the text beside it; in a text field the words are meant.
      const hasWords = event.clipboardData?.types.includes('text/plain') ?? false;
      if (event.defaultPrevented || (isTextField(event.target) && hasWords)) return;
      if (!holdsFiles(event.clipboardData)) return;
      event.preventDefault();
      takeNow(incomingFiles(event.clipboardData));
    };
    // Left to the browser, a dropped file would replace the page. A file field, and what says so, takes its own.
    const isOurs = (event: DragEvent) =>
      holdsFiles(event.dataTransfer) && !(event.target instanceof Element && event.target.closest('input[type=file], [data-takes-files]'));
    const onDragOver = (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      // Out of the window, and not only from one element to the next.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!isOurs(event)) return;
      event.preventDefault();
      takeNow(incomingFiles(event.dataTransfer));
    };
    const listeners = [
      ['dragover', onDragOver],
      ['dragleave', onDragLeave],
      ['drop', onDrop],
    ] as const;
    document.addEventListener('paste', onPaste);
    for (const [name, listener] of listeners) document.addEventListener(name, listener);
    return () => {
      document.removeEventListener('paste', onPaste);
      for (const [name, listener] of listeners) document.removeEventListener(name, listener);
    };
  }, []);

  return isOver;
}
