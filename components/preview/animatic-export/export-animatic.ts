import { whenArrived } from '#components/references/when-arrived.ts';
import type { DrawnWords } from '#lib/animatic/animatic.ts';
import { type FilmSide, filmSize } from '#lib/animatic/film-size.ts';
import { heardSounds, tickSeconds } from '#lib/animatic/heard.ts';
import type { Editor } from '#lib/client/editor-interface.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { pageFamilies, pageFonts } from '../page-fonts.ts';
import { plannedShots } from '../plan.ts';
import type { ExportContainer, ExportNews, ExportOrder, NoFile } from './export-messages.ts';
import { inWords } from './in-words.ts';
import { type LeftOut, namesWithout } from './left-out.ts';
import { mixSound } from './mix-sound.ts';

export interface AnimaticFile {
  readonly blob: Blob;
  readonly container: ExportContainer;
  /** How long it took to make. */
  readonly elapsedSeconds: number;
  readonly leftOut: LeftOut;
}

export interface ExportFailure {
  readonly code: NoFile;
  readonly cause: string;
}

const MEDIA_TYPES: Readonly<Record<ExportContainer, string>> = { mp4: 'video/mp4', webm: 'video/webm' };

interface Wish {
  readonly side: FilmSide;
  readonly ticks: boolean;
  readonly words: DrawnWords;
}

export interface ExportJob {
  readonly signal: AbortSignal;
  /** Hears which file is waited for: what is still on its way into the plan belongs to it. */
  readonly onWaiting: (fileName: string) => void;
  /** Hears the share that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/**
 * Makes the plan a file, as it stands once nothing is on its way into it. It is drawn and encoded in a worker; `signal`
 * ends it at once, and then the promise is never settled.
 */
export async function exportAnimatic(
  editor: Editor,
  wish: Wish,
  { signal, onWaiting, onProgress }: ExportJob,
): Promise<Result<AnimaticFile, ExportFailure>> {
  const refused = await whenArrived(editor, { signal, onWaiting });
  onProgress(0);
  const board = editor.getStoryboard();
  const prepared = await prepare(board, wish).then(ok, (cause: unknown) => fail({ code: 'broken' as const, cause: inWords(cause) }));
  if (!prepared.ok) return prepared;
  const { order, unreadShots } = prepared.value;
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
      const { bytes, container, elapsedSeconds, unreadUrls, isSilenced } = data;
      const leftOut = { names: [...namesWithout(board, unreadUrls), ...refused], soundShots: unreadShots, isSilenced };
      end(ok({ blob: new Blob([bytes], { type: MEDIA_TYPES[container] }), container, elapsedSeconds, leftOut }));
    });
    worker.postMessage(order, order.sound?.channels.map(({ buffer }) => buffer) ?? []);
  });
}

/** What only the page can do for the worker: it mixes the sound and knows its own fonts. */
async function prepare(board: Storyboard, wish: Wish): Promise<{ readonly order: ExportOrder; readonly unreadShots: readonly number[] }> {
  const families = pageFamilies();
  const { mixed, unreadShots } = await mixSound({
    totalSeconds: board.totalSeconds,
    sounds: heardSounds(board),
    tickSeconds: wish.ticks ? tickSeconds(board) : [],
  });
  const order = {
    ...filmSize(board.settings.aspectRatio, wish.side),
    totalSeconds: board.totalSeconds,
    shots: plannedShots(board),
    families,
    fonts: pageFonts(families),
    words: wish.words,
    sound: mixed,
  };
  return { order, unreadShots };
}
