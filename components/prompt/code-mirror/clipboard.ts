/**
 * What leaves a prompt and what enters it. Copied text carries raw tokens, so it can be pasted anywhere; beside it
 * travels the stored form, because numbers are only true for a moment: cutting the last mention of a picture renumbers
 * the others, and the token just cut would name another picture when it is pasted back.
 */
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { mentionedIds } from '#lib/prompt/mention.ts';
import { foreignText, storedText, viewText } from './document-text.ts';
import { mentionablesField } from './mentions.ts';

/** Between a stored prompt and raw text, with the numbers as they are at this moment. */
export interface RawText {
  toRaw(prompt: string): string;
  fromRaw(raw: string): string;
}

const STORED_FORM = 'application/x-shotboard-prompt';

export function clipboard(text: RawText): Extension {
  return [
    // Dragging a selection goes through these two.
    EditorView.clipboardOutputFilter.of((selected) => text.toRaw(storedText(selected))),
    EditorView.clipboardInputFilter.of((raw) => viewText(text.fromRaw(foreignText(raw)))),
    EditorView.domEventHandlers({
      copy: (event, view) => copySelection(event, view, text),
      cut(event, view) {
        if (!copySelection(event, view, text) || view.state.selection.main.empty) return true;
        view.dispatch(view.state.replaceSelection(''), { scrollIntoView: true, userEvent: 'delete.cut' });
        return true;
      },
      paste(event, view) {
        const raw = foreignText(event.clipboardData?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n');
        // Pictures without words are the page's: it makes references of them.
        if (raw === '') return false;
        const stored = event.clipboardData?.getData(STORED_FORM) ?? '';
        const known = new Set(view.state.field(mentionablesField).map(({ id }) => id));
        const isOurs = stored !== '' && mentionedIds(stored).every((id) => known.has(id));
        const pasted = viewText(isOurs ? stored : text.fromRaw(raw));
        view.dispatch(view.state.replaceSelection(pasted), { scrollIntoView: true, userEvent: 'input.paste' });
        return true;
      },
    }),
  ];
}

function copySelection(event: ClipboardEvent, view: EditorView, text: RawText): boolean {
  const { from, to } = view.state.selection.main;
  // Nothing selected: nothing is copied, and CodeMirror must not take the whole line either.
  if (from === to || !event.clipboardData) return true;
  const stored = storedText(view.state.sliceDoc(from, to));
  event.clipboardData.setData('text/plain', text.toRaw(stored));
  event.clipboardData.setData(STORED_FORM, stored);
  return true;
}
