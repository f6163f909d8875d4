'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { useEditor } from '#lib/client/editor.tsx';
import type { ImageReference } from '#lib/storyboard/document.ts';
import { ImageFields } from './image-fields.tsx';
import { fileNameOf } from './reference-name.ts';
import type { Uploads } from './uploads.ts';
import { useAddImage } from './use-add-image.ts';

/** Another picture in the place of one: whatever names it goes on naming it. */
export default function ReplaceDialog({
  reference,
  uploads,
  onClose,
}: {
  readonly reference: ImageReference;
  readonly uploads: Uploads;
  readonly onClose: () => void;
}) {
  const { actions } = useEditor();
  const addImage = useAddImage();
  const t = useTranslations('images');
  const tray = useTranslations('references');
  const failureWords = useFailureWords();
  const [url, setUrl] = useState('');
  const [takesName, setTakesName] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const purpose = { replaces: reference.id, takesName };

  async function replace() {
    const address = url.trim();
    if (address === '') return setError(tray('nothingChosen'));
    setBusy(true);
    const result = await actions.addImageFromUrl({ url: address });
    setBusy(false);
    if (!result.ok) return setError(failureWords(result.error));
    addImage(result.value, result.value.name || fileNameOf(address), purpose);
    onClose();
  }

  return (
    <Dialog
      title={t('replaceTitle', { name: reference.name })}
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{tray('cancel')}</Button>
          <Button variant="primary" aria-disabled={isBusy} onClick={() => !isBusy && void replace()}>
            {isBusy ? tray('adding') : t('replaceAction')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3.5">
        <p className="text-dim text-sm">{t('replaceHint')}</p>
        <label className="flex items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={takesName}
            onChange={({ currentTarget }) => setTakesName(currentTarget.checked)}
            className="size-4 accent-accent"
          />
          {t('takeName')}
        </label>
        <ImageFields
          several={false}
          taken={0}
          url={url}
          error={error}
          onUrl={setUrl}
          onFiles={(files) => {
            uploads.add(files, purpose);
            if (files.length > 0) onClose();
          }}
        />
      </div>
    </Dialog>
  );
}
