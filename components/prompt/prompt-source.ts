/** One prompt of the storyboard, as its text field sees it. */
import type { Editor } from '#lib/client/editor.tsx';
import { fromRaw, toRaw } from '#lib/prompt/raw.ts';
import { fittingPrefix } from '#lib/prompt/shorten.ts';
import { tokenText } from '#lib/prompt/tokens.ts';
import type { PromptTarget } from '#lib/storyboard/intent.ts';
import { promptAt } from '#lib/storyboard/prompts.ts';
import { referenceForToken, tokenOf } from '#lib/storyboard/sent-references.ts';
import { type Mentionable, mentionables } from './mentionable.ts';

export interface PromptSource {
  /** Null when its shot is gone. */
  prompt(): string | null;
  references(): readonly Mentionable[];
  /** A step is undone by itself; typing is undone up to the last pause. */
  write(prompt: string, undoneAs: 'typing' | 'step'): void;
  subscribe(listener: () => void): () => void;
  undo(): void;
  redo(): void;
  /** With the numbers of this moment. */
  toRaw(prompt: string): string;
  fromRaw(raw: string): string;
  /** How much of a prompt can be sent when the limit is this. */
  fittingPrefix(prompt: string, limit: number): number;
}

export function promptSource(editor: Editor, target: PromptTarget): PromptSource {
  const board = editor.getStoryboard;
  return {
    prompt: () => promptAt(board(), target),
    references: () => mentionables(board().references),
    write: (prompt, undoneAs) => {
      const step = undoneAs === 'step' ? { gesture: `words:${editor.makeId()}` } : {};
      editor.dispatch({ type: 'set-prompt', target, prompt }, step);
    },
    subscribe: editor.storyboard.subscribe,
    undo: editor.undo,
    redo: editor.redo,
    toRaw: (prompt) => toRaw(prompt, tokenOf(board())),
    fromRaw: (raw) => fromRaw(raw, referenceForToken(board())),
    fittingPrefix: (prompt, limit) => fittingPrefix(prompt, limit, countedToken(editor)),
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
