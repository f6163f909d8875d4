import type { Env } from '../env/read-env.ts';

type Reach = Pick<Env, 'engine' | 'publicUrl' | 'host' | 'port'>;

/**
 * Where the engine reaches this app, without a slash at its end; null: nowhere. A stand-in runs on this machine and needs
 * no configuration; Kling needs an address that the internet knows.
 */
export function engineReach(env: Reach): string | null {
  return env.engine.type === 'kling' ? env.publicUrl : loopbackOrigin(env);
}

/** Null when the system chooses the port: nobody knows it beforehand. */
export function loopbackOrigin({ host, port }: Pick<Env, 'host' | 'port'>): string | null {
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return port === 0 ? null : new URL(`http://${name}:${port}`).origin;
}
