/** Draws and encodes one video. Runs in the render process only: canvas and FFmpeg never enter the process that answers HTTP. */
import { createCanvas, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { AudioSample, AudioSampleSource, FilePathTarget, Mp4OutputFormat, Output, VideoSample, VideoSampleSource } from 'mediabunny';
import type { Animatic, Picture } from '#lib/animatic/animatic.ts';
import type { Layer } from '#lib/animatic/canvas.ts';
import { createAnimaticPainter } from '#lib/animatic/draw-frame.ts';
import { createLayers } from '#lib/animatic/layers.ts';
import { FRAMES_PER_SECOND, type RenderPlan } from './render-plan.ts';
import { SAMPLE_RATE, sampleCount, softBed } from './soft-bed.ts';

/** Bits per pixel and frame: generous for slow moves, so that captions stay crisp at the fastest preset. */
const BITS_PER_PIXEL = 0.12;

export async function renderVideo(plan: RenderPlan, path: string): Promise<void> {
  const animatic = await loadAnimatic(plan);
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
  const audio = plan.sound ? new AudioSampleSource({ codec: 'aac', bitrate: 96_000 }) : null;
  if (audio) output.addAudioTrack(audio);
  try {
    await output.start();
    if (audio) await addSound(audio, plan.totalSeconds);
    await addFrames(video, animatic);
    await output.finalize();
  } catch (error) {
    if (output.state !== 'finalized') await output.cancel();
    throw error;
  }
}

async function addFrames(video: VideoSampleSource, animatic: Animatic): Promise<void> {
  const { width, height } = animatic;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  const paint = createAnimaticPainter(animatic, createLayers(makeLayer));
  const frames = animatic.totalSeconds * FRAMES_PER_SECOND;
  let encoding: Promise<void> = Promise.resolve();
  for (let frame = 0; frame < frames; frame += 1) {
    paint(asCanvas2D(context), frame / FRAMES_PER_SECOND);
    const pixels = context.getImageData(0, 0, width, height).data;
    const timing = { timestamp: frame / FRAMES_PER_SECOND, duration: 1 / FRAMES_PER_SECOND };
    const sample = new VideoSample(pixels, { format: 'RGBX', codedWidth: width, codedHeight: height, ...timing });
    // The next frame is drawn while this one is encoded, never more than one ahead: memory stays flat.
    await encoding;
    encoding = video.add(sample).finally(() => sample.close());
  }
  await encoding;
}

async function addSound(audio: AudioSampleSource, seconds: number): Promise<void> {
  const sample = new AudioSample({
    data: softBed(sampleCount(seconds)),
    format: 'f32',
    numberOfChannels: 1,
    sampleRate: SAMPLE_RATE,
    timestamp: 0,
  });
  await audio.add(sample);
  sample.close();
}

async function loadAnimatic(plan: RenderPlan): Promise<Animatic> {
  const loaded = new Map<string, Picture>();
  for (const path of new Set(plan.shots.flatMap((shot) => shot.pictures))) loaded.set(path, await loadPicture(path, plan));
  const pictureAt = (path: string): Picture[] => {
    const picture = loaded.get(path);
    return picture ? [picture] : [];
  };
  const { width, height, totalSeconds, label } = plan;
  const shots = plan.shots.map((shot) => ({ ...shot, pictures: shot.pictures.flatMap(pictureAt) }));
  return { width, height, totalSeconds, label, shots };
}

/** A picture much larger than the frame is shrunk once, when it is loaded, instead of with every shot. */
async function loadPicture(path: string, plan: RenderPlan): Promise<Picture> {
  const image: Image = await loadImage(path);
  const shrink = Math.min(1, (Math.max(plan.width, plan.height) * 2) / Math.max(image.width, image.height));
  if (shrink === 1) return { image, width: image.width, height: image.height };
  const width = Math.round(image.width * shrink);
  const height = Math.round(image.height * shrink);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return { image: canvas, width, height };
}

function makeLayer(width: number, height: number): Layer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  return { image: canvas, context: asCanvas2D(context) };
}

/** The server canvas draws everything this drawing hands it; its types only know its own images. */
function asCanvas2D(context: SKRSContext2D): Layer['context'] {
  return context;
}
