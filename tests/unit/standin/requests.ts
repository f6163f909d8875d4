/** Requests for the stand-in's tests: complete and right, each field free to be replaced. */
export type Body = Readonly<Record<string, unknown>>;

/** A PNG as far as its header goes: enough for whoever reads type and size from the content. */
export function pngHeader({ width, height, bytes = 64 }: { width: number; height: number; bytes?: number }): Buffer {
  const file = Buffer.alloc(Math.max(33, bytes));
  file.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  file.writeUInt32BE(13, 8);
  file.write('IHDR', 12, 'latin1');
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return file;
}

/** A JPEG as far as its header goes: an EXIF segment, then the frame with its size. */
export function jpegHeader({ width, height, bytes = 64 }: { width: number; height: number; bytes?: number }): Buffer {
  const file = Buffer.alloc(Math.max(40, bytes));
  file.set([0xff, 0xd8, 0xff, 0xe1, 0x00, 0x10]);
  file.set([0xff, 0xc0, 0x00, 0x11, 0x08], 20);
  file.writeUInt16BE(height, 25);
  file.writeUInt16BE(width, 27);
  return file;
}

export const inlinePicture = (size: { width: number; height: number; bytes?: number } = { width: 640, height: 480 }): string =>
  pngHeader(size).toString('base64');

export const words = (over: Body = {}): Body => ({
  model_name: 'kling-v3-omni',
  prompt: 'Lanterns flicker on',
  mode: 'std',
  aspect_ratio: '16:9',
  duration: '5',
  ...over,
});

export const shots = (seconds: readonly number[], over: Body = {}): Body => ({
  ...words({ multi_shot: true, shot_type: 'customize', prompt: '', duration: String(seconds.reduce((sum, each) => sum + each, 0)) }),
  multi_prompt: seconds.map((each, index) => ({ index: index + 1, prompt: `Shot ${index + 1}`, duration: String(each) })),
  ...over,
});

export const pictures = (count: number, type?: string): Body[] =>
  Array.from({ length: count }, (_, index) => ({ image_url: `https://example.com/${index}.png`, ...(type ? { type } : {}) }));
export const frames: readonly Body[] = [
  { image_url: 'https://example.com/a.png', type: 'first_frame' },
  { image_url: 'https://example.com/z.png', type: 'end_frame' },
];
export const elements = (...ids: number[]): Body[] => ids.map((id) => ({ element_id: id }));
export const video = (referType: 'base' | 'feature'): Body[] => [
  { video_url: 'https://example.com/clip.mp4', refer_type: referType, keep_original_sound: 'yes' },
];
