import type { Sharp } from 'sharp';
import type { Size } from '#lib/storyboard/images/size.ts';

export interface Encoding {
  /** Of the result, while nothing has to shrink. */
  readonly size: Size;
  /** Of the file it comes from: a kind that is kept where it can be. */
  readonly mediaType: string;
  readonly maxBytes: number;
}

/** Files of these kinds are drawings and screens more often than photographs. */
const DRAWN = new Set(['image/png', 'image/gif']);
/** Leaves some room below the limit, and room for what does not shrink in proportion. */
const SHRINK_MARGIN = 0.93;
const MOST_TRIES = 12;

/**
 * Writes a picture as JPEG or PNG, in the common colours, with at most `maxBytes`. One with anything transparent stays
 * PNG and loses pixels if it has to; any other loses some of JPEG's finest detail first, and pixels only then.
 */
export async function encodePicture(picture: Sharp, { size, mediaType, maxBytes }: Encoding): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  // Decoded and cut once, however many encodings it takes.
  const { data, info } = await picture.toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const decoded = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels }, limitInputPixels: false });
  const isTransparent = (info.channels === 2 || info.channels === 4) && !(await decoded.clone().stats()).isOpaque;

  let share = 1;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const scaled = resized(isTransparent ? decoded : decoded.clone().removeAlpha(), info, size, share);
    const png =
      isTransparent || (DRAWN.has(mediaType) && share === 1) ? await scaled.clone().png({ compressionLevel: 9 }).toBuffer() : null;
    if (png !== null && png.length <= maxBytes) return png;
    let smallest = png?.length ?? Number.POSITIVE_INFINITY;
    for (const quality of isTransparent ? [] : [95, 88, 80]) {
      const jpeg = await scaled.clone().jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
      if (jpeg.length <= maxBytes) return jpeg;
      smallest = jpeg.length;
    }
    share *= Math.min(0.9, Math.sqrt(maxBytes / smallest) * SHRINK_MARGIN);
  }
  throw new Error(`The picture did not come below ${maxBytes} bytes.`);
}

/** `share` of the wanted size, on both sides. */
function resized(picture: Sharp, { width, height }: Size, wanted: Size, share: number): Sharp {
  const to = { width: Math.max(1, Math.round(wanted.width * share)), height: Math.max(1, Math.round(wanted.height * share)) };
  return to.width === width && to.height === height ? picture : picture.clone().resize({ ...to, fit: 'fill', kernel: 'lanczos3' });
}
