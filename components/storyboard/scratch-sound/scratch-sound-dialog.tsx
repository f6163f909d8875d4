'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { FileField } from '#components/ui/file-field.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { askServer } from '#lib/client/ask-server.ts';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';
import type { ScratchSound } from '#lib/storyboard/document.ts';
import { RecordRow } from './record-row.tsx';

/** Records a voice for one shot or takes a file for it, plays what it has, and takes it away. */
export default function ScratchSoundDialog({
  shotId,
  number,
  onClose,
}: {
  readonly shotId: string;
  readonly number: number;
  readonly onClose: () => void;
}) {
  const t = useTranslations('sounds');
  const editor = useEditor();
  const failureWords = useFailureWords();
  const shot = useStoryboard((board) => board.shots.find(({ id }) => id === shotId) ?? null);
  const [isStoring, setStoring] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  /** What is told after the dialog is gone is told by the page. */
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    // What plays would be recorded, too.
    editor.playhead.pause();
    return () => {
      isGone.current = true;
    };
  }, [editor]);
  const sound = shot?.scratchSound ?? null;
  const isMissing = useStore(editor.missingFileIds, (ids) => sound !== null && ids.includes(sound.fileId));

  async function store(file: File) {
    setTrouble(null);
    setStoring(true);
    const stored = await askServer<ScratchSound>(`/api/sounds?name=${encodeURIComponent(file.name.toWellFormed())}`, {
      method: 'POST',
      file,
    });
    setStoring(false);
    // Stopped and then done: whoever was quicker than the server has recorded it all the same, and can undo it.
    if (stored.ok) editor.dispatch({ type: 'set-scratch-sound', shotId, sound: stored.value });
    else if (isGone.current) editor.notices.tell({ failure: stored.error }, 'bad');
    else setTrouble(failureWords(stored.error));
  }

  return (
    <Dialog title={t('title', { number })} open onClose={onClose} footer={<Button onClick={onClose}>{t('done')}</Button>}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field below takes the same files. */}
      <div
        className="grid gap-4"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          const [file] = event.dataTransfer.files;
          if (file) void store(file);
        }}
      >
        <p className="text-dim text-sm">{t('words')}</p>
        {sound !== null && (
          <div className="grid gap-2 rounded-lg border border-line p-3">
            {isMissing ? (
              <p className="text-bad text-sm">{t('missing', { name: sound.name })}</p>
            ) : (
              // biome-ignore lint/a11y/useMediaCaption: a rough voice of the person's own, whose words are in the shot.
              <audio controls src={`/api/files/${sound.fileId}`} aria-label={sound.name} className="h-9 w-full" />
            )}
            <div className="flex items-center justify-between gap-2 text-sm">
              <span className="min-w-0 truncate text-soft">{sound.name}</span>
              <Button size="small" onClick={() => editor.dispatch({ type: 'set-scratch-sound', shotId, sound: null })}>
                {t('remove')}
              </Button>
            </div>
            {shot && sound.durationSeconds > shot.seconds + 0.05 && (
              <p role="note" className="text-dim text-sm">
                {t('cut', { seconds: shot.seconds })}
              </p>
            )}
          </div>
        )}
        <RecordRow seconds={shot?.seconds ?? 0} isBusy={isStoring} onRecorded={(file) => void store(file)} onTrouble={setTrouble} />
        <FileField
          label={t('file')}
          accept="audio/*,.m4a,.flac"
          disabled={isStoring}
          isEmptied
          onFiles={([file]) => {
            if (file) void store(file);
          }}
        />
        <div role="status" className="text-dim text-sm empty:hidden">
          {isStoring && t('storing')}
        </div>
        {trouble !== null && (
          <p role="alert" className="text-bad text-sm">
            {trouble}
          </p>
        )}
      </div>
    </Dialog>
  );
}
