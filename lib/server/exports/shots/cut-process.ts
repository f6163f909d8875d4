/**
 * The process that cuts one piece out of a video. Arguments: the video, where the piece goes, its start and end in
 * seconds, and `copied` with the places of its first and last packet, or `encoded`. Apart, since decoders and encoders
 * are native code that reads files of strangers.
 */
import { registerMediabunnyServer } from '@mediabunny/server';
import {
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MP4,
  Mp4OutputFormat,
  Output,
  QTFF,
  VideoSampleSink,
  VideoSampleSource,
} from 'mediabunny';

interface Piece {
  /** In the video's own time. */
  readonly start: number;
  readonly end: number;
  /** Half a frame: what floating point and rounded cuts may be off by. */
  readonly tolerance: number;
}

/** A cut is at most one generation away from the delivered file, so it may cost more than that did. */
const BITRATE_FACTOR = 1.6;
const LEAST_BITS_PER_PIXEL = 0.15;

const [from, to, startText, endText, way, firstPacket, lastPacket] = process.argv.slice(2);
if (from === undefined || to === undefined || (way !== 'copied' && way !== 'encoded'))
  throw new Error('Two paths, two times and a way are needed.');
registerMediabunnyServer({ hardwareContext: null });
await cut(from, to);

async function cut(source: string, target: string): Promise<void> {
  const input = new Input({ source: new FilePathSource(source), formats: [MP4, QTFF] });
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target: new FilePathTarget(target) });
  try {
    const video = await input.getPrimaryVideoTrack();
    if (!video) throw new Error('There is no video track.');
    const { averagePacketRate, averageBitrate } = await video.computePacketStats();
    const first = await video.getFirstTimestamp();
    const piece = { start: first + Number(startText), end: first + Number(endText), tolerance: 0.5 / averagePacketRate };
    const add =
      way === 'copied' ? copyFrames(video, output, piece) : encodeFrames(video, output, piece, { averagePacketRate, averageBitrate });
    const sound = await input.getPrimaryAudioTrack();
    const addSound = sound ? copySound(sound, output, piece) : null;
    await output.start();
    // The sound first: it is small, and the muxer then holds back no picture for it.
    await addSound?.();
    await add();
    await output.finalize();
  } finally {
    if (output.state !== 'finalized') await output.cancel();
    input.dispose();
  }
}

function copyFrames(video: InputVideoTrack, output: Output, { start, end, tolerance }: Piece): () => Promise<void> {
  if (!video.codec) throw new Error('This kind of video cannot be copied.');
  const source = new EncodedVideoPacketSource(video.codec);
  output.addVideoTrack(source, { rotation: video.rotation });
  return async () => {
    const decoderConfig = await video.getDecoderConfig();
    let place = -1;
    for await (const packet of new EncodedPacketSink(video).packets()) {
      place += 1;
      if (place < Number(firstPacket)) continue;
      if (place > Number(lastPacket)) break;
      // Shown before the first frame: stored behind it, and needed by nothing in this piece.
      if (packet.timestamp < start - tolerance || packet.timestamp >= end - tolerance) continue;
      await source.add(moved(packet, start), decoderConfig ? { decoderConfig } : {});
    }
  };
}

function encodeFrames(
  video: InputVideoTrack,
  output: Output,
  { start, end, tolerance }: Piece,
  { averagePacketRate, averageBitrate }: { readonly averagePacketRate: number; readonly averageBitrate: number },
): () => Promise<void> {
  const least = video.codedWidth * video.codedHeight * averagePacketRate * LEAST_BITS_PER_PIXEL;
  const bitrate = Math.round(Math.max(averageBitrate * BITRATE_FACTOR, least));
  const source = new VideoSampleSource({ codec: 'avc', bitrate, hardwareAcceleration: 'prefer-software', keyFrameInterval: 1 });
  output.addVideoTrack(source, { rotation: video.rotation, frameRate: averagePacketRate });
  return async () => {
    for await (const sample of new VideoSampleSink(video).samples(start, end - tolerance)) {
      if (sample.timestamp >= start - tolerance) {
        sample.setTimestamp(Math.max(0, sample.timestamp - start));
        await source.add(sample);
      }
      sample.close();
    }
  };
}

/** Sound is always copied, in its own pieces of about 20 ms; the first may begin by half of that beside the picture. */
function copySound(sound: InputAudioTrack, output: Output, { start, end }: Piece): () => Promise<void> {
  if (!sound.codec) throw new Error('This kind of sound cannot be copied.');
  const source = new EncodedAudioPacketSource(sound.codec);
  output.addAudioTrack(source);
  return async () => {
    const decoderConfig = await sound.getDecoderConfig();
    for await (const packet of new EncodedPacketSink(sound).packets()) {
      const middle = packet.timestamp + packet.duration / 2;
      if (middle >= start && middle < end) await source.add(moved(packet, start), decoderConfig ? { decoderConfig } : {});
    }
  };
}

function moved(packet: EncodedPacket, start: number): EncodedPacket {
  return packet.clone({ timestamp: Math.max(0, packet.timestamp - start) });
}
