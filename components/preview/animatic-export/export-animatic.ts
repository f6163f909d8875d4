import { type FilmSide, filmSize } from '#lib/animatic/film-size.ts';
import { heardSounds, tickSeconds } from '#lib/animatic/heard.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { pageFamilies, pageFonts } from '../page-fonts.ts';
import { plannedShots } from '../plan.ts';
import type { ExportContainer, ExportNews, ExportOrder } from './export-messages.ts';
import { mixSound } from './mix-sound.ts';

export interface AnimaticFile {
  readonly blob: Blob;
  readonly container: ExportContainer;
  /** How long it took to make. */
  readonly elapsedSeconds: number;
}

export interface ExportFailure {
  readonly code: 'cannot-encode' | 'broken';
  readonly cause: string;
}

const MEDIA_TYPES: Readonly<Record<ExportContainer, string>> = { mp4: 'video/mp4', webm: 'video/webm' };

/**
 * Makes the plan, as it stands now, a file. It is drawn and encoded in a worker; `signal` ends it at once, and then the
 * promise is never settled. `onProgress` is told the share that is done, 0 to 1.
 */
export async function exportAnimatic(
  board: Storyboard,
  wish: { readonly side: FilmSide; readonly ticks: boolean },
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<Result<AnimaticFile, ExportFailure>> {
  const shots = plannedShots(board);
  const families = pageFamilies();
  const order: ExportOrder = {
    ...filmSize(board.settings.aspectRatio, wish.side),
    totalSeconds: board.totalSeconds,
    shots,
    families,
    fonts: pageFonts(families),
    sound: await mixSound({
      totalSeconds: board.totalSeconds,
      sounds: heardSounds(board),
      tickSeconds: wish.ticks ? tickSeconds(board) : [],
    }),
  };
  return new Promise((resolve) => {
    if (signal.aborted) return;
    const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
    signal.addEventListener('abort', () => worker.terminate());
    const end = (result: Result<AnimaticFile, ExportFailure>) => {
      worker.terminate();
      resolve(result);
    };
    worker.addEventListener('error', (event) => end(fail({ code: 'broken', cause: event.message || 'The worker could not be loaded.' })));
    worker.addEventListener('message', ({ data }: MessageEvent<ExportNews>) => {
      if (data.type === 'frame') return onProgress(data.done / data.of);
      if (data.type === 'failed') return end(fail({ code: data.reason, cause: data.cause }));
      const { bytes, container, elapsedSeconds } = data;
      end(ok({ blob: new Blob([bytes], { type: MEDIA_TYPES[container] }), container, elapsedSeconds }));
    });
    worker.postMessage(order, order.sound?.channels.map(({ buffer }) => buffer) ?? []);
  });
}
