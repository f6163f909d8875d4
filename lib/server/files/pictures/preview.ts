import type { Sharp } from 'sharp';

/** Sharp on a large card and in the plan's preview; a twentieth of what cameras make. */
const LONGER_SIDE_PIXELS = 1280;

/** WebP: every browser reads it, and it keeps what is transparent. Colours are turned into the common ones. */
export function drawPreview(picture: Sharp): Promise<Buffer> {
  return picture
    .clone()
    .resize({ width: LONGER_SIDE_PIXELS, height: LONGER_SIDE_PIXELS, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82, effort: 2 })
    .toBuffer();
}
