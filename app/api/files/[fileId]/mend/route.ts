import * as z from 'zod';
import { mendImage } from '#lib/server/files/mend-image.ts';
import { parseBody } from '../../../parse-body.ts';
import { refuseWith, runRoute } from '../../../run-route.ts';

const pixels = z.int32().nonnegative();
const frame = z.strictObject({ left: pixels, top: pixels, width: pixels.positive(), height: pixels.positive() });
const input = z.strictObject({ crop: frame.nullable() });

/** Makes a picture that the service takes out of a stored one, cut to `{ crop }` if it is not null. Answers with the new file. */
export const POST = runRoute<{ fileId: string }>(async (studio, request, { fileId }) => {
  const asked = await parseBody(request, input);
  if (!asked.ok) return asked.error;
  const mended = await mendImage(studio, { fileId, crop: asked.value.crop });
  return mended.ok ? Response.json(mended.value, { status: 201 }) : refuseWith(mended.error);
});
