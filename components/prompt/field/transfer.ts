/**
 * What leaves a prompt and what enters it, by the clipboard and by dragging. Raw tokens leave, so the text can be pasted
 * anywhere; beside them travels the stored form, because numbers are only true for a moment: cutting the last mention of
 * a picture renumbers the others, and the token just cut would name another picture when it is pasted back.
 */
import { mentionedIds } from '#lib/prompt/mention.ts';
import type { Mentionable } from '../mentionable.ts';
import type { PromptSource } from '../prompt-source.ts';
import { foreignText, shownPrompt } from './shown-prompt.ts';

const STORED_FORM = 'application/x-shotboard-prompt';

export function writeTransfer(transfer: DataTransfer, prompt: string, source: Pick<PromptSource, 'toRaw'>): void {
  transfer.clearData();
  transfer.setData('text/plain', source.toRaw(prompt));
  transfer.setData(STORED_FORM, prompt);
}

/** As a piece of prompt; empty when it holds no words, such as a picture alone. */
export function readTransfer(transfer: DataTransfer, items: readonly Mentionable[], source: Pick<PromptSource, 'fromRaw'>): string {
  const stored = shownPrompt(transfer.getData(STORED_FORM));
  const known = new Set(items.map(({ id }) => id));
  const isOurs = stored !== '' && mentionedIds(stored).every((id) => known.has(id));
  return isOurs ? stored : source.fromRaw(foreignText(transfer.getData('text/plain')));
}
