/** Chips over the text: the document stays the stored prompt, and each mention in it is shown as a chip and moved over whole. */
import { type EditorState, type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Mentionable } from '../mentionable.ts';
import { mentionRanges } from '../text-change.ts';
import { ChipWidget } from './chip-widget.ts';
import { storedText } from './document-text.ts';

/** Told by the page whenever a reference is added, renamed, removed or given another picture. */
export const setMentionables = StateEffect.define<readonly Mentionable[]>();

export const mentionablesField = StateField.define<readonly Mentionable[]>({
  create: () => [],
  update(items, transaction) {
    for (const effect of transaction.effects) if (effect.is(setMentionables)) items = effect.value;
    return items;
  },
});

const chipsField = StateField.define<DecorationSet>({
  create: drawChips,
  update(chips, transaction) {
    const isRenamed = transaction.effects.some((effect) => effect.is(setMentionables));
    return transaction.docChanged || isRenamed ? drawChips(transaction.state) : chips;
  },
  provide: (field) => [EditorView.decorations.from(field), EditorView.atomicRanges.of((view) => view.state.field(field))],
});

function drawChips(state: EditorState): DecorationSet {
  const items = state.field(mentionablesField);
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, referenceId } of mentionRanges(storedText(state))) {
    const shown = items.find((item) => item.id === referenceId) ?? null;
    builder.add(from, to, Decoration.replace({ widget: new ChipWidget(shown) }));
  }
  return builder.finish();
}

export function mentions(initial: readonly Mentionable[]): Extension {
  return [mentionablesField.init(() => initial), chipsField];
}
