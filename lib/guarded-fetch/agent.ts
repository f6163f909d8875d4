import { Agent } from 'undici';
import type { Target } from './target.ts';

/** One agent for one request: its name is pinned to the addresses that were judged, and it keeps nothing open. */
export function agentFor({ pinned }: Target, idleTimeoutMs: number): Agent {
  return new Agent({
    pipelining: 0,
    headersTimeout: idleTimeoutMs,
    bodyTimeout: idleTimeoutMs,
    connect: {
      timeout: idleTimeoutMs,
      ...(pinned && {
        lookup: (_hostname, options, callback) => {
          const [first] = pinned;
          if (options.all) callback(null, [...pinned]);
          else if (first) callback(null, first.address, first.family);
        },
      }),
    },
  });
}
