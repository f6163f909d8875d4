/**
 * A card dragged by its picture: onto another card of its kind it changes its place, into a prompt it becomes a mention.
 * Both are the browser's own drag, which phones begin with a long press.
 */
import type { DragEvent } from 'react';
import { writeTransfer } from '#components/prompt/field/transfer.ts';
import type { Editor } from '#lib/client/editor-interface.ts';
import { createStore, type ReadableStore } from '#lib/client/store.ts';
import { mention } from '#lib/prompt/mention.ts';
import { toRaw } from '#lib/prompt/raw.ts';
import type { Reference } from '#lib/storyboard/document.ts';
import { tokenOf } from '#lib/storyboard/sent-references.ts';
import { placeAfterDrop } from './tray.ts';

/** Where the dragged card would come to stand. */
export interface DropMark {
  readonly id: string;
  readonly side: 'before' | 'after';
}

export interface TrayDrag {
  readonly mark: ReadableStore<DropMark | null>;
  start(event: DragEvent, reference: Reference): void;
  over(event: DragEvent, reference: Reference): void;
  leave(event: DragEvent, reference: Reference): void;
  drop(event: DragEvent, reference: Reference): void;
  end(): void;
}

export function createTrayDrag(editor: Editor): TrayDrag {
  const mark = createStore<DropMark | null>(null);
  let dragged: Reference | null = null;
  const end = () => {
    dragged = null;
    mark.set(null);
  };
  return {
    mark,
    end,
    start(event, reference) {
      dragged = reference;
      const token = tokenOf(editor.getStoryboard());
      writeTransfer(event.dataTransfer, mention(reference.id), { toRaw: (prompt) => toRaw(prompt, token) });
      event.dataTransfer.effectAllowed = 'copyMove';
    },
    over(event, reference) {
      if (dragged === null || dragged.kind !== reference.kind) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      const box = event.currentTarget.getBoundingClientRect();
      const side = event.clientX < box.left + box.width / 2 ? 'before' : 'after';
      const now = mark.get();
      if (reference.id === dragged.id) mark.set(null);
      else if (now?.id !== reference.id || now.side !== side) mark.set({ id: reference.id, side });
    },
    leave(event, reference) {
      const isInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
      if (!isInside && mark.get()?.id === reference.id) mark.set(null);
    },
    drop(event, reference) {
      const target = mark.get();
      if (dragged === null || dragged.kind !== reference.kind) return;
      event.preventDefault();
      event.stopPropagation();
      const { references } = editor.getStoryboard();
      const toIndex = target && placeAfterDrop(references, dragged.id, target);
      if (toIndex !== null) editor.dispatch({ type: 'move-reference', referenceId: dragged.id, toIndex });
      end();
    },
  };
}
