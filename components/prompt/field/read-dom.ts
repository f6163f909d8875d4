/** The content of an element, with marks where places in it are asked for. */
import { mention } from '#lib/prompt/mention.ts';
import type { Piece, ReadPrompt } from './pieces.ts';
import { foreignText } from './shown-prompt.ts';

/** A place in the document, as selections and ranges name it. */
export interface Point {
  readonly node: Node;
  readonly offset: number;
}

const BLOCKS = new Set(['DIV', 'P', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'PRE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TABLE', 'TR']);

/** Mark `n` is where `points[n]` is. */
export function piecesIn(element: Node, points: readonly Point[] = []): Piece[] {
  const marksAt = (offset: number) => marks(points, (point) => point.node === element && point.offset === offset);
  const children = [...element.childNodes].flatMap((child, index) => [...marksAt(index), ...piecesOf(child, points)]);
  return [...children, ...marksAt(element.childNodes.length)];
}

/**
 * What every key press asks for: a flat row of text and chips, as the field draws it, read in one pass and without pieces.
 * Null for anything else, a last empty line among it, and for points that are not in text; `piecesIn` reads them all.
 */
export function readRow(element: Node, points: readonly Point[]): ReadPrompt | null {
  let prompt = '';
  let found = 0;
  const offsets: number[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node instanceof Text) {
      for (const [mark, point] of points.entries()) {
        if (point.node !== node) continue;
        offsets[mark] = prompt.length + foreignText(node.data.slice(0, point.offset)).length;
        found += 1;
      }
      prompt += foreignText(node.data);
    } else if (isChip(node)) prompt += mention(referenceIdOf(node));
    else return null;
  }
  return found === points.length ? { prompt, offsets } : null;
}

export function isChip(node: Node | null): node is HTMLElement {
  return node instanceof HTMLElement && node.hasAttribute('data-reference-id');
}

export function referenceIdOf(chip: Element): string {
  return chip.getAttribute('data-reference-id') ?? '';
}

/** The chip that a node is or is part of. */
export function chipAround(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest('[data-reference-id]') ?? null;
}

function piecesOf(node: Node, points: readonly Point[]): Piece[] {
  if (node instanceof Text) return textPieces(node, points);
  if (isChip(node)) {
    // The caret has no place inside a chip: what a browser puts there belongs to one of its sides.
    const before = (point: Point) => point.offset === 0;
    const isInside = (point: Point) => node.contains(point.node);
    return [
      ...marks(points, (point) => isInside(point) && before(point)),
      { type: 'chip', referenceId: referenceIdOf(node) },
      ...marks(points, (point) => isInside(point) && !before(point)),
    ];
  }
  if (!(node instanceof HTMLElement)) return [];
  if (node.tagName === 'BR') return [{ type: 'break' }];
  const pieces = piecesIn(node, points);
  return BLOCKS.has(node.tagName) ? [{ type: 'block', pieces }] : pieces;
}

function textPieces(node: Text, points: readonly Point[]): Piece[] {
  const places = [...new Set(points.filter((point) => point.node === node).map(({ offset }) => offset))].sort((a, b) => a - b);
  let end = 0;
  const pieces: Piece[] = [];
  for (const place of places) {
    pieces.push(
      { type: 'text', text: node.data.slice(end, place) },
      ...marks(points, (point) => point.node === node && point.offset === place),
    );
    end = place;
  }
  return [...pieces, { type: 'text', text: node.data.slice(end) }];
}

function marks(points: readonly Point[], isHere: (point: Point) => boolean): Piece[] {
  return points.flatMap((point, mark) => (isHere(point) ? [{ type: 'mark' as const, mark }] : []));
}
