/** Dragging words and chips: inside the field, to another one, and in from elsewhere. */
import { offsetAfter, type TextRange } from '../text-change.ts';
import type { FieldParts } from './field-parts.ts';
import { wholeMentions } from './motion.ts';
import type { Point } from './read-dom.ts';
import { readTransfer, writeTransfer } from './transfer.ts';

export interface DragHandlers {
  start(event: DragEvent): void;
  drop(event: DragEvent): void;
  end(event: DragEvent): void;
}

export function createDragHandlers({ content, source, replace }: FieldParts): DragHandlers {
  /** What is being dragged out of this field. */
  let dragged: (TextRange & { readonly prompt: string }) | null = null;

  return {
    start(event) {
      const selected = content.selection();
      if (!event.dataTransfer || !selected || selected.from === selected.to) return;
      writeTransfer(event.dataTransfer, content.prompt().slice(selected.from, selected.to), source);
      dragged = { from: selected.from, to: selected.to, prompt: content.prompt() };
    },
    drop(event) {
      event.preventDefault();
      if (!event.dataTransfer) return;
      const insert = readTransfer(event.dataTransfer, content.items(), source);
      if (insert === '') return;
      const at = offsetAtPointer(event, content);
      const isMove = dragged !== null && !event.ctrlKey && !event.altKey;
      content.element.focus();
      if (dragged && isMove) move(dragged, at, insert);
      else replace({ from: at, to: at, insert }, 'step');
      dragged = null;
    },
    end(event) {
      if (dragged === null) return;
      const { from, to, prompt } = dragged;
      // Moved into another field. Through the storyboard, so that the focus stays where it was dropped.
      if (event.dataTransfer?.dropEffect === 'move' && content.prompt() === prompt)
        source.write(prompt.slice(0, from) + prompt.slice(to), 'step');
      dragged = null;
    },
  };

  /** One change, so that undo takes the move back at once. */
  function move(taken: TextRange, at: number, insert: string): void {
    if (taken.from <= at && at <= taken.to) return;
    const prompt = content.prompt();
    const rest = prompt.slice(0, taken.from) + prompt.slice(taken.to);
    const target = offsetAfter({ ...taken, insert: '' }, at);
    replace({ from: 0, to: prompt.length, insert: rest.slice(0, target) + insert + rest.slice(target) }, 'step');
    content.select(target, target + insert.length);
  }
}

function offsetAtPointer(event: DragEvent, content: FieldParts['content']): number {
  const prompt = content.prompt();
  const point = pointAt(event.clientX, event.clientY);
  if (!point || !content.element.contains(point.node)) return prompt.length;
  const [at = prompt.length] = content.offsetsOf([point]);
  return wholeMentions(prompt, { from: at, to: at }).to;
}

/** Safari knows this by an older name. */
function pointAt(x: number, y: number): Point | null {
  const place = document.caretPositionFromPoint?.(x, y);
  if (place) return { node: place.offsetNode, offset: place.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
