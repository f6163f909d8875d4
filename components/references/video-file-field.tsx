'use client';

import { useTranslations } from 'use-intl/react';
import { FileField } from '#components/ui/file-field.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import { MAX_VIDEO_BYTES } from '#lib/kling/limits.ts';
import { ACCEPTED_VIDEOS } from './video-uploads.ts';

/** A file of this computer; where Kling could not fetch it from here, that is said before anything is sent. */
export function VideoFileField({ onChoose }: { readonly onChoose: (file: File | null) => void }) {
  const { engine } = useEditor();
  const t = useTranslations('videos');
  return (
    <FileField
      label={t('file')}
      note={engine.localVideos ? t('fileHint', { most: String(MAX_VIDEO_BYTES / 1024 / 1024) }) : t('localOnly')}
      accept={ACCEPTED_VIDEOS}
      isEmptied={false}
      onFiles={([file]) => onChoose(file ?? null)}
    />
  );
}
