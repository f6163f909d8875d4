declare module 'fontkit' {
  interface Font {
    hasGlyphForCodePoint(codePoint: number): boolean;
  }
  /** Its lengths, and those of its outlines, are in units of which `unitsPerEm` are the font's size. */
  interface OpenFont extends Font {
    readonly characterSet: readonly number[];
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly lineGap: number;
    layout(text: string): { readonly advanceWidth: number; readonly glyphs: readonly { readonly path: { toSVG(): string } }[] };
  }
  /** A font file, or the one of this PostScript name in a collection; null where the collection has none. Throws on files that are no fonts. */
  export function openSync(path: string, postscriptName?: string): OpenFont | null;
}
