/** One prompt of the storyboard, as its text field sees it. */
import type { Editor } from '#lib/client/editor.tsx';
import { promptLength } from '#lib/prompt/count.ts';
import { plainText } from '#lib/prompt/plain-text.ts';
import { fromRaw, toRaw } from '#lib/prompt/raw.ts';
import { fittingPrefix, shortenPrompt } from '#lib/prompt/shorten.ts';
import { tokenText } from '#lib/prompt/tokens.ts';
import type { PromptTarget } from '#lib/storyboard/intent.ts';
import { promptAt } from '#lib/storyboard/prompts.ts';
import { referenceForToken, tokenOf } from '#lib/storyboard/sent-references.ts';
import { type Mentionable, mentionables } from './mentionable.ts';

/**
 * A step is undone by itself. Typing is undone up to the last pause, and a choice from the picker belongs to the typing
 * that led there; but only typing is something that the rest of the page may hear of a moment later.
 */
export type Written = 'typing' | 'choice' | 'step';

export interface PromptSource {
  /** Null when its shot is gone. */
  prompt(): string | null;
  references(): readonly Mentionable[];
  write(prompt: string, how: Written): void;
  subscribe(listener: () => void): () => void;
  undo(): void;
  redo(): void;
  /** With the numbers of this moment. */
  toRaw(prompt: string): string;
  fromRaw(raw: string): string;
  /** How much of a prompt can be sent when the limit is this. */
  fittingPrefix(prompt: string, limit: number): number;
  /** How long it is on the wire, in UTF-16 code units. */
  rawLength(prompt: string): number;
  /** The prompt cut to a limit, at the end of a sentence where that keeps enough of it. */
  shorten(prompt: string, limit: number): string;
  /** As people read it: each mention is its reference's name. */
  toWords(prompt: string): string;
}

export function promptSource(editor: Editor, target: PromptTarget): PromptSource {
  const board = editor.getStoryboard;
  return {
    prompt: () => promptAt(board(), target),
    references: () => mentionables(board().references),
    write: (prompt, how) => {
      const step = how === 'step' ? { gesture: `words:${editor.makeId()}` } : {};
      editor.dispatch({ type: 'set-prompt', target, prompt }, { ...step, isTyping: how === 'typing' });
    },
    subscribe: editor.storyboard.subscribe,
    undo: editor.undo,
    redo: editor.redo,
    toRaw: (prompt) => toRaw(prompt, tokenOf(board())),
    fromRaw: (raw) => fromRaw(raw, referenceForToken(board())),
    fittingPrefix: (prompt, limit) => fittingPrefix(prompt, limit, countedToken(editor)),
    rawLength: (prompt) => promptLength(toRaw(prompt, countedToken(editor))),
    shorten: (prompt, limit) => shortenPrompt(prompt, limit, countedToken(editor)),
    toWords: (prompt) => plainText(prompt, (id) => board().references.find((reference) => reference.id === id)?.name ?? null),
  };
}

/**
 * The token that a mention is counted as. A reference that was not sent until this very key press gets the shortest
 * token of its kind, which is the one it will have in any request that the service takes.
 */
function countedToken(editor: Editor): (referenceId: string) => string | null {
  const board = editor.getStoryboard();
  const sent = tokenOf(board);
  return (referenceId) => {
    const reference = board.references.find(({ id }) => id === referenceId);
    return reference ? (sent(referenceId) ?? tokenText(reference.kind, 1)) : null;
  };
}
