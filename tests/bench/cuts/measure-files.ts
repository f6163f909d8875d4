/**
 * The cuts of video files against a plan, by two tools: FFmpeg's scene filter, which is not ours, and our own finder.
 *
 *     npm run measure:cuts -- 2,3,2,3,5 animatic.mp4 take.mp4
 *
 * The first argument is the plan, the shots' seconds. Ends with one JSON line; differences are in frames.
 */
import { createLookingProcess } from '#lib/server/files/looks/looking-process.ts';
import { cutSecondsOf, describeCuts, measureFile } from './measure-file.ts';

const [plan = '', ...paths] = process.argv.slice(2);
const shotSeconds = plan.split(',').map(Number);
if (paths.length === 0 || shotSeconds.some((seconds) => !(seconds > 0))) {
  throw new Error('Give the seconds of the shots (2,3,2) and one or more video files.');
}
const plannedSeconds = cutSecondsOf(shotSeconds);
const looking = createLookingProcess();
const files: Record<string, unknown>[] = [];
for (const path of paths) {
  const measured = await measureFile(path, plannedSeconds, looking);
  console.log(`${path}\n  FFmpeg  ${describeCuts(measured.ffmpeg)}\n  ours    ${describeCuts(measured.ours)}`);
  files.push({ path, ...measured });
}
looking.stop();
console.log(JSON.stringify({ measure: 'cuts', plannedSeconds, files }));
