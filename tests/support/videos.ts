/** Videos for tests, encoded from plain colours so that none is stored in the repository. */
import { registerMediabunnyServer } from '@mediabunny/server';
import {
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  MkvOutputFormat,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from 'mediabunny';

// Without this it looks for graphics cards first, and says aloud that there are none.
registerMediabunnyServer({ hardwareContext: null });

type Colour = readonly [red: number, green: number, blue: number];

export interface VideoSpec {
  readonly seconds?: number;
  readonly width?: number;
  readonly height?: number;
  readonly framesPerSecond?: number;
  /** Red, green and blue of every frame, 0 to 255. */
  readonly colour?: Colour;
  /** Another colour for each frame, counted from 0. */
  readonly colourAt?: (frame: number) => Colour;
  readonly container?: 'mp4' | 'mov' | 'webm' | 'mkv';
  /** A frame that stands by itself at least this often. */
  readonly keyFrameSeconds?: number;
  /** A tone from this second on, silence before; left out: no sound at all. */
  readonly toneFromSeconds?: number;
}

const FORMATS: Readonly<Record<NonNullable<VideoSpec['container']>, () => OutputFormat>> = {
  mp4: () => new Mp4OutputFormat(),
  mov: () => new MovOutputFormat(),
  webm: () => new WebMOutputFormat(),
  mkv: () => new MkvOutputFormat(),
};

/** By default what both models take: 3 s, 720 × 720, 24 frames per second. */
export async function makeVideo(spec: VideoSpec = {}): Promise<Buffer> {
  const { seconds = 3, width = 720, height = 720, framesPerSecond = 24, colour = [200, 90, 40], container = 'mp4' } = spec;
  const { colourAt = () => colour } = spec;
  const target = new BufferTarget();
  const output = new Output({ format: FORMATS[container](), target });
  const codec = container === 'webm' ? 'vp8' : 'avc';
  const { keyFrameSeconds, toneFromSeconds } = spec;
  const source = new VideoSampleSource({
    codec,
    bitrate: 200_000,
    latencyMode: 'realtime',
    hardwareAcceleration: 'prefer-software',
    ...(keyFrameSeconds !== undefined && { keyFrameInterval: keyFrameSeconds }),
  });
  output.addVideoTrack(source, { frameRate: framesPerSecond });
  const sound = toneFromSeconds === undefined ? null : new AudioSampleSource({ codec: 'aac', bitrate: 64_000 });
  if (sound) output.addAudioTrack(sound);
  await output.start();
  if (sound) {
    const heard = tone(seconds, toneFromSeconds ?? 0);
    await sound.add(heard);
    heard.close();
  }
  const pixels = new Uint8Array(width * height * 4);
  let painted: Colour | null = null;
  for (let frame = 0; frame < seconds * framesPerSecond; frame += 1) {
    const now = colourAt(frame);
    if (now !== painted) paintWhole(pixels, now);
    painted = now;
    const timing = { timestamp: frame / framesPerSecond, duration: 1 / framesPerSecond };
    const sample = new VideoSample(pixels, { format: 'RGBX', codedWidth: width, codedHeight: height, ...timing });
    await source.add(sample);
    sample.close();
  }
  await output.finalize();
  if (target.buffer === null) throw new Error('Nothing was encoded.');
  return Buffer.from(target.buffer);
}

/** A line of four bytes for each pixel, doubled until it is as long as all of them. */
function paintWhole(pixels: Uint8Array, [red, green, blue]: Colour): void {
  pixels.set([red, green, blue, 255]);
  for (let done = 4; done < pixels.length; done *= 2) pixels.copyWithin(done, 0, Math.min(done, pixels.length - done));
}

const SAMPLE_RATE = 48_000;

function tone(seconds: number, fromSeconds: number): AudioSample {
  const data = Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, at) =>
    at < fromSeconds * SAMPLE_RATE ? 0 : 0.5 * Math.sin((at / SAMPLE_RATE) * 2 * Math.PI * 440),
  );
  return new AudioSample({ data, format: 'f32', numberOfChannels: 1, sampleRate: SAMPLE_RATE, timestamp: 0 });
}
