import 'server-only';
import type { Result } from '#lib/kernel/result.ts';
import type { Failure } from '#lib/server/failure.ts';
import type { Upload } from '#lib/server/files/store-upload.ts';
import type { Studio } from '#lib/server/studio.ts';
import { refuse, refuseWith, runRoute } from './run-route.ts';

const MAX_NAME_LENGTH = 200;

/**
 * A route that stores its body: `POST …?name=lantern.png`, the file itself as the body. It is read as it arrives and never
 * held whole, so these paths are kept out of `proxy.ts`, which would buffer them.
 */
export function storeBody<Stored>(store: (studio: Studio, upload: Upload) => Promise<Result<Stored, Failure>>) {
  return runRoute(async (studio, request) => {
    if (request.body === null) return refuse(400, 'empty', 'No file arrived. Choose it again.');
    const name = (new URL(request.url).searchParams.get('name') ?? '').slice(0, MAX_NAME_LENGTH);
    const stored = await store(studio, { stream: request.body, name });
    return stored.ok
      ? Response.json(stored.value, { status: 201 })
      : refuseWith(stored.error, stored.error.code === 'too-large' ? 413 : 422);
  });
}
