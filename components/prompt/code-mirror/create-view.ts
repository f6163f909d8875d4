/** The prompt's text field: CodeMirror with chips, the picker and plain text keys, and nothing else of it. */
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import type { Mentionable } from '../mentionable.ts';
import { textChange } from '../text-change.ts';
import { clipboard, type RawText } from './clipboard.ts';
import { storedText, viewText } from './document-text.ts';
import { mentions } from './mentions.ts';
import { textKeys } from './motions.ts';
import { overflow, type TokenOf, tokenLookup } from './overflow.ts';
import { type Picker, picker, pickerField } from './picker.ts';
import { wholeMentions } from './whole-mentions.ts';

/** Marks a change that came from the storyboard, so that it is not sent back to it. */
const fromStoryboard = Annotation.define<boolean>();

/** What may change while the text field stays the same: a shot that moves gets another number. */
export interface Wording {
  readonly label: string;
  readonly hint: string;
  readonly limit: number;
}

const wordingSlot = new Compartment();

export interface PromptViewOptions {
  readonly parent: HTMLElement;
  readonly prompt: string;
  readonly mentionables: readonly Mentionable[];
  readonly wording: Wording;
  readonly listboxId: string;
  readonly text: RawText;
  readonly tokenOf: TokenOf;
  readonly onPrompt: (prompt: string) => void;
  readonly onPicker: (picker: Picker | null) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function createPromptView(options: PromptViewOptions): EditorView {
  const cspNonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  return new EditorView({
    parent: options.parent,
    state: EditorState.create({
      doc: viewText(options.prompt),
      extensions: [
        // A carriage return in a stored prompt stays one, and positions stay the same.
        EditorState.lineSeparator.of('\n'),
        // The nonce of the document that runs, which a later navigation inside the app does not change.
        cspNonce ? EditorView.cspNonce.of(cspNonce) : [],
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ spellcheck: 'true', autocapitalize: 'sentences' }),
        wordingSlot.of(wording(options.wording)),
        mentions(options.mentionables),
        wholeMentions,
        tokenLookup.of(options.tokenOf),
        picker(options.listboxId),
        menuHistory(options),
        keymap.of(textKeys),
        clipboard(options.text),
        EditorView.updateListener.of((update) => {
          const isOwn = update.transactions.some((transaction) => transaction.docChanged && !transaction.annotation(fromStoryboard));
          if (isOwn) options.onPrompt(storedText(update.state));
          const [before, now] = [update.startState.field(pickerField), update.state.field(pickerField)];
          if (before !== now || (now && update.geometryChanged)) options.onPicker(now);
        }),
        look,
      ],
    }),
  });
}

export function setWording(view: EditorView, next: Wording): void {
  view.dispatch({ effects: wordingSlot.reconfigure(wording(next)) });
}

function wording({ label, hint, limit }: Wording): Extension {
  return [EditorView.contentAttributes.of({ 'aria-label': label, 'aria-placeholder': hint }), placeholder(hint), overflow(limit)];
}

/** Brings a change made elsewhere (undo, a fix, a removed reference) into the text, touching only what differs. */
export function showPrompt(view: EditorView, prompt: string): void {
  const change = textChange(storedText(view.state), storedText(viewText(prompt)));
  if (!change) return;
  const changes = view.state.changes({ ...change, insert: viewText(change.insert) });
  // With the caret at the place of the change it ends up behind what came back, as after typing it.
  view.dispatch({ changes, selection: view.state.selection.map(changes, 1), annotations: fromStoryboard.of(true) });
}

/**
 * History belongs to the whole storyboard, which hears its keys on the page. The browser's own menu entries would undo
 * text that it thinks it wrote; they are passed on too.
 */
function menuHistory({ onUndo, onRedo }: PromptViewOptions): Extension {
  return EditorView.domEventHandlers({
    beforeinput(event) {
      if (event.inputType === 'historyUndo') onUndo();
      else if (event.inputType === 'historyRedo') onRedo();
      else return false;
      return true;
    },
  });
}

const look = EditorView.theme({
  '&': { color: 'inherit', background: 'none' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflow: 'visible' },
  '.cm-content': { padding: '0', caretColor: 'var(--accent-text)', overflowWrap: 'anywhere', minHeight: '1lh' },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--faint)' },
});
