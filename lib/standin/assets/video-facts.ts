/** What a video file really is, read from the file. */
import { stat } from 'node:fs/promises';
import { FilePathSource, Input, MP4, QTFF } from 'mediabunny';

export interface VideoFacts {
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  readonly bytes: number;
}

/** Null when the file is neither MP4 nor MOV, or holds no pictures. */
export async function measureVideoFile(path: string): Promise<VideoFacts | null> {
  const input = new Input({ source: new FilePathSource(path), formats: [MP4, QTFF] });
  try {
    if (!(await input.canRead())) return null;
    const track = await input.getPrimaryVideoTrack();
    if (!track) return null;
    const [width, height, seconds, statistics, file] = await Promise.all([
      track.getDisplayWidth(),
      track.getDisplayHeight(),
      track.computeDuration(),
      track.computePacketStats(100),
      stat(path),
    ]);
    return { seconds, width, height, framesPerSecond: statistics.averagePacketRate, bytes: file.size };
  } finally {
    input.dispose();
  }
}
