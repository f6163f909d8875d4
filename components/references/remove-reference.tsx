'use client';

import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import type { Reference } from '#lib/storyboard/document.ts';

/** Asks before a reference goes that prompts still name, and says which of them lose it. */
export function RemoveReference({
  reference,
  losing,
  onClose,
}: {
  readonly reference: Reference;
  /** "shot 1", "the Single prompt". */
  readonly losing: readonly string[];
  readonly onClose: () => void;
}) {
  const editor = useEditor();
  return (
    <Dialog
      title={`Remove ${reference.name}?`}
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            variant="danger"
            onClick={() => {
              onClose();
              editor.dispatch({ type: 'remove-reference', referenceId: reference.id });
            }}
          >
            Remove
          </Button>
        </>
      }
    >
      <p className="text-soft">
        {capitalised(new Intl.ListFormat('en').format(losing))} {losing.length === 1 ? 'mentions' : 'mention'} it. The name stays there as
        plain words; the picture is no longer sent. Undo brings it back.
      </p>
    </Dialog>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}
