import { readyTake } from '#lib/server/exports/ready-take.ts';
import { cutShot } from '#lib/server/exports/shots/cut-shot.ts';
import { runRoute } from '../../../../run-route.ts';
import { refuseWithoutVideo, sendMade } from '../../../../send-made.ts';

/** One shot of a take as a file: copied where the frames allow it, else encoded anew; X-Shotboard-Cut says which. */
export const GET = runRoute<{ takeId: string; number: string }>(async (studio, request, { takeId, number }) => {
  const ready = await readyTake(studio, takeId);
  if (ready === null) return refuseWithoutVideo();
  return sendMade(request, await cutShot(studio, ready, /^\d{1,4}$/.test(number) ? Number(number) : 0));
});
