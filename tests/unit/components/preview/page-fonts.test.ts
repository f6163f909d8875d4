import { afterEach, expect, it, vi } from 'vitest';
import { pageFonts } from '#components/preview/page-fonts.ts';

afterEach(() => vi.unstubAllGlobals());

it('the fonts of the page are found beside a style sheet that it may not read, as one of an extension', () => {
  class FontFace {
    readonly style = { getPropertyValue: (name: string) => ({ 'font-family': '"Geist"', src: 'url("a.woff2")' })[name] ?? '' };
  }
  vi.stubGlobal('CSSFontFaceRule', FontFace);
  const foreign = {
    href: null,
    get cssRules() {
      throw new DOMException('Cannot access rules', 'SecurityError');
    },
  };
  const own = { href: 'http://127.0.0.1/css/page.css', cssRules: [new FontFace()] };
  vi.stubGlobal('document', { baseURI: 'http://127.0.0.1/', styleSheets: [foreign, own] });
  expect(pageFonts({ sans: '"Geist"', mono: '"Geist Mono"' })).toMatchObject([
    { family: 'Geist', source: 'url("http://127.0.0.1/css/a.woff2")', weight: 'normal' },
  ]);
});
