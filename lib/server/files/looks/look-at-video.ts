/** Decodes a video once, from the first frame to the last, and keeps of it what can be kept small. Runs in the looking process only. */
import { toAvFrame } from '@mediabunny/server';
import { FilePathSource, Input, MP4, QTFF, type VideoSample, VideoSampleSink } from 'mediabunny';
import * as av from 'node-av';
import { findCuts } from '#lib/cuts/find-cuts.ts';
import { FRAME_VALUES, PLANE, SMALL } from '#lib/cuts/small-frames.ts';
import type { Size } from '#lib/storyboard/images/size.ts';
import { FILMSTRIP_FRAMES } from '#lib/take/take.ts';
import { posterSeconds, writePoster } from '../frames/write-poster.ts';
import { createFilmstrip } from './filmstrip.ts';
import type { Looked, LookJob } from './look-protocol.ts';

/** Longer than any take; what comes after it is not looked at. A frame of it costs four kilobytes. */
const MOST_FRAMES = 60 * 120;

/** Throws where the file cannot be decoded. */
export async function lookAtVideo({ videoPath, posterPath, filmstripPath }: LookJob): Promise<Looked> {
  const input = new Input({ source: new FilePathSource(videoPath), formats: [MP4, QTFF] });
  const shrink = createShrinker();
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) throw new Error('There is no video track.');
    const { packetCount, averagePacketRate } = await track.computePacketStats();
    const expected = Math.min(packetCount, MOST_FRAMES);
    const posterFrame = Math.floor(posterSeconds(expected / averagePacketRate) * averagePacketRate);
    const strip = createFilmstrip(FILMSTRIP_FRAMES);
    const values = new Uint8Array(expected * FRAME_VALUES);
    let poster: Size | null = null;
    let count = 0;
    for await (const sample of new VideoSampleSink(track).samples()) {
      if (count >= expected) {
        sample.close();
        break;
      }
      await shrink.into(sample, values.subarray(count * FRAME_VALUES, (count + 1) * FRAME_VALUES));
      if (count === posterFrame) poster = await writePoster(sample, posterPath);
      // Each tile is the middle of its share; a short video gives one frame to several.
      for (let tile = 0; tile < FILMSTRIP_FRAMES; tile += 1) {
        if (Math.floor(((tile + 0.5) * expected) / FILMSTRIP_FRAMES) === count) await strip.put(tile, sample);
      }
      sample.close();
      count += 1;
    }
    if (poster === null) throw new Error('There is no frame.');
    const filmstrip = await strip.write(filmstripPath);
    return { found: findCuts({ count, values }, averagePacketRate), poster, filmstrip };
  } finally {
    shrink.close();
    input.dispose();
  }
}

/** Shrinks frames in FFmpeg's own memory: full frames never pass through this language. */
function createShrinker() {
  const frame = new av.Frame();
  frame.alloc();
  const small = new av.Frame();
  small.alloc();
  Object.assign(small, { ...SMALL, format: av.AV_PIX_FMT_YUV444P });
  av.FFmpegError.throwIfError(small.allocBuffer(), 'allocBuffer');
  let scaler: { readonly context: av.SoftwareScaleContext; readonly key: string } | null = null;
  return {
    async into(sample: VideoSample, target: Uint8Array): Promise<void> {
      await toAvFrame(sample, frame);
      const { width, height, format } = frame;
      const key = `${width} ${height} ${format}`;
      if (scaler?.key !== key) {
        scaler?.context.freeContext();
        const context = new av.SoftwareScaleContext();
        context.getContext(width, height, format as av.AVPixelFormat, SMALL.width, SMALL.height, av.AV_PIX_FMT_YUV444P, av.SWS_AREA);
        av.FFmpegError.throwIfError(context.initContext(), 'initContext');
        scaler = { context, key };
      }
      av.FFmpegError.throwIfError(await scaler.context.scaleFrame(small, frame), 'scaleFrame');
      frame.unref();
      copyPlanes(small, target);
    },
    close() {
      scaler?.context.freeContext();
      frame.free();
      small.free();
    },
  };
}

/** FFmpeg's rows may be longer than they are wide. */
function copyPlanes({ data, linesize }: av.Frame, target: Uint8Array): void {
  for (const [plane, bytes] of (data ?? []).slice(0, 3).entries()) {
    const stride = linesize[plane] ?? SMALL.width;
    for (let row = 0; row < SMALL.height; row += 1) {
      target.set(bytes.subarray(row * stride, row * stride + SMALL.width), plane * PLANE + row * SMALL.width);
    }
  }
}
