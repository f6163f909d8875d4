import localFont from 'next/font/local';

/*
 * Geist, served by the app itself: no request ever leaves for a font. What pages are mostly read in comes first, a third
 * of it (`npm run fonts`); the whole fonts only for a character that is not in those parts.
 */
export const geistSans = localFont({
  src: './geist-latin.woff2',
  variable: '--font-geist-sans',
  weight: '400 700',
  display: 'swap',
});

export const geistSansWhole = localFont({
  src: '../node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2',
  variable: '--font-geist-sans-whole',
  weight: '100 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+100-130, U+132-151, U+154-1B0, U+1CD-1E9, U+218-21B, U+237, U+259, U+2B9-2BC, U+2C7-2D9, U+2DB, U+2DD, U+300-338, U+39B-3C0, U+400-475, U+490-4EF, U+E3F, U+1E20-1E21, U+1E80-1E85, U+1E9E-1EF9, U+2028-2029, U+2070-2089, U+20AA, U+20B1-20BD, U+2116-2117, U+2126, U+2153-215E, U+2194-21B5, U+21E4-21E5, U+2202-2211, U+221A-2236, U+2260, U+2460-2468, U+24EA-24FF, U+25B2-25CF, U+2639-263A, U+2776-277E, U+3003, U+301C, U+A78B-A78C, U+F8FF, U+FB01-FB02',
    },
  ],
});

/** Times, counters and codes. Not preloaded: the first thing people read is never set in it. */
export const geistMono = localFont({
  src: './geist-mono-figures.woff2',
  variable: '--font-geist-mono',
  weight: '400 700',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
});

export const geistMonoWhole = localFont({
  src: '../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2',
  variable: '--font-geist-mono-whole',
  weight: '100 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+A1-B6, U+B8-D6, U+D8-1B0, U+1CD-1E9, U+218-21B, U+237, U+259, U+2B9-2DD, U+300-338, U+39B-3C0, U+400-475, U+490-4EF, U+E3F, U+1E20-1E21, U+1E80-1E85, U+1E9E-1EF9, U+201A, U+201E-2022, U+2028-2044, U+2070-2089, U+20AA-20BD, U+2107-2122, U+2153-215E, U+2190-21B5, U+21E4-21E7, U+2202-2211, U+221A-2236, U+2260-2265, U+2326-232B, U+23CE, U+240B-2423, U+2460-2468, U+24EA-25CF, U+2776-277E, U+3003, U+301C, U+A78B-A78C, U+F8FF',
    },
  ],
});

/** The icons (`npm run icons`). Until it is there an icon is an empty box of its size: nothing moves, no letter stands in. */
export const icons = localFont({
  src: './icons.woff2',
  variable: '--font-icons',
  weight: '400',
  display: 'block',
  adjustFontFallback: false,
});
