/**
 * The checked environment of this process, read once. On `globalThis`, since the starting script, the proxy and the
 * server are bundled apart from each other; and without the reader itself, so that what only asks does not load it.
 */
import type { Env } from './read-env.ts';

const slot = globalThis as typeof globalThis & { shotboardEnv?: Env };

export function keepEnv(env: Env): void {
  slot.shotboardEnv = env;
}

/** Null only before the process has been started up, when nothing is served yet. */
export function keptEnv(): Env | null {
  return slot.shotboardEnv ?? null;
}
