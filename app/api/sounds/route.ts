import { storeSound } from '#lib/server/files/store-sound.ts';
import { refuse, runRoute } from '../../run-route.ts';

const MAX_NAME_LENGTH = 200;
/** Everything else that is refused arrived whole and cannot be used. */
const STATUSES: Readonly<Record<string, number>> = { 'too-large': 413, 'disk-full': 507, 'storage-unreachable': 503 };

/** Stores the body as a sound: `POST /api/sounds?name=voice.webm`. Read as it arrives, as pictures are. */
export const POST = runRoute(async (studio, request) => {
  if (request.body === null) return refuse(400, 'empty', 'No file arrived. Choose it again.');
  const name = (new URL(request.url).searchParams.get('name') ?? '').slice(0, MAX_NAME_LENGTH);
  const stored = await storeSound(studio, { stream: request.body, name });
  if (!stored.ok) return refuse(STATUSES[stored.error.code] ?? 422, stored.error.code, stored.error.sentence);
  return Response.json(stored.value, { status: 201 });
});
