'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFailureWords } from '#components/ui/use-say.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { AddDialog } from './add-dialog.tsx';
import { ImageFields } from './image-fields.tsx';
import { fileNameOf } from './reference-name.ts';
import { useAddImage } from './use-add-image.ts';

/** By file: added as soon as it is chosen. By address: fetched by our server once "Add" is pressed; several at once too. */
export function AddImage({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { actions } = useEditor();
  const addImage = useAddImage();
  const t = useTranslations('references');
  const failureWords = useFailureWords();
  const [taken, setTaken] = useState(0);
  const [url, setUrl] = useState('');
  const [error, setError] = useState<string>();

  async function add(): Promise<boolean> {
    const addresses = url.split(/\s+/).filter((each) => each !== '');
    if (addresses.length === 0) {
      if (taken === 0) setError(t('nothingChosen'));
      return taken > 0;
    }
    setError(undefined);
    for (const [index, address] of addresses.entries()) {
      const result = await actions.addImageFromUrl({ url: address });
      if (!result.ok) {
        // Those before it are in the tray; it and the rest stay to be mended.
        setUrl(addresses.slice(index).join(' '));
        setError(failureWords(result.error));
        return false;
      }
      addImage(result.value, result.value.name || fileNameOf(address));
    }
    setUrl('');
    return true;
  }

  return (
    <AddDialog
      title={t('addImage')}
      adds="image"
      onAdd={add}
      onClosed={() => {
        setTaken(0);
        setError(undefined);
      }}
    >
      <ImageFields
        several
        taken={taken}
        url={url}
        error={error}
        onUrl={setUrl}
        onFiles={(files) => {
          setTaken(taken + files.length);
          setError(undefined);
          onFiles(files);
        }}
      />
    </AddDialog>
  );
}
