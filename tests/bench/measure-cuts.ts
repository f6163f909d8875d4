/**
 * The cuts of video files against a plan, by two tools: FFmpeg's scene filter, which is not ours, and our own finder.
 *
 *     node tests/bench/measure-cuts.ts 2,3,2,3,5 animatic.mp4 take.mp4
 *
 * The first argument is the plan, the shots' seconds. Ends with one JSON line; differences are in frames.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { driftFrames, driftOf } from '#lib/cuts/drift.ts';
import { createLookingProcess } from '#lib/server/files/looks/looking-process.ts';
import { sceneChanges } from '#tests/support/scene-changes.ts';

const [plan = '', ...paths] = process.argv.slice(2);
const shotSeconds = plan.split(',').map(Number);
if (paths.length === 0 || shotSeconds.some((seconds) => !(seconds > 0))) {
  throw new Error('Give the seconds of the shots (2,3,2) and one or more video files.');
}
const cutSeconds = shotSeconds.slice(1).map((_, index) => shotSeconds.slice(0, index + 1).reduce((sum, each) => sum + each, 0));

const looking = createLookingProcess();
const results: Record<string, unknown>[] = [];
for (const path of paths) results.push(await measure(path));
looking.stop();
console.log(JSON.stringify({ measure: 'cuts', plannedSeconds: cutSeconds, files: results }));

async function measure(path: string) {
  const byFfmpeg = await sceneChanges(path);
  const looked = await looking.look({
    videoPath: path,
    posterPath: join(tmpdir(), 'measured-poster.jpg'),
    filmstripPath: join(tmpdir(), 'measured-strip.jpg'),
  });
  if (!looked.ok) throw new Error(`${path}: ${looked.error}`);
  const { framesPerSecond, cuts } = looked.value.found;
  const ours = against(
    cuts.map(({ frame }) => frame),
    framesPerSecond,
  );
  const theirs = against(byFfmpeg.frames, byFfmpeg.framesPerSecond);
  console.log(`${path}\n  FFmpeg  ${describe(theirs)}\n  ours    ${describe(ours)}`);
  return { path, ffmpeg: theirs, ours };
}

function against(frames: readonly number[], framesPerSecond: number) {
  const planned = cutSeconds.map((seconds) => Math.round(seconds * framesPerSecond));
  const drift = driftOf(planned, frames, framesPerSecond);
  return {
    seconds: frames.map((frame) => Number((frame / framesPerSecond).toFixed(4))),
    differences: drift.cuts.map(driftFrames),
    added: drift.added.length,
  };
}

function describe({ seconds, differences, added }: ReturnType<typeof against>): string {
  return `cuts at ${seconds.join(', ')} s; difference from plan ${differences.map((each) => each ?? 'missing').join(', ')} frames; ${added} not planned`;
}
