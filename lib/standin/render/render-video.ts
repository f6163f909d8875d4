/** Draws and encodes one video. Runs in the render process only: canvas and FFmpeg never enter the process that answers HTTP. */
import { AudioSample, AudioSampleSource, FilePathTarget, Mp4OutputFormat, Output, VideoSampleSource } from 'mediabunny';
import { firstFrames } from './cuts.ts';
import { drawFrames } from './draw-frames.ts';
import { filmSound } from './film-sound.ts';
import { fixDates } from './fix-dates.ts';
import { FRAMES_PER_SECOND, type RenderPlan } from './render-plan.ts';
import { SAMPLE_RATE, type Stereo, sampleCount, softBed } from './soft-bed.ts';
import { createYuvFrames } from './yuv-frames.ts';

/** Bits per pixel and frame: generous for slow moves, so that captions stay crisp at the fastest preset. */
const BITS_PER_PIXEL = 0.12;

export async function renderVideo(plan: RenderPlan, path: string): Promise<void> {
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target: new FilePathTarget(path) });
  const video = new VideoSampleSource({
    codec: 'avc',
    bitrate: Math.round(plan.width * plan.height * FRAMES_PER_SECOND * BITS_PER_PIXEL),
    // "realtime" is how mediabunny asks x264 for its fastest preset.
    latencyMode: 'realtime',
    hardwareAcceleration: 'prefer-software',
    keyFrameInterval: 1,
  });
  output.addVideoTrack(video, { frameRate: FRAMES_PER_SECOND });
  const sound = await soundOf(plan);
  const audio = sound ? new AudioSampleSource({ codec: 'aac', bitrate: 128_000 }) : null;
  if (audio) output.addAudioTrack(audio);
  try {
    await output.start();
    if (audio && sound) await addSound(audio, sound);
    await addFrames(video, plan);
    await output.finalize();
    await fixDates(path);
  } catch (error) {
    if (output.state !== 'finalized') await output.cancel();
    throw error;
  }
}

async function addFrames(video: VideoSampleSource, plan: RenderPlan): Promise<void> {
  const yuv = createYuvFrames(plan.width, plan.height);
  let encoding: Promise<void> = Promise.resolve();
  let frame = 0;
  try {
    for await (const { pixels, release } of drawFrames(plan)) {
      const sample = await yuv.sample(pixels, frame);
      release();
      // The next frame is drawn while this one is encoded, never more than one ahead: memory stays flat.
      await encoding;
      encoding = video.add(sample).finally(() => sample.close());
      frame += 1;
    }
    await encoding;
  } finally {
    // A frame that is still being encoded must be let go before its memory is.
    await Promise.allSettled([encoding]);
    yuv.close();
  }
}

/** Native sound and a video never come together (docs/kling-omni.md §3.6); a video's own sound is kept where that was asked for. */
async function soundOf(plan: RenderPlan): Promise<Stereo | null> {
  const count = sampleCount(plan.totalSeconds);
  if (plan.sound) {
    const cuts = firstFrames(plan).slice(1);
    return softBed(
      count,
      cuts.map((frame) => frame / FRAMES_PER_SECOND),
    );
  }
  return plan.film?.keepsSound ? filmSound(plan.film.path, count / SAMPLE_RATE) : null;
}

/** A second at a time, so that the encoder never holds two copies of it all. */
async function addSound(audio: AudioSampleSource, [left, right]: Stereo): Promise<void> {
  for (let from = 0; from < left.length; from += SAMPLE_RATE) {
    const count = Math.min(SAMPLE_RATE, left.length - from);
    const data = new Float32Array(count * 2);
    data.set(left.subarray(from, from + count));
    data.set(right.subarray(from, from + count), count);
    const timestamp = from / SAMPLE_RATE;
    const sample = new AudioSample({ data, format: 'f32-planar', numberOfChannels: 2, sampleRate: SAMPLE_RATE, timestamp });
    await audio.add(sample);
    sample.close();
  }
}
