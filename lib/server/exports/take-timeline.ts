import { type CutTimeline, cutTimeline } from '#lib/export/cut-timeline.ts';
import type { Studio } from '../studio.ts';
import type { ReadyTake } from './ready-take.ts';
import { videoTable } from './video-table.ts';

/** A take as a timeline for other programs. `path`: where its video lies, seen from the timeline's file. */
export async function takeTimeline(
  studio: Pick<Studio, 'storage'>,
  ready: ReadyTake,
  path = `${ready.name}${ready.ending}`,
): Promise<CutTimeline> {
  const { take, video, cuts, rows, name } = ready;
  const { hasSound } = await videoTable(studio, video.id);
  return cutTimeline({
    title: name,
    media: {
      name: `Take ${take.number}`,
      path,
      width: video.width,
      height: video.height,
      hasSound,
    },
    framesPerSecond: cuts.framesPerSecond,
    frames: cuts.frames,
    cuts: cuts.cuts,
    plan: rows,
  });
}
