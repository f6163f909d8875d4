/** A result is one video, or the same with a watermark. */
export interface ResultFile {
  /** Random and long, since whoever knows it may have seen a link to it. */
  readonly videoId: string;
  readonly watermarked: boolean;
}

const NAME = /^([0-9a-f-]{36})(-watermark)?\.mp4$/;

export function resultFileName({ videoId, watermarked }: ResultFile): string {
  return `${videoId}${watermarked ? '-watermark' : ''}.mp4`;
}

/** The result that a file's name tells, or null when it is none. */
export function resultFileNamed(name: string): ResultFile | null {
  const [, videoId, mark] = NAME.exec(name) ?? [];
  return videoId === undefined ? null : { videoId, watermarked: mark !== undefined };
}
