/** Six hues of equal lightness, in shot order: a shot has the same in the editor, in the animatic and on paper. */
const SHOT_HUES = [255, 200, 155, 75, 25, 325] as const;

/** The hue of a shot by its number (1 is the first). */
export function shotHue(number: number): number {
  return SHOT_HUES[(Math.max(1, number) - 1) % SHOT_HUES.length] ?? SHOT_HUES[0];
}
