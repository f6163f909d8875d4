import { mention, promptParts } from './mention.ts';
import { withoutDelimiters } from './raw.ts';

/** A prompt as people read it in captions and on the timeline: each mention is its reference's name. */
export function plainText(prompt: string, nameOf: (referenceId: string) => string | null): string {
  return promptParts(prompt)
    .map((part) => (part.type === 'text' ? part.text : (nameOf(part.referenceId) ?? '')))
    .join('');
}

/**
 * The same prompt with the mentions of one reference turned into words. The words are cleaned of delimiters: a name
 * must not become a mention of something else.
 */
export function mentionToWords(prompt: string, referenceId: string, words: string): string {
  return promptParts(prompt)
    .map((part) => {
      if (part.type === 'text') return part.text;
      return part.referenceId === referenceId ? withoutDelimiters(words) : mention(part.referenceId);
    })
    .join('');
}
