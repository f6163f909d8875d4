/** Copy, cut and paste. What they carry is `transfer.ts`'s. */
import type { FieldParts } from './field-parts.ts';
import { wholeMentions } from './motion.ts';
import { readTransfer, writeTransfer } from './transfer.ts';

export function handleCopy(event: ClipboardEvent, { content, source, replace }: FieldParts): void {
  const selected = content.selection();
  if (!selected || selected.from === selected.to || !event.clipboardData) return;
  const range = wholeMentions(content.prompt(), selected);
  event.preventDefault();
  writeTransfer(event.clipboardData, content.prompt().slice(range.from, range.to), source);
  if (event.type === 'cut') replace({ ...range, insert: '' }, 'step');
}

export function handlePaste(event: ClipboardEvent, { content, source, replace }: FieldParts): void {
  const selected = content.selection();
  if (!selected || !event.clipboardData) return;
  const insert = readTransfer(event.clipboardData, content.items(), source);
  // Pictures without words are the page's: it makes references of them.
  if (insert === '') return;
  event.preventDefault();
  replace({ ...wholeMentions(content.prompt(), selected), insert }, 'step');
}
