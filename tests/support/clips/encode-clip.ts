import { registerMediabunnyServer } from '@mediabunny/server';
import { FilePathTarget, Mp4OutputFormat, Output, VideoSample, VideoSampleSource } from 'mediabunny';
import { type Clip, drawClip, FRAMES_PER_SECOND } from './clip.ts';

// Without this it looks for graphics cards first, and says aloud that there are none.
registerMediabunnyServer({ hardwareContext: null });

/** As good as what a service delivers: a few megabits a second at 720p. */
const BITS_PER_PIXEL = 0.15;

/** Writes a clip as an MP4 file (H.264). */
export async function encodeClip(clip: Clip, { path, width, height }: { path: string; width: number; height: number }): Promise<void> {
  const output = new Output({ format: new Mp4OutputFormat(), target: new FilePathTarget(path) });
  const bitrate = Math.round(width * height * FRAMES_PER_SECOND * BITS_PER_PIXEL);
  const source = new VideoSampleSource({ codec: 'avc', bitrate, latencyMode: 'realtime', hardwareAcceleration: 'prefer-software' });
  output.addVideoTrack(source, { frameRate: FRAMES_PER_SECOND });
  await output.start();
  let frame = 0;
  for (const pixels of drawClip(clip, width, height)) {
    const timing = { timestamp: frame / FRAMES_PER_SECOND, duration: 1 / FRAMES_PER_SECOND };
    const sample = new VideoSample(pixels, { format: 'RGBX', codedWidth: width, codedHeight: height, ...timing });
    await source.add(sample);
    sample.close();
    frame += 1;
  }
  await output.finalize();
}
