import { listElements } from '#lib/server/elements/list-elements.ts';
import { refuseWith, runRoute } from '../run-route.ts';

/**
 * Elements to choose from: `?list=own` or `?list=preset`, `&fresh` to ask the engine anew. A route and not an action: the
 * engine may take its time, and actions wait in one line, saves among them.
 */
export const GET = runRoute(async (studio, request) => {
  const query = new URL(request.url).searchParams;
  const listed = await listElements(studio, { list: query.get('list') === 'preset' ? 'preset' : 'own', fresh: query.has('fresh') });
  if (!listed.ok) return refuseWith(listed.error, 502);
  return Response.json(listed.value, { headers: { 'Cache-Control': 'no-store' } });
});
