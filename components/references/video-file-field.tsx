'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { useEditor } from '#lib/client/editor.tsx';
import { MAX_VIDEO_BYTES } from '#lib/kling/limits.ts';
import { ACCEPTED_VIDEOS } from './video-uploads.ts';

/** A file of this computer; where Kling could not fetch it from here, that is said before anything is sent. */
export function VideoFileField({ onChoose }: { readonly onChoose: (file: File | null) => void }) {
  const { engine } = useEditor();
  const t = useTranslations('videos');
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      <label htmlFor={id} className="text-dim">
        {t('file')}
      </label>
      <input
        id={id}
        type="file"
        accept={ACCEPTED_VIDEOS}
        aria-describedby={`${id}-note`}
        onChange={({ currentTarget }) => onChoose(currentTarget.files?.[0] ?? null)}
        className="w-full text-dim file:mr-2.5 file:h-[30px] file:cursor-pointer file:rounded-lg file:border file:border-line-strong file:bg-raised file:px-2.5 file:font-medium file:text-ink file:text-sm-plus"
      />
      <p id={`${id}-note`} className="text-faint">
        {engine.localVideos ? t('fileHint', { most: String(MAX_VIDEO_BYTES / 1024 / 1024) }) : t('localOnly')}
      </p>
    </div>
  );
}
