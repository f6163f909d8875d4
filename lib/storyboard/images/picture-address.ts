import type { Source } from '../document.ts';

/** `large` fills the preview, `small` a card of the tray. */
export type PictureSize = 'large' | 'small';

/**
 * Where our own server shows an image: small enough to draw at once, in a format that every browser reads, whatever the
 * image itself is. Null where there is nothing of ours to show: pictures elsewhere on the internet are never loaded by a
 * page, since that would tell their owners who is looking; our copy of one is.
 */
export function pictureAddress(source: Source, size: PictureSize = 'large'): string | null {
  const fileId = storedAs(source);
  return fileId === undefined ? null : `/api/files/${fileId}?preview=${size}`;
}

/** Where our own server shows a frame of a stored video. */
export function posterAddress(fileId: string): string {
  return `/api/files/${fileId}/poster`;
}

/** Where our own server shows an element. There is always an answer: a quiet drawing where there is no picture. */
export function elementPictureAddress(elementId: string): string {
  return `/api/elements/${elementId}/picture`;
}

/** Where our own server plays a video, from any of its moments; null where it has none of it. */
export function videoAddress(source: Source): string | null {
  const fileId = storedAs(source);
  return fileId === undefined ? null : `/api/files/${fileId}`;
}

function storedAs(source: Source): string | undefined {
  return source.type === 'file' ? source.fileId : source.copyId;
}
