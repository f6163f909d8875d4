/** What an open storyboard becomes when something is imported into it. */
import { joinPromptParts, mention, promptParts } from '#lib/prompt/mention.ts';
import { NOTHING_ASIDE, type Reference, type Storyboard } from '../document.ts';
import type { ImportFormat } from './format.ts';

/**
 * A script brings words and their timing: settings and references stay, and a reference that the words call by its name
 * is mentioned there. Everything else brings a whole storyboard.
 */
export function replaceWith(current: Storyboard, imported: Storyboard, format: ImportFormat): Storyboard {
  if (format !== 'script' && format !== 'fountain') return imported;
  return {
    ...current,
    title: imported.title === '' ? current.title : imported.title,
    kind: 'storyboard',
    totalSeconds: imported.totalSeconds,
    shots: imported.shots.map((shot) => ({ ...shot, prompt: withMentions(shot.prompt, current.references) })),
    aside: { ...current.aside, kind: NOTHING_ASIDE.kind, seconds: NOTHING_ASIDE.seconds },
  };
}

/** The first place in a prompt that says a reference's name becomes a mention of it; longer names first. */
function withMentions(prompt: string, references: readonly Reference[]): string {
  const byLength = references.filter(({ name }) => name.trim().length > 1).toSorted((a, b) => b.name.length - a.name.length);
  return byLength.reduce((words, { id, name }) => mentioned(words, id, name), prompt);
}

function mentioned(prompt: string, id: string, name: string): string {
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(name)}(?![\p{L}\p{N}])`, 'iu');
  let isDone = promptParts(prompt).some((part) => part.type === 'mention' && part.referenceId === id);
  return joinPromptParts(
    promptParts(prompt).flatMap((part) => {
      if (isDone || part.type === 'mention' || !pattern.test(part.text)) return part;
      isDone = true;
      return promptParts(part.text.replace(pattern, () => mention(id)));
    }),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
