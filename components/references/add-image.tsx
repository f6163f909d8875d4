'use client';

import { useId, useState } from 'react';
import { TextField } from '#components/ui/text-field.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import { AddDialog } from './add-dialog.tsx';
import { ACCEPTED_IMAGES } from './incoming-files.ts';
import { fileNameOf } from './reference-name.ts';
import { useAddImage } from './use-add-image.ts';

/** By file: added as soon as it is chosen. By address: fetched by our server once "Add" is pressed. */
export function AddImage({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { actions } = useEditor();
  const addImage = useAddImage();
  const filesId = useId();
  const [chosen, setChosen] = useState(0);
  const [url, setUrl] = useState('');
  const [error, setError] = useState<string>();

  async function add(): Promise<boolean> {
    const address = url.trim();
    if (address === '') {
      if (chosen === 0) setError('Choose a file, or give the address of a picture.');
      return chosen > 0;
    }
    setError(undefined);
    const result = await actions.addImageFromUrl({ url: address });
    if (!result.ok) {
      setError(result.error.sentence);
      return false;
    }
    addImage(result.value, result.value.name || fileNameOf(address));
    setUrl('');
    return true;
  }

  return (
    <AddDialog
      title="Add image"
      onAdd={add}
      onClosed={() => {
        setChosen(0);
        setError(undefined);
      }}
    >
      <div className="flex flex-col gap-1.5 text-sm">
        <label htmlFor={filesId} className="text-dim">
          Files
        </label>
        <input
          id={filesId}
          type="file"
          multiple
          accept={ACCEPTED_IMAGES}
          aria-describedby={`${filesId}-note`}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // The same file may be chosen again.
            currentTarget.value = '';
            setChosen(chosen + files.length);
            setError(undefined);
            onFiles(files);
          }}
          className="w-full text-dim file:mr-2.5 file:h-[30px] file:cursor-pointer file:rounded-lg file:border file:border-line-strong file:bg-raised file:px-2.5 file:font-medium file:text-ink file:text-sm-plus"
        />
        <p id={`${filesId}-note`} aria-live="polite" className="text-faint">
          {chosen === 0 ? 'JPEG or PNG, up to 10 MB each.' : `${chosen} ${chosen === 1 ? 'file' : 'files'} taken; see the tray.`}
        </p>
      </div>
      <TextField
        label="Image URL"
        type="url"
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        value={url}
        error={error}
        onChange={({ currentTarget }) => setUrl(currentTarget.value)}
      />
    </AddDialog>
  );
}
