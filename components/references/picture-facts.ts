/** What people read of a picture: its size in pixels and megabytes, and its kind by a name they know. */
import type { MediaFacts } from '#lib/storyboard/document.ts';

const KIND_NAMES: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/heic': 'HEIC',
  'image/webp': 'WebP',
  'image/avif': 'AVIF',
  'image/gif': 'GIF',
  'image/tiff': 'TIFF',
  'image/bmp': 'BMP',
};

export function kindName(mediaType: string): string {
  return KIND_NAMES[mediaType] ?? mediaType.replace(/^image\//, '').toUpperCase();
}

/** "960 × 720". */
export function pixelsText({ width, height }: Pick<MediaFacts, 'width' | 'height'>): string {
  return `${width} × ${height}`;
}

/** "1.2 MB"; rounded up, so that what is over a limit never reads as the limit itself. */
export function megabytesText(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes < 0.1 ? `${Math.max(1, Math.ceil(bytes / 1024))} kB` : `${Math.ceil(megabytes * 10) / 10} MB`;
}
