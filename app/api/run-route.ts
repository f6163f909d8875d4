import 'server-only';
import { keptEnv } from '#lib/server/env/kept-env.ts';
import { type Failure, statusOf } from '#lib/server/failure.ts';
import { asStorageFailure } from '#lib/server/files/storage-failure.ts';
import { withoutValues } from '#lib/server/log.ts';
import { refuseForeignRequest, refuseStrangeRequest } from '#lib/server/requests.ts';
import { getStudio, type Studio } from '#lib/server/studio.ts';

/** An expected failure as JSON: `{ code, sentence }`. */
export function refuse(status: number, code: string, sentence: string): Response {
  return Response.json({ code, sentence }, { status, headers: { 'Cache-Control': 'no-store' } });
}

/** A failure of the server as JSON. By itself: what was asked was understood, and cannot be done with what was given. */
export function refuseWith({ code, sentence }: Pick<Failure, 'code' | 'sentence'>, otherwise = 422): Response {
  return refuse(statusOf({ code }, otherwise), code, sentence);
}

/** Ids of storyboards and takes, and digests of files. Whatever else stands in an address names nothing of ours. */
const NAME = /^[A-Za-z0-9_-]{1,64}$/;

type Handle<Params> = (studio: Studio, request: Request, params: Params) => Promise<Response>;
type Context<Params> = { readonly params: Promise<Params | undefined> };

/**
 * The door of every route handler: requests that do not come from our own pages are turned away before anything is
 * read. Routes are kept out of `proxy.ts` (it would buffer uploads), so this is their only check.
 */
export function runRoute<Params extends Readonly<Record<string, string>>>(handle: Handle<Params>) {
  return async (request: Request, context: Context<Params>): Promise<Response> =>
    answer(refuseForeignRequest(request.method, request.headers), handle, request, context);
}

/** The same door, for what is answered before the studio stands. */
export function runBareRoute(handle: () => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    const refusal = refuseForeignRequest(request.method, request.headers);
    return refusal === null ? handle() : refuse(403, 'foreign-request', refusal);
  };
}

/** The door of routes that strangers may use under the public name of this app. What they may see, the route decides. */
export function runPublicRoute<Params extends Readonly<Record<string, string>>>(
  handle: Handle<Params>,
  { mayPost = false }: { readonly mayPost?: boolean } = {},
) {
  return async (request: Request, context: Context<Params>): Promise<Response> => {
    const publicUrl = keptEnv()?.publicUrl ?? null;
    return answer(refuseStrangeRequest(request.method, request.headers, { publicUrl, mayPost }), handle, request, context);
  };
}

async function answer<Params extends Readonly<Record<string, string>>>(
  refusal: string | null,
  handle: Handle<Params>,
  request: Request,
  context: Context<Params>,
): Promise<Response> {
  if (refusal !== null) return refuse(403, 'foreign-request', refusal);
  // A route without names in its address is given none at all by Next.
  const params = (await context.params) ?? ({} as Params);
  if (!Object.values(params).every((value) => NAME.test(value))) return refuse(404, 'not-found', 'There is nothing under this address.');
  try {
    return await handle(await getStudio(), request, params);
  } catch (error) {
    const failure = asStorageFailure(error);
    if (failure === null) throw withoutValues(error);
    return refuseWith(failure);
  }
}
