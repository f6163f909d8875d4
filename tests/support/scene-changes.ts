/**
 * Where a video's picture changes, by FFmpeg's own scene filter: a tool that we did not write and that knows nothing of
 * plans, to be put beside our own findings. It sees hard cuts only, and says nothing of how sure it is.
 */
import * as av from 'node-av';

/** FFmpeg's measure of a change, 0 to 1, as its manual proposes for cuts, and lower: invented scenes are dark and quiet. */
const SCENE = 0.1;

export interface SceneChanges {
  readonly framesPerSecond: number;
  /** First frames after each change. */
  readonly frames: readonly number[];
}

export async function sceneChanges(path: string, scene: number = SCENE): Promise<SceneChanges> {
  av.Log.setLevel(av.AV_LOG_ERROR);
  const demuxer = await av.Demuxer.open(path);
  const stream = demuxer.video();
  if (!stream) throw new Error(`${path} holds no video.`);
  const decoder = await av.Decoder.create(stream);
  const filter = av.FilterAPI.create(`select='gt(scene,${scene})'`);
  const rate = stream.avgFrameRate.num / stream.avgFrameRate.den;
  const seconds = stream.timeBase.num / stream.timeBase.den;
  const first = Number(stream.startTime > 0n ? stream.startTime : 0n) * seconds;
  const frames: number[] = [];
  try {
    for await (const frame of filter.frames(decoder.frames(demuxer.packets(stream.index)))) {
      if (frame === null) continue;
      frames.push(Math.round((Number(frame.pts) * (frame.timeBase.num / frame.timeBase.den) - first) * rate));
      frame.free();
    }
  } finally {
    filter.close();
    decoder.close();
    await demuxer.close();
  }
  return { framesPerSecond: rate, frames };
}
