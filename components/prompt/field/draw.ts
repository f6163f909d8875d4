/** Brings an element to show a prompt, touching only what differs: carets, spelling marks and pictures beside it stay. */
import type { ChipSources } from '../mentionable.ts';
import { textChange } from '../text-change.ts';
import { chipHtml } from './chip-html.ts';
import { type DrawnPiece, drawnPieces } from './pieces.ts';
import { isChip, referenceIdOf } from './read-dom.ts';

/** Whether anything had to change. */
export function drawPrompt(element: HTMLElement, prompt: string, chips: ChipSources): boolean {
  const wanted = drawnPieces(prompt);
  const nodes = [...element.childNodes];
  const shorter = Math.min(nodes.length, wanted.length);
  let start = 0;
  while (start < shorter && shows(nodes[start], wanted[start])) start += 1;
  let tail = 0;
  while (tail < shorter - start && shows(nodes.at(-1 - tail), wanted.at(-1 - tail))) tail += 1;
  const old = nodes.slice(start, nodes.length - tail);
  const next = wanted.slice(start, wanted.length - tail);
  if (old.length === 0 && next.length === 0) return false;

  const [onlyNode, onlyPiece] = [old[0], next[0]];
  if (old.length === 1 && next.length === 1 && onlyNode instanceof Text && onlyPiece?.type === 'text') {
    const change = textChange(onlyNode.data, onlyPiece.text);
    if (change) onlyNode.replaceData(change.from, change.to - change.from, change.insert);
    return true;
  }
  const behind = nodes[nodes.length - tail] ?? null;
  for (const node of old) node.remove();
  for (const piece of next) element.insertBefore(nodeFor(piece, chips), behind);
  return true;
}

/** References were renamed, removed or given another picture: the chips stay in place and show it. */
export function refreshChips(element: HTMLElement, chips: ChipSources): void {
  for (const chip of element.children) {
    if (!isChip(chip)) continue;
    const fresh = chipNode(referenceIdOf(chip), chips);
    if (chip.isEqualNode(fresh)) continue;
    for (const { name, value } of fresh.attributes) chip.setAttribute(name, value);
    chip.replaceChildren(...fresh.childNodes);
  }
}

function shows(node: Node | undefined, piece: DrawnPiece | undefined): boolean {
  if (piece?.type === 'text') return node instanceof Text && node.data === piece.text;
  if (piece?.type === 'chip') return node !== undefined && isChip(node) && referenceIdOf(node) === piece.referenceId;
  return node instanceof HTMLBRElement;
}

function nodeFor(piece: DrawnPiece, chips: ChipSources): Node {
  if (piece.type === 'text') return document.createTextNode(piece.text);
  return piece.type === 'break' ? document.createElement('br') : chipNode(piece.referenceId, chips);
}

function chipNode(referenceId: string, chips: ChipSources): Element {
  const template = document.createElement('template');
  template.innerHTML = chipHtml(referenceId, chips);
  const chip = template.content.firstElementChild;
  if (!chip) throw new Error('A chip is one element.');
  return chip;
}
