/** The words of the current kind (docs/kling-omni.md §3.1 to §3.3, §13.1). */
import { isBlank, promptLength } from '#lib/prompt/count.ts';
import { joinPromptParts, mention, mentionedIds, promptParts } from '#lib/prompt/mention.ts';
import { mentionToWords } from '#lib/prompt/plain-text.ts';
import { toRaw } from '#lib/prompt/raw.ts';
import { shortenPrompt } from '#lib/prompt/shorten.ts';
import { type FoundToken, findTokens } from '#lib/prompt/tokens.ts';
import type { PromptTarget } from '../intent.ts';
import type { EditFix, Fix, Issue, IssueValues, Place } from '../issue.ts';
import { currentPrompts, type PromptInPlace } from '../prompts.ts';
import { editFix, type View } from './view.ts';

interface Words extends PromptInPlace {
  readonly place: Place;
  /** The number of the shot; 0 for the one prompt of the other kinds. */
  readonly shot: number;
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
            shot: index + 1,
            maxLength: view.limits.shotPromptMaxLength,
          }
        : { target, prompt, place: { at: 'prompt' }, shot: 0, maxLength: view.limits.promptMaxLength };
    return [...checkAmount(view, words), ...checkMentions(view, words), ...checkTokens(view, words)];
  });
}

function checkAmount(view: View, { target, prompt, place, shot, maxLength }: Words): Issue[] {
  const raw = toRaw(prompt, view.tokenOf);
  if (isBlank(raw)) {
    return [{ code: 'prompt-empty', place, message: 'prompt-empty', values: { shot }, fixes: [], rule: '§3.3' }];
  }
  const length = promptLength(raw);
  if (length <= maxLength) return [];
  return [
    {
      code: 'prompt-too-long',
      place,
      message: 'prompt-too-long',
      values: { shot, over: length - maxLength, length, most: maxLength },
      fixes: [rewrite('shorten', target, shortenPrompt(prompt, maxLength, view.tokenOf))],
      rule: view.board.kind === 'storyboard' ? '§3.3' : '§3.1',
    },
  ];
}

function checkMentions(view: View, { target, prompt, place, shot }: Words): Issue[] {
  const unknown = mentionedIds(prompt).filter((id) => !view.board.references.some((reference) => reference.id === id));
  if (unknown.length === 0) return [];
  const mended = unknown.reduce((text, id) => mentionToWords(text, id, ''), prompt);
  const fixes = [rewrite('remove-mention', target, mended)];
  return [{ code: 'mention-unknown', place, message: 'mention-unknown', values: { shot }, fixes, rule: null }];
}

/**
 * A token typed as words is read by the service as a mention, by its number; and numbers move when the tray changes.
 * Past the end of a list it is refused there (§3.2), else it is our rule that words stay words.
 */
function checkTokens(view: View, { target, prompt, place, shot }: Words): Issue[] {
  const found = promptParts(prompt).flatMap((part) => (part.type === 'text' ? findTokens(part.text) : []));
  const distinct = found.filter((token, index) => found.findIndex(({ text }) => text === token.text) === index);
  return distinct.map((token) => {
    const sent = { image: view.images, element: view.elements, video: view.videos }[token.kind];
    const isPastTheEnd = token.number < 1 || token.number > sent.length;
    const meantId = view.referenceForToken(token);
    const meant = view.board.references.find(({ id }) => id === meantId);
    const fixes: Fix[] = [
      ...(meant ? [rewrite('name-reference', target, withTokenReplaced(prompt, token, mention(meant.id)), { name: meant.name })] : []),
      rewrite('remove-token', target, withTokenReplaced(prompt, token, ''), { token: token.text }),
    ];
    const common = { code: 'token-in-text', place, fixes } as const;
    return isPastTheEnd
      ? {
          ...common,
          message: 'token-past-the-end',
          values: { shot, token: token.text, sent: sent.length, kind: token.kind },
          rule: '§3.2',
        }
      : { ...common, message: 'token-in-words', values: { shot, token: token.text, name: meant?.name ?? token.text }, rule: null };
  });
}

function withTokenReplaced(prompt: string, token: FoundToken, replacement: string): string {
  return joinPromptParts(
    promptParts(prompt).map((part) => (part.type === 'text' ? { ...part, text: part.text.replaceAll(token.text, replacement) } : part)),
  );
}

function rewrite(label: EditFix['label'], target: PromptTarget, prompt: string, values: IssueValues = {}): Fix {
  return editFix(label, [{ type: 'set-prompt', target, prompt }], values);
}
