import localFont from 'next/font/local';

/** Geist, served by the app itself: no request ever leaves for a font. */
export const geistSans = localFont({
  src: '../node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2',
  variable: '--font-geist-sans',
  weight: '100 900',
  display: 'swap',
});

/** Times, counters and codes. Not preloaded: the first thing people read is never set in it. */
export const geistMono = localFont({
  src: '../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2',
  variable: '--font-geist-mono',
  weight: '100 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
});

/** The icons (`npm run icons`). Until it is there an icon is an empty box of its size: nothing moves, no letter stands in. */
export const icons = localFont({
  src: './icons.woff2',
  variable: '--font-icons',
  weight: '400',
  display: 'block',
  adjustFontFallback: false,
});
