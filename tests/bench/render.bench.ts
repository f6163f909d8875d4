/**
 * Seconds of video rendered per second at 720p and at 1080p, with pictures, moves and sound, as the stand-in does it: in a
 * render process, whose start is included. Beside it, in the same run, FFmpeg alone (its scaler and x264, with the
 * stand-in's own settings) on the very same frames, each handed over drawn: what drawing adds. Target: 15 s at 720p in
 * less than 7.5 s on 2 cores.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawFrames } from '#lib/standin/render/draw-frames.ts';
import { registerFonts } from '#lib/standin/render/fonts.ts';
import type { RenderPlan } from '#lib/standin/render/render-plan.ts';
import { createRenderPool } from '#lib/standin/render/render-pool.ts';
import { brassBowl, lanternPalette } from '#tests/support/pictures.ts';
import { createBareEncoder } from './support/bare-encoder.ts';
import { atMost } from './support/verdicts.ts';

const SHOT_SECONDS = [2, 3, 2, 3, 5];
const MOVES = ['Wide crane shot', 'Handheld', 'Slow push in', 'Tilt down', 'Pan left'];
const TARGET = 0.5;
const folder = mkdtempSync(join(tmpdir(), 'shotboard-bench-'));
const pictures = [join(folder, 'bowl.png'), join(folder, 'palette.jpg')];
writeFileSync(join(folder, 'bowl.png'), await brassBowl());
writeFileSync(join(folder, 'palette.jpg'), await lanternPalette());

function planOf(width: number, height: number): RenderPlan {
  let startSeconds = 0;
  const shots = SHOT_SECONDS.map((seconds, index) => {
    const caption = `${MOVES[index]} over a rain-slick night market at dusk. Lanterns flicker on, one by one.`;
    const shot = { number: index + 1, startSeconds, seconds, caption, pictures: pictures.slice(0, index % 3) };
    startSeconds += seconds;
    return shot;
  });
  const rest = { firstFrame: null, endFrame: null, film: null, watermarked: false, cutsMovedFrames: 0, seed: 1 };
  return { width, height, totalSeconds: startSeconds, shots, sound: true, label: 'Stand-in', ...rest };
}

async function renderSeconds(plan: RenderPlan): Promise<number> {
  const pool = createRenderPool({ size: 1 });
  const start = performance.now();
  const result = await pool.render(plan, join(folder, `${plan.height}.mp4`));
  const seconds = (performance.now() - start) / 1000;
  pool.close();
  if (!result.ok) throw new Error(result.error);
  return seconds;
}

/** Only what FFmpeg does is timed: frames are drawn one by one in between, since all of them would fill the memory. */
async function ffmpegSeconds(plan: RenderPlan): Promise<number> {
  const encoder = await createBareEncoder(plan);
  for await (const { pixels, release } of drawFrames(plan)) {
    await encoder.encode(pixels);
    release();
  }
  return encoder.finish();
}

registerFonts();
const sizes = [
  ['720p', planOf(1280, 720)],
  ['1080p', planOf(1920, 1080)],
] as const;
const figures: { name: string; times: number; ffmpegTimes: number; besideFfmpeg: number }[] = [];
for (const [name, plan] of sizes) {
  const own = await renderSeconds(plan);
  const ffmpeg = await ffmpegSeconds(plan);
  const round = (value: number): number => Number(value.toFixed(2));
  const times = (seconds: number): number => round(plan.totalSeconds / seconds);
  figures.push({ name, times: times(own), ffmpegTimes: times(ffmpeg), besideFfmpeg: round(own / ffmpeg) });
  console.log(
    `${plan.totalSeconds} s at ${name}: rendered in ${own.toFixed(1)} s, ${times(own)} times real time; FFmpeg encodes the same frames in ${ffmpeg.toFixed(1)} s, ${times(ffmpeg)} times`,
  );
}
rmSync(folder, { recursive: true, force: true });

const [hd, fullHd] = figures;
if (!hd || !fullHd) throw new Error('Two sizes were measured.');
console.log(
  JSON.stringify({
    bench: 'render',
    // Wall time over the video's length.
    verdicts: { ofRealTime: atMost(TARGET, 1 / hd.times) },
    timesRealTime: hd.times,
    ffmpegTimesRealTime: hd.ffmpegTimes,
    besideFfmpeg: hd.besideFfmpeg,
    timesRealTime1080p: fullHd.times,
    ffmpegTimesRealTime1080p: fullHd.ffmpegTimes,
    besideFfmpeg1080p: fullHd.besideFfmpeg,
  }),
);
