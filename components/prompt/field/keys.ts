/** The keys that the browser is not left alone with: those of the open picker, and motions by character and word around chips. */
import { isInputMethodKey } from '#components/ui/input-method.ts';
import { mentionRanges } from '../text-change.ts';
import type { FieldParts } from './field-parts.ts';
import { mentionBeside, wordEdge } from './motion.ts';
import type { PickerControl } from './picker-control.ts';
import { revealCaret } from './reveal.ts';

export function handleKey(event: KeyboardEvent, parts: FieldParts, picker: PickerControl): void {
  if (parts.isComposing() || isInputMethodKey(event)) return;
  if (pickerKey(event, picker) || moveAroundChip(event, parts)) event.preventDefault();
}

function pickerKey(event: KeyboardEvent, picker: PickerControl): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  switch (event.key) {
    case 'ArrowDown':
      return picker.step(1);
    case 'ArrowUp':
      return picker.step(-1);
    case 'Enter':
    case 'Tab':
      return picker.chooseActive();
    case 'Escape':
      return picker.close();
    default:
      return false;
  }
}

/** Over a chip in one step, and by words as if it were one. In text alone the browser's own motions are better. */
function moveAroundChip(event: KeyboardEvent, { content }: FieldParts): boolean {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return false;
  const selected = content.selection();
  if (!selected) return false;
  const forward = (event.key === 'ArrowRight') === (getComputedStyle(content.element).direction === 'ltr');
  const edge = edgeOf(event, content.prompt(), selected.head, forward);
  // Without Shift a selection is left at its edge, which the browser does.
  if (edge === null || (!event.shiftKey && selected.from !== selected.to)) return false;
  content.select(event.shiftKey ? selected.anchor : edge, edge);
  revealCaret(content.element, content.caretRange());
  return true;
}

function edgeOf(event: KeyboardEvent, prompt: string, head: number, forward: boolean): number | null {
  const isApple = /Mac|iP(hone|ad)/.test(navigator.platform);
  const byWord = isApple ? event.altKey : event.ctrlKey;
  if (event.metaKey || (isApple ? event.ctrlKey : event.altKey)) return null;
  if (byWord) {
    return mentionRanges(prompt).length > 0 ? wordEdge(prompt, head, forward) : null;
  }
  const beside = mentionBeside(prompt, head, forward);
  return beside && (forward ? beside.to : beside.from);
}
