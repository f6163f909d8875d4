import type { Clock } from '#lib/kernel/clock.ts';
import { afterPause } from './after-pause.ts';
import type { Editor } from './editor-interface.ts';
import type { History } from './history.ts';
import { toRecord } from './history-record.ts';
import { type HistoryShelf, openHistoryShelf } from './history-shelf.ts';
import type { Scheduler } from './scheduler.ts';
import type { Shelf } from './unsaved-work.ts';

export interface HistoryKeeping {
  readonly pageId: string;
  /** The tab's own storage, which a reload leaves; null where it is forbidden. */
  readonly session: Pick<Shelf, 'getItem' | 'setItem'> | null;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  /** Work of an earlier page is put back first: the earlier steps end in it. */
  readonly after: Promise<void>;
  /** Where histories lie; the browser's database unless a test says otherwise. */
  readonly open?: (now: number) => Promise<HistoryShelf | null>;
  /** Loads what reads stored steps. */
  readonly load?: () => Promise<StepReader>;
}

type StepReader = Pick<typeof import('./read-history.ts'), 'readHistory'>;

/** Written once nothing has changed for this long, and when the page is left. */
export const KEEP_HISTORY_MS = 800;
/**
 * Steps are copied whole, which takes longer than a key press may: they wait for a pause, but no longer than
 * this for whoever makes none.
 */
export const KEEP_HISTORY_AT_LEAST_EVERY_MS = 5_000;

/**
 * Brings the undo steps of this tab's earlier page back, and keeps this page's for the next. Each page writes under its
 * own id, and the tab remembers the id of its last page: a second tab on the same storyboard never reads or writes the
 * steps of the first. Steps come back only where they end in exactly the storyboard that is shown.
 */
export function keepHistory(
  editor: Editor,
  { pageId, session, scheduler, clock, after, open = openHistoryShelf, load = () => import('./read-history.ts') }: HistoryKeeping,
): () => void {
  const tabKey = `shotboard.history.${editor.storyboardId}`;
  const earlierPage = session?.getItem(tabKey) ?? null;
  let shelf: HistoryShelf | null = null;
  let isOver = false;
  let hasChanged = false;
  let stopWaiting: (() => void) | null = null;

  const write = () => {
    later.stop();
    stopWaiting?.();
    stopWaiting = null;
    if (shelf === null || !hasChanged) return;
    hasChanged = false;
    shelf.write(pageId, toRecord(editor.storyboardId, editor.history.get()), clock());
    remember();
  };
  const remember = () => {
    try {
      session?.setItem(tabKey, pageId);
    } catch (cause) {
      // Full: the steps are not found again, and nothing else is lost.
      if (!(cause instanceof DOMException)) throw cause;
    }
  };
  const inIdleMoment = () => {
    stopWaiting?.();
    stopWaiting = scheduler.whenIdle(write);
  };
  const later = afterPause(inIdleMoment, scheduler, KEEP_HISTORY_AT_LEAST_EVERY_MS);
  const unsubscribe = editor.history.subscribe(() => {
    hasChanged = true;
    later.ask(KEEP_HISTORY_MS);
  });
  const listening = listenForLeaving(write);

  const begin = async () => {
    const opened = await open(clock());
    if (opened === null || isOver) return;
    const stored = earlierPage === null || earlierPage === pageId ? undefined : await opened.read(earlierPage);
    // Code that cannot be loaded (the server is away) is no reason to forget: this page keeps its own steps all the same,
    // and the earlier ones stay where they are.
    const reader = stored === undefined ? null : await load().catch(() => null);
    const earlier: History | null = reader?.readHistory(editor.storyboardId, stored) ?? null;
    await after;
    if (isOver) return;
    shelf = opened;
    if (earlier !== null) editor.joinHistory(earlier);
    write();
    const isRead = stored === undefined || reader !== null;
    if (isRead && earlierPage !== null && earlierPage !== pageId) opened.write(earlierPage, null, clock());
  };
  void begin();

  return () => {
    write();
    isOver = true;
    listening.abort();
    unsubscribe();
  };
}

function listenForLeaving(write: () => void): AbortController {
  const listening = new AbortController();
  if (typeof window === 'undefined') return listening;
  window.addEventListener('pagehide', write, { signal: listening.signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && write(), { signal: listening.signal });
  return listening;
}
