import { type ExportFailure, type ExportJob, exportAnimatic } from '#components/preview/animatic-export/export-animatic.ts';
import type { LeftOut } from '#components/preview/animatic-export/left-out.ts';
import type { DrawnWords } from '#lib/animatic/animatic.ts';
import { answered } from '#lib/client/answered.ts';
import { askServer } from '#lib/client/ask-server.ts';
import type { ActionFailure } from '#lib/client/editor-actions.ts';
import type { Editor } from '#lib/client/editor-interface.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';

/** As the size of the animatic in the pack; who wants it larger takes it alone. */
export const PACKED_SIDE = 720;

/** Why this browser has no animatic for the pack: what keeps it from a file of it, or that it makes WebM only. */
export type AnimaticTrouble = ExportFailure['code'] | 'only-webm';

export interface PackOrder {
  /** Of the pack without the animatic. */
  readonly address: string;
  /** What the animatic is called in the library. */
  readonly name: string;
  readonly ticks: boolean;
  readonly words: DrawnWords;
}

export interface Pack {
  readonly address: string;
  /** What its animatic is without. */
  readonly leftOut: LeftOut;
}

/**
 * Makes the animatic here and stores it with the server, which reads it as it arrives; answers with the address of the
 * pack that has it inside. The pack itself is a plain download, so nobody holds it whole. Called off by `signal`, it may
 * never settle.
 */
export async function packWithAnimatic(
  editor: Editor,
  { address, name, ticks, words }: PackOrder,
  job: ExportJob,
): Promise<Result<Pack, { readonly trouble: AnimaticTrouble } | { readonly failure: ActionFailure }>> {
  const made = await exportAnimatic(editor, { side: PACKED_SIDE, ticks, words }, job);
  if (!made.ok) {
    if (made.error.code !== 'cannot-encode') reportError(new Error('The animatic was not made.', { cause: made.error.cause }));
    return fail({ trouble: made.error.code });
  }
  const { blob, container, leftOut } = made.value;
  if (container !== 'mp4') return fail({ trouble: 'only-webm' });
  const stored = await askServer<{ readonly fileId: string }>(`/api/videos?name=${encodeURIComponent(`${name}.mp4`)}`, {
    method: 'POST',
    file: blob,
    signal: job.signal,
  });
  if (!stored.ok) return fail({ failure: stored.error });
  // What arrived while the pack waited for it is in the animatic; the server puts in what is saved.
  const saved = await answered(editor.flushSave());
  if (!saved.ok) return fail({ failure: saved.error });
  return ok({ address: `${address}?animatic=${stored.value.fileId}`, leftOut });
}
