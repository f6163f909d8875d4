import { WidgetType } from '@codemirror/view';
import { CHIP_ICON, CHIP_PICTURE, chipClassName, chipStroke, UNKNOWN_REFERENCE } from '../chip-look.ts';
import type { Mentionable } from '../mentionable.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A mention as people see it: one picture and one name, one thing to the caret and to a screen reader. */
export class ChipWidget extends WidgetType {
  readonly #shown: Mentionable | null;

  /** Null: the prompt names a reference that the storyboard does not have. */
  constructor(shown: Mentionable | null) {
    super();
    this.#shown = shown;
  }

  override eq(other: ChipWidget): boolean {
    const [one, two] = [this.#shown, other.#shown];
    return one === two || (one?.name === two?.name && one?.kind === two?.kind && one?.pictureUrl === two?.pictureUrl);
  }

  override toDOM(): HTMLElement {
    const name = this.#shown?.name ?? UNKNOWN_REFERENCE;
    const chip = document.createElement('span');
    chip.className = chipClassName(this.#shown?.kind ?? null);
    chip.setAttribute('role', 'img');
    chip.setAttribute('aria-label', name);
    chip.append(this.#shown?.pictureUrl ? picture(this.#shown.pictureUrl) : icon(this.#shown?.kind ?? null), name);
    return chip;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

function picture(url: string): HTMLElement {
  const image = document.createElement('img');
  image.className = CHIP_PICTURE;
  image.src = url;
  image.alt = '';
  image.draggable = false;
  return image;
}

function icon(kind: Mentionable['kind'] | null): Element {
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = {
    class: CHIP_ICON.className,
    viewBox: CHIP_ICON.viewBox,
    fill: 'none',
    stroke: 'currentColor',
    'aria-hidden': 'true',
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', chipStroke(kind));
  for (const [name, value] of [
    ['stroke-width', CHIP_ICON.strokeWidth],
    ['stroke-linecap', 'round'],
    ['stroke-linejoin', 'round'],
  ] as const) {
    path.setAttribute(name, value);
  }
  svg.append(path);
  return svg;
}
