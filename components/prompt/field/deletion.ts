import type { TextRange } from '../text-change.ts';
import { characterEdge, holdsMention, mentionBeside, wholeMentions, wordEdge } from './motion.ts';

/**
 * What a deletion takes when a mention is near. Null: the browser deletes by itself, which it does well in text and in
 * no agreed way around chips.
 *
 * `selected` is the selection and `target` what the browser means to delete, both as offsets of the prompt.
 */
export function deletionNearMention(prompt: string, inputType: string, selected: TextRange, target: TextRange): TextRange | null {
  const forward = inputType.endsWith('Forward');
  const unit = /^delete(Content|Word)/.exec(inputType)?.[1];
  if (selected.from === selected.to && unit !== undefined) {
    const at = selected.from;
    const edge = (unit === 'Word' ? wordEdge : characterEdge)(prompt, at, forward);
    const range = { from: Math.min(at, edge), to: Math.max(at, edge) };
    const beside = unit === 'Word' || target.from === target.to || mentionBeside(prompt, at, forward) !== null;
    return beside ? range : null;
  }
  const range = wholeMentions(prompt, target.from === target.to ? selected : target);
  return holdsMention(prompt, range) ? range : null;
}
