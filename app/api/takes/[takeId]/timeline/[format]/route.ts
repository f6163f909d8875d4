import { isTimelineFormat, timelineFile } from '#lib/export/timeline-formats.ts';
import { textResponse } from '#lib/server/exports/made-file.ts';
import { readyTake } from '#lib/server/exports/ready-take.ts';
import { takeTimeline } from '#lib/server/exports/take-timeline.ts';
import { refuse, runRoute } from '../../../../run-route.ts';
import { refuseWithoutVideo } from '../../../../send-made.ts';

const MEDIA_TYPES = {
  otio: 'application/json',
  fcpxml: 'application/xml',
  xml: 'application/xml',
  edl: 'text/plain; charset=utf-8',
} as const;

/** A take as a timeline for another program, with one clip a shot. It names the take's file as its download is called. */
export const GET = runRoute<{ takeId: string; format: string }>(async (studio, _request, { takeId, format }) => {
  if (!isTimelineFormat(format)) return refuse(404, 'not-found', 'There is nothing under this address.');
  const ready = await readyTake(studio, takeId);
  if (ready === null) return refuseWithoutVideo();
  const timeline = await takeTimeline(studio, ready);
  return textResponse(timelineFile(timeline, format), MEDIA_TYPES[format], `${ready.name}.${format}`);
});
