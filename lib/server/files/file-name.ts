import { fitPlain } from '#lib/prompt/shorten.ts';
import { STORED } from '#lib/storyboard/document.ts';

/** What people may read of a file's name: no folders, no control characters, no ending, and the length of a reference's name. */
export function readableName(name: string, fallback = 'Picture'): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const words = last
    .replace(/\p{C}/gu, ' ')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return fitPlain(words, STORED.maxNameLength).trim() || fallback;
}

/** The same for the last part of an address. */
export function nameInAddress(url: string, fallback?: string): string {
  const path = new URL(url).pathname;
  try {
    return readableName(decodeURIComponent(path), fallback);
  } catch {
    // A stray % in the path: then the name stays as it is written.
    return readableName(path, fallback);
  }
}
