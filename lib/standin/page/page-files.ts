/** The files that the page loads: its script, its style, its icon, and the typeface that the renders are set in, too. */
import { fileURLToPath } from 'node:url';

export interface PageFile {
  readonly path: string;
  readonly mediaType: string;
}

const OWN = new URL('./browser/', import.meta.url);
const geist = (path: string): URL => new URL(`./fonts/${path}`, import.meta.resolve('geist/font/sans'));

const FILES: Readonly<Record<string, () => readonly [URL, string]>> = {
  'page.css': () => [new URL('page.css', OWN), 'text/css; charset=utf-8'],
  'page.js': () => [new URL('page.js', OWN), 'text/javascript; charset=utf-8'],
  'icon.svg': () => [new URL('icon.svg', OWN), 'image/svg+xml'],
  'geist.woff2': () => [geist('geist-sans/Geist-Variable.woff2'), 'font/woff2'],
  'geist-mono.woff2': () => [geist('geist-mono/GeistMono-Variable.woff2'), 'font/woff2'],
};

export function pageFile(name: string): PageFile | null {
  const file = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (!file) return null;
  const [url, mediaType] = file();
  return { path: fileURLToPath(url), mediaType };
}
