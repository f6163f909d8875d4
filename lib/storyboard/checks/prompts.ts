/** The words of the current kind (kling-api.md §3.1 to §3.3, §13.1). */
import { isBlank, promptLength } from '#lib/prompt/count.ts';
import { joinPromptParts, mention, mentionedIds, promptParts } from '#lib/prompt/mention.ts';
import { mentionToWords } from '#lib/prompt/plain-text.ts';
import { toRaw } from '#lib/prompt/raw.ts';
import { shortenPrompt } from '#lib/prompt/shorten.ts';
import { type FoundToken, findTokens } from '#lib/prompt/tokens.ts';
import type { PromptTarget } from '../intent.ts';
import type { Fix, Issue, Place } from '../issue.ts';
import { currentPrompts, type PromptInPlace } from '../prompts.ts';
import { counted, type View } from './view.ts';

interface Words extends PromptInPlace {
  readonly place: Place;
  /** "Shot 2" or "The prompt". */
  readonly name: string;
  readonly maxLength: number;
}

export function checkPrompts(view: View): Issue[] {
  return currentPrompts(view.board).flatMap(({ target, prompt }, index) => {
    const words: Words =
      typeof target === 'object'
        ? {
            target,
            prompt,
            place: { at: 'shot', shotId: target.shotId },
            name: `Shot ${index + 1}`,
            maxLength: view.limits.shotPromptMaxLength,
          }
        : { target, prompt, place: { at: 'prompt' }, name: 'The prompt', maxLength: view.limits.promptMaxLength };
    return [...checkAmount(view, words), ...checkMentions(view, words), ...checkTokens(view, words)];
  });
}

function checkAmount(view: View, { target, prompt, place, name, maxLength }: Words): Issue[] {
  const raw = toRaw(prompt, view.tokenOf);
  if (isBlank(raw)) {
    return [{ code: 'prompt-empty', place, sentence: `${name} has no words yet. Say what happens in it.`, fixes: [], rule: '§3.3' }];
  }
  const length = promptLength(raw);
  if (length <= maxLength) return [];
  return [
    {
      code: 'prompt-too-long',
      place,
      sentence: `${name} is too long by ${counted(length - maxLength, 'character')}: it has ${length}, and ${maxLength} can be sent.`,
      fixes: [rewrite('Shorten to fit', target, shortenPrompt(prompt, maxLength, view.tokenOf))],
      rule: view.board.kind === 'storyboard' ? '§3.3' : '§3.1',
    },
  ];
}

function checkMentions(view: View, { target, prompt, place, name }: Words): Issue[] {
  const unknown = mentionedIds(prompt).filter((id) => !view.board.references.some((reference) => reference.id === id));
  if (unknown.length === 0) return [];
  const mended = unknown.reduce((text, id) => mentionToWords(text, id, ''), prompt);
  const sentence = `${name} names a reference that is not in the tray. Remove the mention, or name another reference.`;
  return [{ code: 'mention-unknown', place, sentence, fixes: [rewrite('Remove the mention', target, mended)], rule: null }];
}

/**
 * A token typed as words is read by the service as a mention, by its number; and numbers move when the tray changes.
 * Past the end of a list it is refused there (§3.2), else it is our rule that words stay words.
 */
function checkTokens(view: View, { target, prompt, place, name }: Words): Issue[] {
  const found = promptParts(prompt).flatMap((part) => (part.type === 'text' ? findTokens(part.text) : []));
  const distinct = found.filter((token, index) => found.findIndex(({ text }) => text === token.text) === index);
  return distinct.map((token) => {
    const sent = { image: view.images, element: view.elements, video: view.videos }[token.kind];
    const isPastTheEnd = token.number < 1 || token.number > sent.length;
    const meantId = view.referenceForToken(token);
    const meant = view.board.references.find(({ id }) => id === meantId);
    const sentence = isPastTheEnd
      ? `${name} says ${token.text}, but ${sent.length === 0 ? `no ${token.kind} is` : `only ${counted(sent.length, token.kind)} ${sent.length === 1 ? 'is' : 'are'}`} sent. Name a reference instead.`
      : `${name} says ${token.text} in plain words, which would be read as “${meant?.name ?? token.kind}”. Make it a mention, so that it stays right.`;
    const fixes: Fix[] = [
      ...(meant ? [rewrite(`Name “${meant.name}”`, target, withTokenReplaced(prompt, token, mention(meant.id)))] : []),
      rewrite(`Remove ${token.text}`, target, withTokenReplaced(prompt, token, '')),
    ];
    return { code: 'token-in-text', place, sentence, fixes, rule: isPastTheEnd ? '§3.2' : null };
  });
}

function withTokenReplaced(prompt: string, token: FoundToken, replacement: string): string {
  return joinPromptParts(
    promptParts(prompt).map((part) => (part.type === 'text' ? { ...part, text: part.text.replaceAll(token.text, replacement) } : part)),
  );
}

function rewrite(label: string, target: PromptTarget, prompt: string): Fix {
  return { label, intents: [{ type: 'set-prompt', target, prompt }] };
}
