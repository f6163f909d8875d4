import * as z from 'zod';
import { takeFrames } from '#lib/server/takes/take-frames.ts';
import { parseBody } from '../../../parse-body.ts';
import { refuseWith, runRoute } from '../../../run-route.ts';

/** Seconds into the video; no take is longer than a minute, nor is any edited one. */
const moment = z.union([z.number().min(0).max(60), z.literal('last')]);
const input = z.strictObject({ moments: z.array(moment).min(1).max(4) });

/** Makes stored pictures of the frames at `{ moments }`, in full size. Answers with the files, in that order. */
export const POST = runRoute<{ takeId: string }>(async (studio, request, { takeId }) => {
  const asked = await parseBody(request, input);
  if (!asked.ok) return asked.error;
  const frames = await takeFrames(studio, { takeId, moments: asked.value.moments });
  return frames.ok ? Response.json(frames.value, { status: 201 }) : refuseWith(frames.error);
});
