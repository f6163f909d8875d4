/** A part of a font, and the whole that it is made of: where they are in the project, and in the package. */
export interface FontPart {
  readonly part: string;
  readonly whole: string;
  /** Code points. */
  readonly kept: readonly number[];
}
export const FONTS: readonly FontPart[];
/** The characters of the whole font that its part has not, as CSS writes a `unicode-range`. */
export function rangeLeft(font: FontPart): string;
