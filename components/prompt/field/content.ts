/**
 * What a field holds: an element, the prompt that it shows, and the selection in it, in offsets of that prompt. Nothing
 * here knows where prompts are kept or why they change.
 */
import type { Mentionable } from '../mentionable.ts';
import { offsetAfter, type TextChange, type TextRange, textChange } from '../text-change.ts';
import { drawPrompt, refreshChips } from './draw.ts';
import { drawnPieces, placeOf, readPieces } from './pieces.ts';
import { chipAround, type Point, piecesIn } from './read-dom.ts';

export interface Selected extends TextRange {
  readonly anchor: number;
  /** Where the caret is, which may be before the anchor. */
  readonly head: number;
}

export type Content = ReturnType<typeof createContent>;

export function createContent(element: HTMLElement, rendered: { readonly prompt: string; readonly items: readonly Mentionable[] }) {
  let { prompt, items } = rendered;

  const read = (points: readonly Point[]) => readPieces(piecesIn(element, points));

  /** Where the prompt's offset is in the document, as long as the field shows its prompt. */
  const pointAt = (offset: number): Point => {
    const { index, at } = placeOf(drawnPieces(prompt), offset);
    const node = element.childNodes[index];
    return node instanceof Text ? { node, offset: Math.min(at, node.length) } : { node: element, offset: 0 };
  };

  /** Null without the focus: to set a selection would bring the focus here. */
  const selection = (): Selected | null => {
    const points = document.activeElement === element ? selectedPoints(element) : null;
    return points && selectedAt(read(points).offsets);
  };

  const select = (anchor: number, head: number = anchor) => {
    const [start, end] = [pointAt(anchor), pointAt(head)];
    document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  };

  const rangeOf = ({ from, to }: TextRange): Range => {
    const range = document.createRange();
    const [start, end] = [pointAt(from), pointAt(to)];
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  };

  return {
    element,
    prompt: () => prompt,
    items: () => items,
    selection,
    select,
    /** Whether the browser has put an end of the selection into a chip, where nothing can be typed. */
    isSelectedInChip: () => (selectedPoints(element) ?? []).some(({ node }) => chipAround(node) !== null),

    /** The offsets of any points in the document. */
    offsetsOf: (points: readonly Point[]) => read(points).offsets,

    rangeOf,

    caretRange(): Range {
      const head = selection()?.head ?? 0;
      return rangeOf({ from: head, to: head });
    },

    /** Brings in a change made elsewhere, with the caret kept where the words around it went. Null: there is none. */
    show(next: string): TextChange | null {
      const change = textChange(prompt, next);
      if (!change) return null;
      const kept = selection();
      prompt = next;
      drawPrompt(element, prompt, items);
      if (kept) select(offsetAfter(change, kept.anchor), offsetAfter(change, kept.head));
      return change;
    },

    /** Replaces a part of the prompt and puts the caret behind it. */
    replace({ from, to, insert }: TextChange) {
      prompt = prompt.slice(0, from) + insert + prompt.slice(to);
      drawPrompt(element, prompt, items);
      select(from + insert.length);
    },

    /** Reads what the browser has written. The change, or null if there is none. */
    readBack(): TextChange | null {
      const now = read([]).prompt;
      const change = textChange(prompt, now);
      prompt = now;
      return change;
    },

    /** Draws what was read back as the field draws it: flat, with fillers where they belong and nowhere else. */
    tidy() {
      const kept = selection();
      if (drawPrompt(element, prompt, items) && kept) select(kept.anchor, kept.head);
    },

    setItems(next: readonly Mentionable[]) {
      items = next;
      refreshChips(element, items);
    },
  };
}

function selectedPoints(element: HTMLElement): readonly Point[] | null {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return null;
  if (!element.contains(selection.anchorNode) || !element.contains(selection.focusNode)) return null;
  return [
    { node: selection.anchorNode, offset: selection.anchorOffset },
    { node: selection.focusNode, offset: selection.focusOffset },
  ];
}

function selectedAt([anchor = 0, head = anchor]: readonly number[]): Selected {
  return { anchor, head, from: Math.min(anchor, head), to: Math.max(anchor, head) };
}
