/**
 * Nothing that a browser, an input method or a drop does to the text may leave half a mention behind: half of one would
 * turn a reference's id into words. Each change is looked at by what it leaves; one that would leave debris is widened
 * to the whole mentions that it touches, and delimiters that belong to no mention never enter.
 */
import { type ChangeSpec, EditorState, type Extension, type Text, type Transaction } from '@codemirror/state';
import { mentionedIds, withoutStrayDelimiters } from '#lib/prompt/mention.ts';
import { mentionRanges } from '../text-change.ts';
import { foreignText, storedText } from './document-text.ts';

export const wholeMentions: Extension = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || isSound(transaction)) return transaction;
  const ranges = mentionRanges(storedText(transaction.startState));
  const changes: ChangeSpec[] = [];
  let end = 0;
  transaction.changes.iterChanges((fromA, toA, _fromB, _toB, inserted: Text) => {
    // Neighbouring changes may be widened into each other; each starts where the one before ended.
    const from = Math.max(end, ranges.find((range) => range.from < fromA && fromA < range.to)?.from ?? fromA);
    const to = Math.max(from, ranges.find((range) => range.from < toA && toA < range.to)?.to ?? toA);
    changes.push({ from, to, insert: foreignText(inserted.toString()) });
    end = to;
  });
  return { changes, effects: transaction.effects, scrollIntoView: transaction.scrollIntoView };
});

/** Whole mentions only, none of which the change itself pieced together. */
function isSound(transaction: Transaction): boolean {
  const after = storedText(transaction.newDoc);
  if (withoutStrayDelimiters(after) !== after) return false;
  const known = new Set(mentionedIds(storedText(transaction.startState)));
  transaction.changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
    for (const id of mentionedIds(storedText(inserted))) known.add(id);
  });
  return mentionedIds(after).every((id) => known.has(id));
}
