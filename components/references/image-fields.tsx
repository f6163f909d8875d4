'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { TextField } from '#components/ui/text-field.tsx';
import { ACCEPTED_IMAGES } from './incoming-files.ts';

/** Where a picture comes from: a file of this computer, or an address that our server fetches. */
export function ImageFields({
  several,
  taken,
  url,
  error,
  onFiles,
  onUrl,
}: {
  readonly several: boolean;
  /** How many files were chosen already. */
  readonly taken: number;
  readonly url: string;
  readonly error: string | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onUrl: (url: string) => void;
}) {
  const t = useTranslations('references');
  const filesId = useId();
  return (
    <>
      <div className="flex flex-col gap-1.5 text-sm">
        <label htmlFor={filesId} className="text-dim">
          {t('files')}
        </label>
        <input
          id={filesId}
          type="file"
          multiple={several}
          accept={ACCEPTED_IMAGES}
          aria-describedby={`${filesId}-note`}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // The same file may be chosen again.
            currentTarget.value = '';
            onFiles(files);
          }}
          className="w-full text-dim file:mr-2.5 file:h-[30px] file:cursor-pointer file:rounded-lg file:border file:border-line-strong file:bg-raised file:px-2.5 file:font-medium file:text-ink file:text-sm-plus"
        />
        <p id={`${filesId}-note`} aria-live="polite" className="text-faint">
          {taken === 0 ? t('filesHint') : t('filesTaken', { count: taken })}
        </p>
      </div>
      <TextField
        label={t('imageUrl')}
        type="url"
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        value={url}
        error={error}
        onChange={({ currentTarget }) => onUrl(currentTarget.value)}
      />
    </>
  );
}
