import type { Clock } from '#lib/kernel/clock.ts';
import { jsonOf } from '#lib/kernel/json.ts';
import { afterPause } from './after-pause.ts';
import type { Editor } from './editor-interface.ts';
import { type History, joinHistory } from './history.ts';
import { toLastWords, toRecord } from './history-record.ts';
import { type HistoryShelf, openHistoryShelf } from './history-shelf.ts';
import type { Scheduler } from './scheduler.ts';
import type { Shelf } from './unsaved-work.ts';

export interface HistoryKeeping {
  readonly pageId: string;
  /** The tab's own storage, which a reload leaves; null where it is forbidden. */
  readonly session: Pick<Shelf, 'getItem' | 'setItem' | 'removeItem'> | null;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  /** Work of an earlier page is put back first: the earlier steps end in it. */
  readonly after: Promise<void>;
  /** Where histories lie; the browser's database unless a test says otherwise. */
  readonly open?: (now: number) => Promise<HistoryShelf | null>;
  /** Loads what reads stored steps. */
  readonly load?: () => Promise<StepReader>;
  /** Calls back when the page is being left; returns what ends it. */
  readonly onLeaving?: (leave: () => void) => () => void;
}

type StepReader = Pick<typeof import('./read-history.ts'), 'readHistory'>;

/** Written once nothing has changed for this long, and when the page is left. */
export const KEEP_HISTORY_MS = 800;
/**
 * Steps are copied whole, which takes longer than a key press may: they wait for a pause, but no longer than
 * this for whoever makes none.
 */
export const KEEP_HISTORY_AT_LEAST_EVERY_MS = 5_000;

/** Of the tab, not of a storyboard: only the page that was left last needs it, and it must not pile up. */
const LAST_WORDS_KEY = 'shotboard.history-last';

/**
 * Brings the undo steps of this tab's earlier page back, and keeps this page's for the next. Each page writes under its
 * own id, and the tab remembers the id of its last page: a second tab on the same storyboard never reads or writes the
 * steps of the first. Steps come back only where they end in exactly the storyboard that is shown.
 *
 * A browser may drop what a closing page still writes into its database (Chromium does, when the database is busy), and
 * the database may not be open yet. So the newest steps also go into the tab's own storage then, which is written at once.
 */
export function keepHistory(
  editor: Editor,
  {
    pageId,
    session,
    scheduler,
    clock,
    after,
    open = openHistoryShelf,
    load = () => import('./read-history.ts'),
    onLeaving = listenForLeaving,
  }: HistoryKeeping,
): () => void {
  const tabKey = `shotboard.history.${editor.storyboardId}`;
  const earlierPage = session?.getItem(tabKey) ?? null;
  const lastWords = session?.getItem(LAST_WORDS_KEY) ?? null;
  let shelf: HistoryShelf | null = null;
  let isOver = false;
  let hasChanged = false;
  let isSaid = true;
  let stopWaiting: (() => void) | null = null;

  const write = () => {
    later.stop();
    stopWaiting?.();
    stopWaiting = null;
    if (shelf === null || !hasChanged) return;
    hasChanged = false;
    shelf.write(pageId, toRecord(editor.storyboardId, editor.history.get()), clock());
    remember(tabKey, pageId);
    // Older than the record from now on.
    session?.removeItem(LAST_WORDS_KEY);
    isSaid = false;
  };
  const leave = () => {
    write();
    if (isSaid) return;
    isSaid = true;
    remember(LAST_WORDS_KEY, toLastWords(editor.storyboardId, editor.history.get()));
  };
  const remember = (key: string, words: string) => {
    try {
      session?.setItem(key, words);
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
    isSaid = false;
    later.ask(KEEP_HISTORY_MS);
  });
  const stopListening = onLeaving(leave);

  const begin = async () => {
    const opened = await open(clock());
    if (isOver) return;
    const stored = earlierPage === null || earlierPage === pageId ? undefined : await opened?.read(earlierPage);
    const said = lastWords?.includes(editor.storyboardId) ? jsonOf(lastWords) : undefined;
    // Code that cannot be loaded (the server is away) is no reason to forget: this page keeps its own steps all the same,
    // and the earlier ones stay where they are.
    const reader = stored === undefined && said === undefined ? null : await load().catch(() => null);
    const read = (record: unknown) => reader?.readHistory(editor.storyboardId, record) ?? null;
    const earlier = together(read(said), read(stored));
    await after;
    if (isOver) return;
    shelf = opened;
    if (earlier !== null) editor.joinHistory(earlier);
    write();
    const isRead = stored === undefined || reader !== null;
    if (isRead && earlierPage !== null && earlierPage !== pageId) opened?.write(earlierPage, null, clock());
  };
  void begin();

  return () => {
    write();
    isOver = true;
    stopListening();
    unsubscribe();
  };
}

/** A page's last words are never older than its record, and may lack its oldest steps. */
function together(said: History | null, stored: History | null): History | null {
  if (said === null || stored === null) return said ?? stored;
  return joinHistory(said, stored) ?? said;
}

function listenForLeaving(leave: () => void): () => void {
  const listening = new AbortController();
  window.addEventListener('pagehide', leave, { signal: listening.signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave(), { signal: listening.signal });
  return () => listening.abort();
}
