import { open } from 'node:fs/promises';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { MediaFacts } from '#lib/storyboard/document.ts';
import type { Failure } from '../failure.ts';

/** A picture of a few megabytes can unfold to gigabytes; no camera makes more than this. */
const MAX_PIXELS = 120_000_000;

/** Real pictures of kinds that the service does not take; named, so that people know what to convert. */
const OTHER_KINDS: readonly (readonly [name: string, matches: (head: Buffer) => boolean])[] = [
  ['GIF', (head) => head.toString('latin1', 0, 4) === 'GIF8'],
  ['WebP', (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP'],
  ['AVIF', (head) => /^ftyp(avif|avis)/.test(head.toString('latin1', 4, 12))],
  ['HEIC', (head) => /^ftyp(heic|heix|hevc|mif1|msf1|heim)/.test(head.toString('latin1', 4, 12))],
  ['TIFF', (head) => /^(II\*\0|MM\0\*)/.test(head.toString('latin1', 0, 4))],
  ['BMP', (head) => head.toString('latin1', 0, 2) === 'BM'],
  ['SVG', (head) => /^\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?<svg/i.test(head.toString('utf8'))],
];

/** Reads what a stored file really is. Its name and declared type are only somebody's word. */
export async function inspectImage(path: string, bytes: number, name: string): Promise<Result<MediaFacts, Failure>> {
  const head = await readHead(path);
  const mediaType = head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))
    ? 'image/jpeg'
    : head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
      ? 'image/png'
      : null;
  if (mediaType === null) {
    const kind = OTHER_KINDS.find(([, matches]) => matches(head))?.[0];
    if (kind)
      return fail({
        code: 'image-type',
        sentence: `“${name}” is a ${kind} picture. Only JPEG and PNG can be sent: save it as one of them and add it again.`,
      });
    return fail({ code: 'not-an-image', sentence: `“${name}” is not a picture, whatever its name says. Add a JPEG or PNG file.` });
  }
  // Loaded with the first picture: pages load this file too, and would wait for it.
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(path, { failOn: 'error', limitInputPixels: MAX_PIXELS, sequentialRead: true });
    const { autoOrient } = await picture.metadata();
    // Shrinking reads the file to its end, with little memory: a cut-off or damaged one fails here.
    await picture.resize(16, 16, { fit: 'fill' }).raw().toBuffer();
    return ok({ mediaType, bytes, width: autoOrient.width, height: autoOrient.height, durationSeconds: null, framesPerSecond: null });
  } catch (cause) {
    const isHuge = cause instanceof Error && /pixel limit/i.test(cause.message);
    return fail({
      code: isHuge ? 'too-many-pixels' : 'image-damaged',
      sentence: isHuge
        ? `“${name}” has more than ${MAX_PIXELS / 1_000_000} million pixels. Make it smaller and add it again.`
        : `“${name}” is damaged or was cut off on its way, so it was not stored. Export it anew and add it again.`,
      cause,
    });
  }
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
