/**
 * What a field holds: an element, the prompt that it shows, and the selection in it, in offsets of that prompt. Nothing
 * here knows where prompts are kept or why they change.
 */
import type { ChipSources, Mentionable } from '../mentionable.ts';
import { offsetAfter, type TextChange, type TextRange, textChange } from '../text-change.ts';
import { drawPrompt, refreshChips } from './draw.ts';
import { drawnPieces, placeOf, readPieces } from './pieces.ts';
import { chipAround, type Point, piecesIn, readRow } from './read-dom.ts';

export interface Selected extends TextRange {
  readonly anchor: number;
  /** Where the caret is, which may be before the anchor. */
  readonly head: number;
}

export type Content = ReturnType<typeof createContent>;

/** A prompt as it stands in an element, with what its chips were drawn from. */
export interface RenderedPrompt extends ChipSources {
  readonly prompt: string;
}

export function createContent(element: HTMLElement, rendered: RenderedPrompt) {
  let prompt = rendered.prompt;
  let chips: ChipSources = rendered;
  /** The last selection that was read, as long as nothing has changed: several listeners ask after every key. */
  let lastRead: { readonly points: readonly Point[]; readonly selected: Selected } | null = null;

  const read = (points: readonly Point[]) => readRow(element, points) ?? readPieces(piecesIn(element, points));

  /** Where the prompt's offset is in the document, as long as the field shows its prompt. */
  const pointAt = (offset: number): Point => {
    const { index, at } = placeOf(drawnPieces(prompt), offset);
    const node = element.childNodes[index];
    return node instanceof Text ? { node, offset: Math.min(at, node.length) } : { node: element, offset: 0 };
  };

  const selection = (): Selected | null => {
    const points = selectedPoints(element);
    if (!points) return null;
    if (!lastRead || !samePoints(lastRead.points, points)) lastRead = { points, selected: selectedAt(read(points).offsets) };
    return lastRead.selected;
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
    items: () => chips.items,
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
      lastRead = null;
      drawPrompt(element, prompt, chips);
      if (kept) select(offsetAfter(change, kept.anchor), offsetAfter(change, kept.head));
      return change;
    },

    /** Replaces a part of the prompt and puts the caret behind it. */
    replace({ from, to, insert }: TextChange) {
      prompt = prompt.slice(0, from) + insert + prompt.slice(to);
      lastRead = null;
      drawPrompt(element, prompt, chips);
      select(from + insert.length);
    },

    /** Reads what the browser has written. The change, or null if there is none. */
    readBack(): TextChange | null {
      const points = selectedPoints(element) ?? [];
      const { prompt: now, offsets } = read(points);
      lastRead = points.length > 0 ? { points, selected: selectedAt(offsets) } : null;
      const change = textChange(prompt, now);
      prompt = now;
      return change;
    },

    /** Draws what was read back as the field draws it: flat, with fillers where they belong and nowhere else. */
    tidy() {
      const kept = selection();
      if (!drawPrompt(element, prompt, chips)) return;
      lastRead = null;
      if (kept) select(kept.anchor, kept.head);
    },

    setItems(items: readonly Mentionable[]) {
      chips = { ...chips, items };
      refreshChips(element, chips);
    },
  };
}

/**
 * Null without the focus: to set a selection would bring the focus here, and to read one has the browser lay out the page,
 * which six fields that come alive together must not ask for.
 */
function selectedPoints(element: HTMLElement): readonly Point[] | null {
  const selection = document.activeElement === element ? document.getSelection() : null;
  if (!selection) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!anchorNode || !focusNode || !element.contains(anchorNode) || !element.contains(focusNode)) return null;
  return [
    { node: anchorNode, offset: anchorOffset },
    { node: focusNode, offset: focusOffset },
  ];
}

function samePoints(one: readonly Point[], other: readonly Point[]): boolean {
  return one.every(({ node, offset }, index) => other[index]?.node === node && other[index].offset === offset);
}

function selectedAt([anchor = 0, head = anchor]: readonly number[]): Selected {
  return { anchor, head, from: Math.min(anchor, head), to: Math.max(anchor, head) };
}
