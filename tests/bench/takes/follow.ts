/** An open page, as far as the server sees it: asks for the takes of its storyboard exactly as lib/client/takes-query.ts does. */
import { setTimeout as pause } from 'node:timers/promises';
import type { TakeView } from '#lib/take/take.ts';

const ASK_AGAIN_MS = 250;

export interface Following {
  /** When each take was first answered as ready with its video (Unix milliseconds). */
  readonly shownAt: ReadonlyMap<string, number>;
  readonly stop: () => Promise<void>;
}

export function follow(origin: string, storyboardId: string): Following {
  const shownAt = new Map<string, number>();
  const leaving = new AbortController();
  let version: string | null = null;
  const running = (async () => {
    while (!leaving.signal.aborted) {
      const since: string = version === null ? '' : `?since=${encodeURIComponent(version)}`;
      const answer = await fetch(`${origin}/api/storyboards/${storyboardId}/takes${since}`, { signal: leaving.signal });
      const takes = (await answer.json()) as readonly TakeView[];
      version = answer.headers.get('etag')?.replaceAll('"', '') ?? null;
      for (const { id, status, video } of takes) if (status === 'ready' && video && !shownAt.has(id)) shownAt.set(id, Date.now());
      await pause(ASK_AGAIN_MS);
    }
  })().catch((error: unknown) => {
    if (!leaving.signal.aborted) throw error;
  });
  return {
    shownAt,
    async stop() {
      leaving.abort();
      await running;
    },
  };
}
