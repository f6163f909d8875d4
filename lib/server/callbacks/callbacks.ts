import { loopbackOrigin } from '../delivery/engine-reach.ts';
import type { Env } from '../env/read-env.ts';

const CALLBACKS_PATH = '/api/public/callbacks';

/** How the engine tells us that a task has moved on (docs/kling-omni.md §5). */
export interface Callbacks {
  /** What a request names as its `callback_url`; null: we ask, and nobody calls. */
  readonly url: string | null;
  /** Signs each call (`whsec_…`); null: calls are not signed, and anybody may make one. */
  readonly secret: string | null;
}

/** Calls come only where they can: our own stand-in finds us on this machine, others need an address that the internet knows. */
export function callbacksOf(env: Pick<Env, 'engine' | 'publicUrl' | 'webhookSecret' | 'host' | 'port'>): Callbacks {
  if (env.engine.type === 'own-stand-in') {
    const origin = loopbackOrigin(env);
    // It signs nothing: a secret is meant for the service.
    return { url: origin && origin + CALLBACKS_PATH, secret: null };
  }
  return { url: env.publicUrl && env.publicUrl + CALLBACKS_PATH, secret: env.webhookSecret };
}
