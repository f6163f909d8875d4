import type { Sharp } from 'sharp';
import type { PictureSize } from '#lib/storyboard/images/picture-address.ts';

/** In pixels: sharp in the plan's preview, a twentieth of what cameras make; and sharp on a card of a phone. */
const LONGER_SIDE: Readonly<Record<PictureSize, number>> = { large: 1280, small: 480 };

/** WebP: every browser reads it, and it keeps what is transparent. Colours are turned into the common ones. */
export function drawPreview(picture: Sharp, size: PictureSize): Promise<Buffer> {
  return picture
    .clone()
    .resize({ width: LONGER_SIDE[size], height: LONGER_SIDE[size], fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82, effort: 2 })
    .toBuffer();
}
