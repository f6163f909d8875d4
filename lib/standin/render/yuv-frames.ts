/**
 * Turns drawn pixels into frames as the encoder wants them, in memory that is used again: fresh memory for every frame,
 * first touched page by page, costs more than encoding it.
 */
import { AvFrameVideoSampleResource } from '@mediabunny/server';
import { VideoSample } from 'mediabunny';
import * as av from 'node-av';
import { FRAMES_PER_SECOND } from './render-plan.ts';

export interface YuvFrames {
  /** The sample of the frame with this number. Its pixels are copied: they may be released. */
  sample(pixels: Uint8ClampedArray<ArrayBuffer>, frame: number): Promise<VideoSample>;
  close(): void;
}

export function createYuvFrames(width: number, height: number): YuvFrames {
  const scaler = new av.SoftwareScaleContext();
  scaler.getContext(width, height, av.AV_PIX_FMT_RGB0, width, height, av.AV_PIX_FMT_YUV420P, av.SWS_FAST_BILINEAR);
  av.FFmpegError.throwIfError(scaler.initContext(), 'initContext');
  const drawn = frameOf(width, height, av.AV_PIX_FMT_RGB0);
  const kept: av.Frame[] = [];
  /** One that no sample in the encoder's line shares any more; the line is short, so there are never many. */
  const free = (): av.Frame => {
    const found = kept.find((frame) => frame.isWritable);
    if (found) return found;
    const made = frameOf(width, height, av.AV_PIX_FMT_YUV420P);
    kept.push(made);
    return made;
  };
  return {
    async sample(pixels, frame) {
      const target = free();
      av.FFmpegError.throwIfError(drawn.fromBuffer(Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength)), 'fromBuffer');
      av.FFmpegError.throwIfError(await scaler.scaleFrame(target, drawn), 'scaleFrame');
      const shared = target.clone();
      if (!shared) throw new Error('A frame could not be shared with the encoder.');
      return new VideoSample(new AvFrameVideoSampleResource(shared), {
        timestamp: frame / FRAMES_PER_SECOND,
        duration: 1 / FRAMES_PER_SECOND,
      });
    },
    close() {
      scaler.freeContext();
      for (const frame of [drawn, ...kept]) frame.free();
    },
  };
}

/** A frame of its own memory; whoever asks for it frees it. */
export function frameOf(width: number, height: number, format: av.AVPixelFormat): av.Frame {
  const frame = new av.Frame();
  frame.alloc();
  Object.assign(frame, { width, height, format, sampleAspectRatio: new av.Rational(1, 1) });
  av.FFmpegError.throwIfError(frame.allocBuffer(), 'allocBuffer');
  return frame;
}
