import { NO_ANSWER } from '#lib/client/answered.ts';
import { failureIn } from '#lib/client/ask-server.ts';
import { downloadBlob } from '#lib/client/download.ts';
import type { ActionFailure } from '#lib/client/editor-actions.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';

/**
 * Fetches what the server makes for this press, and hands it to the browser as a download under the name that the server
 * gave it. Not a plain link: making takes seconds, and can fail with a sentence. Answers with the name.
 */
export async function saveMade(address: string, signal: AbortSignal): Promise<Result<string, ActionFailure>> {
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) return fail(failureIn(await response.json()));
    const name = fileNameIn(response.headers.get('content-disposition') ?? '');
    downloadBlob(await response.blob(), name);
    return ok(name);
  } catch (cause) {
    if (signal.aborted) throw cause;
    return fail(NO_ANSWER);
  }
}

/** The name in any script that our server always sends along (RFC 5987). */
export function fileNameIn(contentDisposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(contentDisposition)?.[1];
  return encoded === undefined ? 'export' : decodeURIComponent(encoded);
}
