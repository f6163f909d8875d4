/** Pictures for tests, painted from figures so that every run has the same bytes and none is stored in the repository. */
import sharp from 'sharp';

export interface PictureSpec {
  readonly width: number;
  readonly height: number;
  /** Two CSS colours: the centre of the glow and the edge. */
  readonly colours: readonly [string, string];
  readonly format: 'png' | 'jpeg' | 'webp' | 'gif';
}

export async function paintPicture({ width, height, colours: [glow, edge], format }: PictureSpec): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><radialGradient id="g" cx="0.6" cy="0.4" r="0.8"><stop offset="0" stop-color="${glow}"/><stop offset="1" stop-color="${edge}"/></radialGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/>
    <circle cx="${width * 0.35}" cy="${height * 0.62}" r="${height * 0.18}" fill="${glow}" opacity="0.8"/>
  </svg>`;
  return sharp(Buffer.from(drawing)).toFormat(format).toBuffer();
}

export const brassBowl = (): Promise<Buffer> => paintPicture({ width: 960, height: 720, colours: ['#f3d27a', '#281a17'], format: 'png' });
export const lanternPalette = (): Promise<Buffer> =>
  paintPicture({ width: 1280, height: 720, colours: ['#e9a24a', '#17121d'], format: 'jpeg' });
