import type { CSSProperties } from 'react';

/** Six hues of equal lightness, in shot order. */
export const SHOT_HUES = [255, 200, 155, 75, 25, 325] as const;

/**
 * Gives an element, and all below it, the colour of a shot (0-based): `<li style={shotHue(index)} className="bg-shot">`.
 * Classes that follow it: `bg-shot` (bar), `text-shot-number`, `bg-shot-block` with `border-shot-block-line` and
 * `text-shot-block-ink` (timeline), `bg-shot-block-on` with `border-shot-block-on-line` (the selected one).
 */
export function shotHue(index: number): CSSProperties {
  return { '--h': SHOT_HUES[index % SHOT_HUES.length] } as CSSProperties;
}
