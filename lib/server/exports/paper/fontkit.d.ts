declare module 'fontkit' {
  interface Font {
    hasGlyphForCodePoint(codePoint: number): boolean;
  }
  /** A font file, or the one of this PostScript name in a collection; null where the collection has none. Throws on files that are no fonts. */
  export function openSync(path: string, postscriptName?: string): Font | null;
}
