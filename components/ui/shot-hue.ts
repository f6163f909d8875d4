import type { CSSProperties } from 'react';
import { shotHue as hueOfShot } from '#lib/animatic/shot-hue.ts';

/**
 * Gives an element, and all below it, the colour of a shot (0-based): `<li style={shotHue(index)} className="bg-shot">`.
 * Classes that follow it: `bg-shot` (bar), `text-shot-number`, `bg-shot-block` with `border-shot-block-line` and
 * `text-shot-block-ink` (timeline), `bg-shot-block-on` with `border-shot-block-on-line` (the selected one).
 */
export function shotHue(index: number): CSSProperties {
  return { '--h': hueOfShot(index + 1) } as CSSProperties;
}
