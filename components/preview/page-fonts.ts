import type { PageFont } from './animatic-export/export-messages.ts';

/** The page's own font families, whose names are made when the app is built. */
export function pageFamilies(): { readonly sans: string; readonly mono: string } {
  const style = getComputedStyle(document.documentElement);
  return { sans: style.getPropertyValue('--letters') || 'sans-serif', mono: style.getPropertyValue('--figures') || 'monospace' };
}

/** The faces of those families as the page's style sheets have them: a worker has no style sheets and loads them itself. */
export function pageFonts({ sans, mono }: { readonly sans: string; readonly mono: string }): PageFont[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const base = sheet.href ?? document.baseURI;
    return rulesOf(sheet).flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const property = (name: string) => rule.style.getPropertyValue(name);
      const family = property('font-family').replaceAll(/["']/g, '');
      const source = property('src');
      if (!source.includes('url(') || !`${sans}, ${mono}`.includes(family)) return [];
      return [
        {
          family,
          source: source.replaceAll(/url\((["']?)([^"')]+)\1\)/g, (_, _quote, address: string) => `url("${new URL(address, base).href}")`),
          weight: property('font-weight') || 'normal',
          style: property('font-style') || 'normal',
          unicodeRange: property('unicode-range') || 'U+0-10FFFF',
        },
      ];
    });
  });
}

/** Another origin's sheet, as one of an extension, may not be read; no font of ours is in it. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch (cause) {
    if (cause instanceof DOMException) return [];
    throw cause;
  }
}
