'use client';

import { useTranslations } from 'use-intl/react';
import { FileField } from '#components/ui/file-field.tsx';
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
  return (
    <>
      <FileField
        label={t('files')}
        note={taken === 0 ? t('filesHint') : t('filesTaken', { count: taken })}
        multiple={several}
        accept={ACCEPTED_IMAGES}
        isEmptied
        onFiles={onFiles}
      />
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
