import type { EditorView } from '@codemirror/view';
import type { Editor } from '#lib/client/editor.tsx';
import { tokenText } from '#lib/prompt/tokens.ts';
import type { PromptTarget } from '#lib/storyboard/intent.ts';
import { promptAt } from '#lib/storyboard/prompts.ts';
import { tokenOf } from '#lib/storyboard/sent-references.ts';
import { mentionables, sameMentionables } from '../mentionable.ts';
import { showPrompt } from './create-view.ts';
import { mentionablesField, setMentionables } from './mentions.ts';

/** Keeps a text field at what the storyboard says, until the returned function is called. What was typed here is there already. */
export function followStoryboard(view: EditorView, editor: Editor, target: PromptTarget): () => void {
  let { references } = editor.storyboard.get();
  const show = () => {
    const board = editor.storyboard.get();
    if (board.references !== references) {
      references = board.references;
      const items = mentionables(references);
      if (!sameMentionables(items, view.state.field(mentionablesField))) view.dispatch({ effects: setMentionables.of(items) });
    }
    const prompt = promptAt(board, target);
    // Text under composition belongs to the input method; changing it there would break the word. It is brought in after.
    if (prompt !== null && !view.composing) showPrompt(view, prompt);
  };
  // After the composition's own last change has been read.
  const settle = () => setTimeout(show);
  view.contentDOM.addEventListener('compositionend', settle);
  const stop = editor.storyboard.subscribe(show);
  return () => {
    stop();
    view.contentDOM.removeEventListener('compositionend', settle);
  };
}

/**
 * The token that a mention is counted as. A reference that was not sent until this very key press gets the shortest
 * token of its kind, which is the one it will have in any request that the service takes.
 */
export function countedToken(editor: Editor): (referenceId: string) => string | null {
  return (referenceId) => {
    const board = editor.storyboard.get();
    const reference = board.references.find(({ id }) => id === referenceId);
    return reference ? (tokenOf(board)(referenceId) ?? tokenText(reference.kind, 1)) : null;
  };
}
