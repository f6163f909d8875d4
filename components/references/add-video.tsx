'use client';

import { Film } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Select } from '#components/ui/select.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import { VIDEO_ROLES, type VideoRole } from '#lib/storyboard/document.ts';
import { AddDialog } from './add-dialog.tsx';
import { fileNameOf, referenceName } from './reference-name.ts';

/** A video by its public address, which the service fetches by itself. */
export function AddVideo() {
  const editor = useEditor();
  const t = useTranslations('references');
  const [url, setUrl] = useState('');
  const [role, setRole] = useState<VideoRole>('feature');
  const [keepOriginalSound, setKeep] = useState(false);
  const [error, setError] = useState<string>();

  function add(): boolean {
    const address = url.trim();
    if (!isWebAddress(address)) {
      setError('Give the public address of a video, beginning with https:// or http://.');
      return false;
    }
    const taken = editor.getStoryboard().references.map(({ name }) => name);
    return editor.dispatch({
      type: 'add-reference',
      reference: {
        kind: 'video',
        id: editor.makeId(),
        name: referenceName(fileNameOf(address), taken, 'Video'),
        pinned: false,
        role,
        keepOriginalSound,
        source: { type: 'url', url: address, facts: null },
      },
    });
  }

  return (
    <AddDialog
      title="Add video"
      tile={{ icon: <Film />, hint: 'motion or edit source' }}
      onAdd={add}
      onClosed={() => {
        setUrl('');
        setError(undefined);
      }}
    >
      <TextField
        label="Video URL"
        type="url"
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        hint="MP4 or MOV at a public address."
        value={url}
        error={error}
        onChange={({ currentTarget }) => {
          setUrl(currentTarget.value);
          setError(undefined);
        }}
      />
      <div className="flex items-center justify-between text-dim text-sm">
        <span aria-hidden="true">Role</span>
        <Select
          label="Role"
          value={role}
          options={VIDEO_ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
          onChange={setRole}
        />
      </div>
      <Switch label="Keep original sound" checked={keepOriginalSound} onChange={setKeep} />
    </AddDialog>
  );
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}
