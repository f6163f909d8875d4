/** FFmpeg and nothing else: its scaler and its x264 through node-av, set as the stand-in sets them; packets are counted and dropped. */
import * as av from 'node-av';
import { FRAMES_PER_SECOND } from '#lib/standin/render/render-plan.ts';
import { frameOf } from '#lib/standin/render/yuv-frames.ts';

export interface BareEncoder {
  encode(pixels: Uint8ClampedArray): Promise<void>;
  /** Seconds spent encoding, the drawing in between not counted. */
  finish(): Promise<number>;
}

/** As in lib/standin/render/render-video.ts. */
const BITS_PER_PIXEL = 0.12;

export async function createBareEncoder({ width, height }: { width: number; height: number }): Promise<BareEncoder> {
  av.Log.setLevel(av.AV_LOG_ERROR);
  const codec = av.Codec.findEncoderByName(av.FF_ENCODER_LIBX264);
  if (!codec) throw new Error('FFmpeg has no x264.');
  const context = new av.CodecContext();
  context.allocContext3(codec);
  Object.assign(context, { width, height, pixelFormat: av.AV_PIX_FMT_YUV420P, gopSize: FRAMES_PER_SECOND });
  context.timeBase = new av.Rational(1, FRAMES_PER_SECOND);
  context.framerate = new av.Rational(FRAMES_PER_SECOND, 1);
  context.bitRate = BigInt(Math.round(width * height * FRAMES_PER_SECOND * BITS_PER_PIXEL));
  context.setOption('preset', 'ultrafast');
  context.setOption('tune', 'zerolatency');
  av.FFmpegError.throwIfError(await context.open2(codec), 'open2');

  const scaler = new av.SoftwareScaleContext();
  scaler.getContext(width, height, av.AV_PIX_FMT_RGB0, width, height, av.AV_PIX_FMT_YUV420P, av.SWS_FAST_BILINEAR);
  av.FFmpegError.throwIfError(scaler.initContext(), 'initContext');
  const [drawn, scaled] = [frameOf(width, height, av.AV_PIX_FMT_RGB0), frameOf(width, height, av.AV_PIX_FMT_YUV420P)];
  const packet = new av.Packet();
  packet.alloc();
  let milliseconds = 0;
  let frames = 0n;
  let packets = 0n;

  const drain = async (): Promise<void> => {
    while ((await context.receivePacket(packet)) >= 0) {
      packets += 1n;
      packet.unref();
    }
  };
  const timed = async (work: () => Promise<void>): Promise<void> => {
    const start = performance.now();
    await work();
    milliseconds += performance.now() - start;
  };
  return {
    encode: (pixels) =>
      timed(async () => {
        drawn.fromBuffer(Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength));
        await scaler.scaleFrame(scaled, drawn);
        scaled.pts = frames;
        frames += 1n;
        av.FFmpegError.throwIfError(await context.sendFrame(scaled), 'sendFrame');
        await drain();
      }),
    async finish() {
      await timed(async () => {
        await context.sendFrame(null);
        await drain();
      });
      if (packets !== frames) throw new Error(`${frames} frames became ${packets} packets.`);
      scaler.freeContext();
      context.freeContext();
      return milliseconds / 1000;
    },
  };
}
