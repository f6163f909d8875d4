import type { VideoSample } from 'mediabunny';
import sharp from 'sharp';
import type { Size } from '#lib/storyboard/images/size.ts';
import { stillOf } from '../still.ts';

/** A tile of a wide video is so high, and one of an upright video so wide (pixels). */
const SHORTER_SIDE = 108;

export interface Filmstrip {
  put(tile: number, sample: VideoSample): Promise<void>;
  /** One picture with all tiles side by side; tiles that nothing was put in stay black. */
  write(path: string): Promise<Size>;
}

export function createFilmstrip(tiles: number): Filmstrip {
  let size: Size | null = null;
  let pixels = new Uint8Array(0);
  return {
    async put(tile, sample) {
      size ??= tileSize(sample);
      const { width, height } = size;
      if (pixels.length === 0) pixels = new Uint8Array(width * tiles * height * 3);
      const still = await (await stillOf(sample)).resize(width, height, { fit: 'fill' }).raw().toBuffer();
      for (let row = 0; row < height; row += 1) {
        pixels.set(still.subarray(row * width * 3, (row + 1) * width * 3), (row * tiles + tile) * width * 3);
      }
    },
    async write(path) {
      if (size === null) throw new Error('Nothing was put on the filmstrip.');
      const whole = { width: size.width * tiles, height: size.height };
      await sharp(pixels, { raw: { ...whole, channels: 3 } })
        .jpeg({ quality: 76 })
        .toFile(path);
      return whole;
    },
  };
}

function tileSize({ displayWidth, displayHeight }: VideoSample): Size {
  const scale = SHORTER_SIDE / Math.min(displayWidth, displayHeight);
  return { width: Math.max(1, Math.round(displayWidth * scale)), height: Math.max(1, Math.round(displayHeight * scale)) };
}
