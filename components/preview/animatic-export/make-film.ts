/** Draws every frame of the plan and encodes it. Runs in a worker: it knows neither the page nor its elements. */
import {
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  CanvasSource,
  getFirstEncodableAudioCodec,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
import { shotAt } from '#lib/animatic/animatic.ts';
import { createAnimaticPainter } from '#lib/animatic/draw-frame.ts';
import { FILM_FRAMES_PER_SECOND, filmBitsPerSecond } from '#lib/animatic/film-size.ts';
import { createLayers } from '#lib/animatic/layers.ts';
import { stillsOf, withPictures } from '../plan.ts';
import type { ExportContainer, ExportNews, ExportOrder, MixedSound } from './export-messages.ts';
import { type FilmReader, openFilmReader } from './film-reader.ts';
import { addFonts } from './worker-fonts.ts';
import { loadStills } from './worker-stills.ts';

const SOUND_BITS_PER_SECOND = 128_000;
/** The progress is told so often and no more: a message for each frame would be work for the page. */
const TOLD_EVERY_FRAMES = 6;

type Made = Extract<ExportNews, { type: 'done' | 'failed' }>;

export async function makeFilm(order: ExportOrder, onFrame: (done: number, of: number) => void): Promise<Made> {
  const startedAt = performance.now();
  const encoding = await encodingFor(order);
  if (encoding === null) return { type: 'failed', reason: 'cannot-encode', cause: 'no video encoder' };
  const { container, video, audio } = encoding;
  await addFonts(order.fonts);
  const stills = await loadStills(order.shots.flatMap(stillsOf));
  const film = await openFilmReader(order.shots);
  const unreadUrls = new Set<string>();
  const pictureAt = (url: string) => {
    const picture = url === film?.url ? film.picture : (stills.get(url) ?? null);
    if (picture === null) unreadUrls.add(url);
    return picture;
  };

  const target = new BufferTarget();
  const format = container === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat();
  const output = new Output({ format, target });
  const canvas = makeCanvas(order.width, order.height);
  const frames = new CanvasSource(canvas.image, { codec: video, bitrate: filmBitsPerSecond(order), keyFrameInterval: 5 });
  output.addVideoTrack(frames, { frameRate: FILM_FRAMES_PER_SECOND });
  const sound = order.sound && audio ? new AudioSampleSource({ codec: audio, bitrate: SOUND_BITS_PER_SECOND }) : null;
  if (sound) output.addAudioTrack(sound);
  await output.start();
  if (sound && order.sound) await addSound(sound, order.sound);

  const shots = withPictures(order.shots, pictureAt);
  const { width, height, totalSeconds, words, families: fonts } = order;
  const paint = createAnimaticPainter({ width, height, totalSeconds, shots, label: null, fonts, words }, createLayers(makeCanvas));
  const count = Math.round(totalSeconds * FILM_FRAMES_PER_SECOND);
  for (let frame = 0; frame < count; frame += 1) {
    const atSeconds = frame / FILM_FRAMES_PER_SECOND;
    await showFilm(film, order, atSeconds);
    paint(canvas.context, atSeconds);
    // Whoever cuts the file at its cuts finds a whole picture there.
    const keyFrame = order.shots.some(({ startSeconds }) => Math.round(startSeconds * FILM_FRAMES_PER_SECOND) === frame);
    await frames.add(atSeconds, 1 / FILM_FRAMES_PER_SECOND, { keyFrame });
    if (frame % TOLD_EVERY_FRAMES === 0) onFrame(frame, count);
  }
  await output.finalize();
  await film?.close();
  if (target.buffer === null) throw new Error('The file was not written.');
  return {
    type: 'done',
    bytes: target.buffer,
    container,
    elapsedSeconds: (performance.now() - startedAt) / 1000,
    unreadUrls: [...unreadUrls],
    isSilenced: order.sound !== null && sound === null,
  };
}

/** MP4 with H.264 opens everywhere; a browser that cannot make it makes WebM. Null: it encodes nothing. */
async function encodingFor({ width, height, sound }: ExportOrder) {
  const bitrate = filmBitsPerSecond({ width, height });
  const forSound = sound && { numberOfChannels: sound.channels.length, sampleRate: sound.sampleRate, bitrate: SOUND_BITS_PER_SECOND };
  const avc = await getFirstEncodableVideoCodec(['avc'], { width, height, bitrate });
  const container: ExportContainer = avc === null ? 'webm' : 'mp4';
  const video = avc ?? (await getFirstEncodableVideoCodec(['vp9', 'vp8'], { width, height, bitrate }));
  if (video === null) return null;
  const audio = forSound && (await getFirstEncodableAudioCodec(container === 'mp4' ? ['aac', 'opus'] : ['opus'], forSound));
  return { container, video, audio };
}

async function addSound(source: AudioSampleSource, { sampleRate, channels }: MixedSound): Promise<void> {
  const [first] = channels;
  if (!first) return;
  const length = first.length;
  // A second at a time, as encoders and players like it.
  for (let begin = 0; begin < length; begin += sampleRate) {
    const parts = channels.map((channel) => channel.subarray(begin, begin + sampleRate));
    const data = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
    parts.forEach((part, index) => {
      data.set(part, index * part.length);
    });
    const sample = new AudioSample({
      data,
      format: 'f32-planar',
      numberOfChannels: channels.length,
      sampleRate,
      timestamp: begin / sampleRate,
    });
    await source.add(sample);
    sample.close();
  }
}

async function showFilm(film: FilmReader | null, { shots }: ExportOrder, atSeconds: number): Promise<void> {
  const shot = shotAt({ shots }, atSeconds);
  if (film !== null && shot?.filmUrl === film.url) await film.show(atSeconds - shot.startSeconds);
}

/** Drawn and read by the processor: what a graphics card draws would have to be fetched from it for every frame. */
function makeCanvas(width: number, height: number) {
  const image = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
  const context = image.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser gave no 2D context.');
  return { image, context };
}
