'use client';

import { useState } from 'react';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import type { ElementReference } from '#lib/storyboard/document.ts';
import { AddDialog } from './add-dialog.tsx';
import { referenceName } from './reference-name.ts';

const ELEMENT_ID = /^[1-9][0-9]{0,18}$/;

const MADE_FROM: readonly { readonly value: ElementReference['elementKind']; readonly label: string }[] = [
  { value: 'image', label: 'Images' },
  { value: 'video', label: 'A video' },
  { value: 'unknown', label: 'Not known' },
];

/** An element of the account, by its id. Its kind matters to the rules, and only the person knows it. */
export function AddElement() {
  const editor = useEditor();
  const [elementId, setElementId] = useState('');
  const [name, setName] = useState('');
  const [elementKind, setElementKind] = useState<ElementReference['elementKind']>('image');
  const [error, setError] = useState<string>();

  function add(): boolean {
    const id = elementId.trim();
    if (!ELEMENT_ID.test(id)) {
      setError('An element ID is digits only, such as 829836802793406551. Copy it from your account.');
      return false;
    }
    const taken = editor.getStoryboard().references.map((reference) => reference.name);
    return editor.dispatch({
      type: 'add-reference',
      reference: {
        kind: 'element',
        id: editor.makeId(),
        name: referenceName(name, taken, 'Element'),
        pinned: false,
        elementId: id,
        elementKind,
      },
    });
  }

  return (
    <AddDialog
      title="Add element"
      onAdd={add}
      onClosed={() => {
        setElementId('');
        setName('');
        setError(undefined);
      }}
    >
      <TextField
        label="Element ID"
        inputMode="numeric"
        autoComplete="off"
        value={elementId}
        error={error}
        onChange={({ currentTarget }) => {
          setElementId(currentTarget.value);
          setError(undefined);
        }}
      />
      <TextField
        label="Name"
        autoComplete="off"
        maxLength={60}
        value={name}
        placeholder="Element"
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <div className="flex items-center justify-between text-dim text-sm">
        <span aria-hidden="true">Made from</span>
        <Select label="Made from" value={elementKind} options={MADE_FROM} onChange={setElementKind} />
      </div>
    </AddDialog>
  );
}
