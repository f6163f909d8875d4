import { exportAnimatic } from '#components/preview/animatic-export/export-animatic.ts';
import { askServer } from '#lib/client/ask-server.ts';
import type { ActionFailure } from '#lib/client/editor-actions.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';

/** As the size of the animatic in the pack; who wants it larger takes it alone. */
export const PACKED_SIDE = 720;

/** Why this browser has no animatic for the pack: it encodes no video, broke over it, or makes WebM only. */
export type AnimaticTrouble = 'cannot-encode' | 'broken' | 'only-webm';

export interface PackOrder {
  readonly board: Storyboard;
  /** Of the pack without the animatic. */
  readonly address: string;
  /** What the animatic is called in the library. */
  readonly name: string;
  readonly ticks: boolean;
}

/**
 * Makes the animatic here and stores it with the server, which reads it as it arrives; answers with the address of the
 * pack that has it inside. The pack itself is a plain download, so nobody holds it whole. Called off by `signal`, it may
 * never settle.
 */
export async function packWithAnimatic(
  { board, address, name, ticks }: PackOrder,
  job: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<Result<string, { readonly trouble: AnimaticTrouble } | { readonly failure: ActionFailure }>> {
  const made = await exportAnimatic(board, { side: PACKED_SIDE, ticks }, job);
  if (!made.ok) {
    if (made.error.code === 'broken') reportError(new Error('The animatic was not made.', { cause: made.error.cause }));
    return fail({ trouble: made.error.code });
  }
  const { blob, container } = made.value;
  if (container !== 'mp4') return fail({ trouble: 'only-webm' });
  const stored = await askServer<{ readonly fileId: string }>(`/api/videos?name=${encodeURIComponent(`${name}.mp4`)}`, {
    method: 'POST',
    file: blob,
    signal: job.signal,
  });
  return stored.ok ? ok(`${address}?animatic=${stored.value.fileId}`) : fail({ failure: stored.error });
}
