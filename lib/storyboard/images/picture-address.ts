import type { Source } from '../document.ts';

/**
 * Where our own server shows an image: small enough to draw at once, in a format that every browser reads, whatever the
 * image itself is. Pictures elsewhere on the internet come through the server too, so that their owners do not learn
 * who is looking. Null for an address that nobody could fetch.
 */
export function pictureAddress(source: Source): string | null {
  if (source.type === 'file') return `/api/files/${source.fileId}?preview`;
  return /^https?:/i.test(source.url) && URL.canParse(source.url) ? `/api/files/preview?url=${encodeURIComponent(source.url)}` : null;
}
