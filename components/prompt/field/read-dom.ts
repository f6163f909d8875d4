/** The content of an element as pieces, with marks where places in it are asked for. */
import type { Piece } from './pieces.ts';

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

export function isChip(node: Node | null): node is HTMLElement {
  return node instanceof HTMLElement && node.dataset['referenceId'] !== undefined;
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
      { type: 'chip', referenceId: node.dataset['referenceId'] ?? '' },
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
