/** A way of going on from a take: what it would be, what it costs, and how it is prepared. */
import { askServer } from '#lib/client/ask-server.ts';
import type { ActionFailure, StoredFile } from '#lib/client/editor-actions.ts';
import { ok, type Result } from '#lib/kernel/result.ts';
import type { FileSource, Storyboard } from '#lib/storyboard/document.ts';

export interface Way {
  readonly key: string;
  readonly title: string;
  /** What it leads to, and what is lost on the way; a paragraph each. */
  readonly words: readonly string[];
  /** As it would be sent. */
  readonly dollars: number;
  /** The storyboard, with whatever frames of the take it needs stored. */
  readonly prepare: () => Promise<Result<Storyboard, ActionFailure>>;
}

/** Stores frames of a take as pictures, in the order asked for. */
export async function grabFrames(
  takeId: string,
  moments: readonly (number | 'last')[],
): Promise<Result<readonly FileSource[], ActionFailure>> {
  const answer = await askServer<readonly StoredFile[]>(`/api/takes/${takeId}/frames`, { method: 'POST', body: { moments } });
  return answer.ok ? ok(answer.value.map(sourceOf)) : answer;
}

export function sourceOf({ fileId, facts }: StoredFile): FileSource {
  return { type: 'file', fileId, facts };
}

/** Stands for a frame that is grabbed only once somebody chose it: as large as the video, which is all that rules ask of it. */
export function frameToCome({ fileId, facts }: StoredFile): FileSource {
  const { width, height } = facts;
  return {
    type: 'file',
    fileId,
    facts: { mediaType: 'image/jpeg', bytes: 1, width, height, durationSeconds: null, framesPerSecond: null },
  };
}
