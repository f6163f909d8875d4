/**
 * Seconds of video rendered per second, process start included, at 720p and at 1080p with sound and pictures. Beside it,
 * in the same run, the bare encoder on frames that are already there: what drawing adds. Target: 15 s at 720p in less
 * than 15 s on 2 cores.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerMediabunnyServer } from '@mediabunny/server';
import { FilePathTarget, Mp4OutputFormat, Output, VideoSample, VideoSampleSource } from 'mediabunny';
import { FRAMES_PER_SECOND, type RenderPlan } from '#lib/standin/render/render-plan.ts';
import { createRenderPool } from '#lib/standin/render/render-pool.ts';
import { brassBowl, lanternPalette } from '#tests/support/pictures.ts';

const SHOT_SECONDS = [2, 3, 2, 3, 5];
const folder = mkdtempSync(join(tmpdir(), 'shotboard-bench-'));
const pictures = [join(folder, 'bowl.png'), join(folder, 'palette.jpg')];
writeFileSync(join(folder, 'bowl.png'), await brassBowl());
writeFileSync(join(folder, 'palette.jpg'), await lanternPalette());

function plan(width: number, height: number): RenderPlan {
  let startSeconds = 0;
  const shots = SHOT_SECONDS.map((seconds, index) => {
    const shot = {
      number: index + 1,
      startSeconds,
      seconds,
      caption: 'Wide crane shot over a rain-slick night market at dusk. Lanterns flicker on.',
      pictures: pictures.slice(0, index % 3),
    };
    startSeconds += seconds;
    return shot;
  });
  const still = { firstFrame: null, endFrame: null, film: null, watermarked: false, cutsMovedFrames: 0, seed: 1 };
  return { width, height, totalSeconds: startSeconds, shots, sound: true, label: 'Stand-in', ...still };
}

async function render(width: number, height: number): Promise<{ wallSeconds: number; videoSeconds: number }> {
  const pool = createRenderPool({ size: 1 });
  const planned = plan(width, height);
  const start = performance.now();
  const result = await pool.render(planned, join(folder, `${height}.mp4`));
  const wallSeconds = (performance.now() - start) / 1000;
  pool.close();
  if (!result.ok) throw new Error(result.error);
  return { wallSeconds, videoSeconds: planned.totalSeconds };
}

/** The same number of frames at 720p through the same encoder, without drawing. */
async function encodeOnly(): Promise<number> {
  registerMediabunnyServer({ hardwareContext: null });
  const [width, height, frames] = [1280, 720, 15 * FRAMES_PER_SECOND];
  const pixels = Uint8Array.from({ length: width * height * 4 }, (_, index) => (index * 31) % 251);
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: 'in-memory' }),
    target: new FilePathTarget(join(folder, 'bare.mp4')),
  });
  const source = new VideoSampleSource({
    codec: 'avc',
    bitrate: 2_600_000,
    latencyMode: 'realtime',
    hardwareAcceleration: 'prefer-software',
  });
  output.addVideoTrack(source, { frameRate: FRAMES_PER_SECOND });
  const start = performance.now();
  await output.start();
  for (let frame = 0; frame < frames; frame += 1) {
    const timing = { timestamp: frame / FRAMES_PER_SECOND, duration: 1 / FRAMES_PER_SECOND };
    const sample = new VideoSample(pixels, { format: 'RGBX', codedWidth: width, codedHeight: height, ...timing });
    await source.add(sample);
    sample.close();
  }
  await output.finalize();
  return (performance.now() - start) / 1000;
}

const hd = await render(1280, 720);
const fullHd = await render(1920, 1080);
const bareSeconds = await encodeOnly();
rmSync(folder, { recursive: true, force: true });

const ratio = (value: number): number => Number(value.toFixed(2));
console.log(
  `15 s at 720p took ${hd.wallSeconds.toFixed(1)} s, at 1080p ${fullHd.wallSeconds.toFixed(1)} s; encoding alone at 720p ${bareSeconds.toFixed(1)} s`,
);
console.log(
  JSON.stringify({
    bench: 'render',
    ratio: ratio(hd.wallSeconds / hd.videoSeconds),
    target: 1,
    ratio1080p: ratio(fullHd.wallSeconds / fullHd.videoSeconds),
    besideBareEncoder: ratio(hd.wallSeconds / bareSeconds),
  }),
);
