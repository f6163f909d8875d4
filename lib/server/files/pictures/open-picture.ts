import type { Sharp } from 'sharp';
import { decodeAside } from './decode-aside.ts';
import { withProfile } from './png-profile.ts';

/** A picture of a few megabytes can unfold to gigabytes; no camera makes more than this. */
export const MAX_PIXELS = 120_000_000;
/** Decoded in WebAssembly, whose memory ends at two gigabytes; phones make 48 million. */
const MAX_ASIDE_PIXELS = 64_000_000;

/** Opens a stored picture of a known kind, upright: its first page, with no more pixels than fit the memory. Reads nothing yet. */
export async function openPicture(path: string, mediaType: string): Promise<Sharp> {
  // Loaded with the first picture: pages load this file too, and would wait for it.
  const { default: sharp } = await import('sharp');
  const strict = { failOn: 'error', limitInputPixels: MAX_PIXELS } as const;
  if (mediaType === 'image/bmp') {
    const { data, ...raw } = await decodeAside({ path, mediaType, maxPixels: MAX_ASIDE_PIXELS });
    return sharp(data, { ...strict, raw });
  }
  if (mediaType === 'image/heic') {
    const { width, height, icc, hasAlpha } = await sharp(path, strict).metadata();
    if (width * height > MAX_ASIDE_PIXELS) throw new Error('The picture exceeds the pixel limit.');
    const { data, ...raw } = await decodeAside({ path, mediaType, maxPixels: MAX_ASIDE_PIXELS });
    const decoded = sharp(data, { ...strict, raw });
    const opaque = hasAlpha ? decoded : decoded.removeAlpha();
    // The pixels are in the picture's own colours (phones: Display P3). Named, they are turned into the common ones.
    return icc ? sharp(withProfile(await opaque.png({ compressionLevel: 0 }).toBuffer(), icc), strict) : opaque;
  }
  return sharp(path, { ...strict, sequentialRead: true }).autoOrient();
}
