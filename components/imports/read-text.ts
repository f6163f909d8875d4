import { NO_ANSWER } from '#lib/client/answered.ts';
import type { ActionFailure } from '#lib/client/editor-actions.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { ImportDraft } from '#lib/storyboard/import/draft.ts';
import type { ImportFormat } from '#lib/storyboard/import/format.ts';

/** Has the server read a text into a draft. A file goes as it is, whatever its size. */
export async function readText(text: Blob | string, format: ImportFormat | null): Promise<Result<ImportDraft, ActionFailure>> {
  try {
    const address = format === null ? '/api/imports' : `/api/imports?format=${format}`;
    const response = await fetch(address, { method: 'POST', body: text, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
    const answer = (await response.json()) as unknown;
    return response.ok ? ok(answer as ImportDraft) : fail(answer as ActionFailure);
  } catch {
    // No answer, or one of something else on the way.
    return fail(NO_ANSWER);
  }
}
