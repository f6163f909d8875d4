import type { VideoSample } from 'mediabunny';
import sharp, { type Sharp } from 'sharp';

/** A decoded frame as a player shows it: turned the right way up. Its pixels may not be square: scale it to `displayWidth` by `displayHeight`, or in that proportion. */
export async function stillOf(sample: VideoSample): Promise<Sharp> {
  const layout = { format: 'RGBA' } as const;
  const pixels = new Uint8Array(sample.allocationSize(layout));
  await sample.copyTo(pixels, layout);
  const raw = { width: sample.codedWidth, height: sample.codedHeight, channels: 4 } as const;
  // Turned in a step of its own: whatever is scaled afterwards has the right sides.
  const { data, info } = await sharp(pixels, { raw }).rotate(sample.rotation).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
}
