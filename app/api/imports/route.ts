import { readImport } from '#lib/server/imports/read-import.ts';
import { IMPORT_FORMATS } from '#lib/storyboard/import/format.ts';
import { readText } from '../read-text.ts';
import { refuse, refuseWith, runRoute } from '../run-route.ts';

/** Seven pictures of 10 MB, as Base64 inside one request, and room for the rest. */
const MAX_BYTES = 100 * 1024 * 1024;

/**
 * Reads the body (a storyboard file, a request, a cURL command, a script) into a storyboard to be corrected:
 * `POST /api/imports?format=script`. A route and not an action, since a request may carry its pictures.
 */
export const POST = runRoute(async (studio, request) => {
  const text = await readText(request, MAX_BYTES);
  if (text === null) return refuse(413, 'import-too-large', 'This is larger than 100 MB, so it was not read. Nothing was changed.');
  const said = new URL(request.url).searchParams.get('format');
  const draft = await readImport(studio, { text, format: IMPORT_FORMATS.find((format) => format === said) ?? null });
  if (!draft.ok) return refuseWith(draft.error);
  return Response.json(draft.value, { headers: { 'Cache-Control': 'no-store' } });
});
