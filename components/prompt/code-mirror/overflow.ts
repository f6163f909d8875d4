/** Marks, in place, the text that the wire would not take. */
import { type EditorState, type Extension, Facet, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { fittingPrefix } from '#lib/prompt/shorten.ts';
import { storedText } from './document-text.ts';

const past = Decoration.mark({ class: 'bg-bad/20 text-bad underline decoration-bad decoration-wavy underline-offset-4' });

/** What a mention is counted as; null: nothing, since its reference does not exist. */
export type TokenOf = (referenceId: string) => string | null;
export const tokenLookup = Facet.define<TokenOf, TokenOf>({ combine: ([tokenOf]) => tokenOf ?? (() => null) });

export function overflow(limit: number): Extension {
  const draw = (state: EditorState): DecorationSet => {
    const from = fittingPrefix(storedText(state), limit, state.facet(tokenLookup));
    return from < state.doc.length ? Decoration.set(past.range(from, state.doc.length)) : Decoration.none;
  };
  return StateField.define<DecorationSet>({
    create: draw,
    // Cheap for a prompt, and a mention's length may change without its text changing.
    update: (marks, transaction) => (transaction.docChanged || transaction.effects.length > 0 ? draw(transaction.state) : marks),
    provide: (field) => EditorView.decorations.from(field),
  });
}
