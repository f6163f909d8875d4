import { lastFrame } from '#lib/server/exports/last-frame.ts';
import { readyTake } from '#lib/server/exports/ready-take.ts';
import { runRoute } from '../../../run-route.ts';
import { refuseWithoutVideo, sendMade } from '../../../send-made.ts';

/** The last frame of a take in full size. */
export const GET = runRoute<{ takeId: string }>(async (studio, request, { takeId }) => {
  const ready = await readyTake(studio, takeId);
  return ready === null ? refuseWithoutVideo() : sendMade(request, await lastFrame(studio, ready));
});
