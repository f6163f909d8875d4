import { askServer } from '#lib/client/ask-server.ts';
import type { ActionFailure, StoredFile } from '#lib/client/editor-actions.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { VideoReference } from '#lib/storyboard/document.ts';

/** What our server found behind an address; without a copy, why not. */
export interface VideoAtAddress {
  readonly copy: StoredFile | null;
  readonly unread: ActionFailure | null;
}

/** Has our server look at the video behind an address, which may take minutes. Rejects when it is called off. */
export function lookAtVideo(url: string, signal: AbortSignal): Promise<Result<VideoAtAddress, ActionFailure>> {
  return askServer<VideoAtAddress>('/api/videos/from-address', { method: 'POST', body: { url }, signal });
}

/** The address stays what is sent; our copy tells what it is and what it looks like. */
export function sourceAt(url: string, copy: StoredFile | null): VideoReference['source'] {
  return copy ? { type: 'url', url, facts: copy.facts, copyId: copy.fileId } : { type: 'url', url, facts: null };
}
